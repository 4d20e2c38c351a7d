package org.spanscope.session;

import org.spanscope.reader.DecodeSettings;

/**
 * How answers are decoded.
 *
 * @param tau null threshold, in logits
 * @param temperature what logits are divided by
 */
public record SavedDecoding(double tau, double temperature) {
  public SavedDecoding {
    if (!Double.isFinite(tau) || !(temperature > 0) || Double.isInfinite(temperature)) {
      throw new IllegalArgumentException("tau " + tau + ", temperature " + temperature);
    }
  }

  public static SavedDecoding of(DecodeSettings settings) {
    return new SavedDecoding(settings.nullThreshold(), settings.temperature());
  }

  public DecodeSettings settings() {
    return DecodeSettings.STANDARD.tau(tau).temperature(temperature);
  }
}
