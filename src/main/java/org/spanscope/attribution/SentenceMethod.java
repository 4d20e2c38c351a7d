package org.spanscope.attribution;

import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/** A method over whole sentences. All of them ask one value function, which may be shared. */
public interface SentenceMethod extends Explainer {
  /**
   * Explains a reading.
   *
   * @param v of the reading; what it knows already is not read again
   */
  Attribution explain(
      ValueFunction v,
      Reading reading,
      ExplainSettings settings,
      Progress progress,
      Cancellation cancellation);

  @Override
  default Attribution explain(
      Reader reader,
      Reading reading,
      ExplainSettings settings,
      Progress progress,
      Cancellation cancellation) {
    ValueFunction v = new ValueFunction(reader, reading, settings.removal());
    return explain(v, reading, settings, progress, cancellation);
  }
}
