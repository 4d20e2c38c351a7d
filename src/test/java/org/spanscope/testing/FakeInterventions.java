package org.spanscope.testing;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.reader.HeadOutputs;
import org.spanscope.reader.InterventionReader;
import org.spanscope.reader.Interventions;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * Interventions without a network: all logits are multiplied by one number. Head k of all heads,
 * counted from 1 through the layers, carries the share k / (1 + 2 + …) of it, of which a gate lets
 * its factor through; a knockout takes the share of all pairs of tokens that it blocks.
 */
final class FakeInterventions implements InterventionReader {
  private final ReaderInfo info;

  FakeInterventions(ReaderInfo info) {
    this.info = info;
  }

  @Override
  public List<Window> read(
      Window window,
      List<Interventions> variants,
      Taps taps,
      Progress progress,
      Cancellation cancellation) {
    cancellation.check();
    return variants.stream().map(one -> times(window, strength(window, one))).toList();
  }

  private double strength(Window window, Interventions one) {
    int total = info.layers() * info.heads();
    double strength = 1;
    for (Interventions.Gate gate : one.gates()) {
      for (int k = 0; k < total; k++) {
        if (isFor(gate.layer(), k / info.heads()) && isFor(gate.head(), k % info.heads())) {
          strength -= (1 - gate.factor()) * (k + 1) * 2 / (total * (total + 1.0));
        }
      }
    }
    for (Interventions.Knockout knockout : one.knockouts()) {
      double layers = knockout.layer() == Interventions.ALL ? 1 : 1.0 / info.layers();
      double pairs = (double) knockout.from().length * knockout.to().length;
      strength -= layers * pairs / ((double) window.size() * window.size());
    }
    return strength;
  }

  private static boolean isFor(int wanted, int index) {
    return wanted == Interventions.ALL || wanted == index;
  }

  /** After l of L layers the logits are l / L of what they are in the end. */
  @Override
  public List<Window> afterEachLayer(Window window, Cancellation cancellation) {
    cancellation.check();
    List<Window> windows = new ArrayList<>();
    for (int layer = 0; layer <= info.layers(); layer++) {
      windows.add(times(window, (double) layer / info.layers()));
    }
    return windows;
  }

  @Override
  public HeadOutputs headOutputs(Window window, Cancellation cancellation) {
    cancellation.check();
    int width = info.hidden() / info.heads();
    return new HeadOutputs(
        info.heads(),
        window.size(),
        width,
        new float[info.layers()][window.size() * info.heads() * width]);
  }

  private static Window times(Window window, double factor) {
    return new Window(
        window.index(),
        window.tokens(),
        times(window.startLogits(), factor),
        times(window.endLogits(), factor),
        window.attention());
  }

  private static float[] times(float[] logits, double factor) {
    float[] result = new float[logits.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) (factor * logits[i]);
    }
    return result;
  }
}
