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
import org.spanscope.engine.GradientBench;

/**
 * What a step of integrated gradients with the shipped reader costs beside a plain forward pass:
 * read {@code path}, which is per step, as a ratio to {@code plain}. The aim is 2.7.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmn96m"})
public class GradientBenchmark {
  private static final int STEPS = 50;

  /** Tokens of the window, special ones included. */
  @Param("190")
  public int tokens;

  private GradientBench bench;

  @Setup
  public void open() {
    bench = new GradientBench(tokens);
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

  /** Gradients at 50 places on the path from [MASK], per place. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public Object path() {
    return bench.path(STEPS);
  }
}
