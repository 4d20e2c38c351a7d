package org.spanscope.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.HeadOutputs;
import org.spanscope.reader.InterventionReader;
import org.spanscope.reader.Interventions;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * Interventions in a reader's network. What variants have in common, all layers before the first
 * that they change, is run once; from there on they run in batches, a call of the engine each, so
 * that readings have their turn between them.
 */
final class EngineInterventions implements InterventionReader {
  /** Tokens of a batch. */
  private static final int TOKENS = 1024;

  private final InterventionPass pass;
  private final EngineCalls calls;
  private final Template template;

  EngineInterventions(InterventionPass pass, EngineCalls calls, Template template) {
    this.pass = pass;
    this.calls = calls;
    this.template = template;
  }

  @Override
  public List<Window> read(
      Window window,
      List<Interventions> variants,
      Taps taps,
      Progress progress,
      Cancellation cancellation) {
    WindowInput input = input(window);
    List<Changes> changes =
        variants.stream().map(one -> Changes.of(one, pass.config(), input.size())).toList();
    if (taps.attention()) {
      List<Window> windows = new ArrayList<>();
      for (Changes one : changes) {
        progress.at(windows.size(), changes.size());
        windows.add(
            window(
                window,
                call(() -> pass.attentive(input, one, cancellation), input, 1, cancellation)));
      }
      return windows;
    }
    return logits(input, changes, progress, cancellation).stream()
        .map(output -> window(window, output))
        .toList();
  }

  private List<Runner.Output> logits(
      WindowInput input, List<Changes> variants, Progress progress, Cancellation cancellation) {
    if (variants.isEmpty()) {
      return List.of();
    }
    TreeMap<Integer, List<Integer>> byFirst = new TreeMap<>();
    for (int i = 0; i < variants.size(); i++) {
      byFirst.computeIfAbsent(variants.get(i).first(), first -> new ArrayList<>()).add(i);
    }
    InterventionPass.Plain plain =
        call(() -> pass.plain(input, byFirst.keySet(), cancellation), input, 1, cancellation);
    int done = 0;
    Runner.@Nullable Output[] outputs = new Runner.Output[variants.size()];
    for (Map.Entry<Integer, List<Integer>> group : byFirst.entrySet()) {
      int first = group.getKey();
      if (first == pass.config().layers()) {
        group.getValue().forEach(i -> outputs[i] = Objects.requireNonNull(plain.output()));
        done += group.getValue().size();
        continue;
      }
      float[] state = Objects.requireNonNull(plain.states().get(first));
      for (List<Integer> batch : batches(group.getValue(), input.size())) {
        List<Changes> together = batch.stream().map(variants::get).toList();
        progress.at(done, variants.size());
        List<Runner.Output> some =
            call(
                () -> pass.changed(input, state, first, together, cancellation),
                input,
                together.size(),
                cancellation);
        for (int k = 0; k < batch.size(); k++) {
          outputs[batch.get(k)] = some.get(k);
        }
        done += batch.size();
      }
    }
    return List.of(outputs);
  }

  /** Batches of nearly the same size, as few as hold all. */
  private static List<List<Integer>> batches(List<Integer> variants, int tokens) {
    int most = Math.max(1, TOKENS / tokens);
    int count = (variants.size() + most - 1) / most;
    List<List<Integer>> batches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      batches.add(variants.subList(i * variants.size() / count, (i + 1) * variants.size() / count));
    }
    return batches;
  }

  @Override
  public List<Window> afterEachLayer(Window window, Cancellation cancellation) {
    WindowInput input = input(window);
    return call(() -> pass.afterEachLayer(input, cancellation), input, 1, cancellation).stream()
        .map(output -> window(window, output))
        .toList();
  }

  @Override
  public HeadOutputs headOutputs(Window window, Cancellation cancellation) {
    WindowInput input = input(window);
    return call(() -> pass.headOutputs(input, cancellation), input, 1, cancellation);
  }

  private <T> T call(Supplier<T> work, WindowInput input, int count, Cancellation cancellation) {
    return calls.run(work, count, input.size(), cancellation);
  }

  private WindowInput input(Window window) {
    return WindowInput.again(window.tokens(), template);
  }

  private static Window window(Window original, Runner.Output output) {
    return new Window(
        original.index(), original.tokens(), output.start(), output.end(), output.attention());
  }
}
