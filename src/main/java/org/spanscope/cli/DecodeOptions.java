package org.spanscope.cli;

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
              + " (default: 0).")
  private double tau;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      defaultValue = "1",
      description =
          "Logits are divided by it before they become probabilities, above 0 (default: 1).")
  private double temperature = 1;

  /**
   * The rules of decoding.
   *
   * @throws ArgumentFault if one of them is no number that can be used
   */
  DecodeSettings settings() {
    if (!Double.isFinite(tau)) {
      throw new ArgumentFault("This is no null threshold", "--tau " + tau, "Give a number.");
    }
    if (!Double.isFinite(temperature) || temperature <= 0) {
      throw new ArgumentFault(
          "This is no temperature",
          "--temperature " + temperature,
          "Give a number above 0; 1 changes nothing.");
    }
    return DecodeSettings.STANDARD.tau(tau).temperature(temperature);
  }
}
