package org.spanscope.ui.interventions;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.TokenBlock;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.Segments;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;

/** What is to be changed: heads on a grid, what becomes of them, attention that is knocked out. */
final class ChangesPane extends HBox {
  ChangesPane(InterventionsViewModel model, Pictures pictures) {
    super(8);
    setMinSize(0, 0);
    HeadPicker picker = new HeadPicker(pictures);
    picker.show(model.chosen().get());
    picker.setOnToggle(model::toggle);
    model.chosen().addListener((of, old, now) -> picker.show(now));
    Tips.install(picker, "Click heads, or the number of a layer, to change them in the run.");
    HBox.setHgrow(picker, Priority.ALWAYS);
    // Layers are read of the plain run, whatever is chosen: the words of its table take the room.
    picker.visibleProperty().bind(model.show().isNotEqualTo(Show.LAYERS));
    picker.managedProperty().bind(picker.visibleProperty());

    Segments<SideName> sides =
        new Segments<>("Side to change", List.of(SideName.values()), SideName::name);
    sides.show(model.side().get());
    sides.setOnChoice(model.side()::set);
    sides.setPrefWidth(60);
    Button clear = new Button("Clear");
    clear.getStyleClass().addAll("quiet", "small");
    Tips.install(clear, "Nothing is changed any more.");
    clear.setOnAction(event -> model.clear());
    HBox first = new HBox(6, name("side"), sides, clear);
    first.setAlignment(Pos.CENTER_LEFT);

    ComboBox<Treatment> treatment = choice("What becomes of chosen heads");
    treatment.getItems().setAll(Treatment.values());
    treatment.setConverter(labels(Treatment::label));
    treatment.valueProperty().bindBidirectional(model.treatment());
    Tips.install(treatment, Term.PATCHING);
    Spinner<Double> factor = new Spinner<>();
    SpinnerValueFactory.DoubleSpinnerValueFactory values =
        new SpinnerValueFactory.DoubleSpinnerValueFactory(-4, 4, model.factor().get(), 0.25);
    factor.setValueFactory(values);
    factor.setEditable(true);
    factor.setPrefWidth(62);
    factor.setMinWidth(62);
    factor.setAccessibleText("Factor on the output of chosen heads");
    values
        .valueProperty()
        .addListener(
            (of, old, now) -> {
              if (now != null) {
                model.factor().set(now);
              }
            });
    model.factor().addListener((of, old, now) -> values.setValue(now.doubleValue()));
    factor.visibleProperty().bind(model.treatment().isEqualTo(Treatment.SCALED));
    factor.managedProperty().bind(factor.visibleProperty());
    HBox second = new HBox(6, name("heads"), treatment, factor);
    second.setAlignment(Pos.CENTER_LEFT);

    CheckBox knocking = new CheckBox("no attention");
    knocking.selectedProperty().bindBidirectional(model.knocking());
    Tips.install(knocking, Term.KNOCKOUT);
    GridPane blocks = new GridPane();
    blocks.setHgap(6);
    blocks.setVgap(4);
    blocks.addRow(0, name("from"), block(model, true));
    blocks.addRow(1, name("to"), block(model, false));
    blocks.addRow(2, name("layers"), layers(model));
    VBox controls = new VBox(5, first, second, knocking, blocks);
    // Where there is little height all of them can still be reached.
    ScrollPane scroll = new ScrollPane(controls);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinSize(196, 0);
    scroll.setPrefWidth(196);
    getChildren().addAll(picker, scroll);
  }

  private static HBox layers(InterventionsViewModel model) {
    Spinner<Integer> first = layer(model, model.firstLayer(), "First layer without it");
    Spinner<Integer> last = layer(model, model.lastLayer(), "Last layer without it");
    HBox row = new HBox(4, first, new Label("–"), last);
    row.setAlignment(Pos.CENTER_LEFT);
    row.disableProperty().bind(model.knocking().not());
    return row;
  }

  private static Spinner<Integer> layer(
      InterventionsViewModel model, IntegerProperty layer, String name) {
    SpinnerValueFactory.IntegerSpinnerValueFactory values =
        new SpinnerValueFactory.IntegerSpinnerValueFactory(0, most(model), layer.get());
    model.chosen().addListener((of, old, now) -> values.setMax(most(model)));
    layer.addListener((of, old, now) -> values.setValue(now.intValue()));
    values.valueProperty().addListener((of, old, now) -> layer.set(now));
    Spinner<Integer> spinner = new Spinner<>(values);
    spinner.setAccessibleText(name);
    spinner.setMinWidth(56);
    spinner.setPrefWidth(56);
    Tips.install(
        spinner, "The changed run lets no attention through from this layer to that; others stay.");
    return spinner;
  }

  private static int most(InterventionsViewModel model) {
    return Math.max(0, model.chosen().get().layers() - 1);
  }

  private static Label name(String text) {
    Label label = new Label(text);
    label.setMinWidth(40);
    return label;
  }

  private static ComboBox<TokenBlock> block(InterventionsViewModel model, boolean from) {
    ComboBox<TokenBlock> box = choice(from ? "Attention from" : "Attention to");
    box.setConverter(labels(TokenBlock::label));
    box.getItems().setAll(model.blocks());
    box.valueProperty().bindBidirectional(from ? model.from() : model.to());
    // The sentences that are read may be others by now.
    box.setOnShowing(
        event -> {
          TokenBlock now = box.getValue();
          List<TokenBlock> blocks = model.blocks();
          if (!box.getItems().equals(blocks)) {
            box.getItems().setAll(blocks);
            box.setValue(now);
          }
        });
    return box;
  }

  private static <T> ComboBox<T> choice(String name) {
    ComboBox<T> box = new ComboBox<>();
    box.getStyleClass().add("small");
    box.setAccessibleText(name);
    box.setMinWidth(0);
    box.setPrefWidth(108);
    return box;
  }

  private static <T> StringConverter<T> labels(Function<T, String> label) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T item) {
        return item == null ? "" : label.apply(item);
      }

      @Override
      public @Nullable T fromString(String text) {
        return null;
      }
    };
  }
}
