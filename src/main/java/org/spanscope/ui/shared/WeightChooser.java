package org.spanscope.ui.shared;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.WeighedBy;

/** Chooses what sentences are weighed by. */
public final class WeightChooser extends ComboBox<WeighedBy> {
  public WeightChooser(ObjectProperty<WeighedBy> by) {
    getItems().setAll(WeighedBy.all());
    valueProperty().bindBidirectional(by);
    setAccessibleText("What sentences are weighed by");
    setPrefWidth(160);
    setMinWidth(120);
    setCellFactory(list -> new Cell());
    setButtonCell(new Cell());
    Tips.install(this, tip(by.get()));
    by.addListener((of, old, now) -> Tips.install(this, tip(now)));
  }

  private static String tip(WeighedBy by) {
    return Term.SENTENCE_WEIGHT.explanation() + "\n" + by.label() + ": " + by.explanation();
  }

  private static final class Cell extends ListCell<WeighedBy> {
    @Override
    protected void updateItem(@Nullable WeighedBy item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null ? null : item.label());
    }
  }
}
