package org.spanscope.ui.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.spanscope.attention.Level;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.ExplainSettings.Part;
import org.spanscope.attribution.ExplainSettings.TargetKind;
import org.spanscope.attribution.Explainer;
import org.spanscope.attribution.Explainers;
import org.spanscope.reader.Baseline;
import org.spanscope.session.SideName;
import org.spanscope.text.Removal;
import org.spanscope.ui.shared.ControlRow;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.RunBar;
import org.spanscope.ui.shared.ScrolledFigure;
import org.spanscope.ui.shared.Segments;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;
import org.spanscope.ui.shared.TrustStrip;

/** The tab with attributions of A and B, side by side. */
public final class AttributionView extends VBox {
  private static final List<Integer> STEPS =
      List.of(ExplainSettings.ADAPTIVE, 10, 20, 50, 100, 200);

  private final AttributionViewModel model;

  public AttributionView(AttributionViewModel model, Pictures pictures) {
    super(4);
    this.model = model;
    getStyleClass().add("attribution");
    setPadding(new Insets(6, 0, 0, 0));
    setMinSize(0, 0);
    HBox sides = new HBox(10, side(SideName.A, pictures), side(SideName.B, pictures));
    VBox.setVgrow(sides, Priority.ALWAYS);
    List<Node> controls = new ArrayList<>(choosers());
    controls.addAll(looks());
    controls.add(run());
    getChildren().addAll(new ControlRow(controls.toArray(Node[]::new)), sides);
  }

  /** How attributions are made. Only what the method takes into account is there. */
  private List<Node> choosers() {
    return List.of(
        methods(),
        when(Part.TARGET, targets()),
        when(Part.BASELINE, baselines()),
        when(Part.STEPS, steps()),
        when(Part.REMOVAL, removals()),
        enough());
  }

  private Node run() {
    return new RunBar(
        model.run(),
        model::explain,
        "Explain",
        "Explains A and B in this way. Gradients of a text of 200 tokens take some seconds to half"
            + " a minute, Shapley values of 8 sentences some seconds.");
  }

  private Node when(Part part, Node node) {
    node.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.method().get().takes().contains(part), model.method()));
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }

  private Node methods() {
    ComboBox<Explainer> chooser = new ComboBox<>();
    chooser.getItems().setAll(Explainers.all());
    chooser.setAccessibleText("Method of attribution");
    chooser.setCellFactory(list -> new MethodCell());
    chooser.setButtonCell(new MethodCell());
    chooser.setMinWidth(205);
    chooser.setPrefWidth(205);
    chooser.valueProperty().bindBidirectional(model.method());
    Tips.install(chooser, model.method().get().explanation());
    model.method().addListener((of, old, now) -> Tips.install(chooser, now.explanation()));
    return chooser;
  }

  /** A method by name; its tip explains it. */
  private static final class MethodCell extends ListCell<Explainer> {
    @Override
    protected void updateItem(@Nullable Explainer method, boolean empty) {
      super.updateItem(method, empty);
      setText(empty || method == null ? null : method.label());
      setTooltip(empty || method == null ? null : Tips.tip(method.explanation()));
    }
  }

  private Node targets() {
    Segments<TargetKind> target =
        segments("What is explained", List.of(TargetKind.values()), model.target(), 132);
    for (TargetKind one : TargetKind.values()) {
      target.button(one).setText(one.label());
      Tips.install(
          target.button(one),
          switch (one) {
            case START -> "The start logit of the best span's first token.";
            case END -> "The end logit of the best span's last token.";
            case SPAN -> "The best span's score: the sum of its start and its end logit.";
          });
    }
    return target;
  }

  private Node baselines() {
    Segments<Baseline> baseline =
        segments("Baseline", List.of(Baseline.values()), model.baseline(), 132);
    for (Baseline one : Baseline.values()) {
      baseline.button(one).setText(one.label());
      Tips.install(
          baseline.button(one), Term.BASELINE.label() + ": " + Term.BASELINE.explanation());
    }
    return baseline;
  }

  private <T> Segments<T> segments(String name, List<T> items, Property<T> value, double width) {
    Segments<T> segments = new Segments<>(name, items, String::valueOf);
    segments.show(value.getValue());
    segments.setOnChoice(value::setValue);
    value.addListener((of, old, now) -> segments.show(now));
    segments.setMinWidth(width);
    segments.setPrefWidth(width);
    return segments;
  }

  private Node steps() {
    ComboBox<Integer> chooser = new ComboBox<>();
    chooser.getItems().setAll(STEPS);
    chooser.setAccessibleText("Steps of the path");
    chooser.setConverter(
        words(count -> count == ExplainSettings.ADAPTIVE ? "adaptive" : count + " steps"));
    chooser.setMinWidth(104);
    chooser.setPrefWidth(104);
    chooser.valueProperty().bindBidirectional(model.steps());
    Tips.install(
        chooser,
        "Adaptive: the path is split where it is rough until the completeness gap is below 5 % or"
            + " 400 gradients are spent. Else so many Gauss-Legendre steps.");
    return chooser;
  }

  private Node removals() {
    ComboBox<Removal> chooser = new ComboBox<>();
    chooser.getItems().setAll(Removal.values());
    chooser.setAccessibleText("What becomes of sentences that are taken away");
    chooser.setConverter(words(Removal::label));
    chooser.setMinWidth(150);
    chooser.setPrefWidth(150);
    chooser.valueProperty().bindBidirectional(model.removal());
    Tips.install(
        chooser,
        "What becomes of the sentences that are taken away to see what the answer loses. Sentences"
            + " that are off stay off.");
    return chooser;
  }

  private static <T> StringConverter<T> words(java.util.function.Function<T, String> label) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T item) {
        return item == null ? "" : label.apply(item);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("Nothing is typed here");
      }
    };
  }

  private Node enough() {
    CheckBox box = new CheckBox("sufficient set");
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.selectedProperty().bindBidirectional(model.sufficient());
    Tips.install(box, Term.SUFFICIENT_SET);
    return box;
  }

  /** What of the attributions is drawn. */
  private List<Node> looks() {
    Segments<Picture> picture =
        segments("Picture", List.of(Picture.values()), model.picture(), 330);
    for (Picture one : Picture.values()) {
      picture.button(one).setText(one.label());
      Tips.install(picture.button(one), one.explanation());
    }
    List<Level> levels = Arrays.asList(Level.SENTENCE, Level.WORD, Level.TOKEN);
    Segments<Level> level = segments("Level of the attribution", levels, model.level(), 210);
    for (Level one : levels) {
      level.button(one).setText(one.label());
      Tips.install(level.button(one), "Values are summed over each " + one.label() + ".");
    }
    level
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.picture().get() == Picture.PATH
                        || model.picture().get() == Picture.INTERACTIONS,
                model.picture()));
    return List.of(picture, level);
  }

  private Node side(SideName name, Pictures pictures) {
    Label letter = new Label(name.name());
    letter.getStyleClass().addAll("badge", name == SideName.A ? "side-a" : "side-b");
    letter.setMinWidth(Region.USE_PREF_SIZE);
    Label gap = new Label();
    gap.setMinWidth(Region.USE_PREF_SIZE);
    gap.getStyleClass().add("small");
    Tips.install(gap, Term.COMPLETENESS_GAP);
    Label sums = new Label();
    sums.getStyleClass().addAll("muted", "small");
    sums.setMinWidth(0);
    model
        .words(name)
        .addListener(
            (of, old, now) -> {
              sums.setText(now.sums());
              Tips.install(sums, now.sums().replace(" · ", "\n"));
              gap.setText(now.gap());
              gap.getStyleClass().removeAll("large-gap", "muted");
              gap.getStyleClass().add(now.large() ? "large-gap" : "muted");
            });
    HBox head = new HBox(8, letter, gap, sums);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinWidth(0);
    head.opacityProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> model.figure(name).get().stale() ? 0.5 : 1, model.figure(name)));
    ScrolledFigure picture = new ScrolledFigure(pictures);
    picture.figure().state().bind(model.figure(name));
    picture.figure().setOnLevel(model::stepLevel);
    picture.setMinSize(0, 60);
    picture.setPrefSize(400, 160);
    VBox.setVgrow(picture, Priority.ALWAYS);
    TrustStrip trust = new TrustStrip(model.trust(name).run(), model.trust(name)::start);
    VBox box = new VBox(2, head, picture, trust);
    box.setMinWidth(0);
    // Half of the width each, whatever the words above want.
    box.setPrefWidth(100);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }
}
