package org.spanscope.ui.inspector;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventDispatcher;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.RangeSlider;
import org.spanscope.session.ScaleChoice.Ends;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Tips;

/** The two ends of one colour scale: to type, and to draw. */
final class EndsRow extends HBox {
  private static final int STEPS = 50;

  private final Label name = new Label();
  private final TextField min = field("Lower end");
  private final TextField max = field("Upper end");
  private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
  private final Consumer<Ends> onEnds;
  private final Consumer<String> onProblem;
  private Ends shown = new Ends(0, 1);
  private Ends reach = shown;
  private boolean showing;

  /**
   * @param onEnds gets ends that somebody set
   * @param onProblem gets what is wrong with what was typed; empty when nothing is
   */
  EndsRow(SideName side, Consumer<Ends> onEnds, Consumer<String> onProblem) {
    super(6);
    this.onEnds = onEnds;
    this.onProblem = onProblem;
    setAlignment(Pos.CENTER_LEFT);
    name.setText(side.name());
    name.getStyleClass().add("muted");
    slider.setAccessibleText("Lower and upper end of the colour scale");
    slider.setMinWidth(30);
    slider.setPrefWidth(60);
    HBox.setHgrow(slider, Priority.ALWAYS);
    Tips.install(slider, "Draw an end, or both by the bar between them. Arrow keys move an end.");
    slider.lowValueProperty().addListener(at -> drawn());
    slider.highValueProperty().addListener(at -> drawn());
    slider.lowValueChangingProperty().addListener(at -> drawn());
    slider.highValueChangingProperty().addListener(at -> drawn());
    slider.skinProperty().addListener(at -> nameThumbs());
    // Else the upper end, first pressed, would hand the arrow keys to the lower one.
    slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> slider.requestFocus());
    // The slider swallows every key; those that it has no use for are the window's.
    EventDispatcher own = slider.getEventDispatcher();
    slider.setEventDispatcher(
        (event, tail) ->
            event instanceof KeyEvent key && !movesSlider(key)
                ? tail.dispatchEvent(event)
                : own.dispatchEvent(event, tail));
    // Tab goes from an end of the slider to the neighbour in this order.
    getChildren().addAll(name, min, slider, max);
  }

  /**
   * @param reach how far the slider goes
   * @param named whether it must be said whose ends they are
   */
  void show(Ends ends, Ends reach, boolean named) {
    name.setVisible(named);
    name.setManaged(named);
    this.shown = ends;
    this.reach = reach;
    if (!isDrawing()) {
      showNow();
    }
  }

  private void showNow() {
    min.setText(ScaleEnds.text(shown.min()));
    max.setText(ScaleEnds.text(shown.max()));
    showing = true;
    slider.setDisable(!(reach.min() < reach.max()));
    // An end is never where the slider does not reach, or beyond the other end, not even between.
    slider.setMin(Math.min(slider.getMin(), reach.min()));
    slider.setMax(Math.max(slider.getMax(), reach.max()));
    slider.setLowValue(slider.getMin());
    slider.setHighValue(shown.max());
    slider.setLowValue(shown.min());
    slider.setMin(reach.min());
    slider.setMax(reach.max());
    slider.setBlockIncrement((reach.max() - reach.min()) / STEPS);
    showing = false;
  }

  private boolean isDrawing() {
    return slider.isLowValueChanging() || slider.isHighValueChanging();
  }

  /** The numbers follow at once; the pictures are painted anew when the end is let go. */
  private void drawn() {
    if (showing) {
      return;
    }
    double low = slider.getLowValue();
    double high = slider.getHighValue();
    // The end that was left alone keeps all its digits.
    Ends ends =
        new Ends(
            low == shown.min() ? low : ScaleEnds.rounded(low, reach),
            high == shown.max() ? high : ScaleEnds.rounded(high, reach));
    min.setText(ScaleEnds.text(ends.min()));
    max.setText(ScaleEnds.text(ends.max()));
    if (isDrawing()) {
      return;
    }
    if (ends.min() < ends.max() && !ends.equals(shown)) {
      onEnds.accept(ends);
    } else {
      showNow();
      onProblem.accept("");
    }
  }

  private void typed() {
    if (min.getText().equals(ScaleEnds.text(shown.min()))
        && max.getText().equals(ScaleEnds.text(shown.max()))) {
      onProblem.accept("");
      return;
    }
    Optional<Ends> typed = ScaleEnds.parse(min.getText(), max.getText());
    typed.ifPresentOrElse(
        onEnds, () -> onProblem.accept("Type two numbers, the first one smaller."));
  }

  private TextField field(String what) {
    TextField field = new TextField();
    field.getStyleClass().add("scale-end");
    field.setAccessibleText(what + " of the colour scale");
    field.setMinWidth(USE_PREF_SIZE);
    field.setOnAction(event -> typed());
    field
        .focusedProperty()
        .addListener(
            (of, old, now) -> {
              if (!now) {
                typed();
              }
            });
    return field;
  }

  private void nameThumbs() {
    nameThumb(".low-thumb", min);
    nameThumb(".high-thumb", max);
  }

  private void nameThumb(String selector, TextField field) {
    Node thumb = slider.lookup(selector);
    if (thumb != null) {
      thumb.setAccessibleText(field.getAccessibleText());
    }
  }

  private static boolean movesSlider(KeyEvent key) {
    return switch (key.getCode()) {
      case TAB, LEFT, RIGHT, KP_LEFT, KP_RIGHT, HOME, END -> !key.isShortcutDown();
      default -> false;
    };
  }
}
