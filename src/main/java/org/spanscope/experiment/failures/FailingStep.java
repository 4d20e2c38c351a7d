package org.spanscope.experiment.failures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.metric.SquadScorer;

/**
 * What to hold beside the whole text of a question to see where its answer goes wrong.
 *
 * @param keep which sentences of the context
 * @param sentences from 0
 * @param words what it shows, for a person
 */
public record FailingStep(Keep keep, List<Integer> sentences, String words) {
  public FailingStep {
    sentences = List.copyOf(sentences);
  }

  /** What the sentences are. */
  public enum Keep {
    /** They alone are read. */
    ONLY,
    /** They are left out. */
    WITHOUT,
    /** The sentences with a gold are left out. */
    NO_GOLD
  }

  /** Whether a sentence is kept; of {@link Keep#NO_GOLD} nothing is said. */
  public boolean keeps(int sentence) {
    return sentences.contains(sentence) == (keep == Keep.ONLY);
  }

  /**
   * The step of a question: the smallest change that was read and is answered right; else what
   * shows the wrong answer best.
   *
   * @param sentences of the question; none where they were not read alone
   * @param deletions of the question; none where there were none
   */
  public static FailingStep of(
      QuestionRow row, List<SentenceRow> sentences, List<DeletionRow> deletions) {
    if (row.exact() || row.failure() == FailureClass.UNKNOWN) {
      return new FailingStep(
          Keep.NO_GOLD, List.of(), "B leaves out the sentences that hold a gold answer.");
    }
    return rightAlone(row, sentences)
        .or(() -> rightWithout(row, sentences))
        .or(() -> rightAfterDeletion(deletions))
        .or(() -> withoutAnswer(row, sentences))
        .or(() -> goldAlone(row, sentences))
        .orElseGet(
            () ->
                new FailingStep(
                    Keep.NO_GOLD,
                    List.of(),
                    "B is the text without a sentence that holds a gold answer."));
  }

  /** A sentence with a gold comes before others, then the likelier answer. */
  private static Optional<FailingStep> rightAlone(QuestionRow row, List<SentenceRow> sentences) {
    return sentences.stream()
        .filter(one -> one.exact() && row.answerable())
        .max(Comparator.comparing(SentenceRow::gold).thenComparing(SentenceRow::probability))
        .map(one -> alone(one.sentence(), ", which is answered right: " + quoted(one.answer())));
  }

  private static Optional<FailingStep> rightWithout(QuestionRow row, List<SentenceRow> sentences) {
    return sentences.stream()
        .filter(one -> !Double.isNaN(one.originalWithout()))
        .filter(one -> SquadScorer.score(one.without(), row.golds()).exact())
        .min(Comparator.comparingDouble(SentenceRow::originalWithout))
        .map(one -> without(one, ", which is answered right: " + quoted(one.without())));
  }

  private static Optional<FailingStep> rightAfterDeletion(List<DeletionRow> deletions) {
    List<Integer> removed = new ArrayList<>();
    for (DeletionRow step : deletions) {
      if (step.removed() >= 0) {
        removed.add(step.removed());
      }
      if (step.f1() == 1 && !removed.isEmpty()) {
        return Optional.of(
            new FailingStep(
                Keep.WITHOUT,
                removed,
                "B is the text after "
                    + removed.size()
                    + (removed.size() == 1 ? " step" : " steps")
                    + " of the deletion, which is answered right: "
                    + quoted(step.answer())
                    + "."));
      }
    }
    return Optional.empty();
  }

  /** An answer to what has none: what is said without the sentence that gave it. */
  private static Optional<FailingStep> withoutAnswer(QuestionRow row, List<SentenceRow> sentences) {
    if (row.failure() != FailureClass.ANSWERED_UNANSWERABLE) {
      return Optional.empty();
    }
    return sentences.stream()
        .filter(one -> one.start() <= row.answerStart() && row.answerStart() < one.end())
        .findFirst()
        .map(one -> without(one, ", from which the answer was taken"));
  }

  private static Optional<FailingStep> goldAlone(QuestionRow row, List<SentenceRow> sentences) {
    if (row.goldSentence() < 0) {
      return Optional.empty();
    }
    String answer =
        sentences.stream()
            .filter(one -> one.sentence() == row.goldSentence())
            .map(one -> ", answered wrong too: " + quoted(one.answer()))
            .findFirst()
            .orElse("");
    return Optional.of(alone(row.goldSentence(), ", which holds the gold" + answer));
  }

  private static FailingStep alone(int sentence, String why) {
    return new FailingStep(
        Keep.ONLY, List.of(sentence), "B is " + name(sentence) + " alone" + why + ".");
  }

  private static FailingStep without(SentenceRow one, String why) {
    return new FailingStep(
        Keep.WITHOUT,
        List.of(one.sentence()),
        "B is the text without " + name(one.sentence()) + why + ".");
  }

  private static String name(int sentence) {
    return "sentence " + (sentence + 1);
  }

  private static String quoted(String answer) {
    return answer.isEmpty() ? "no answer" : "“" + answer + "”";
  }
}
