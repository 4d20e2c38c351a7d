package org.spanscope.cli;

import java.util.Locale;
import org.spanscope.reader.DecodeSettings;
import picocli.CommandLine.Option;

/** When the null wins, and how sharp probabilities are. */
final class DecodeOptions {
  @Option(
      names = "--tau",
      paramLabel = "X",
      defaultValue = "0",
      description =
          "The null threshold: \"no answer\" iff the null's score minus the best span's is above it"
              + ", from -20 to 20 (default: 0).")
  private double tau;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      defaultValue = "1",
      description =
          "Logits are divided by it before they become probabilities, from 0.1 to 10 (default: 1).")
  private double temperature = 1;

  /**
   * The rules of decoding.
   *
   * @throws ArgumentFault if one of them is no number that can be used
   */
  DecodeSettings settings() {
    // Written so that what is no number fails too.
    if (!(Math.abs(tau) <= DecodeSettings.MOST_TAU)) {
      throw new ArgumentFault(
          "This is no null threshold",
          "--tau " + tau,
          String.format(
              Locale.ROOT, "Give a number from -%1$.0f to %1$.0f.", DecodeSettings.MOST_TAU));
    }
    if (!(temperature >= DecodeSettings.LEAST_TEMPERATURE)
        || temperature > DecodeSettings.MOST_TEMPERATURE) {
      throw new ArgumentFault(
          "This is no temperature",
          "--temperature " + temperature,
          String.format(
              Locale.ROOT,
              "Give a number from %.1f to %.0f; 1 changes nothing.",
              DecodeSettings.LEAST_TEMPERATURE,
              DecodeSettings.MOST_TEMPERATURE));
    }
    return DecodeSettings.STANDARD.tau(tau).temperature(temperature);
  }
}
