package org.spanscope.ui.shared;

import javafx.beans.value.ObservableValue;
import org.spanscope.figure.Theme;

/**
 * What every picture of the window shares.
 *
 * @param jobs where pictures are painted
 * @param link what lights up in all of them
 * @param theme the ground they stand on
 * @param zoom at how many percent of its usual size the window shows them
 */
public record Pictures(
    Jobs jobs, TokenLink link, ObservableValue<Theme> theme, ObservableValue<Number> zoom) {

  /** Pictures that look as the window does. */
  public Pictures(Jobs jobs, TokenLink link, Appearance appearance) {
    this(jobs, link, appearance.theme(), appearance.letters());
  }

  /** A new, empty frame for a picture. */
  public FigureView frame() {
    return new FigureView(this);
  }
}
