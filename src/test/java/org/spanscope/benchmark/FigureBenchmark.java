package org.spanscope.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.ExportSize;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureExport;
import org.spanscope.figure.FigureRaster;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.Look;
import org.spanscope.figure.Panel;
import org.spanscope.figure.Role;
import org.spanscope.figure.Theme;

/** What a changed head costs until its picture is there, and what an export costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FigureBenchmark {
  private static final int SMALL = 3_000_000;

  private Figure large;
  private Figure pane;
  private Figure curves;
  private Path folder;

  @Setup
  public void makeFigures() throws IOException {
    large = figure(heatmap(512, 512));
    pane = figure(heatmap(12, 180));
    curves = figure(curves(190));
    folder = Files.createTempDirectory("figure-benchmark");
  }

  @TearDown
  public void removeFiles() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Benchmark
  public Object raster512x512At1000x800() {
    return FigureRaster.paint(large, Look.of(1000, 800, Theme.LIGHT), 1);
  }

  @Benchmark
  public Object rasterOfAHeatmapPane() {
    return FigureRaster.paint(pane, Look.of(700, 400, Theme.DARK), 1);
  }

  @Benchmark
  public Object rasterOfACurvesPane() {
    return FigureRaster.paint(curves, Look.of(700, 200, Theme.DARK), 1);
  }

  @Benchmark
  public Object svg512x512() throws IOException {
    return export("figure.svg", ExportSize.PAGE);
  }

  @Benchmark
  public Object pdf512x512() throws IOException {
    return export("figure.pdf", ExportSize.PAGE);
  }

  @Benchmark
  public Object png512x512At300Dpi() throws IOException {
    return export("figure.png", ExportSize.PAGE);
  }

  @Benchmark
  public Object png512x512At600Dpi() throws IOException {
    return export("sharp.png", new ExportSize(ExportSize.DOUBLE_MM, 0, 8, 600));
  }

  /** What is too large to send around ends the benchmark. */
  private long export(String name, ExportSize size) throws IOException {
    Path file = folder.resolve(name);
    FigureExport.write(large, size, file);
    long bytes = Files.size(file);
    if (bytes > SMALL) {
      throw new IllegalStateException(file + " has " + bytes + " bytes");
    }
    return bytes;
  }

  private static Figure figure(Panel panel) {
    return new Figure("A figure", List.of("raw attention"), List.of(panel), Map.of());
  }

  private static HeatmapPanel heatmap(int rows, int columns) {
    return new HeatmapPanel(
        "",
        "from",
        "to",
        labels(rows),
        labels(columns),
        weights(rows * columns),
        new ColourScale(ColourScale.Colours.VIRIDIS, 0, 1),
        "attention weight",
        "");
  }

  private static CurvesPanel curves(int tokens) {
    double[] start = IntStream.range(0, tokens).mapToDouble(i -> 1.0 / (1 + i)).toArray();
    double[] end = IntStream.range(0, tokens).mapToDouble(i -> 1.0 / (tokens - i)).toArray();
    return new CurvesPanel(
        "",
        "context token",
        "probability",
        labels(tokens),
        List.of(
            new CurvesPanel.Curve("start", start, false, Role.START),
            new CurvesPanel.Curve("end", end, true, Role.END)),
        List.of(new CurvesPanel.Shade("gold", 40, 44, CurvesPanel.Kind.GOLD)),
        0,
        1,
        false);
  }

  private static List<String> labels(int count) {
    return IntStream.range(0, count).mapToObj(i -> "token" + i % 37).toList();
  }

  private static float[] weights(int count) {
    Random random = new Random(1);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) Math.pow(random.nextDouble(), 8);
    }
    return values;
  }
}
