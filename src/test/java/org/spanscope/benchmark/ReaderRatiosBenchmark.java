package org.spanscope.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The kinds of {@link ReaderBenchmark} in turn, so that a machine whose speed varies from minute to
 * minute weighs on all alike. Read the counters: the medians of the rounds in milliseconds an
 * input, and of each round's ratios to its own floor. One iteration only, for JMH adds counters up.
 */
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 1, time = 30)
public class ReaderRatiosBenchmark extends OpenedReader {
  /** Nanoseconds an input of every round. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Counters {
    private final Rounds rounds = new Rounds();

    @Setup(Level.Iteration)
    public void empty() {
      rounds.clear();
    }

    void add(double... nanos) {
      rounds.add(nanos);
    }

    public double floorMillis() {
      return rounds.millis(0);
    }

    public double plain() {
      return rounds.ratio(1, 0);
    }

    public double plainBatched() {
      return rounds.ratio(2, 0);
    }

    public double withAttention() {
      return rounds.ratio(3, 0);
    }
  }

  @Benchmark
  public void round(Counters counters, Blackhole hole) {
    long start = System.nanoTime();
    bench.floor();
    long floor = System.nanoTime();
    hole.consume(bench.plain());
    long plain = System.nanoTime();
    hole.consume(bench.batched(BATCH));
    long batched = System.nanoTime();
    hole.consume(bench.attention());
    long attention = System.nanoTime();
    counters.add(
        floor - start, plain - floor, (batched - plain) / (double) BATCH, attention - batched);
  }
}
