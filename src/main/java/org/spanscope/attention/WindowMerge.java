package org.spanscope.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.spanscope.reader.ContextLayout;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Token;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/**
 * Puts the maps of a reading's windows together: [CLS], the question, the separators and each
 * context token once.
 *
 * <p>The weight between two tokens comes from the window in which both have most context, which is
 * the one where the token worse off has most tokens beside it on its shorter side (tie: earlier
 * window). Tokens that are in every window have context enough; between two of them the window of
 * the smallest s_CLS + e_CLS counts. Rows of several windows do not sum to 1.
 */
public final class WindowMerge {
  /** Tokens of the largest map that is put together: 2,000 are 4 million weights. */
  public static final int MOST_TOKENS = 2_000;

  private static final int ENOUGH = Integer.MAX_VALUE;

  private final Reading reading;
  private final ContextLayout layout;
  private final int nullWindow;

  /** How many tokens stand before the context in every window, and how many behind it. */
  private final int before;

  private final int behind;

  private WindowMerge(Reading reading) {
    this.reading = reading;
    layout = new ContextLayout(reading);
    nullWindow = layout.nullWindow();
    int size = reading.windows().get(nullWindow).size();
    int held = layout.endRank(nullWindow) - layout.firstRank(nullWindow);
    before = held == 0 ? size : layout.index(nullWindow, layout.firstRank(nullWindow));
    behind = size - before - held;
  }

  /**
   * The map of a reading through a lens.
   *
   * @param probe of the reader that read it, as in {@link Lenses#apply}
   * @param cancellation looked at between windows
   * @throws AttentionFault as {@link Lenses#apply} does, or if the reading has more than {@link
   *     #MOST_TOKENS} tokens in several windows
   */
  public static MergedMap of(
      Reading reading, LensChoice choice, ContributionProbe probe, Cancellation cancellation) {
    ChosenAttention.checkHead(Lenses.byId(choice.lens()), choice);
    Window only = reading.windows().get(0);
    if (reading.windows().size() == 1 && only.attention() != null) {
      return new MergedMap(Lenses.apply(only, choice, probe, cancellation), List.of());
    }
    return new WindowMerge(reading)
        .merge(window -> Lenses.apply(window, choice, probe, cancellation), cancellation);
  }

  private MergedMap merge(Function<Window, AttentionMap> lens, Cancellation cancellation) {
    int n = size();
    if (n > MOST_TOKENS) {
      throw new AttentionFault(
          "The text is too long for one attention map",
          n + " tokens, at most " + MOST_TOKENS,
          "Look at one of its " + reading.windows().size() + " windows, or keep fewer sentences.");
    }
    short[] windows = new short[n * n];
    for (int from = 0; from < n; from++) {
      for (int to = 0; to < n; to++) {
        windows[from * n + to] = (short) windowOf(from, to);
      }
    }
    float[] weights = new float[n * n];
    Arrays.fill(weights, Float.NaN);
    List<Integer> missing = new ArrayList<>();
    for (Window window : reading.windows()) {
      cancellation.check();
      if (window.attention() == null) {
        missing.add(window.index());
      } else {
        copy(lens.apply(window), window.index(), windows, weights);
      }
    }
    return new MergedMap(new AttentionMap(tokens(), weights), missing);
  }

  private int size() {
    return before + layout.size() + behind;
  }

  private List<Token> tokens() {
    List<Token> around = reading.windows().get(nullWindow).tokens();
    List<Token> tokens = new ArrayList<>(around.subList(0, before));
    int[] best = layout.bestWindows();
    for (int rank = 0; rank < layout.size(); rank++) {
      tokens.add(layout.token(best[rank], rank));
    }
    tokens.addAll(around.subList(around.size() - behind, around.size()));
    return tokens;
  }

  /** Where a token of the merged map stands in a window, -1 if it does not. */
  private int index(int window, int token) {
    int rank = token - before;
    if (rank < 0) {
      return token;
    }
    if (rank >= layout.size()) {
      return reading.windows().get(window).size() - size() + token;
    }
    return layout.holds(window, rank) ? layout.index(window, rank) : -1;
  }

  private int context(int window, int token) {
    int rank = token - before;
    return rank < 0 || rank >= layout.size() ? ENOUGH : layout.leastContext(window, rank);
  }

  private void copy(AttentionMap map, int window, short[] windows, float[] weights) {
    int n = size();
    for (int from = 0; from < n; from++) {
      for (int to = 0; to < n; to++) {
        if (windows[from * n + to] == window) {
          weights[from * n + to] = map.at(index(window, from), index(window, to));
        }
      }
    }
  }

  /** The window a pair's weight comes from, -1 if the two never share one. */
  private int windowOf(int from, int to) {
    int best = -1;
    int most = -1;
    for (int w = 0; w < reading.windows().size(); w++) {
      if (index(w, from) >= 0 && index(w, to) >= 0) {
        int least = Math.min(context(w, from), context(w, to));
        if (least > most) {
          most = least;
          best = w;
        }
      }
    }
    return most == ENOUGH ? nullWindow : best;
  }
}
