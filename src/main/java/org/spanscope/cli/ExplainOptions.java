package org.spanscope.cli;

import org.jspecify.annotations.Nullable;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.ExplainSettings.TargetKind;
import org.spanscope.reader.Baseline;
import org.spanscope.text.Removal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How an attribution is made, for every command that makes one. */
final class ExplainOptions {
  @Option(
      names = "--target",
      paramLabel = "LOGIT",
      converter = Targets.class,
      completionCandidates = Targets.class,
      description =
          "What gradients are taken of, at the best non-empty span: ${COMPLETION-CANDIDATES}, the"
              + " last being the sum of both (default: span). Methods over sentences explain the"
              + " probability of the answer whatever the target.")
  private @Nullable TargetKind target;

  @ArgGroup private Steps steps = new Steps();

  @Option(
      names = "--baseline",
      paramLabel = "NAME",
      converter = Baselines.class,
      completionCandidates = Baselines.class,
      description =
          "What integrated gradients begin at, in place of every token but the special ones:"
              + " ${COMPLETION-CANDIDATES} (default: mask).")
  private @Nullable Baseline baseline;

  /** Fixed or adaptive. */
  static final class Steps {
    @Option(
        names = "--steps",
        paramLabel = "N",
        description =
            "Gauss-Legendre steps of integrated gradients, 1 to 1000 (trust takes 20 by default).")
    private @Nullable Integer count;

    @Option(
        names = "--adaptive",
        description =
            "Split the path where its gap is largest, until the whole gap is below 5 %% or 400"
                + " gradients are spent (the default but for trust).")
    private boolean adaptive;
  }

  /** Whether something was asked for. */
  boolean named() {
    return target != null || baseline != null || steps.count != null || steps.adaptive;
  }

  /**
   * The settings.
   *
   * @param removal what becomes of sentences that are taken away
   * @param seed of what is drawn
   * @param usual steps where none are named
   * @throws ArgumentFault if there is no path of so many steps
   */
  ExplainSettings settings(Removal removal, long seed, int usual) {
    ExplainSettings standard = ExplainSettings.STANDARD;
    return new ExplainSettings(
        target == null ? standard.target() : target,
        baseline == null ? standard.baseline() : baseline,
        steps(usual),
        removal,
        seed);
  }

  private int steps(int usual) {
    Integer count = steps.count;
    if (count == null) {
      return steps.adaptive ? ExplainSettings.ADAPTIVE : usual;
    }
    if (count < 1 || count > ExplainSettings.MOST_STEPS) {
      throw new ArgumentFault(
          "There is no path of that many steps",
          "--steps " + count,
          "Take 1 to " + ExplainSettings.MOST_STEPS + ".");
    }
    return count;
  }

  static final class Targets extends Choices.ByLabel<TargetKind> {
    Targets() {
      super(TargetKind.values(), TargetKind::label);
    }
  }

  static final class Baselines extends Choices.ByLabel<Baseline> {
    Baselines() {
      super(Baseline.values(), Baseline::label);
    }
  }
}
