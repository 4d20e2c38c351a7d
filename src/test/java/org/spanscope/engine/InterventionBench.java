package org.spanscope.engine;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.reader.Interventions;
import org.spanscope.reader.Taps;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/** The shipped reader with a text of so many tokens, for measuring interventions. */
public final class InterventionBench extends ShippedBench {
  private final List<Interventions> ablations = new ArrayList<>();

  /**
   * @param tokens of the window, special ones included
   */
  public InterventionBench(int tokens) {
    super(tokens, Taps.LOGITS);
    int heads = reader().info().heads();
    for (int i = 0; i < reader().info().layers() * heads; i++) {
      ablations.add(
          new Interventions(
              List.of(new Interventions.Gate(i / heads, i % heads, 0)), List.of(), List.of()));
    }
  }

  /** Logits with each head off. */
  public Object ablations() {
    return reader()
        .interventions()
        .read(window(), ablations, Taps.LOGITS, Progress.NONE, new Cancellation());
  }
}
