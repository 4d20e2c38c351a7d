package org.spanscope.benchmark;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.spanscope.attention.AttentionMap;
import org.spanscope.attention.Block;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.HeadStatistics;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapDifference;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapView;
import org.spanscope.attention.Maps;
import org.spanscope.attention.RolloutProducts;
import org.spanscope.attention.Sinks;
import org.spanscope.engine.CompactTensors;
import org.spanscope.engine.ContributionBench;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Window;
import org.spanscope.testing.FloatAttention;
import org.spanscope.testing.TestMaps;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Span;

/** What looking at a reading of 12 layers and 12 heads costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LensBenchmark {
  private static final int LAYERS = 12;
  private static final int HEADS = 12;
  private static final String QUESTION =
      "in what area of what country is the old duchy of that name found ?";

  @Param({"190", "512"})
  int tokens;

  private ReaderInput input;
  private Window window;
  private RolloutProducts products;

  @Setup
  public void read() {
    int words = tokens - QUESTION.split(" ").length - 7;
    String text = "word ".repeat(words).strip();
    Context context =
        new Context(text, List.of(new Span(0, 49), new Span(50, 99), new Span(100, text.length())));
    input = ReaderInput.whole(QUESTION, context);
    Reading reading = TestReadings.random(input, tokens, 0, new Random(1));
    window = reading.windows().get(0);
    window = window.with(CompactTensors.of(FloatAttention.random(LAYERS, HEADS, window.size(), 1)));
    products = new RolloutProducts(map("raw", 0).weights(), map("raw", 1).weights(), window.size());
  }

  private AttentionMap map(String lens, int layer) {
    return TestMaps.of(window, new LensChoice(lens, layer, LensChoice.ALL_HEADS));
  }

  private MapView view(Block block, Level level) {
    LensChoice head = new LensChoice("raw", 7, 3);
    return Maps.view(
        TestMaps.of(window, head), new MapSettings(head, Sinks.RENORMALISED, block, level), input);
  }

  @Benchmark
  public Object rollout() {
    return map("rollout", LAYERS - 1);
  }

  @Benchmark
  public Object productsOfRolloutAlone() {
    return products.run(LAYERS);
  }

  @Benchmark
  public Object meanOfAllHeads() {
    return map("mean", 0);
  }

  @Benchmark
  public Object changedHeadQuestionToContext() {
    return view(Block.QUESTION_TO_CONTEXT, Level.TOKEN);
  }

  @Benchmark
  public Object changedHeadAllToAll() {
    return view(Block.ALL, Level.TOKEN);
  }

  @Benchmark
  public Object changedHeadAllToAllByWord() {
    return view(Block.ALL, Level.WORD);
  }

  @Benchmark
  public Object differenceAllToAllWithBothViews() {
    return MapDifference.of(view(Block.ALL, Level.TOKEN), view(Block.ALL, Level.TOKEN), true);
  }

  @Benchmark
  public Object goldMassOfEveryHead() {
    return HeadStatistics.of(window, HeadStatistic.GOLD_MASS, Set.of(1));
  }

  @Benchmark
  public Object enrichmentOfEveryHead() {
    return HeadStatistics.of(window, HeadStatistic.ENRICHMENT, Set.of(1));
  }

  @Benchmark
  public Object sinkMassOfEveryHead() {
    return HeadStatistics.of(window, HeadStatistic.SINK_MASS, Set.of());
  }

  @Benchmark
  public Object entropyOfEveryHead() {
    return HeadStatistics.of(window, HeadStatistic.ENTROPY, Set.of());
  }

  @Benchmark
  public Object distanceOfEveryHead() {
    return HeadStatistics.of(window, HeadStatistic.DISTANCE, Set.of());
  }

  /** The shipped reader, for lenses that ask it. */
  @State(Scope.Benchmark)
  public static class Asked {
    @Param({"190"})
    int asked;

    ContributionBench bench;

    @Setup
    public void open() {
      bench = new ContributionBench(asked);
    }

    @TearDown
    public void close() {
      bench.close();
    }
  }

  @Benchmark
  public Object plainForward(Asked reader) {
    return reader.bench.plain();
  }

  /** To be held against as many plain forwards as there are tokens. */
  @Benchmark
  public Object valueZeroingOfAllLayers(Asked reader) {
    return reader.bench.valueZeroing();
  }

  @Benchmark
  public Object valueZeroingOfOneLayer(Asked reader) {
    return reader.bench.map("value-zeroing", LAYERS - 1);
  }

  @Benchmark
  public Object normOfOneLayer(Asked reader) {
    return reader.bench.map("norm", LAYERS - 1);
  }

  @Benchmark
  public Object globEncOfAllLayers(Asked reader) {
    return reader.bench.map("globenc", LAYERS - 1);
  }

  @Benchmark
  public Object altiOfAllLayers(Asked reader) {
    return reader.bench.map("alti", LAYERS - 1);
  }
}
