package org.spanscope.cli;

import java.util.Locale;
import org.spanscope.reader.Prediction;

/** How summaries write things. */
final class Words {
  private Words() {}

  /** The answer in quotes and on one line, or "no answer". */
  static String answer(Prediction prediction) {
    return prediction.text().isEmpty() ? "no answer" : quoted(prediction.text());
  }

  static String quoted(String text) {
    return "\"" + text.replaceAll("\\s+", " ") + "\"";
  }

  /** A number, or a dash where there is none. */
  static String number(String format, double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
  }
}
