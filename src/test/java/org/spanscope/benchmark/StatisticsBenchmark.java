package org.spanscope.benchmark;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.spanscope.metric.ClusterBootstrap;
import org.spanscope.metric.Clusters;
import org.spanscope.metric.Pca;

/** What the slower statistics of a data set of 10,000 questions cost. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class StatisticsBenchmark {
  private static final int QUESTIONS = 10_000;
  private static final int POINTS = 100;

  private double[][] curves;
  private double[] scores;
  private Clusters contexts;

  @Setup
  public void draw() {
    Random random = new Random(1);
    curves = new double[QUESTIONS][];
    for (int i = 0; i < QUESTIONS; i++) {
      curves[i] = random.doubles(POINTS).toArray();
    }
    scores = random.doubles(QUESTIONS).toArray();
    List<String> one = IntStream.range(0, QUESTIONS).mapToObj(i -> "article").toList();
    // Two questions a context: more clusters than articles ever make.
    List<String> many = IntStream.range(0, QUESTIONS).mapToObj(i -> "context " + i / 2).toList();
    contexts = Clusters.of(one, many);
  }

  /** Two components of curves of 100 points. */
  @Benchmark
  public Object principalComponents() {
    return Pca.of(curves);
  }

  /** An interval from 5,000 contexts. */
  @Benchmark
  public Object bootstrap() {
    return ClusterBootstrap.mean(scores, contexts, 1);
  }
}
