package org.spanscope.plot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.spanscope.attention.Block;
import org.spanscope.attention.CurveDifference;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapSettings;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.reader.TextPlace;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenProbabilities;

/**
 * Takes out of the probabilities of a whole text those of the window whose map is shown, over the
 * same columns as the map where the map has a column a token.
 */
public final class WindowCurves {
  private WindowCurves() {}

  /** Whether a resolved choice shows less than the whole text. */
  public static boolean isPart(Side side, WindowChoice window) {
    return side.reading().windows().size() > 1 && !window.equals(WindowChoice.WHOLE);
  }

  /** The same of a side whose map is drawn. */
  public static boolean isPart(MapSide shown) {
    return isPart(shown.side(), shown.window());
  }

  /** B - A of the whole texts, at the tokens that stand in the windows of both sides. */
  public static CurveDifference of(
      CurveDifference all, MapSide a, MapSide b, MapSettings settings) {
    Set<TextPlace> inA = places(a, settings);
    Set<TextPlace> inB = places(b, settings);
    int[] at =
        IntStream.range(0, all.tokens().size())
            .filter(i -> inA.contains(all.tokens().get(i).place()))
            .filter(i -> inB.contains(all.tokens().get(i).place()))
            .toArray();
    return new CurveDifference(
        IntStream.of(at).mapToObj(all.tokens()::get).toList(),
        IntStream.of(at).mapToDouble(i -> all.start()[i]).toArray(),
        IntStream.of(at).mapToDouble(i -> all.end()[i]).toArray(),
        all.renormalised(),
        all.onlyA(),
        all.onlyB());
  }

  /** What the curves over a map stand on. */
  private static Set<TextPlace> places(MapSide shown, MapSettings settings) {
    return of(shown.side(), shown.window(), settings).tokens().stream()
        .map(Token::place)
        .collect(Collectors.toSet());
  }

  /**
   * The probabilities at the window's tokens; all where the window is no part.
   *
   * @param window resolved ({@link WindowChoice#in})
   * @param settings of the map
   * @return not normalised anew; NaN at tokens of the question and separators, which are there only
   *     where the map has columns for them
   */
  public static TokenProbabilities of(Side side, WindowChoice window, MapSettings settings) {
    TokenProbabilities all = side.probabilities();
    if (!isPart(side, window)) {
      return all;
    }
    Map<TextPlace, Integer> known = new HashMap<>();
    for (int i = 0; i < all.tokens().size(); i++) {
      known.put(all.tokens().get(i).place(), i);
    }
    boolean tokens = settings.level() == Level.TOKEN;
    boolean everything = tokens && (settings.block() == Block.ALL || settings.block() == Block.CLS);
    boolean contextOnly = tokens && settings.block() == Block.QUESTION_TO_CONTEXT;
    List<Token> shown =
        side.reading().windows().get(window.index()).tokens().stream()
            .filter(
                token ->
                    everything
                        || token.kind().isInText()
                        || (!contextOnly && known.containsKey(token.place())))
            .toList();
    int[] at = shown.stream().mapToInt(token -> known.getOrDefault(token.place(), -1)).toArray();
    return new TokenProbabilities(
        shown,
        IntStream.of(at).map(i -> i < 0 ? window.index() : all.windows()[i]).toArray(),
        picked(all.start(), at).toArray(),
        picked(all.end(), at).toArray());
  }

  private static DoubleStream picked(double[] values, int[] at) {
    return IntStream.of(at).mapToDouble(i -> i < 0 ? Double.NaN : values[i]);
  }
}
