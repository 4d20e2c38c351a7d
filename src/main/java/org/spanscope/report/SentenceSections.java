package org.spanscope.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spanscope.experiment.evaluation.AloneScores;
import org.spanscope.experiment.evaluation.DeletionMean;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.failures.SentenceRanker;
import org.spanscope.experiment.failures.SentenceRanking;
import org.spanscope.plot.RankingPlot;
import org.spanscope.plot.RunPlots;

/** What is said of the sentences of one run's contexts. */
final class SentenceSections {
  private static final int RANKED_SHOWN = 50;

  private final ReportedRun run;
  private final String prefix;
  private final long seed;
  private final RunPlots plots;

  /**
   * @param prefix of the names of files
   * @param seed of the intervals
   */
  SentenceSections(ReportedRun run, String prefix, long seed) {
    this.run = run;
    this.prefix = prefix;
    this.seed = seed;
    this.plots = new RunPlots(run.plan());
  }

  List<Section> all() {
    List<Section> all = new ArrayList<>();
    List<SentenceRow> sentences = run.details().sentences();
    AloneScores.of(run.questions(), sentences, seed).map(this::alone).ifPresent(all::add);
    ranking(sentences).ifPresent(all::add);
    deletion().ifPresent(all::add);
    return all;
  }

  private Section alone(AloneScores scores) {
    Grid grid = new Grid("%.2f", "what is taken", "questions", "F1", "F1 low", "F1 high");
    for (AloneScores.Rule rule : scores.rules()) {
      grid.add(rule.name(), rule.questions(), rule.f1().mean(), rule.f1().low(), rule.f1().high());
    }
    String text =
        "F1 in percent of what a reader answers to the whole text and to single sentences. From the"
            + " whole text and from a sentence with the gold alone: both right "
            + scores.bothRight()
            + ", only from the whole "
            + scores.onlyWhole()
            + ", only from the sentence "
            + scores.onlyAlone()
            + ", neither "
            + scores.neitherRight()
            + ".";
    return Section.of(prefix + "alone", "Sentences alone against the whole text", text, grid)
        .with(
            plots.alone(scores),
            "Bars of F1: "
                + RunSections.seen(
                    scores.rules().stream()
                        .map(
                            rule ->
                                rule.name() + " " + RunSections.number("%.1f", rule.f1().mean()))
                        .toList()));
  }

  private Optional<Section> ranking(List<SentenceRow> sentences) {
    SentenceRanker ranker =
        new SentenceRanker(
            run.questions(),
            sentences.stream().collect(Collectors.groupingBy(SentenceRow::ordinal)),
            seed);
    List<SentenceRanking> rankings =
        ranker.all(run.details().sources(), run.details()::weights).stream()
            .sorted(SentenceRanking.BEST_FIRST)
            .toList();
    if (rankings.isEmpty()) {
      return Optional.empty();
    }
    Grid grid =
        new Grid(
            "%.4f",
            "ranked by",
            "questions",
            "hit@1",
            "hit@1 low",
            "hit@1 high",
            "average precision",
            "AP low",
            "AP high",
            "reciprocal rank");
    for (SentenceRanking one : rankings) {
      grid.add(
          one.label(),
          one.questions(),
          one.hitAtOne().mean(),
          one.hitAtOne().low(),
          one.hitAtOne().high(),
          one.averagePrecision().mean(),
          one.averagePrecision().low(),
          one.averagePrecision().high(),
          one.reciprocalRank());
    }
    List<SentenceRanking> drawn = RankingPlot.drawn(rankings);
    return Optional.of(
        Section.of(
                prefix + "ranking",
                "Ranking of the sentence with the gold",
                "How often a sentence that holds a gold is first (hit@1), and how high such sentences"
                    + " are on the whole, over questions where one of at least two holds a gold; the"
                    + " best first. All scores are from 0 to 1, low and high the ends of 95 % intervals."
                    + " Baselines know nothing of the reader; equal weights stand in no"
                    + " order.",
                grid)
            .shown(RANKED_SHOWN)
            .with(
                RankingPlot.withPrecision(drawn, rankings.size(), run.plan()),
                "Bars of hit@1 and average precision; hit@1: "
                    + RunSections.seen(
                        drawn.stream()
                            .map(
                                one ->
                                    one.source()
                                        + " "
                                        + RunSections.number("%.2f", one.hitAtOne().mean()))
                            .toList())));
  }

  private Optional<Section> deletion() {
    List<DeletionRow> deletions = run.details().deletions();
    List<DeletionMean> steps = DeletionMean.of(run.questions(), deletions);
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    Grid grid =
        new Grid("%.4f", "sentences away", "questions", "F1", "probability of the first answer");
    steps.forEach(step -> grid.add(step.step(), step.questions(), step.f1(), step.original()));
    return Optional.of(
        Section.of(
                prefix + "deletion",
                "Deletion",
                "The sentence of largest weight ("
                    + deletions.get(0).source()
                    + ") goes first. Means, from 0 to 1, over the questions that have the step: texts of few"
                    + " sentences end earlier, so that later steps are of other questions.",
                grid)
            .with(
                plots.deletion(steps),
                "Curves of mean F1 and mean probability of the first answer by step; F1 from "
                    + RunSections.number("%.2f", steps.get(0).f1())
                    + " to "
                    + RunSections.number("%.2f", steps.get(steps.size() - 1).f1())));
  }
}
