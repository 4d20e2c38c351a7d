package org.spanscope.ui.failures;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.failures.Change;
import org.spanscope.experiment.failures.FailureCase;
import org.spanscope.experiment.failures.Feature;
import org.spanscope.ui.shared.Decimals;

/** A column of the table of questions. */
enum CaseColumn {
  NUMBER("#", "Place of the question in the data set, from 1.", 54, one -> one.row().ordinal() + 1),
  CHANGE("change", "What became of it since the run compared with.", 84, false, CaseColumn::change),
  CLASS("class", "Why the answer is wrong, or that it is right.", 186, true, CaseColumn::failure),
  QUESTION("question", "As in the data set.", 150, true, one -> one.row().question()),
  GOLD("gold", "The first text that counts as right.", 98, true, one -> gold(one.row())),
  ANSWER("answer", "What was answered to the whole text.", 98, true, one -> answer(one.row())),
  BEFORE(
      "before",
      "What the run compared with answered.",
      98,
      false,
      one -> one.other().map(CaseColumn::answer).orElse("–")),
  F1("F1", Feature.F1, 44, true, true),
  PROBABILITY("p", Feature.PROBABILITY, 44, true, true),
  NULL("null", Feature.NULL_PROBABILITY, 46, false, true),
  MAX_START("start", Feature.MAX_START, 48, false, true),
  MAX_END("end", Feature.MAX_END, 46, false, true),
  RANK("rank", Feature.GOLD_RANK, 46, false, false),
  WORD("word", "The question word.", 66, true, one -> one.row().questionWord()),
  CONTEXT("context", Feature.CONTEXT_TOKENS, 60, true, false),
  LENGTH("length", Feature.QUESTION_TOKENS, 54, false, false),
  SENTENCES("sent.", Feature.SENTENCES, 46, false, false),
  GOLD_SENTENCE("gold in", Feature.GOLD_SENTENCE, 56, false, false),
  OVERLAP("overlap", Feature.OVERLAP, 60, false, true),
  TAGS("tags", "Tags from your notes.", 90, false, one -> String.join(", ", one.tags())),
  ARTICLE("article", "Title of the article.", 120, false, one -> one.row().article()),
  ID("id", "As in the data set.", 120, false, one -> one.row().id());

  private final String label;
  private final String explanation;
  private final double width;
  private final boolean shown;
  private final boolean words;
  private final Function<FailureCase, String> text;
  private final ToDoubleFunction<FailureCase> number;

  /** Words. */
  CaseColumn(
      String label,
      String explanation,
      double width,
      boolean shown,
      Function<FailureCase, String> text) {
    this.label = label;
    this.explanation = explanation;
    this.width = width;
    this.shown = shown;
    this.words = true;
    this.text = text;
    this.number = one -> Double.NaN;
  }

  /** A whole number that is always shown. */
  CaseColumn(String label, String explanation, double width, ToDoubleFunction<FailureCase> number) {
    this.label = label;
    this.explanation = explanation;
    this.width = width;
    this.shown = true;
    this.words = false;
    this.text = one -> whole(number.applyAsDouble(one));
    this.number = number;
  }

  CaseColumn(String label, Feature feature, double width, boolean shown, boolean share) {
    this.label = label;
    this.explanation = feature.label() + ": " + feature.explanation();
    this.width = width;
    this.shown = shown;
    this.words = false;
    this.text = one -> share ? Decimals.share(feature.of(one.row())) : whole(feature.of(one.row()));
    this.number = one -> feature.of(one.row());
  }

  String label() {
    return label;
  }

  String explanation() {
    return explanation;
  }

  double width() {
    return width;
  }

  /** Where there is little room. */
  double least() {
    return switch (this) {
      case CLASS, QUESTION -> 120;
      case GOLD, ANSWER, BEFORE -> 70;
      default -> width;
    };
  }

  /** Whether it is there until somebody hides it. */
  boolean shown() {
    return shown;
  }

  /** Whether it holds words, which stand to the left. */
  boolean words() {
    return words;
  }

  /** Whether it tells of the other run. */
  boolean ofOther() {
    return this == CHANGE || this == BEFORE;
  }

  String text(FailureCase one) {
    return text.apply(one);
  }

  /** Cases in the order of the column; what has no number is last either way. */
  Comparator<FailureCase> order(boolean descending) {
    if (words) {
      Comparator<FailureCase> order =
          this == CLASS
              ? Comparator.comparing(one -> one.row().failure())
              : Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
      return descending ? order.reversed() : order;
    }
    int sign = descending ? -1 : 1;
    return Comparator.comparing((FailureCase one) -> Double.isNaN(number.applyAsDouble(one)))
        .thenComparingDouble(one -> sign * number.applyAsDouble(one));
  }

  private static String change(FailureCase one) {
    return one.change().map(Change::label).orElse("–");
  }

  private static String failure(FailureCase one) {
    return one.row().failure().label();
  }

  private static String gold(QuestionRow row) {
    return row.golds().stream().findFirst().orElse("no answer");
  }

  private static String answer(QuestionRow row) {
    return row.answer().isEmpty() ? "no answer" : row.answer();
  }

  private static String whole(double value) {
    return Double.isNaN(value) ? "–" : Long.toString(Math.round(value));
  }
}
