package org.spanscope.experiment.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.Side;
import org.spanscope.metric.AnswerScore;
import org.spanscope.metric.SquadScorer;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.Window;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Span;

/** Makes the row of a question. */
final class QuestionRows {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  static final AnswerScore NOTHING = new AnswerScore(false, 0);

  private final int ordinal;
  private final Example example;
  private final Context context;
  private final int maxTokens;
  private final List<String> golds;

  QuestionRows(int ordinal, Example example, Context context, int maxTokens) {
    this.ordinal = ordinal;
    this.example = example;
    this.context = context;
    this.maxTokens = maxTokens;
    this.golds = example.golds().stream().map(Answer::text).toList();
  }

  /**
   * @param whole the reading of the whole text; null where it could not be read, which counts as no
   *     answer
   */
  QuestionRow row(@Nullable Side whole, int label, String problem) {
    Span gold = example.placedGolds().stream().map(Answer::span).findFirst().orElse(null);
    Prediction prediction = whole == null ? null : whole.prediction();
    boolean empty = prediction == null || prediction.empty() || prediction.nbest().isEmpty();
    String answer = prediction == null ? "" : prediction.text();
    String neverEmpty =
        prediction == null || prediction.nbest().isEmpty() ? "" : prediction.nbest().get(0).text();
    AnswerScore score = score(answer);
    AnswerScore never = score(neverEmpty);
    Span place = prediction == null || empty ? null : prediction.nbest().get(0).span();
    return new QuestionRow(
        ordinal,
        example.id(),
        example.title(),
        Digest.of(example.text()),
        example.question(),
        golds,
        gold == null ? -1 : gold.start(),
        gold == null ? -1 : gold.end(),
        gold == null ? -1 : context.sentenceAt(gold.start()),
        context.sentences().size(),
        QuestionWord.of(example.question()),
        whole == null ? 0 : questionTokens(whole),
        whole == null ? 0 : whole.probabilities().tokens().size() - 1,
        whole == null ? 0 : whole.reading().windows().size(),
        overlap(example.question(), example.text()),
        answer,
        place == null ? -1 : place.start(),
        place == null ? -1 : place.end(),
        score.exact(),
        score.f1(),
        neverEmpty,
        never.exact(),
        never.f1(),
        prediction == null ? 0 : prediction.probability(),
        prediction == null ? 0 : prediction.nullProbability(),
        prediction == null ? 0 : nullDifference(prediction),
        prediction == null
            ? List.of()
            : prediction.nbest().stream().map(Prediction.Candidate::score).toList(),
        whole == null ? 0 : whole.probabilities().maxStart(),
        whole == null ? 0 : whole.probabilities().maxEnd(),
        prediction == null ? -1 : Funnel.rank(prediction, golds),
        label,
        failure(whole, score),
        problem);
  }

  private FailureClass failure(@Nullable Side whole, AnswerScore score) {
    if (whole != null && example.known()) {
      return Funnel.of(example, whole.reading(), whole.prediction(), maxTokens);
    }
    if (!example.known()) {
      return FailureClass.UNKNOWN;
    }
    return score.exact() ? FailureClass.RIGHT : FailureClass.NO_CANDIDATE;
  }

  private AnswerScore score(String answer) {
    return example.known() ? SquadScorer.score(answer, golds) : NOTHING;
  }

  private static double nullDifference(Prediction prediction) {
    return prediction.nbest().isEmpty()
        ? Double.POSITIVE_INFINITY
        : prediction.nullScore() - prediction.nbest().get(0).score();
  }

  private static int questionTokens(Side whole) {
    Window first = whole.reading().windows().get(0);
    return (int)
        first.tokens().stream().filter(token -> token.kind() == TokenKind.QUESTION).count();
  }

  /** Share of the question's words that stand in the text, 0 to 1. */
  static double overlap(String question, String text) {
    Set<String> asked = words(question);
    if (asked.isEmpty()) {
      return 0;
    }
    Set<String> there = words(text);
    long shared = asked.stream().filter(there::contains).count();
    return (double) shared / asked.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}
