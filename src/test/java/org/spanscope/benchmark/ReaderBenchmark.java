package org.spanscope.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.spanscope.engine.ReaderBench;

/**
 * What a forward pass of the shipped reader costs beside its floor, the same matrix products alone:
 * read each figure as a ratio to {@code floor} of the same number of tokens, by the median. Java's
 * memory is set as the program itself sets it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmn96m"})
public class ReaderBenchmark {
  private static final int BATCH = 4;

  /** Tokens of the window, special ones included. */
  @Param({"190", "384"})
  public int tokens;

  private ReaderBench bench;

  @Setup
  public void open() {
    bench = new ReaderBench(tokens);
  }

  @TearDown
  public void close() {
    bench.close();
  }

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
