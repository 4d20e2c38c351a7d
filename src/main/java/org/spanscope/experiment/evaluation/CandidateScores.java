package org.spanscope.experiment.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to the whole text beside those to its sentences alone, over questions of which
 * sentences were read and golds are known.
 *
 * @param questions how many
 * @param whole F1 of the whole text's answer, in percent
 * @param best F1 of the best of all candidates (an oracle's choice), in percent
 * @param wholeIsBest how many questions no sentence alone is better for
 */
public record CandidateScores(int questions, double whole, double best, int wholeIsBest) {

  /** Empty where no sentence was read. */
  public static Optional<CandidateScores> of(
      List<QuestionRow> questions, List<SentenceRow> sentences) {
    Map<Integer, Double> alone = new HashMap<>();
    sentences.forEach(row -> alone.merge(row.ordinal(), row.f1(), Math::max));
    List<QuestionRow> labelled = questions.stream().filter(row -> row.label() >= 0).toList();
    if (labelled.isEmpty()) {
      return Optional.empty();
    }
    double whole = 0;
    double best = 0;
    int wholeIsBest = 0;
    for (QuestionRow row : labelled) {
      whole += row.f1();
      best += Math.max(row.f1(), alone.getOrDefault(row.ordinal(), 0.0));
      wholeIsBest += row.label() == 0 ? 1 : 0;
    }
    return Optional.of(
        new CandidateScores(
            labelled.size(),
            100 * whole / labelled.size(),
            100 * best / labelled.size(),
            wholeIsBest));
  }
}
