package org.spanscope.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.Baseline;
import org.spanscope.reader.GradientReader;
import org.spanscope.reader.PathGradients;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Target;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

class PathIntegralTest {
  private static final Reading READING = Games.read(Games.reader(kept -> 2), Games.context(2, 0));
  private static final Aim AIM = Aim.of(READING, ExplainSettings.TargetKind.SPAN);

  /**
   * One token's share along the path.
   *
   * @param f F's part, as a function of alpha
   * @param slope its derivative
   */
  private record Share(DoubleUnaryOperator f, DoubleUnaryOperator slope) {}

  private static final Share EVEN = new Share(alpha -> 2 * alpha, alpha -> 2);
  private static final Share CUBIC =
      new Share(alpha -> alpha * alpha * alpha, alpha -> 3 * alpha * alpha);

  /** Rises by 4 within a hundredth of the path. */
  private static final Share JUMP =
      new Share(
          alpha -> 4 / (1 + Math.exp((0.21 - alpha) / 0.001)),
          alpha -> {
            double e = Math.exp(-Math.abs(alpha - 0.21) / 0.001);
            return 4 / 0.001 * e / ((1 + e) * (1 + e));
          });

  /** F whose first tokens have these shares; all others have none. */
  private record Shares(Share... shares) implements GradientReader {
    @Override
    public PathGradients pathGradients(
        Window window, Baseline baseline, double[] alphas, Target target, Cancellation c) {
      c.check();
      double[][] terms = new double[alphas.length][window.size()];
      for (int i = 0; i < alphas.length; i++) {
        for (int token = 0; token < shares.length; token++) {
          terms[i][token] = shares[token].slope().applyAsDouble(alphas[i]);
        }
      }
      return new PathGradients(terms, pathScores(window, baseline, alphas, target, c));
    }

    @Override
    public double[] pathScores(
        Window window, Baseline baseline, double[] alphas, Target target, Cancellation c) {
      return Arrays.stream(alphas)
          .map(alpha -> Arrays.stream(shares).mapToDouble(s -> s.f().applyAsDouble(alpha)).sum())
          .toArray();
    }

    @Override
    public double[] gradientTimesInput(Window window, Target target, Cancellation c) {
      throw new UnsupportedOperationException();
    }

    @Override
    public double[][] headGradients(Window window, Target target, Cancellation c) {
      throw new UnsupportedOperationException();
    }
  }

  private static PathIntegral integral(Share... shares) {
    return new PathIntegral(new Shares(shares), AIM, Baseline.MASK, new Cancellation());
  }

  private static double gap(PathIntegral integral) {
    double[] scores = integral.path().scores();
    return Attribution.gap(
        DoubleStream.of(integral.values()).sum(), scores[scores.length - 1], scores[0]);
  }

  @Test
  void fixedStepsAreOneGaussLegendreRuleOverThePath() {
    PathIntegral integral = integral(EVEN, CUBIC);

    integral.fixed(2, Progress.NONE);

    assertThat(Arrays.copyOf(integral.values(), 3))
        .containsExactly(new double[] {2, 1, 0}, within(1e-12));
    assertThat(integral.path().gradients()).isEqualTo(2);
    assertThat(integral.path().borders()).containsExactly(0, 1);
    assertThat(integral.path().alphas()).hasSize(4).isSorted().startsWith(0).endsWith(1);
  }

  @Test
  void fixedStepsMissAJumpAndTheGapShowsIt() {
    PathIntegral integral = integral(JUMP);

    integral.fixed(50, Progress.NONE);

    assertThat(gap(integral)).isGreaterThan(0.05);
  }

  @Test
  void adaptivePanelsFindTheJump() {
    PathIntegral integral = integral(EVEN, JUMP);

    integral.adaptive(Progress.NONE);

    assertThat(gap(integral)).isLessThan(0.05);
    assertThat(integral.values()[0]).isCloseTo(2, within(1e-9));
    assertThat(integral.values()[1]).isCloseTo(4, within(0.3));
    double[] borders = integral.path().borders();
    assertThat(borders).isSorted();
    long near = Arrays.stream(borders).filter(border -> Math.abs(border - 0.21) < 0.02).count();
    long elsewhere = Arrays.stream(borders).filter(border -> border > 0.5).count();
    assertThat(near).isGreaterThanOrEqualTo(2);
    assertThat(elsewhere).as("only the first panels' borders").isEqualTo(2);
  }

  @Test
  void aSmoothPathIsDoneWithTheFirstPanels() {
    PathIntegral integral = integral(EVEN, CUBIC);

    integral.adaptive(Progress.NONE);

    assertThat(integral.path().gradients()).isEqualTo(4 * PathIntegral.NODES);
    assertThat(gap(integral)).isLessThan(1e-9);
  }

  @Test
  void gradientsThatNeverFitAreGivenUpAfterFourHundredAndTheGapStays() {
    PathIntegral integral = integral(new Share(alpha -> alpha, alpha -> 3));

    integral.adaptive(Progress.NONE);

    assertThat(integral.path().gradients()).isLessThanOrEqualTo(PathIntegral.MOST_GRADIENTS);
    assertThat(integral.path().gradients()).isGreaterThan(PathIntegral.MOST_GRADIENTS - 10);
    assertThat(gap(integral)).isCloseTo(2, within(1e-9));
  }

  @Test
  void aSmallChangeIsMeasuredByItsAbsoluteGap() {
    assertThat(Attribution.gap(0.08, 0.05, 0)).isCloseTo(0.03, within(1e-12));
    assertThat(Attribution.gap(3, 2, 0)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void cancelledBetweenBatchesItEnds() {
    Cancellation cancellation = new Cancellation();
    PathIntegral integral = new PathIntegral(new Shares(EVEN), AIM, Baseline.PAD, cancellation);

    assertThatThrownBy(() -> integral.fixed(400, (done, all) -> cancellation.cancel()))
        .isInstanceOf(CancellationException.class);
  }
}
