package org.spanscope.ui.deletion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.DeletionResult.Step;
import org.spanscope.reader.Prediction;
import org.spanscope.text.Span;
import org.spanscope.ui.shared.AskedText;

/**
 * A sentence to be taken away by hand.
 *
 * @param sentence from 0
 * @param text its words
 * @param on whether the side reads it at all
 * @param gone as which step it goes, from 1; 0 where it stays
 * @param answer what is answered from within it at the step that is looked at; "" where nothing is
 */
record HandRow(int sentence, String text, boolean on, int gone, String answer) {

  /**
   * All sentences of a context.
   *
   * @param order sentences that go, from 0
   * @param looked the step that is looked at; null where there is none
   */
  static List<HandRow> of(AskedText asked, List<Integer> order, @Nullable Step looked) {
    List<HandRow> rows = new ArrayList<>();
    for (int i = 0; i < asked.context().sentences().size(); i++) {
      Span span = asked.context().sentences().get(i);
      rows.add(
          new HandRow(
              i,
              span.of(asked.context().text()).replaceAll("\\s+", " "),
              asked.selection().keeps(i),
              order.indexOf(i) + 1,
              looked == null ? "" : answer(span, looked)));
    }
    return rows;
  }

  private static String answer(Span sentence, Step looked) {
    Prediction prediction = looked.result().prediction();
    boolean inside =
        !prediction.empty()
            && !prediction.nbest().isEmpty()
            && sentence.overlaps(prediction.nbest().get(0).span());
    return inside ? prediction.text() : "";
  }

  /** Its number as people count. */
  String label() {
    return Integer.toString(sentence + 1);
  }

  boolean isLeft() {
    return on && gone == 0;
  }

  /** What became of it, or what is answered from it. */
  String mark() {
    if (!on) {
      return "off";
    }
    if (gone > 0) {
      return "step " + gone;
    }
    return answer.isEmpty() ? "" : "“" + answer.replaceAll("\\s+", " ") + "”";
  }
}
