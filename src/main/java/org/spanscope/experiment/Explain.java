package org.spanscope.experiment;

import java.util.Optional;
import org.spanscope.attribution.Attribution;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.Explainer;
import org.spanscope.attribution.SentenceMethod;
import org.spanscope.attribution.SufficientSet;
import org.spanscope.attribution.ValueFunction;
import org.spanscope.reader.Reader;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/** Why a side came out as it did: an attribution, and which sentences would have been enough. */
public final class Explain {
  private final Reader reader;

  public Explain(Reader reader) {
    this.reader = reader;
  }

  /**
   * Explains a side.
   *
   * @param sufficient whether the minimal sufficient set is searched for too; what the method read
   *     is not read again
   * @param progress hears of the method first, then of the search
   * @throws org.spanscope.task.UserFault where the side cannot be explained in this way
   */
  public Explained side(
      Side side,
      Explainer method,
      ExplainSettings settings,
      boolean sufficient,
      Progress progress,
      Cancellation cancellation) {
    Optional<ValueFunction> v =
        sufficient || method instanceof SentenceMethod
            ? Optional.of(new ValueFunction(reader, side.reading(), settings.removal()))
            : Optional.empty();
    Attribution attribution =
        method instanceof SentenceMethod bySentence
            ? bySentence.explain(v.orElseThrow(), side.reading(), settings, progress, cancellation)
            : method.explain(reader, side.reading(), settings, progress, cancellation);
    Optional<SufficientSet> enough =
        sufficient
            ? v.map(known -> SufficientSet.find(known, progress, cancellation))
            : Optional.empty();
    return new Explained(side, method, settings, attribution, enough);
  }
}
