package org.spanscope.experiment.failures;

import java.util.function.ToDoubleFunction;
import org.spanscope.experiment.evaluation.QuestionRow;

/** A number of each question of a run, by which questions are filtered, sorted and counted. */
public enum Feature {
  F1("F1", "", "How much the words of answer and gold overlap, the best gold.", QuestionRow::f1),
  PROBABILITY(
      "probability of the answer",
      "",
      "Probability of what was answered, be it no answer.",
      QuestionRow::probability),
  NULL_PROBABILITY(
      "probability of no answer", "", "Probability of no answer.", QuestionRow::nullProbability),
  MAX_START(
      "largest start probability",
      "",
      "Largest start probability of a token of the context.",
      QuestionRow::maxStart),
  MAX_END(
      "largest end probability",
      "",
      "Largest end probability of a token of the context.",
      QuestionRow::maxEnd),
  GOLD_RANK(
      "rank of the gold",
      "place",
      "Place of the first gold among the 20 best spans, from 1.",
      row -> from1(row.goldRank())),
  CONTEXT_TOKENS(
      "length of the context",
      "tokens",
      "As the reader counts.",
      row -> counted(row, row.contextTokens())),
  QUESTION_TOKENS(
      "length of the question",
      "tokens",
      "As the reader counts.",
      row -> counted(row, row.questionTokens())),
  SENTENCES("sentences", "", "Sentences of the context.", QuestionRow::sentences),
  GOLD_SENTENCE(
      "sentence of the gold",
      "",
      "Number of the sentence in which the first gold begins, from 1.",
      row -> from1(row.goldSentence())),
  GOLD_PLACE(
      "place of the gold",
      "0 first, 1 last sentence",
      "Where the gold’s sentence stands among all of the context; one alone is first.",
      Feature::goldPlace),
  OVERLAP(
      "overlap of question and context",
      "",
      "Share of the question’s words that stand in the context.",
      QuestionRow::overlap);

  private final String label;
  private final String unit;
  private final String explanation;
  private final ToDoubleFunction<QuestionRow> value;

  Feature(String label, String unit, String explanation, ToDoubleFunction<QuestionRow> value) {
    this.label = label;
    this.unit = unit;
    this.explanation = explanation;
    this.value = value;
  }

  public String label() {
    return label;
  }

  /** The label, and the unit where there is one: what stands at an axis. */
  public String axis() {
    return unit.isEmpty() ? label : label + ", " + unit;
  }

  public String explanation() {
    return explanation;
  }

  /** The number of a question; NaN where it has none. */
  public double of(QuestionRow row) {
    return value.applyAsDouble(row);
  }

  private static double from1(int place) {
    return place < 0 ? Double.NaN : place + 1;
  }

  /** What could not be read has no length in tokens. */
  private static double counted(QuestionRow row, int tokens) {
    return row.windows() == 0 ? Double.NaN : tokens;
  }

  private static double goldPlace(QuestionRow row) {
    if (row.goldSentence() < 0) {
      return Double.NaN;
    }
    return row.sentences() < 2 ? 0 : (double) row.goldSentence() / (row.sentences() - 1);
  }
}
