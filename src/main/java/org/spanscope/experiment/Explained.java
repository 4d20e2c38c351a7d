package org.spanscope.experiment;

import java.util.Optional;
import org.spanscope.attention.Level;
import org.spanscope.attribution.Attribution;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.Explainer;
import org.spanscope.attribution.SufficientSet;
import org.spanscope.attribution.UnitValues;

/**
 * A side and why it came out as it did.
 *
 * @param side what was explained
 * @param method how
 * @param settings as asked for
 * @param attribution the values
 * @param sufficient the fewest sentences that still give its answer; empty where it was not asked
 *     for
 */
public record Explained(
    Side side,
    Explainer method,
    ExplainSettings settings,
    Attribution attribution,
    Optional<SufficientSet> sufficient) {

  /** The values by token, word or sentence. */
  public UnitValues units(Level level) {
    return UnitValues.of(attribution, level, side.reading().input());
  }
}
