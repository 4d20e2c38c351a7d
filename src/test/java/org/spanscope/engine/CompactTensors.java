package org.spanscope.engine;

import org.spanscope.reader.AttentionTensor;

/** Hands the engine's compact attention to tests of other rooms. */
public final class CompactTensors {
  private CompactTensors() {}

  public static AttentionTensor of(AttentionTensor full) {
    return CompactAttention.of(full);
  }
}
