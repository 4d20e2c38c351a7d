package org.spanscope.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.spanscope.attention.CurveDifference;
import org.spanscope.attention.MapDifference;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapView;
import org.spanscope.attention.Maps;
import org.spanscope.attention.MergedMap;
import org.spanscope.attention.WindowMerge;
import org.spanscope.experiment.Comparison;
import org.spanscope.experiment.Side;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.ExportSize;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureExport;
import org.spanscope.plot.CurveScale;
import org.spanscope.plot.CurvesPlot;
import org.spanscope.plot.DifferencePlot;
import org.spanscope.plot.HeatmapPlot;
import org.spanscope.plot.Provenance;
import org.spanscope.plot.Scales;
import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Window;
import org.spanscope.session.Inputs;
import org.spanscope.task.AtomicFiles;
import org.spanscope.task.Cancellation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of a comparison: the numbers as JSON, and a picture of each as SVG and PNG. */
final class ComparisonFiles {
  private static final String[] KINDS = {"svg", "png"};

  private final Reader reader;
  private final Inputs inputs;
  private final Comparison sides;
  private final MapSettings settings;
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  ComparisonFiles(Reader reader, Inputs inputs, Comparison sides, MapSettings settings) {
    this.reader = reader;
    this.inputs = inputs;
    this.sides = sides;
    this.settings = settings;
  }

  /** How many files with pictures there are. */
  int figures() {
    return figures.size() * KINDS.length;
  }

  /**
   * Works everything out, then writes it.
   *
   * @throws org.spanscope.attention.AttentionFault if a text is too long for one map
   * @throws org.spanscope.task.FileFault if a file cannot be written
   */
  void write(Path folder, Cancellation cancellation) {
    MapView mapA = view(sides.a(), cancellation);
    MapView mapB = view(sides.b(), cancellation);
    MapDifference map = MapDifference.of(mapA, mapB, true);
    CurveDifference curves =
        CurveDifference.of(sides.a().probabilities(), sides.b().probabilities(), true);
    draw(mapA, mapB, curves, map);
    ObjectNode json = json(mapA, mapB, curves, map);
    for (var figure : figures.entrySet()) {
      for (String kind : KINDS) {
        Path file = folder.resolve(figure.getKey() + "." + kind);
        FigureExport.write(figure.getValue(), ExportSize.PAGE, file);
      }
    }
    AtomicFiles.writeString(folder.resolve("compare.json"), JsonText.pretty(json));
  }

  /** Windows of a long text are read again for their attention. */
  private MapView view(Side side, Cancellation cancellation) {
    MergedMap merged = WindowMerge.of(side.reading(), settings.choice());
    Side whole = side;
    for (int window : merged.missing()) {
      Window read = reader.readWindow(side.reading(), window, cancellation);
      AttentionTensor attention = Objects.requireNonNull(read.attention());
      whole = whole.with(read.with(attention.compact()));
    }
    if (whole != side) {
      merged = WindowMerge.of(whole.reading(), settings.choice());
    }
    return Maps.view(merged.map(), settings, side.reading().input());
  }

  private void draw(MapView mapA, MapView mapB, CurveDifference curves, MapDifference map) {
    Provenance provenance = Provenance.of(Version.current(), inputs.example());
    CurveScale probabilities =
        Scales.probabilities(false, sides.a().probabilities(), sides.b().probabilities());
    ColourScale weights = Scales.magnitudes(ColourScale.Colours.VIRIDIS, mapA, mapB);
    figures.put(
        "curves-a", CurvesPlot.figure("A", sides.a(), inputs.example(), probabilities, provenance));
    figures.put("heatmap-a", HeatmapPlot.figure("A", sides.a(), mapA, weights, provenance));
    figures.put(
        "curves-b", CurvesPlot.figure("B", sides.b(), inputs.example(), probabilities, provenance));
    figures.put("heatmap-b", HeatmapPlot.figure("B", sides.b(), mapB, weights, provenance));
    figures.put(
        "curves-difference",
        DifferencePlot.curves(
            curves,
            sides.a(),
            sides.b(),
            inputs.example(),
            Scales.differences(curves.start(), curves.end()),
            provenance));
    figures.put(
        "heatmap-difference",
        DifferencePlot.map(
            map, sides.a(), sides.b(), Scales.differences(map.values()), provenance));
  }

  private ObjectNode json(MapView mapA, MapView mapB, CurveDifference curves, MapDifference map) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("software", "SpanScope " + Version.current());
    json.set("example", CompareJson.example(inputs));
    json.set("map", CompareJson.settings(settings));
    json.set("a", CompareJson.side(sides.a(), mapA));
    json.set("b", CompareJson.side(sides.b(), mapB));
    json.set("difference", CompareJson.difference(curves, map));
    ArrayNode files = json.putArray("figures");
    for (String name : figures.keySet()) {
      for (String kind : KINDS) {
        files.add(name + "." + kind);
      }
    }
    return json;
  }
}
