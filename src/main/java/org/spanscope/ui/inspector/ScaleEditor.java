package org.spanscope.ui.inspector;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.ScaleChoice.Ends;
import org.spanscope.ui.shared.Segments;
import org.spanscope.ui.shared.Tips;

/** The colour scale: shared by A and B or own, its ends to type in. */
final class ScaleEditor extends VBox {
  private final InspectorViewModel model;
  private final Segments<Boolean> shared;
  private final Map<SideName, EndsRow> rows = new EnumMap<>(SideName.class);
  private final Label problem = new Label();
  private final Button reset = new Button("reset");

  ScaleEditor(InspectorViewModel model) {
    this.model = model;
    setSpacing(4);
    shared =
        new Segments<>("Colour scale", List.of(true, false), both -> both ? "shared A B" : "own");
    Tips.install(shared.button(true), "One scale for A and B: the same colour is the same number.");
    Tips.install(shared.button(false), "A scale for each side, from its own numbers.");
    shared.setOnChoice(model::shareScale);
    problem.getStyleClass().add("wrong-input");
    problem.setWrapText(true);
    reset.getStyleClass().add("quiet");
    Tips.install(reset, "Takes the ends from the numbers on screen again.");
    reset.setOnAction(event -> model.resetScale());
    getChildren().add(shared);
    for (SideName side : SideName.values()) {
      EndsRow row = new EndsRow(side);
      rows.put(side, row);
      getChildren().add(row);
    }
    getChildren().add(problem);
    rows.values().iterator().next().getChildren().add(reset);
    model.ends().addListener((of, old, now) -> show(now));
    show(model.ends().get());
  }

  private void show(ScaleEnds ends) {
    shared.show(ends.shared());
    rows.forEach(
        (side, row) -> {
          boolean used = side == SideName.A || !ends.shared();
          row.setVisible(used);
          row.setManaged(used);
          row.show(ends.of(side), ends.shared());
        });
    reset.setDisable(!ends.byHand());
    tell("");
  }

  private void tell(String text) {
    problem.setText(text);
    problem.setVisible(!text.isEmpty());
    problem.setManaged(!text.isEmpty());
  }

  /** The two ends of one scale. */
  private final class EndsRow extends HBox {
    private final SideName side;
    private final Label name = new Label();
    private final TextField min = field("Lower end");
    private final TextField max = field("Upper end");

    EndsRow(SideName side) {
      super(6);
      this.side = side;
      setAlignment(Pos.CENTER_LEFT);
      name.getStyleClass().add("muted");
      getChildren().addAll(name, min, max);
    }

    private TextField field(String what) {
      TextField field = new TextField();
      field.setPrefColumnCount(4);
      field.setAccessibleText(what + " of the colour scale");
      HBox.setHgrow(field, Priority.ALWAYS);
      field.setOnAction(event -> take());
      field
          .focusedProperty()
          .addListener(
              (of, old, now) -> {
                if (!now) {
                  take();
                }
              });
      return field;
    }

    void show(Ends ends, boolean shared) {
      name.setText(side.name());
      name.setVisible(!shared);
      name.setManaged(!shared);
      min.setText(ScaleEnds.text(ends.min()));
      max.setText(ScaleEnds.text(ends.max()));
    }

    private void take() {
      Ends shown = model.ends().get().of(side);
      if (min.getText().equals(ScaleEnds.text(shown.min()))
          && max.getText().equals(ScaleEnds.text(shown.max()))) {
        tell("");
        return;
      }
      Optional<Ends> typed = ScaleEnds.parse(min.getText(), max.getText());
      if (typed.isEmpty()) {
        tell("Type two numbers, the first one smaller.");
      } else {
        model.setEnds(side, typed.get());
      }
    }
  }
}
