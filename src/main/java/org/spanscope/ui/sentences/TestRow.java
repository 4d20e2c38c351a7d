package org.spanscope.ui.sentences;

import org.spanscope.experiment.SentenceTestResult.Row;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.SideName;
import org.spanscope.text.Context;
import org.spanscope.text.Span;

/**
 * A row of the table.
 *
 * @param row the numbers
 * @param place what it stands on: the sentence, or all of the context
 * @param text the sentence; empty for the whole text
 * @param isOther whether this is what the other side reads
 */
record TestRow(Row row, TextPlace place, String text, boolean isOther) {
  static TestRow of(Row row, Context context, boolean isOther) {
    Span span =
        row.isWhole()
            ? new Span(0, context.text().length())
            : context.sentences().get(row.sentence());
    return new TestRow(
        row,
        new TextPlace(TextPlace.Area.CONTEXT, span.start(), span.end()),
        row.isWhole() ? "" : span.of(context.text()),
        isOther);
  }

  /** The number of its sentence, from 1. */
  String label() {
    return row.isWhole() ? "whole" : Integer.toString(row.sentence() + 1);
  }

  /** The same, and which side reads it where that is the other one. */
  String label(SideName other) {
    return isOther ? (row.isWhole() ? "all" : label()) + " = " + other : label();
  }

  String answer() {
    String answer = row.result().prediction().text();
    return answer.isEmpty() ? "no answer" : answer;
  }
}
