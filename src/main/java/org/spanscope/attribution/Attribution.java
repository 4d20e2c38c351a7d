package org.spanscope.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.Token;

/**
 * How much each part of an input has to do with a number F of a reading.
 *
 * @param method as on the command line, such as {@code integrated-gradients}
 * @param target what F is, such as {@code span}
 * @param tokens every token of the explained window in order, special ones included; methods over
 *     sentences explain the whole reading and give its tokens once each
 * @param values {@code [tokens]}; methods over sentences spread a sentence's value evenly over its
 *     tokens, so that sums over words and sentences hold
 * @param sentences values of the sentences that were kept, in order
 * @param total sum of all values
 * @param inputScore F of the input
 * @param baselineScore F of the baseline (of nothing at all, for methods over sentences)
 * @param gap |total - (inputScore - baselineScore)| / |inputScore - baselineScore|; the absolute
 *     difference where the denominator is below 0.1 ({@link #gapIsAbsolute()}); NaN where the
 *     method does not promise completeness
 * @param detail what the method found out beside the values
 */
public record Attribution(
    String method,
    String target,
    List<Token> tokens,
    double[] values,
    List<SentenceValue> sentences,
    double total,
    double inputScore,
    double baselineScore,
    double gap,
    Detail detail) {
  static final double LARGE_GAP = 0.05;

  private static final double SMALL = 0.1;

  public Attribution {
    tokens = List.copyOf(tokens);
    sentences = List.copyOf(sentences);
  }

  /** What there is to see beside the values. */
  public sealed interface Detail {}

  /** Nothing. */
  public record NoDetail() implements Detail {}

  /**
   * F along the straight path from the baseline to the input.
   *
   * @param alphas places on the path, ascending, from 0 (the baseline) to 1 (the input)
   * @param scores {@code [alphas]}: F there
   * @param borders where the panels of the quadrature meet, from 0 to 1
   * @param gradients how many gradients were spent
   */
  public record Path(double[] alphas, double[] scores, double[] borders, int gradients)
      implements Detail {}

  /**
   * How much two sentences are worth together beyond what each is worth alone: the Shapley
   * interaction index.
   *
   * @param values {@code [sentences][sentences]}, symmetric, in the order of {@link
   *     Attribution#sentences()}; NaN on the diagonal
   */
  public record Interactions(double[][] values) implements Detail {}

  /**
   * The value of a sentence.
   *
   * @param sentence from 0, in the context
   * @param value sum over its tokens
   * @param error standard error where the value was sampled, else null
   */
  public record SentenceValue(int sentence, double value, @Nullable Double error) {}

  /** Whether its values come from random orders, and so have standard errors. */
  public boolean isSampled() {
    return sentences.stream().anyMatch(sentence -> sentence.error() != null);
  }

  /** Whether values that should sum to the change of F miss it by more than 5 %. */
  public boolean gapIsLarge() {
    return gap > LARGE_GAP;
  }

  /** Whether {@link #gap} is no share of the change of F, which is too small for that. */
  public boolean gapIsAbsolute() {
    return Math.abs(inputScore - baselineScore) < SMALL;
  }

  /** The completeness gap as {@link #gap} defines it. */
  static double gap(double total, double inputScore, double baselineScore) {
    double change = inputScore - baselineScore;
    double off = Math.abs(total - change);
    return Math.abs(change) < SMALL ? off : off / Math.abs(change);
  }
}
