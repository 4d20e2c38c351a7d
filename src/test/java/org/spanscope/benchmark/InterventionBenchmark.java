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
import org.spanscope.engine.InterventionBench;

/**
 * What switching one head off costs beside a plain forward pass, when all 144 heads of the shipped
 * reader are tried: read {@code ablation}, which is per head, as a ratio to {@code plain}. What
 * heads of one layer have in common is run once, so that it is to be well below 1.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 3, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmn96m"})
public class InterventionBenchmark {
  private static final int HEADS = 144;

  /** Tokens of the window, special ones included. */
  @Param("190")
  public int tokens;

  private InterventionBench bench;

  @Setup
  public void open() {
    bench = new InterventionBench(tokens);
  }

  @TearDown
  public void close() {
    bench.close();
  }

  /** Logits of the window, as a reader gives them. */
  @Benchmark
  public Object plain() {
    return bench.plain();
  }

  /** Each of the 144 heads off, per head. */
  @Benchmark
  @OperationsPerInvocation(HEADS)
  public Object ablation() {
    return bench.ablations();
  }
}
