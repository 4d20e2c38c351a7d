package org.spanscope.ui.decode;

import java.util.List;
import java.util.Map;
import org.spanscope.experiment.OperatorSpread;
import org.spanscope.experiment.OperatorSpread.Row;
import org.spanscope.metric.AnswerScore;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.SideName;
import org.spanscope.text.Span;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.RunState;
import org.spanscope.ui.shared.TokenLink.Spot;

/**
 * What a side answers under each removal operator.
 *
 * @param line how many answers there are and how far they lie apart; empty where nobody asked
 * @param rows one an operator, then the control
 * @param stale whether they are of earlier inputs
 */
record Operators(String line, List<Row> rows, boolean stale) {
  static final String NOTHING_READ = "“All operators” reads this side by each of them.";

  Operators {
    rows = List.copyOf(rows);
  }

  static Operators of(SideName name, RunState<Map<SideName, OperatorSpread>> state) {
    OperatorSpread spread = state.result() == null ? null : state.result().get(name);
    if (spread == null) {
      return new Operators("", List.of(), false);
    }
    String answers = spread.answers() == 1 ? "1 answer" : spread.answers() + " answers";
    String line =
        answers + " · p of the side's own answer spreads over " + Decimals.share(spread.spread());
    return new Operators(line, spread.rows(), state.stale());
  }

  static String answer(Row row) {
    return row.answer().isEmpty() ? "no answer" : row.answer();
  }

  /** From 0 to 1; NaN where no gold is known. */
  static double f1(Row row) {
    AnswerScore score = row.side().score();
    return score == null ? Double.NaN : score.f1();
  }

  /** Where the answer stands; [CLS] for none. */
  static Spot spot(Row row) {
    Prediction prediction = row.side().prediction();
    if (prediction.text().isEmpty()) {
      return Spot.at(TextPlace.CLS);
    }
    Span span = prediction.nbest().get(0).span();
    return Spot.at(new TextPlace(TextPlace.Area.CONTEXT, span.start(), span.end()));
  }
}
