package org.spanscope.testing;

import java.util.Arrays;
import org.spanscope.reader.Baseline;
import org.spanscope.reader.GradientReader;
import org.spanscope.reader.PathGradients;
import org.spanscope.reader.Target;
import org.spanscope.reader.Token;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/**
 * Gradients of a straight line: along any path F rises evenly from 0 to what the window's logits
 * say, and longer words have a larger share in it; special tokens have none.
 */
final class MadeUpGradients implements GradientReader {
  private final int layers;
  private final int heads;

  MadeUpGradients(int layers, int heads) {
    this.layers = layers;
    this.heads = heads;
  }

  @Override
  public PathGradients pathGradients(
      Window window, Baseline baseline, double[] alphas, Target target, Cancellation cancellation) {
    double[][] terms = new double[alphas.length][];
    Arrays.setAll(terms, i -> shares(window, target));
    return new PathGradients(terms, pathScores(window, baseline, alphas, target, cancellation));
  }

  @Override
  public double[] pathScores(
      Window window, Baseline baseline, double[] alphas, Target target, Cancellation cancellation) {
    cancellation.check();
    double all = target.of(window.startLogits(), window.endLogits());
    return Arrays.stream(alphas).map(alpha -> alpha * all).toArray();
  }

  @Override
  public double[] gradientTimesInput(Window window, Target target, Cancellation cancellation) {
    cancellation.check();
    return shares(window, target);
  }

  @Override
  public double[][] headGradients(Window window, Target target, Cancellation cancellation) {
    cancellation.check();
    double all = target.of(window.startLogits(), window.endLogits());
    double[][] gradients = new double[layers][heads];
    for (int i = 0; i < layers * heads; i++) {
      gradients[i / heads][i % heads] = all * (i + 1) / (layers * heads);
    }
    return gradients;
  }

  private static double[] shares(Window window, Target target) {
    double[] lengths = window.tokens().stream().mapToDouble(MadeUpGradients::length).toArray();
    double sum = Math.max(1, Arrays.stream(lengths).sum());
    double all = target.of(window.startLogits(), window.endLogits());
    return Arrays.stream(lengths).map(length -> all * length / sum).toArray();
  }

  private static double length(Token token) {
    return token.kind().isSink() ? 0 : token.text().length();
  }
}
