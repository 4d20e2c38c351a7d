package org.spanscope.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Prediction.Candidate;
import org.spanscope.reader.TextPlace;
import org.spanscope.text.Span;

/**
 * A row of the list of best answers.
 *
 * @param rank from 1; 0 for the null, which has no rank among spans
 * @param text the answer, or what the null stands for
 * @param probability of the span, or of the null
 * @param textProbability summed over all spans with the text; NaN for the null
 * @param score s_i + e_j
 * @param given whether this is what the reader answers
 * @param place what it lights in the pictures; [CLS] for the null
 */
record NBestRow(
    int rank,
    String text,
    double probability,
    double textProbability,
    double score,
    boolean given,
    TextPlace place) {

  boolean isNull() {
    return rank == 0;
  }

  /** All rows, highest score first, the null where its score puts it. */
  static List<NBestRow> of(Prediction prediction) {
    List<NBestRow> rows = new ArrayList<>();
    Optional<NBestRow> none = Optional.of(nullRow(prediction));
    for (int i = 0; i < prediction.nbest().size(); i++) {
      Candidate candidate = prediction.nbest().get(i);
      if (none.isPresent() && prediction.nullScore() > candidate.score()) {
        rows.add(none.get());
        none = Optional.empty();
      }
      Span span = candidate.span();
      rows.add(
          new NBestRow(
              i + 1,
              candidate.text(),
              candidate.probability(),
              candidate.textProbability(),
              candidate.score(),
              i == 0 && !prediction.empty(),
              new TextPlace(TextPlace.Area.CONTEXT, span.start(), span.end())));
    }
    none.ifPresent(rows::add);
    return List.copyOf(rows);
  }

  private static NBestRow nullRow(Prediction prediction) {
    return new NBestRow(
        0,
        "no answer (null)",
        prediction.nullProbability(),
        Double.NaN,
        prediction.nullScore(),
        prediction.empty(),
        TextPlace.CLS);
  }
}
