package org.spanscope.benchmark;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a forward pass of the shipped reader costs beside its floor, the same matrix products alone:
 * read each figure as a ratio to {@code floor} of the same number of tokens, by the median.
 */
@BenchmarkMode(Mode.SampleTime)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class ReaderBenchmark extends OpenedReader {
  /** (c) QKV, scores, contexts, output and both feed-forward products of all layers. */
  @Benchmark
  public void floor() {
    bench.floor();
  }

  /** (b) Logits of one window. */
  @Benchmark
  public Object plain() {
    return bench.plain();
  }

  /** (b) Logits of four windows at once, per window. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public Object plainBatched() {
    return bench.batched(BATCH);
  }

  /** (a) Logits and all attention as Java arrays. */
  @Benchmark
  public Object withAttention() {
    return bench.attention();
  }
}
