package org.spanscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.experiment.failures.SentenceRanking;
import org.spanscope.figure.BarsPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.Role;
import org.spanscope.metric.BootstrapInterval;

/** How often what weighs sentences puts one with a gold answer first, baselines among them. */
public final class RankingPlot {
  /** More bars than this could not be told apart. */
  public static final int MOST = 20;

  private RankingPlot() {}

  /**
   * The rankings that are drawn: the best ones and all baselines, in their order.
   *
   * @param all the best first
   */
  public static List<SentenceRanking> drawn(List<SentenceRanking> all) {
    List<SentenceRanking> drawn = new ArrayList<>();
    for (SentenceRanking one : all) {
      if (one.baseline() || drawn.size() < MOST) {
        drawn.add(one);
      }
    }
    return drawn;
  }

  /**
   * Draws rankings with their intervals.
   *
   * @param drawn as {@link #drawn}
   * @param all how many there are in all
   */
  public static Figure of(List<SentenceRanking> drawn, int all, RunPlan plan) {
    List<String> says = new ArrayList<>(RunWords.says(plan));
    says.add("whiskers: 95 % interval by resampling articles or contexts");
    if (drawn.size() < all) {
      says.add("the best " + drawn.size() + " of " + all);
    }
    BarsPanel panel =
        new BarsPanel(
            "",
            "",
            "share of questions in which a gold sentence is first (hit@1)",
            drawn.stream().map(SentenceRanking::label).toList(),
            List.of(
                new BarsPanel.Series(
                    "hit@1",
                    numbers(drawn, BootstrapInterval::mean),
                    numbers(drawn, BootstrapInterval::low),
                    numbers(drawn, BootstrapInterval::high),
                    Role.FIRST)),
            List.of(),
            0,
            1,
            BarsPanel.Direction.RIGHT,
            BarsPanel.NONE);
    return new Figure(
        "Gold sentences ranked first", says, List.of(panel), RunWords.provenance(plan));
  }

  private static double[] numbers(
      List<SentenceRanking> drawn, ToDoubleFunction<BootstrapInterval> part) {
    return drawn.stream().mapToDouble(one -> part.applyAsDouble(one.hitAtOne())).toArray();
  }
}
