package org.spanscope.experiment.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.evaluation.ImportedRecord.Candidate;
import org.spanscope.metric.AnswerScore;
import org.spanscope.metric.SquadScorer;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Span;

/**
 * Makes rows of what another program kept. What it did not keep stays unknown: NaN, -1 or "".
 *
 * @param record what it kept
 * @param example the question in the data set; null where it is not known
 * @param context the example's context, divided; null where the example is
 */
public record ImportedRows(
    ImportedRecord record, @Nullable Example example, @Nullable Context context) {
  /** What weights are called whose method nobody names. */
  public static final String SOURCE = "imported";

  private static final int UNKNOWN = -1;

  /** Whether an answer can be held against something. */
  public boolean known() {
    return example == null ? record.known() : example.known();
  }

  /** Texts that count as right: those of the data set, else those of the record. */
  public List<String> golds() {
    return example == null ? record.golds() : example.golds().stream().map(Answer::text).toList();
  }

  /**
   * The context's sentences, where it divides into as many as the record has; empty elsewhere:
   * which sentence is which cannot be told.
   */
  public List<Span> sentences() {
    return context != null && context.sentences().size() == record.sentences().size()
        ? context.sentences()
        : List.of();
  }

  /** F1 of the whole text's answer and of each sentence's; golds must be known. */
  public double[] scores() {
    List<Candidate> all = new ArrayList<>(List.of(record.whole()));
    all.addAll(record.sentences());
    return all.stream().mapToDouble(one -> score(one.answer()).f1()).toArray();
  }

  /**
   * The rows.
   *
   * @param ordinal place among the records that are kept
   */
  public Evaluated rows(int ordinal) {
    List<SentenceRow> sentences = new ArrayList<>();
    List<WeightRow> weights = new ArrayList<>();
    for (int i = 0; i < record.sentences().size(); i++) {
      sentences.add(sentence(ordinal, i));
      double weight = record.sentences().get(i).weight();
      if (!Double.isNaN(weight)) {
        weights.add(new WeightRow(ordinal, i, SOURCE, weight));
      }
    }
    return new Evaluated(question(ordinal), sentences, weights, List.of());
  }

  private SentenceRow sentence(int ordinal, int index) {
    Candidate alone = record.sentences().get(index);
    List<Span> places = sentences();
    Span place = places.isEmpty() ? null : places.get(index);
    AnswerScore score = score(alone.answer());
    return new SentenceRow(
        ordinal,
        index,
        place == null ? UNKNOWN : place.start(),
        place == null ? UNKNOWN : place.end(),
        place != null && example != null && holdsGold(example, place),
        Double.NaN,
        Double.NaN,
        alone.answer(),
        score.exact(),
        score.f1(),
        alone.probability(),
        alone.nullProbability(),
        alone.maxStart(),
        alone.maxEnd(),
        "",
        Double.NaN,
        Double.NaN);
  }

  private static boolean holdsGold(Example example, Span sentence) {
    return example.placedGolds().stream().map(Answer::span).anyMatch(sentence::contains);
  }

  private QuestionRow question(int ordinal) {
    Candidate whole = record.whole();
    AnswerScore score = score(whole.answer());
    boolean answered = !whole.answer().isEmpty();
    Span gold =
        example == null
            ? null
            : example.placedGolds().stream().map(Answer::span).findFirst().orElse(null);
    String question = example == null ? record.question() : example.question();
    return new QuestionRow(
        ordinal,
        example == null ? record.id() : example.id(),
        example == null ? record.article() : example.title(),
        contextName(),
        question,
        golds(),
        gold == null ? UNKNOWN : gold.start(),
        gold == null ? UNKNOWN : gold.end(),
        goldSentence(gold),
        sentenceCount(),
        question.isBlank() ? "" : QuestionWord.of(question),
        UNKNOWN,
        UNKNOWN,
        UNKNOWN,
        example == null ? Double.NaN : QuestionRows.overlap(question, example.text()),
        whole.answer(),
        UNKNOWN,
        UNKNOWN,
        score.exact(),
        score.f1(),
        whole.answer(),
        answered && score.exact(),
        answered ? score.f1() : Double.NaN,
        whole.probability(),
        whole.nullProbability(),
        record.nullDifference(),
        List.of(),
        whole.maxStart(),
        whole.maxEnd(),
        UNKNOWN,
        record.sentences().isEmpty() || !known() ? UNKNOWN : bestCandidate(),
        failure(score),
        "");
  }

  private String contextName() {
    if (example != null) {
      return Digest.of(example.text());
    }
    return record.context().isEmpty() ? "" : Digest.of(record.context());
  }

  private int goldSentence(@Nullable Span gold) {
    List<Span> places = sentences();
    for (int i = 0; gold != null && i < places.size(); i++) {
      if (places.get(i).contains(gold.start())) {
        return i;
      }
    }
    return UNKNOWN;
  }

  private int sentenceCount() {
    if (!record.sentences().isEmpty()) {
      return record.sentences().size();
    }
    return context == null ? UNKNOWN : context.sentences().size();
  }

  private int bestCandidate() {
    double[] scores = scores();
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  private FailureClass failure(AnswerScore score) {
    if (!known()) {
      return FailureClass.UNKNOWN;
    }
    if (score.exact()) {
      return FailureClass.RIGHT;
    }
    return golds().isEmpty() ? FailureClass.ANSWERED_UNANSWERABLE : FailureClass.UNTRACED;
  }

  private AnswerScore score(String answer) {
    return known() ? SquadScorer.score(answer, golds()) : QuestionRows.NOTHING;
  }
}
