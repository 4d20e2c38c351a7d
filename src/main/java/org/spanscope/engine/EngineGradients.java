package org.spanscope.engine;

import java.util.Arrays;
import java.util.List;
import org.spanscope.reader.Baseline;
import org.spanscope.reader.GradientReader;
import org.spanscope.reader.PathGradients;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.reader.Target;
import org.spanscope.reader.Token;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/** Gradients of a reader, a batch at a time on the engine thread. */
final class EngineGradients implements GradientReader {
  /**
   * Tokens of a batch: a few hundred milliseconds, and what is kept for the way back stays small.
   */
  private static final int TOKENS = 512;

  private final ReaderInfo info;
  private final TextTokenizer tokenizer;
  private final Runner runner;
  private final EngineCalls calls;

  EngineGradients(ReaderInfo info, TextTokenizer tokenizer, Runner runner, EngineCalls calls) {
    this.info = info;
    this.tokenizer = tokenizer;
    this.runner = runner;
    this.calls = calls;
  }

  @Override
  public PathGradients pathGradients(
      Window window, Baseline baseline, double[] alphas, Target target, Cancellation cancellation) {
    Path path = path(window, baseline, cancellation);
    int n = window.size();
    double[][] terms = new double[alphas.length][];
    double[] scores = new double[alphas.length];
    int step = Math.max(1, TOKENS / n);
    for (int first = 0; first < alphas.length; first += step) {
      double[] some = Arrays.copyOfRange(alphas, first, Math.min(alphas.length, first + step));
      GradientPass.ByWords result = byWords(path.at(some), window, target, true, cancellation);
      for (int i = 0; i < some.length; i++) {
        scores[first + i] = result.scores()[i];
        terms[first + i] = dots(result.gradients(), i * n, path.change(), n);
      }
    }
    return new PathGradients(terms, scores);
  }

  @Override
  public double[] pathScores(
      Window window, Baseline baseline, double[] alphas, Target target, Cancellation cancellation) {
    Path path = path(window, baseline, cancellation);
    double[] scores = new double[alphas.length];
    int step = Math.max(1, TOKENS / window.size());
    for (int first = 0; first < alphas.length; first += step) {
      double[] some = Arrays.copyOfRange(alphas, first, Math.min(alphas.length, first + step));
      double[] result = byWords(path.at(some), window, target, false, cancellation).scores();
      System.arraycopy(result, 0, scores, first, result.length);
    }
    return scores;
  }

  @Override
  public double[] gradientTimesInput(Window window, Target target, Cancellation cancellation) {
    float[] words = words(window, cancellation);
    GradientPass.ByWords result = byWords(words, window, target, true, cancellation);
    return dots(result.gradients(), 0, words, window.size());
  }

  @Override
  public double[][] headGradients(Window window, Target target, Cancellation cancellation) {
    float[] words = words(window, cancellation);
    WindowInput input = WindowInput.again(window.tokens(), tokenizer.template());
    float[][] gradients =
        calls.run(
            () -> runner.gradients().byHeads(words, input, target), 1, input.size(), cancellation);
    double[][] result = new double[gradients.length][];
    for (int i = 0; i < result.length; i++) {
      result[i] = new double[gradients[i].length];
      for (int h = 0; h < result[i].length; h++) {
        result[i][h] = checked(gradients[i][h]);
      }
    }
    return result;
  }

  private GradientPass.ByWords byWords(
      float[] words, Window window, Target target, boolean gradients, Cancellation cancellation) {
    WindowInput input = WindowInput.again(window.tokens(), tokenizer.template());
    GradientPass.ByWords result =
        calls.run(
            () -> runner.gradients().byWords(words, input, target, gradients),
            Math.max(1, TOKENS / input.size()),
            input.size(),
            cancellation);
    for (double score : result.scores()) {
      checked(score);
    }
    return result;
  }

  /** Word vectors of a window's tokens, {@code [n * E]}. */
  private float[] words(Window window, Cancellation cancellation) {
    long[] ids = window.tokens().stream().mapToLong(Token::id).toArray();
    return calls.run(() -> runner.gradients().words(ids), 1, ids.length, cancellation);
  }

  private Path path(Window window, Baseline baseline, Cancellation cancellation) {
    float[] input = words(window, cancellation);
    List<Token> tokens = window.tokens();
    int width = input.length / tokens.size();
    float[] nothing =
        switch (baseline) {
          case MASK -> word(tokenizer.mask(), cancellation);
          case PAD -> word(-1, cancellation);
          case ZERO -> new float[width];
        };
    float[] change = new float[input.length];
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.get(i).kind().isSink()) {
        for (int k = 0; k < width; k++) {
          change[i * width + k] = input[i * width + k] - nothing[k];
        }
      }
    }
    return new Path(input, change);
  }

  /** The word vector of an id; of padding below 0. */
  private float[] word(int id, Cancellation cancellation) {
    return calls.run(
        () -> {
          GradientPass pass = runner.gradients();
          return pass.words(new long[] {id < 0 ? pass.config().paddingId() : id});
        },
        1,
        1,
        cancellation);
  }

  /** For each token the products of two vectors, summed: {@code [n]}. */
  private double[] dots(float[] gradients, int firstToken, float[] vectors, int n) {
    int width = vectors.length / n;
    double[] sums = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int k = 0; k < width; k++) {
        sum += (double) gradients[(firstToken + i) * width + k] * vectors[i * width + k];
      }
      sums[i] = checked(sum);
    }
    return sums;
  }

  private double checked(double number) {
    if (!Double.isFinite(number)) {
      throw new ReaderFault(
          "The reader's gradients for this text are no finite numbers",
          info.folder(),
          "Choose another reader, or save this one in F32.");
    }
    return number;
  }

  /**
   * A straight way through the space of word vectors.
   *
   * @param input x, {@code [n * E]}
   * @param change x - x', {@code [n * E]}
   */
  private record Path(float[] input, float[] change) {
    /** The vectors at places on the way, one behind the other. */
    float[] at(double[] alphas) {
      float[] words = new float[alphas.length * input.length];
      for (int a = 0; a < alphas.length; a++) {
        double back = 1 - alphas[a];
        for (int i = 0; i < input.length; i++) {
          words[a * input.length + i] = (float) (input[i] - back * change[i]);
        }
      }
      return words;
    }
  }
}
