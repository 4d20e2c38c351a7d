package org.spanscope.dataset;

/**
 * Something odd in a data set that does not keep it from being read. What it speaks of is kept as
 * the file gives it.
 *
 * @param kind what sort of oddity
 * @param where JSON path, such as {@code data[3].paragraphs[0].qas[2]}, or line
 * @param id the question concerned, or "" if it is no single one
 * @param message one sentence, without the place
 */
public record Remark(Kind kind, String where, String id, String message) {
  /** Sorts of oddities. */
  public enum Kind {
    /** An answer's text does not stand at its offset; it is no {@code placed} one. */
    MISPLACED_ANSWER,
    /** The offset counts UTF-16 units where SQuAD counts code points; it was read so. */
    UTF16_OFFSET,
    /** An earlier question has the same id, and is the one found by it. */
    DUPLICATE_ID,
    /** The question has no id in the file; it was given one. */
    NO_ID,
    /** There is nothing to ask. */
    BLANK_QUESTION,
    /** There is nothing to read. */
    BLANK_CONTEXT,
    /** A context without any question. */
    NO_QUESTIONS,
    /** {@code is_impossible} and the answers say different things; the answers are believed. */
    CONTRADICTION
  }

  /** The message and the place. */
  public String sentence() {
    return message + " (" + where + (id.isEmpty() ? "" : ", question " + id) + ")";
  }
}
