package org.spanscope.ui.export;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.spanscope.ui.shared.PixelImage;
import org.spanscope.ui.shared.Segments;
import org.spanscope.ui.shared.Tips;

/** What is chosen on the left, what it comes to on the right. */
final class ExportView extends BorderPane {
  private static final String OTHER = "other";

  private final ExportViewModel model;
  private final Button export = new Button("Export…");

  ExportView(ExportViewModel model, Runnable close) {
    this.model = model;
    getStyleClass().add("export");
    setLeft(choices());
    setCenter(preview());
    setBottom(bottom(close));
  }

  private VBox choices() {
    Segments<String> format =
        new Segments<>("Format", ExportViewModel.FORMATS, one -> one.toUpperCase(Locale.ROOT));
    format.setOnChoice(model.format()::set);
    follow(model.format(), () -> format.show(model.format().get()));
    Segments<String> columns =
        presets("Width", List.of("85", "180"), List.of("single", "double"), model.width());
    Tips.install(columns, "One column of a page is 85 mm wide, both are 180 mm.");
    Segments<String> sharpness =
        presets("Resolution", List.of("300", "600"), List.of("300", "600"), model.dpi());
    TextField dpi = field("Resolution in pixels an inch", model.dpi());
    var vectors = model.format().isNotEqualTo("png");
    sharpness.disableProperty().bind(vectors);
    dpi.disableProperty().bind(vectors);
    CheckBox beside = new CheckBox("numbers and caption beside it");
    beside.setWrapText(true);
    beside.setMinHeight(Region.USE_PREF_SIZE);
    beside.selectedProperty().bindBidirectional(model.beside());
    Tips.install(beside, "A table of the numbers (.csv) and a caption (.txt) under the same name.");
    VBox choices =
        new VBox(
            6,
            heading("Format"),
            format,
            heading("Width, mm"),
            columns,
            field("Width in millimetres", model.width()),
            heading("Letters, pt"),
            field("Size of letters in points", model.letters()),
            heading("Resolution of a PNG, dpi"),
            sharpness,
            dpi,
            beside);
    choices.getStyleClass().add("export-choices");
    return choices;
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("heading");
    return label;
  }

  private static void follow(ObservableValue<?> value, Runnable show) {
    value.addListener((of, old, now) -> show.run());
    show.run();
  }

  /** Numbers that are chosen most; any other is typed below. */
  private static Segments<String> presets(
      String name, List<String> values, List<String> labels, StringProperty chosen) {
    List<String> items = List.of(values.get(0), values.get(1), OTHER);
    Segments<String> segments =
        new Segments<>(
            name, items, one -> one.equals(OTHER) ? OTHER : labels.get(items.indexOf(one)));
    segments.setOnChoice(
        value -> {
          if (!value.equals(OTHER)) {
            chosen.set(value);
          }
        });
    follow(chosen, () -> segments.show(values.contains(chosen.get()) ? chosen.get() : OTHER));
    return segments;
  }

  private static TextField field(String name, StringProperty text) {
    TextField field = new TextField();
    field.setAccessibleText(name);
    field.textProperty().bindBidirectional(text);
    return field;
  }

  private VBox preview() {
    ImageView image = new ImageView();
    image.setPreserveRatio(true);
    image.setAccessibleText("The figure as it will be on paper");
    StackPane room = new StackPane(image);
    room.getStyleClass().add("export-preview");
    room.setMinSize(0, 0);
    room.layoutBoundsProperty().addListener((of, old, now) -> room(room));
    room.sceneProperty().addListener((of, old, now) -> room(room));
    model
        .preview()
        .addListener((of, old, now) -> image.setImage(now.<Image>map(PixelImage::of).orElse(null)));
    image
        .fitWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> image.getImage() == null ? 0 : image.getImage().getWidth() / scale(),
                image.imageProperty(),
                sceneProperty()));
    VBox.setVgrow(room, Priority.ALWAYS);
    Label says = new Label();
    says.getStyleClass().add("muted");
    says.setWrapText(true);
    says.setMinHeight(Region.USE_PREF_SIZE);
    says.textProperty().bind(model.says());
    VBox box = new VBox(6, room, says);
    box.setAlignment(Pos.CENTER);
    return box;
  }

  /** Pixels of the screen for one of the window. */
  private double scale() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getOutputScaleX();
  }

  private void room(Region room) {
    double wide = room.getWidth() - room.snappedLeftInset() - room.snappedRightInset();
    double high = room.getHeight() - room.snappedTopInset() - room.snappedBottomInset();
    model.room(Math.max(0, wide) * scale(), Math.max(0, high) * scale());
  }

  private HBox bottom(Runnable close) {
    Label problem = new Label();
    problem.getStyleClass().add("export-problem");
    problem.setId("export-problem");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.setMaxWidth(Double.MAX_VALUE);
    problem
        .textProperty()
        .bind(Bindings.when(model.busy()).then("Writing…").otherwise(model.problem()));
    HBox.setHgrow(problem, Priority.ALWAYS);
    export.setDefaultButton(true);
    export.disableProperty().bind(model.busy());
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setOnAction(event -> model.export());
    Button cancel = new Button("Close");
    cancel.setCancelButton(true);
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(event -> close.run());
    HBox bottom = new HBox(8, problem, export, cancel);
    bottom.setAlignment(Pos.CENTER_LEFT);
    bottom.getStyleClass().add("export-bottom");
    return bottom;
  }

  void focus() {
    export.requestFocus();
  }
}
