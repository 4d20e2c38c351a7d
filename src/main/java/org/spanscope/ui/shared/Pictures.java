package org.spanscope.ui.shared;

import javafx.beans.value.ObservableValue;
import org.spanscope.figure.Theme;

/**
 * What every picture of the window shares.
 *
 * @param jobs where pictures are painted
 * @param link what lights up in all of them
 * @param theme the ground they stand on
 */
public record Pictures(Jobs jobs, TokenLink link, ObservableValue<Theme> theme) {

  /** A new, empty frame for a picture. */
  public FigureView frame() {
    return new FigureView(this);
  }
}
