package org.spanscope.ui.shared;

import java.util.OptionalInt;
import org.spanscope.experiment.Side;
import org.spanscope.reader.Prediction.Candidate;
import org.spanscope.reader.Window;

/**
 * Which window of a reading the map shows.
 *
 * @param index the window, from 0; below 0 for the two choices that need no number
 */
public record WindowChoice(int index) {
  /** The window that holds the best span. */
  public static final WindowChoice ANSWER = new WindowChoice(-1);

  /** All windows laid together. */
  public static final WindowChoice WHOLE = new WindowChoice(-2);

  /** Up to how many tokens the whole text can be shown at once. */
  public static final int WHOLE_TOKENS = 2000;

  /** What is shown of a side: a window that is there, or {@link #WHOLE} where that is possible. */
  public WindowChoice in(Side side) {
    int windows = side.reading().windows().size();
    if (windows == 1) {
      return new WindowChoice(0);
    }
    if (equals(WHOLE) && canShowWhole(side)) {
      return WHOLE;
    }
    if (index >= 0 && index < windows) {
      return this;
    }
    return new WindowChoice(
        side.prediction().nbest().stream().findFirst().map(Candidate::window).orElse(0));
  }

  /** The first window that this resolved choice needs and that was read without attention. */
  OptionalInt missing(Side side) {
    return side.reading().windows().stream()
        .filter(window -> equals(WHOLE) || window.index() == index)
        .filter(window -> window.attention() == null)
        .mapToInt(Window::index)
        .findFirst();
  }

  /** Whether all windows together are few enough tokens for one picture. */
  public static boolean canShowWhole(Side side) {
    Window first = side.reading().windows().get(0);
    long outside = first.tokens().stream().filter(t -> !t.kind().isInContext()).count();
    return outside + side.probabilities().tokens().size() - 1 <= WHOLE_TOKENS;
  }
}
