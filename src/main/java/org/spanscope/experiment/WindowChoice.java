package org.spanscope.experiment;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.spanscope.attention.AttentionMap;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.WindowMerge;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Prediction.Candidate;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.reader.TextPlace;
import org.spanscope.reader.Token;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

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

  /** Its number from 0, or "all", or "answer": how files name it. */
  public String label() {
    if (index >= 0) {
      return Integer.toString(index);
    }
    return equals(WHOLE) ? "all" : "answer";
  }

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

  /**
   * The window of another side that shares most tokens of the context with this resolved choice of
   * a side, the earlier one where two do; empty where none shares any, or for {@link #WHOLE}.
   */
  public Optional<WindowChoice> nearest(Side side, Side other) {
    if (equals(WHOLE)) {
      return Optional.empty();
    }
    Set<TextPlace> here = places(side.reading().windows().get(index));
    Optional<WindowChoice> nearest = Optional.empty();
    long most = 0;
    for (Window window : other.reading().windows()) {
      long shared = places(window).stream().filter(here::contains).count();
      if (shared > most) {
        most = shared;
        nearest = Optional.of(new WindowChoice(window.index()));
      }
    }
    return nearest;
  }

  private static Set<TextPlace> places(Window window) {
    return window.tokens().stream()
        .filter(token -> token.kind().isInContext())
        .map(Token::place)
        .collect(Collectors.toSet());
  }

  /** The first window that this resolved choice needs and that was read without attention. */
  public OptionalInt missing(Side side) {
    return side.reading().windows().stream()
        .filter(window -> equals(WHOLE) || window.index() == index)
        .filter(window -> window.attention() == null)
        .mapToInt(Window::index)
        .findFirst();
  }

  /**
   * A side with the attention that this resolved choice needs, in compact form; its windows are
   * read again where they were read without.
   *
   * @param reader who read the side
   * @param progress hears of one window after the other
   */
  public Side attentive(Side side, Reader reader, Progress progress, Cancellation cancellation) {
    Side whole = side;
    int windows = side.reading().windows().size();
    for (OptionalInt missing = missing(whole); missing.isPresent(); missing = missing(whole)) {
      progress.at(missing.getAsInt(), windows);
      Window read = reader.readWindow(side.reading(), missing.getAsInt(), cancellation);
      whole = whole.with(read.compact());
    }
    return whole;
  }

  /**
   * The map that this resolved choice shows; none of its windows may be {@link #missing}.
   *
   * @param probe of the reader that read it, as in {@link Lenses#apply}
   * @throws org.spanscope.attention.AttentionFault if there is no such lens, layer or head, or if
   *     the whole text is too long for one map
   */
  public AttentionMap map(
      Reading reading, LensChoice lens, ContributionProbe probe, Cancellation cancellation) {
    return equals(WHOLE)
        ? WindowMerge.of(reading, lens, probe, cancellation).map()
        : Lenses.apply(reading.windows().get(index), lens, probe, cancellation);
  }

  /** Whether all windows together are few enough tokens for one picture. */
  public static boolean canShowWhole(Side side) {
    Window first = side.reading().windows().get(0);
    long outside = first.tokens().stream().filter(t -> !t.kind().isInText()).count();
    return outside + side.probabilities().tokens().size() - 1 <= WindowMerge.MOST_TOKENS;
  }
}
