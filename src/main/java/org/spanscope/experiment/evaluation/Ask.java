package org.spanscope.experiment.evaluation;

import java.util.regex.Matcher;

/** What of a question the reader is asked: the others are controls of how much it needs of it. */
public enum Ask {
  AS_ASKED("as-asked", "the question as it stands"),
  /** Passage only (Kaushik and Lipton 2018): what a reader finds without being asked. */
  CONTEXT_ONLY("context-only", "a question mark alone"),
  /** What a reader finds by the other words of a question. */
  NO_QUESTION_WORD("no-question-word", "the question without its question word");

  private final String label;
  private final String explanation;

  Ask(String label, String explanation) {
    this.label = label;
    this.explanation = explanation;
  }

  /** As on the command line. */
  public String label() {
    return label;
  }

  /** What is asked, in a few words. */
  public String explanation() {
    return explanation;
  }

  /** What is asked in the place of a question; never blank unless the question is. */
  public String of(String question) {
    return switch (this) {
      case AS_ASKED -> question;
      case CONTEXT_ONLY -> question.isBlank() ? question : "?";
      case NO_QUESTION_WORD -> without(question);
    };
  }

  private static String without(String question) {
    Matcher word = QuestionWord.PATTERN.matcher(question);
    if (!word.find()) {
      return question;
    }
    String rest = question.substring(0, word.start()) + question.substring(word.end());
    String kept = rest.strip().replaceAll("\\s+", " ");
    return kept.isEmpty() ? "?" : kept;
  }
}
