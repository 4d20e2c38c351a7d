package org.spanscope.ui.decode;

import java.util.List;
import java.util.Locale;
import org.spanscope.reader.DecodeTrace;
import org.spanscope.reader.DecodeTrace.Rejected;

/**
 * How a side's answer came out of the logits, in words.
 *
 * @param line whether the null was chosen, what it was held against, and whether rows are left out
 * @param rows pairs that score higher than the best span, highest first
 * @param note what stands where there are no rows
 * @param stale whether it belongs to older inputs
 */
record Traced(String line, List<Rejected> rows, String note, boolean stale) {
  Traced {
    rows = List.copyOf(rows);
  }

  static Traced words(String note) {
    return new Traced("", List.of(), note, false);
  }

  static Traced of(DecodeTrace trace, boolean stale) {
    String more = trace.more() ? " · the best " + trace.rejected().size() + " of more pairs" : "";
    String note =
        trace.rejected().isEmpty() ? "No pair of tokens scores higher than the best span." : "";
    return new Traced(line(trace) + more, trace.rejected(), note, stale);
  }

  private static String line(DecodeTrace trace) {
    if (!Double.isFinite(trace.best())) {
      return "empty chosen: no token of the text can be an answer";
    }
    return String.format(
            Locale.ROOT,
            "%s chosen: null − best = %.2f %s τ = %.2f",
            trace.empty() ? "empty" : "best span",
            trace.margin(),
            trace.empty() ? ">" : "≤",
            trace.tau())
        .replace('-', '−');
  }
}
