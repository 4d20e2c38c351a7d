package org.spanscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
   * Draws how often a gold sentence is first, with intervals.
   *
   * @param drawn as {@link #drawn}
   * @param all how many there are in all
   */
  public static Figure of(List<SentenceRanking> drawn, int all, RunPlan plan) {
    return figure(
        "Gold sentences ranked first",
        "share of questions in which a gold sentence is first (hit@1)",
        drawn,
        all,
        plan,
        List.of(series("hit@1", drawn, SentenceRanking::hitAtOne, Role.FIRST)));
  }

  /**
   * The same beside average precision.
   *
   * @param drawn as {@link #drawn}
   * @param all how many there are in all
   */
  public static Figure withPrecision(List<SentenceRanking> drawn, int all, RunPlan plan) {
    return figure(
        "How high the sentence with the gold is ranked",
        "share of questions, mean average precision",
        drawn,
        all,
        plan,
        List.of(
            series("first (hit@1)", drawn, SentenceRanking::hitAtOne, Role.FIRST),
            series("average precision", drawn, SentenceRanking::averagePrecision, Role.SECOND)));
  }

  private static Figure figure(
      String title,
      String axis,
      List<SentenceRanking> drawn,
      int all,
      RunPlan plan,
      List<BarsPanel.Series> series) {
    List<String> says = new ArrayList<>(RunWords.says(plan));
    says.add("whiskers: 95 % interval by resampling articles or contexts");
    if (drawn.size() < all) {
      long baselines = drawn.stream().filter(SentenceRanking::baseline).count();
      says.add(
          "the best " + (drawn.size() - baselines) + " of " + (all - baselines) + " and baselines");
    }
    BarsPanel panel =
        new BarsPanel(
            "",
            "",
            axis,
            drawn.stream().map(SentenceRanking::label).toList(),
            series,
            List.of(),
            0,
            1,
            BarsPanel.Direction.RIGHT,
            BarsPanel.NONE);
    return new Figure(title, says, List.of(panel), RunWords.provenance(plan));
  }

  private static BarsPanel.Series series(
      String name,
      List<SentenceRanking> drawn,
      Function<SentenceRanking, BootstrapInterval> interval,
      Role role) {
    return RunPlots.series(name, drawn.stream().map(interval).toList(), 1, role);
  }
}
