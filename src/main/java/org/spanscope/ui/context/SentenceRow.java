package org.spanscope.ui.context;

import java.util.List;
import org.spanscope.session.SideName;
import org.spanscope.text.Span;

/**
 * One sentence of the context as it stands in the list.
 *
 * @param index from 0
 * @param text its characters
 * @param start where it begins in the context
 * @param a what side A makes of it
 * @param b what side B makes of it
 * @param golds gold answers, or their parts, that lie in it; places within {@code text}
 */
record SentenceRow(int index, String text, int start, Half a, Half b, List<Span> golds) {
  /** Mass where no map says any. */
  static final double UNKNOWN = Double.NaN;

  /**
   * A sentence on one side.
   *
   * @param kept whether the reader gets it
   * @param mass share of the question's attention, NaN where unknown
   * @param answer where the side's answer lies in the sentence; empty span where it does not
   */
  record Half(boolean kept, double mass, Span answer) {}

  static final Span NOWHERE = new Span(0, 0);

  Half half(SideName side) {
    return side == SideName.A ? a : b;
  }

  /** How a person would tell it to another. */
  String spoken() {
    StringBuilder words = new StringBuilder("Sentence " + (index + 1));
    words.append(a.kept() ? ", A reads it" : ", taken from A");
    words.append(b.kept() ? ", B reads it" : ", taken from B");
    if (!golds.isEmpty()) {
      words.append(", holds gold ").append(golds.get(0).of(text));
    }
    return words.append(": ").append(text).toString();
  }
}
