package org.spanscope.attention;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.text.ReaderInput;

/** From a map of tokens to what is shown of it: one block, at one level, sinks treated. */
public final class Maps {
  private Maps() {}

  /**
   * What the settings show of a map. Of a word or sentence the columns of its tokens are summed and
   * the rows averaged (Clark et al. 2019). At the level of sentences the question, [CLS] and each
   * separator are units of their own. Gaps (NaN) are passed over; a unit is a gap where all its
   * tokens are.
   *
   * <p>Where weights are no shares ({@link Lens#isShare()}), sinks count by their share of the
   * row's sum, which rows keep when they are renormalised.
   *
   * @param map of one window or of several ({@link WindowMerge})
   * @param input what was read; gives the names of words and sentences
   */
  public static MapView view(AttentionMap map, MapSettings settings, ReaderInput input) {
    MapUnits units = new MapUnits(map.tokens(), settings.level(), input);
    List<MapUnits.Group> rows = units.groups(rows(map.tokens(), settings.block()));
    List<MapUnits.Group> columns = units.groups(columns(map.tokens(), settings.block()));
    float[] values = new float[rows.size() * columns.size()];
    boolean shares = Lenses.byId(settings.choice().lens()).isShare();
    double sinkMass = 0;
    int counted = 0;
    for (int r = 0; r < rows.size(); r++) {
      RowMean mean = new RowMean(columns.size());
      for (int from : rows.get(r).tokens()) {
        double sink = sinkMass(map, from) / (shares ? 1 : map.rowSum(from));
        if (!Double.isNaN(sink)) {
          sinkMass += sink;
          counted++;
        }
        mean.add(map, from, columns, settings.sinks(), sink);
      }
      mean.copyTo(values, r * columns.size());
    }
    return new MapView(
        settings,
        rows.stream().map(MapUnits.Group::unit).toList(),
        columns.stream().map(MapUnits.Group::unit).toList(),
        values,
        sinkMass / counted);
  }

  /** Tokens from which a block's weight goes, as ascending indices. */
  static int[] rows(List<Token> tokens, Block block) {
    return switch (block) {
      case QUESTION_TO_CONTEXT -> where(tokens, token -> token.kind() == TokenKind.QUESTION);
      case CONTEXT_TO_QUESTION -> where(tokens, token -> token.kind().isInText());
      case ALL -> where(tokens, token -> true);
      case CLS -> where(tokens, token -> token.kind() == TokenKind.CLS);
    };
  }

  /** Tokens to which a block's weight goes, as ascending indices. */
  static int[] columns(List<Token> tokens, Block block) {
    return switch (block) {
      case QUESTION_TO_CONTEXT -> where(tokens, token -> token.kind().isInText());
      case CONTEXT_TO_QUESTION -> where(tokens, token -> token.kind() == TokenKind.QUESTION);
      case ALL, CLS -> where(tokens, token -> true);
    };
  }

  private static int[] where(List<Token> tokens, Predicate<Token> wanted) {
    return IntStream.range(0, tokens.size()).filter(i -> wanted.test(tokens.get(i))).toArray();
  }

  /** Weight of a row on [CLS] and separators. */
  private static double sinkMass(AttentionMap map, int from) {
    double sum = 0;
    for (int to = 0; to < map.size(); to++) {
      if (map.tokens().get(to).kind().isSink()) {
        sum += map.at(from, to);
      }
    }
    return sum;
  }

  /** The mean over a unit's rows, column by column. */
  private static final class RowMean {
    private final double[] sums;
    private final int[] counts;

    RowMean(int columns) {
      sums = new double[columns];
      counts = new int[columns];
    }

    void add(AttentionMap map, int from, List<MapUnits.Group> columns, Sinks sinks, double sink) {
      double factor = 1;
      if (sinks == Sinks.RENORMALISED) {
        // A row that gives all to the sinks has nothing left to spread.
        factor = sink < 1 ? 1 / (1 - sink) : 0;
      }
      for (int c = 0; c < sums.length; c++) {
        double sum = 0;
        boolean seen = false;
        for (int to : columns.get(c).tokens()) {
          float weight = map.at(from, to);
          if (!Float.isNaN(weight)) {
            seen = true;
            if (sinks == Sinks.RAW || !map.tokens().get(to).kind().isSink()) {
              sum += factor * weight;
            }
          }
        }
        if (seen) {
          sums[c] += sum;
          counts[c]++;
        }
      }
    }

    void copyTo(float[] values, int offset) {
      Arrays.setAll(sums, c -> sums[c] / counts[c]);
      for (int c = 0; c < sums.length; c++) {
        values[offset + c] = (float) sums[c];
      }
    }
  }
}
