package org.spanscope.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.spanscope.dataset.Remark.Kind;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;

/** Makes examples out of what the file says, and remarks on what is odd about it. */
final class ExampleMaker {
  private static final int QUOTED = 40;

  private final ExampleSink sink;
  private final SeenIds ids = new SeenIds();
  private int count;

  ExampleMaker(ExampleSink sink) {
    this.sink = sink;
  }

  /** How many examples were made. */
  int count() {
    return count;
  }

  /**
   * Hands on all questions to one context.
   *
   * @return whether to read on
   */
  boolean context(String where, String title, String context, List<RawQuestion> questions) {
    if (context.isBlank()) {
      remark(Kind.BLANK_CONTEXT, where, "", "The context is empty");
    }
    if (questions.isEmpty()) {
      remark(Kind.NO_QUESTIONS, where, "", "The context has no questions");
    }
    CodePoints places = new CodePoints(context);
    for (RawQuestion raw : questions) {
      if (!sink.example(example(title, context, places, raw))) {
        return false;
      }
    }
    return true;
  }

  private Example example(String title, String context, CodePoints places, RawQuestion raw) {
    count++;
    String id = id(raw);
    String question = Objects.requireNonNullElse(raw.question, "");
    if (question.isBlank()) {
      remark(Kind.BLANK_QUESTION, raw.where, id, "The question has no text");
    }
    List<Answer> golds = new ArrayList<>();
    List<Answer> answers = raw.answers == null ? List.of() : raw.answers;
    for (int i = 0; i < answers.size(); i++) {
      golds.add(place(answers.get(i), context, places, raw.where + ".answers[" + i + "]", id));
    }
    checkImpossible(raw, id);
    boolean known = raw.answers != null || Boolean.TRUE.equals(raw.impossible);
    return new Example(id, title, question, context, golds, known);
  }

  private String id(RawQuestion raw) {
    String given = raw.id;
    String id = given == null || given.isBlank() ? "q" + count : given;
    if (!id.equals(given) && !raw.idIsOptional) {
      remark(Kind.NO_ID, raw.where, id, "The question has no id and was given one");
    }
    if (!ids.add(id)) {
      remark(
          Kind.DUPLICATE_ID,
          raw.where,
          id,
          "An earlier question has the same id, and is the one found by it");
    }
    return id;
  }

  /** The answer with its offset in UTF-16 units. */
  private Answer place(Answer raw, String context, CodePoints places, String where, String id) {
    Answer answer = Answer.in(context, raw.text(), places.toUtf16(raw.start()));
    if (answer.placed()) {
      return answer;
    }
    Answer inUtf16 = Answer.in(context, raw.text(), raw.start());
    if (inUtf16.placed()) {
      remark(
          Kind.UTF16_OFFSET,
          where,
          id,
          "The offset counts UTF-16 units, not code points, and was read so");
      return inUtf16;
    }
    remark(Kind.MISPLACED_ANSWER, where, id, misplaced(raw, answer.start(), context));
    return answer;
  }

  private static String misplaced(Answer raw, int start, String context) {
    String text = raw.text();
    if (text.isEmpty()) {
      return "The answer has no text";
    }
    String what = "The answer \"" + shortened(text) + "\" does not stand at " + raw.start();
    if (start >= 0 && start < context.length()) {
      int end = Math.min(context.length(), start + text.length());
      what += ", where the context says \"" + shortened(context.substring(start, end)) + "\"";
    }
    int elsewhere = nearest(context, text, start);
    return what
        + (elsewhere < 0
            ? "; it stands nowhere in the context"
            : "; it stands at " + context.codePointCount(0, elsewhere));
  }

  private static int nearest(String context, String text, int to) {
    int before = context.lastIndexOf(text, to);
    int after = context.indexOf(text, to);
    boolean first = after < 0 || (before >= 0 && to - before <= after - to);
    return first ? before : after;
  }

  /** Official scripts go by the answers alone, and so do we. */
  private void checkImpossible(RawQuestion raw, String id) {
    boolean answered = raw.answers != null && !raw.answers.isEmpty();
    if (Boolean.TRUE.equals(raw.impossible) && answered) {
      remark(
          Kind.CONTRADICTION, raw.where, id, "The question is marked impossible but has answers");
    } else if (Boolean.FALSE.equals(raw.impossible) && !answered) {
      remark(
          Kind.CONTRADICTION, raw.where, id, "The question is marked possible but has no answers");
    }
  }

  private void remark(Kind kind, String where, String id, String message) {
    sink.remark(new Remark(kind, where, id, message));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= QUOTED
        ? text
        : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "\u2026";
  }

  /** From code points of a context to UTF-16 units. */
  private static final class CodePoints {
    private final String context;
    private final int count;

    CodePoints(String context) {
      this.context = context;
      this.count = context.codePointCount(0, context.length());
    }

    /** A place outside the context stays as it is. */
    int toUtf16(int codePoint) {
      if (count == context.length() || codePoint < 0 || codePoint > count) {
        return codePoint;
      }
      return context.offsetByCodePoints(0, codePoint);
    }
  }
}
