package org.spanscope.experiment.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The word that says what a question asks for. */
public final class QuestionWord {
  /** Where none of {@link #ALL} is in the question. */
  public static final String OTHER = "other";

  /** All of them, in the order of tables. */
  public static final List<String> ALL =
      List.of(
          "what",
          "which",
          "who",
          "whose",
          "when",
          "where",
          "why",
          "how many",
          "how much",
          "how",
          OTHER);

  static final Pattern PATTERN =
      Pattern.compile(
          "\\b(what|which|who|whom|whose|when|where|why|how(?:\\s+(?:many|much))?)\\b",
          Pattern.CASE_INSENSITIVE);

  private QuestionWord() {}

  /** The first question word of a question, "whom" counted as "who"; {@link #OTHER} without one. */
  public static String of(String question) {
    Matcher word = PATTERN.matcher(question);
    if (!word.find()) {
      return OTHER;
    }
    String found = word.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return found.equals("whom") ? "who" : found;
  }
}
