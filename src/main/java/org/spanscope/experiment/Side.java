package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.metric.AnswerScore;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reading;
import org.spanscope.reader.TokenProbabilities;
import org.spanscope.reader.Window;
import org.spanscope.text.Selection;

/**
 * One of the two inputs of a comparison, read.
 *
 * @param selection which sentences were kept
 * @param reading what the reader did
 * @param rules by which the prediction was decoded; its temperature is that of the probabilities
 * @param prediction what it answers
 * @param probabilities start and end probability of its tokens
 * @param score against the golds; null where no gold is known
 */
public record Side(
    Selection selection,
    Reading reading,
    DecodeSettings rules,
    Prediction prediction,
    TokenProbabilities probabilities,
    @Nullable AnswerScore score) {

  /** The same with one window read again. */
  public Side with(Window window) {
    List<Window> windows = new ArrayList<>(reading.windows());
    windows.set(window.index(), window);
    return with(windows);
  }

  /** The same with one window read again; the attention of all others is let go. */
  public Side withOnly(Window window) {
    List<Window> windows = new ArrayList<>();
    for (Window other : reading.windows()) {
      windows.add(other.index() == window.index() ? window : other.with(null));
    }
    return with(windows);
  }

  /** The same with all attention in compact form, to be kept for display. */
  public Side compact() {
    return with(reading.windows().stream().map(Window::compact).toList());
  }

  /** The same without attention: what tables and curves are made of. */
  public Side withoutAttention() {
    return with(reading.windows().stream().map(window -> window.with(null)).toList());
  }

  private Side with(List<Window> windows) {
    Reading other =
        new Reading(reading.input(), windows, reading.reader(), reading.device(), reading.time());
    return new Side(selection, other, rules, prediction, probabilities, score);
  }
}
