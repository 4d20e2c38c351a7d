package org.spanscope.reader;

import java.util.List;

/**
 * What is changed inside the network while it reads one window.
 *
 * @param gates factors on heads' outputs
 * @param knockouts attention that is not let through
 * @param patches heads whose outputs come from another run
 */
public record Interventions(List<Gate> gates, List<Knockout> knockouts, List<Patch> patches) {
  public static final Interventions NONE = new Interventions(List.of(), List.of(), List.of());

  /** Stands for every layer or head. */
  public static final int ALL = -1;

  public Interventions {
    gates = List.copyOf(gates);
    knockouts = List.copyOf(knockouts);
    patches = List.copyOf(patches);
  }

  public boolean isEmpty() {
    return gates.isEmpty() && knockouts.isEmpty() && patches.isEmpty();
  }

  /**
   * The output A V of a head times a factor, before the output projection, whose bias stays: 0
   * switches the head off. Several gates of one head multiply.
   *
   * @param layer from 0, or {@link #ALL}
   * @param head from 0, or {@link #ALL}
   * @param factor finite
   */
  public record Gate(int layer, int head, double factor) {}

  /**
   * Attention from a block of tokens to a block of tokens is set to nothing before the softmax, in
   * all heads; a row that has nothing left attends nowhere (its output is zero).
   *
   * @param layer from 0, or {@link #ALL}
   * @param from rows, tokens of the window
   * @param to columns, tokens of the window
   */
  public record Knockout(int layer, int[] from, int[] to) {}

  /**
   * The output A V of a head is that of another run.
   *
   * @param layer from 0, or {@link #ALL}
   * @param head from 0, or {@link #ALL}
   * @param source the other run
   * @param rows {@code [tokens]}: which token of the other run stands for each token, -1 where none
   *     does and the own output stays
   */
  public record Patch(int layer, int head, HeadOutputs source, int[] rows) {}
}
