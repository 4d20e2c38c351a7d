package org.spanscope.benchmark;

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
import org.openjdk.jmh.annotations.Warmup;
import org.spanscope.attention.Block;
import org.spanscope.attention.HeadMaps;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.HeadStatistics;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.Sinks;
import org.spanscope.engine.CompactTensors;
import org.spanscope.experiment.Compare;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureRaster;
import org.spanscope.figure.Look;
import org.spanscope.figure.Theme;
import org.spanscope.plot.HeadNumbers;
import org.spanscope.plot.HeadOrder;
import org.spanscope.plot.HeadsPlot;
import org.spanscope.plot.MapSide;
import org.spanscope.plot.Provenance;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Window;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.FloatAttention;

/** From a reading of 190 tokens to the picture of all its 144 heads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HeadsBenchmark {
  private static final int LAYERS = 12;
  private static final int HEADS = 12;
  private static final int TOKENS = 190;

  @Param({"QUESTION_TO_CONTEXT", "ALL"})
  Block block;

  private MapSide side;
  private Window window;
  private MapSettings settings;
  private Provenance provenance;

  @Setup
  public void read() {
    String question = "in what area of what country is the old duchy found ?";
    // Besides question and context, one [CLS] and two separators.
    int words = TOKENS - 3 - question.split(" ").length;
    String context = "Gold. " + "word ".repeat(words - 2) + "end.";
    Inputs inputs = CompareBench.inputs(question, context, "Gold");
    FakeReader reader = new FakeReader("fake", LAYERS, HEADS, 512);
    Compare compare = new Compare(DecodeSettings.STANDARD);
    Side read =
        compare.side(
            reader,
            inputs.example(),
            inputs.context(),
            inputs.selection(SideName.A),
            new Cancellation());
    window = read.reading().windows().get(0);
    if (window.size() != TOKENS) {
      throw new IllegalStateException("Read " + window.size() + " tokens");
    }
    window = window.with(CompactTensors.of(FloatAttention.random(LAYERS, HEADS, TOKENS, 1)));
    side = new MapSide("A", read, new WindowChoice(0));
    LensChoice head = new LensChoice("raw", 9, 7);
    settings = new MapSettings(head, Sinks.RAW, block, Level.TOKEN);
    provenance = Provenance.of("benchmark", inputs.example());
  }

  private HeadMaps maps() {
    return HeadMaps.of(window, block, Sinks.RAW, HeadsPlot.MOST_CELLS);
  }

  private Figure figure() {
    double[][] mass = HeadStatistics.of(window, HeadStatistic.GOLD_MASS, Set.of(0));
    ColourScale colours = new ColourScale(ColourScale.Colours.CIVIDIS, 0, 1);
    HeadNumbers numbers = new HeadNumbers("mass on gold, share", mass, colours, HeadOrder.IN_PLACE);
    return HeadsPlot.maps(side, settings, maps(), numbers, Double.NaN, provenance);
  }

  @Benchmark
  public Object shrunkMapsOfAllHeads() {
    return maps();
  }

  @Benchmark
  public Object pictureOfAllHeadsInATab() {
    return FigureRaster.paint(figure(), Look.of(270, 190, Theme.LIGHT), 1);
  }

  @Benchmark
  public Object largePictureOfAllHeads() {
    return FigureRaster.paint(figure(), Look.of(1100, 800, Theme.LIGHT), 1);
  }
}
