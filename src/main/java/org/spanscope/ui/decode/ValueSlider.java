package org.spanscope.ui.decode;

import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;

/** A number to drag or to type. */
final class ValueSlider extends HBox {
  private final Slider slider;
  private final TextField field = new TextField();
  private final boolean log;
  private final DoubleConsumer onChange;
  private double value;
  private boolean showing;

  /**
   * @param log whether equal steps of the slider are equal factors; both ends are above 0 then
   * @param onChange told what was dragged or typed
   */
  ValueSlider(
      String name, Term term, double min, double max, boolean log, DoubleConsumer onChange) {
    super(6);
    this.log = log;
    this.onChange = onChange;
    setAlignment(Pos.CENTER_LEFT);
    Label label = new Label(name);
    label.setMinWidth(USE_PREF_SIZE);
    slider = new Slider(place(min), place(max), place(1));
    slider.setAccessibleText(term.label());
    slider.setPrefWidth(170);
    slider.setMinWidth(60);
    slider.setBlockIncrement((place(max) - place(min)) / 100);
    field.setAccessibleText(term.label());
    field.setPrefColumnCount(4);
    field.setMinWidth(USE_PREF_SIZE);
    Tips.install(label, term);
    Tips.install(slider, term);
    Tips.install(field, term);
    slider
        .valueProperty()
        .addListener(
            (of, old, now) -> {
              if (!showing) {
                onChange.accept(number(now.doubleValue()));
              }
            });
    field.setOnAction(event -> typed());
    field
        .focusedProperty()
        .addListener(
            (of, old, now) -> {
              if (!now) {
                typed();
              }
            });
    getChildren().addAll(label, slider, field);
  }

  /** Shows a value that came from elsewhere. */
  void show(double next) {
    value = next;
    showing = true;
    slider.setValue(place(next));
    field.setText(text(next));
    showing = false;
  }

  private void typed() {
    if (field.getText().equals(text(value))) {
      return;
    }
    try {
      onChange.accept(Double.parseDouble(field.getText().strip().replace('−', '-')));
    } catch (NumberFormatException e) {
      // What is no number is put back to the last one.
    }
    show(value);
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.2f", number + 0.0);
  }

  private double place(double number) {
    return log ? Math.log10(number) : number;
  }

  /** Two digits are enough, and what the field shows is what counts. */
  private double number(double place) {
    return Math.round((log ? Math.pow(10, place) : place) * 100) / 100.0;
  }
}
