package org.spanscope.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.Interventions;

/**
 * What interventions make of one layer for one window of n tokens, h heads of d. Where a head is
 * both patched and gated, the patched output is what the gate's factor is for.
 */
final class LayerChange {
  private final int tokens;
  private final int heads;

  /** {@code [h]} */
  private final float[] factors;

  /** {@code [n * n]}: attention that is not let through; null where all is. */
  private boolean @Nullable [] blocked;

  /** {@code [n]}: rows that attend nowhere; null where none does. */
  private boolean @Nullable [] silent;

  /** By head; of several patches of one head the last counts. */
  private final Map<Integer, Interventions.Patch> patches = new HashMap<>();

  private final int layer;

  private LayerChange(int layer, int tokens, int heads) {
    this.layer = layer;
    this.tokens = tokens;
    this.heads = heads;
    this.factors = new float[heads];
    Arrays.fill(factors, 1);
  }

  /** The change of a layer; null where the layer is left alone. */
  static @Nullable LayerChange of(Interventions all, int layer, int tokens, int heads) {
    LayerChange change = new LayerChange(layer, tokens, heads);
    all.gates().stream().filter(gate -> isFor(gate.layer(), layer)).forEach(change::add);
    all.knockouts().stream().filter(one -> isFor(one.layer(), layer)).forEach(change::add);
    all.patches().stream().filter(patch -> isFor(patch.layer(), layer)).forEach(change::add);
    change.silence();
    return change.isNone() ? null : change;
  }

  private static boolean isFor(int wanted, int index) {
    return wanted == Interventions.ALL || wanted == index;
  }

  private void add(Interventions.Gate gate) {
    for (int head = 0; head < heads; head++) {
      if (isFor(gate.head(), head)) {
        factors[head] *= (float) gate.factor();
      }
    }
  }

  private void add(Interventions.Knockout knockout) {
    if (knockout.from().length == 0 || knockout.to().length == 0) {
      return;
    }
    if (blocked == null) {
      blocked = new boolean[tokens * tokens];
    }
    for (int from : knockout.from()) {
      for (int to : knockout.to()) {
        blocked[from * tokens + to] = true;
      }
    }
  }

  private void add(Interventions.Patch patch) {
    if (Arrays.stream(patch.rows()).allMatch(row -> row < 0)) {
      return;
    }
    for (int head = 0; head < heads; head++) {
      if (isFor(patch.head(), head)) {
        patches.put(head, patch);
      }
    }
  }

  /** A softmax over nothing is no number: such rows are let through and their output is dropped. */
  private void silence() {
    if (blocked == null) {
      return;
    }
    for (int from = 0; from < tokens; from++) {
      boolean all = true;
      for (int to = 0; to < tokens && all; to++) {
        all = blocked[from * tokens + to];
      }
      if (all) {
        if (silent == null) {
          silent = new boolean[tokens];
        }
        silent[from] = true;
        Arrays.fill(blocked, from * tokens, (from + 1) * tokens, false);
      }
    }
  }

  private boolean isNone() {
    for (float factor : factors) {
      if (factor != 1) {
        return false;
      }
    }
    return blocked == null && silent == null && patches.isEmpty();
  }

  /** Whether attention itself is changed, so that scores need a mask. */
  boolean blocksAttention() {
    return blocked != null;
  }

  /** Whether the tokens of a head are changed each in its own way. */
  boolean differsByToken() {
    return silent != null || !patches.isEmpty();
  }

  boolean patches() {
    return !patches.isEmpty();
  }

  /** The rows that attend nowhere. */
  boolean isSilent(int token) {
    return silent != null && silent[token];
  }

  /** Writes what is added to scores, {@code [n * n]}. */
  void putMask(float[] target, int offset) {
    if (blocked != null) {
      for (int i = 0; i < blocked.length; i++) {
        if (blocked[i]) {
          target[offset + i] = Float.NEGATIVE_INFINITY;
        }
      }
    }
  }

  /** Writes the heads' factors, {@code [h]}. */
  void putFactors(float[] target, int offset) {
    System.arraycopy(factors, 0, target, offset, heads);
  }

  /** Writes the factor of each head's own output at each token, {@code [n * h]}. */
  void putTokenFactors(float[] target, int offset) {
    for (int token = 0; token < tokens; token++) {
      for (int head = 0; head < heads; head++) {
        boolean dropped = isSilent(token) || row(head, token) >= 0;
        target[offset + token * heads + head] = dropped ? 0 : factors[head];
      }
    }
  }

  /** Writes what comes from other runs, factor and all, {@code [n * h * d]}. */
  void putPatches(float[] target, int offset, int size) {
    patches.forEach(
        (head, patch) -> {
          float[] values = patch.source().values()[layer];
          for (int token = 0; token < tokens; token++) {
            int row = patch.rows()[token];
            int to = offset + (token * heads + head) * size;
            int from = (row * heads + head) * size;
            for (int k = 0; row >= 0 && k < size; k++) {
              target[to + k] = factors[head] * values[from + k];
            }
          }
        });
  }

  private int row(int head, int token) {
    Interventions.Patch patch = patches.get(head);
    return patch == null ? -1 : patch.rows()[token];
  }
}
