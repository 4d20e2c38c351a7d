package org.spanscope.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.spanscope.reader.Baseline;
import org.spanscope.reader.GradientReader;
import org.spanscope.reader.PathGradients;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * The integral of a window's path gradients, panel by panel. A panel has a gap: its integral less
 * the change of F between its two ends, which would be none if the quadrature were exact.
 */
final class PathIntegral {
  /** Gradients after which an adaptive integral ends, whatever its gap. */
  static final int MOST_GRADIENTS = 400;

  /** Nodes of a panel that may be split. */
  static final int NODES = 5;

  private static final double[] FIRST_BORDERS = {0, 0.25, 0.5, 0.75, 1};

  /** Tokens of the gradients between two looks at the progress. */
  private static final int TOKENS = 1024;

  private final GradientReader gradients;
  private final Aim aim;
  private final Baseline baseline;
  private final Cancellation cancellation;
  private final List<Panel> panels = new ArrayList<>();
  private int spent;

  /**
   * A stretch of the path.
   *
   * @param sums {@code [tokens]}: the integral
   * @param alphas the nodes
   * @param scores F at the nodes
   * @param scoreFrom F at its beginning
   * @param scoreTo F at its end
   */
  private record Panel(
      double from,
      double to,
      double[] sums,
      double[] alphas,
      double[] scores,
      double scoreFrom,
      double scoreTo) {
    double gap() {
      return Math.abs(Arrays.stream(sums).sum() - (scoreTo - scoreFrom));
    }
  }

  PathIntegral(GradientReader gradients, Aim aim, Baseline baseline, Cancellation cancellation) {
    this.gradients = gradients;
    this.aim = aim;
    this.baseline = baseline;
    this.cancellation = cancellation;
  }

  /** One panel with so many nodes. */
  void fixed(int steps, Progress progress) {
    double[] ends = scores(0, 1);
    add(GaussLegendre.of(steps), 0, 1, ends[0], ends[1], steps, progress);
  }

  /**
   * Panels, of which the one with the largest gap is split until the gaps of all together are below
   * 5 % of the change of F (below 0.05 where that change is below 0.1), or until no further split
   * can be paid with {@link #MOST_GRADIENTS}.
   */
  void adaptive(Progress progress) {
    GaussLegendre rule = GaussLegendre.of(NODES);
    double[] scores = scores(FIRST_BORDERS);
    for (int i = 1; i < FIRST_BORDERS.length; i++) {
      add(
          rule,
          FIRST_BORDERS[i - 1],
          FIRST_BORDERS[i],
          scores[i - 1],
          scores[i],
          MOST_GRADIENTS,
          progress);
    }
    while (!isGood() && spent + 2 * NODES <= MOST_GRADIENTS) {
      Panel worst = panels.stream().max(Comparator.comparingDouble(Panel::gap)).orElseThrow();
      panels.remove(worst);
      double middle = (worst.from() + worst.to()) / 2;
      double score = scores(middle)[0];
      add(rule, worst.from(), middle, worst.scoreFrom(), score, MOST_GRADIENTS, progress);
      add(rule, middle, worst.to(), score, worst.scoreTo(), MOST_GRADIENTS, progress);
    }
    panels.sort(Comparator.comparingDouble(Panel::from));
  }

  private boolean isGood() {
    double gaps = panels.stream().mapToDouble(Panel::gap).sum();
    double[] ends = path().scores();
    return Attribution.gap(ends[ends.length - 1] - ends[0] + gaps, ends[ends.length - 1], ends[0])
        < Attribution.LARGE_GAP;
  }

  private double[] scores(double... alphas) {
    return gradients.pathScores(aim.window(), baseline, alphas, aim.target(), cancellation);
  }

  private void add(
      GaussLegendre rule,
      double from,
      double to,
      double scoreFrom,
      double scoreTo,
      int most,
      Progress progress) {
    double[] sums = new double[aim.window().size()];
    double[] alphas = new double[rule.size()];
    double[] scores = new double[rule.size()];
    Arrays.setAll(alphas, i -> from + (to - from) * rule.nodes()[i]);
    int together = Math.max(1, TOKENS / aim.window().size());
    for (int first = 0; first < alphas.length; first += together) {
      cancellation.check();
      double[] some = Arrays.copyOfRange(alphas, first, Math.min(alphas.length, first + together));
      PathGradients here =
          gradients.pathGradients(aim.window(), baseline, some, aim.target(), cancellation);
      for (int i = 0; i < some.length; i++) {
        double weight = rule.weights()[first + i] * (to - from);
        scores[first + i] = here.scores()[i];
        for (int token = 0; token < sums.length; token++) {
          sums[token] += weight * here.terms()[i][token];
        }
      }
      spent += some.length;
      progress.at(spent, most);
    }
    panels.add(new Panel(from, to, sums, alphas, scores, scoreFrom, scoreTo));
  }

  /** The integral of each token: {@code [tokens]}. */
  double[] values() {
    double[] values = new double[aim.window().size()];
    for (Panel panel : panels) {
      for (int token = 0; token < values.length; token++) {
        values[token] += panel.sums()[token];
      }
    }
    return values;
  }

  /** F at all places where it was looked at. */
  Attribution.Path path() {
    List<double[]> points = new ArrayList<>();
    double[] borders = new double[panels.size() + 1];
    List<Panel> inOrder = panels.stream().sorted(Comparator.comparingDouble(Panel::from)).toList();
    for (int i = 0; i < inOrder.size(); i++) {
      Panel panel = inOrder.get(i);
      points.add(new double[] {panel.from(), panel.scoreFrom()});
      for (int node = 0; node < panel.alphas().length; node++) {
        points.add(new double[] {panel.alphas()[node], panel.scores()[node]});
      }
      borders[i] = panel.from();
      borders[i + 1] = panel.to();
    }
    Panel last = inOrder.get(inOrder.size() - 1);
    points.add(new double[] {last.to(), last.scoreTo()});
    return new Attribution.Path(
        points.stream().mapToDouble(point -> point[0]).toArray(),
        points.stream().mapToDouble(point -> point[1]).toArray(),
        borders,
        spent);
  }
}
