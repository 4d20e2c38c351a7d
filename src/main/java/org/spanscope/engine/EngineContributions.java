package org.spanscope.engine;

import java.util.function.Function;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.HeadGrams;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/** Contributions of an open reader, worked out on the engine thread. */
final class EngineContributions implements ContributionProbe {
  private final Runner runner;
  private final EngineCalls calls;
  private final Template template;

  EngineContributions(Runner runner, EngineCalls calls, Template template) {
    this.runner = runner;
    this.calls = calls;
    this.template = template;
  }

  @Override
  public HeadGrams grams(Window window, int layer, boolean normed, Cancellation cancellation) {
    WindowInput input = WindowInput.again(window.tokens(), template);
    return call(input, pass -> pass.grams(input, layer, normed, cancellation), cancellation);
  }

  @Override
  public float[] alti(Window window, int layer, Cancellation cancellation) {
    WindowInput input = WindowInput.again(window.tokens(), template);
    return call(input, pass -> pass.alti(input, layer, cancellation), cancellation);
  }

  @Override
  public float[] valueZeroing(Window window, int layer, Cancellation cancellation) {
    WindowInput input = WindowInput.again(window.tokens(), template);
    return call(input, pass -> pass.valueZeroing(input, layer, cancellation), cancellation);
  }

  private <T> T call(
      WindowInput input, Function<ContributionPass, T> work, Cancellation cancellation) {
    return calls.run(() -> work.apply(runner.contributions()), 1, input.size(), cancellation);
  }
}
