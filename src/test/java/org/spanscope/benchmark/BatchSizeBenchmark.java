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
 * How many windows are best read at once: the time a window over that of a batch of four, in turn.
 * One iteration, read the counters. With {@code OMP_NUM_THREADS} set, the same by so many threads.
 */
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 1, time = 60)
public class BatchSizeBenchmark extends OpenedReader {
  private static final int[] SIZES = {4, 1, 2, 6, 8, 16, 32};

  /** What is read off. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Ratios {
    private final Rounds rounds = new Rounds();

    @Setup(Level.Iteration)
    public void empty() {
      rounds.clear();
    }

    public double fourMillis() {
      return rounds.millis(0);
    }

    public double one() {
      return rounds.ratio(1, 0);
    }

    public double two() {
      return rounds.ratio(2, 0);
    }

    public double six() {
      return rounds.ratio(3, 0);
    }

    public double eight() {
      return rounds.ratio(4, 0);
    }

    public double sixteen() {
      return rounds.ratio(5, 0);
    }

    public double thirtyTwo() {
      return rounds.ratio(6, 0);
    }
  }

  @Benchmark
  public void round(Ratios ratios, Blackhole hole) {
    double[] nanos = new double[SIZES.length];
    for (int i = 0; i < SIZES.length; i++) {
      long start = System.nanoTime();
      hole.consume(bench.batched(SIZES[i]));
      nanos[i] = (double) (System.nanoTime() - start) / SIZES[i];
    }
    ratios.rounds.add(nanos);
  }
}
