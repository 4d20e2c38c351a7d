package org.spanscope.attention;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.Window;

/** A number for each head of a window, to colour a grid of heads with. */
public final class HeadStatistics {
  private static final double LOG_2 = Math.log(2);

  private HeadStatistics() {}

  /**
   * The statistic of every head, each the mean over the question's tokens; enrichment is the ratio
   * of such means, as {@link SentenceMass}'s.
   *
   * @param window with its attention
   * @param sentences the sentences, from 0, that hold the gold, for the statistics of it
   * @return {@code [layers][heads]}; NaN where there is nothing to measure, such as the mass on
   *     sentences that are not in the window
   */
  public static double[][] of(Window window, HeadStatistic statistic, Set<Integer> sentences) {
    AttentionTensor attention = window.attention();
    if (attention == null) {
      throw new IllegalArgumentException(
          "Window " + window.index() + " was read without attention");
    }
    int[] rows = where(window.tokens(), token -> token.kind() == TokenKind.QUESTION);
    int[] columns = where(window.tokens(), measured(statistic, sentences));
    boolean relative = statistic == HeadStatistic.ENRICHMENT;
    int[] context = where(window.tokens(), token -> relative && token.kind().isInContext());
    double chance = (double) columns.length / context.length;
    double[][] result = new double[attention.layers()][attention.heads()];
    float[] row = new float[attention.size()];
    for (int layer = 0; layer < attention.layers(); layer++) {
      for (int head = 0; head < attention.heads(); head++) {
        double sum = columns.length == 0 ? Double.NaN : 0;
        double whole = 0;
        for (int from : rows) {
          attention.copyRow(layer, head, from, row, 0);
          sum += measure(statistic, row, from, columns);
          whole += mass(row, context);
        }
        result[layer][head] = relative ? sum / whole / chance : sum / rows.length;
      }
    }
    return result;
  }

  private static int[] where(List<Token> tokens, Predicate<Token> wanted) {
    return IntStream.range(0, tokens.size()).filter(i -> wanted.test(tokens.get(i))).toArray();
  }

  private static Predicate<Token> measured(HeadStatistic statistic, Set<Integer> sentences) {
    return switch (statistic) {
      case GOLD_MASS, ENRICHMENT ->
          token -> token.kind().isInContext() && sentences.contains(token.sentence());
      case SINK_MASS -> token -> token.kind().isSink();
      case ENTROPY -> token -> token.kind().isInText();
      case DISTANCE -> token -> !token.kind().isSink();
    };
  }

  private static double measure(HeadStatistic statistic, float[] row, int from, int[] columns) {
    return switch (statistic) {
      case GOLD_MASS, ENRICHMENT, SINK_MASS -> mass(row, columns);
      case ENTROPY -> entropy(row, columns);
      case DISTANCE -> distance(row, from, columns);
    };
  }

  private static double mass(float[] row, int[] columns) {
    double sum = 0;
    for (int to : columns) {
      sum += row[to];
    }
    return sum;
  }

  /** Entropy of a / sum a, in bits. */
  private static double entropy(float[] row, int[] columns) {
    double sum = 0;
    double logs = 0;
    for (int to : columns) {
      double weight = row[to];
      if (weight > 0) {
        sum += weight;
        logs += weight * Math.log(weight);
      }
    }
    return (Math.log(sum) - logs / sum) / LOG_2;
  }

  /** Mean of |from - to| under a / sum a. */
  private static double distance(float[] row, int from, int[] columns) {
    double sum = 0;
    double far = 0;
    for (int to : columns) {
      sum += row[to];
      far += (double) row[to] * Math.abs(from - to);
    }
    return far / sum;
  }
}
