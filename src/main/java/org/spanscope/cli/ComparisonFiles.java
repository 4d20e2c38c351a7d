package org.spanscope.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spanscope.attention.CurveDifference;
import org.spanscope.attention.MapDifference;
import org.spanscope.experiment.OperatorSpread;
import org.spanscope.experiment.Side;
import org.spanscope.figure.Figure;
import org.spanscope.plot.CurveScale;
import org.spanscope.plot.CurvesPlot;
import org.spanscope.plot.DifferencePlot;
import org.spanscope.plot.HeatmapPlot;
import org.spanscope.plot.Provenance;
import org.spanscope.plot.Scales;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.task.AtomicFiles;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of a comparison: the numbers as JSON, and pictures. */
final class ComparisonFiles {
  private static final String MAP_DIFFERENCE = "heatmap-difference";

  private final Inputs inputs;
  private final DrawnSide a;
  private final DrawnSide b;
  private final CurveDifference curves;
  private final MapDifference map;
  private final DecodeSettings rules;
  private final Map<SideName, OperatorSpread> spreads;
  private final FigureOptions kinds;
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  /**
   * @param rules by which both sides were decoded
   * @param spreads what their removals come to by every operator; empty where nobody asked
   */
  ComparisonFiles(
      Inputs inputs,
      DrawnSide a,
      DrawnSide b,
      PictureOptions options,
      FigureOptions kinds,
      DecodeSettings rules,
      Map<SideName, OperatorSpread> spreads) {
    this.kinds = kinds;
    this.rules = rules;
    this.spreads = spreads;
    this.inputs = inputs;
    this.a = a;
    this.b = b;
    boolean renormalise = options.renormalise();
    map = MapDifference.of(a.view(), b.view(), renormalise);
    curves = CurveDifference.of(a.side().probabilities(), b.side().probabilities(), renormalise);
    draw(options);
  }

  /** How many files with pictures there are. */
  int figures() {
    return figures.size() * kinds.pictures("").size();
  }

  /** Whether the maps share anything that their difference could be drawn of. */
  boolean mapsShare() {
    return figures.containsKey(MAP_DIFFERENCE);
  }

  /**
   * Writes all of them.
   *
   * @throws org.spanscope.task.FileFault if a file cannot be written
   */
  void write(Path folder) {
    kinds.write(figures, folder);
    for (String old : FigureOptions.everything(MAP_DIFFERENCE)) {
      if (!mapsShare()) {
        // One of an older comparison would be taken for this one's.
        AtomicFiles.delete(folder.resolve(old));
      }
    }
    AtomicFiles.write(folder.resolve("compare.json"), out -> JsonText.write(json(), out));
  }

  /** All of it on one sheet. */
  Figure sheet(PictureOptions options) {
    return new ComparisonSheet(inputs.example(), a, b, curves, map, options.log())
        .figure(
            options.colours(SideName.A, a.view(), b.view()),
            options.colours(SideName.B, a.view(), b.view()));
  }

  private void draw(PictureOptions options) {
    Provenance provenance = Provenance.of(Version.current(), inputs.example());
    CurveScale probabilities =
        Scales.probabilities(options.log(), a.side().probabilities(), b.side().probabilities());
    draw("a", SideName.A, a, probabilities, options, provenance);
    draw("b", SideName.B, b, probabilities, options, provenance);
    figures.put(
        "curves-difference",
        DifferencePlot.curves(
            curves,
            a.side(),
            b.side(),
            inputs.example(),
            Scales.differences(curves.start(), curves.end()),
            provenance));
    // Windows of different places share no token of the context.
    if (!map.rows().isEmpty() && !map.columns().isEmpty()) {
      figures.put(
          MAP_DIFFERENCE,
          DifferencePlot.map(
              map, a.shown(), b.shown(), Scales.differences(map.values()), provenance));
    }
  }

  private void draw(
      String ending,
      SideName name,
      DrawnSide drawn,
      CurveScale probabilities,
      PictureOptions options,
      Provenance provenance) {
    figures.put(
        "curves-" + ending,
        CurvesPlot.figure(name.name(), drawn.side(), inputs.example(), probabilities, provenance));
    figures.put(
        "heatmap-" + ending,
        HeatmapPlot.figure(
            drawn.shown(), drawn.view(), options.colours(name, a.view(), b.view()), provenance));
  }

  private ObjectNode side(SideName name, DrawnSide drawn) {
    Side side = drawn.side();
    ObjectNode json = CompareJson.side(drawn);
    json.set("trace", DecodeJson.trace(side.reading(), side.prediction(), rules));
    OperatorSpread spread = spreads.get(name);
    if (spread != null) {
      json.set("operators", DecodeJson.spread(spread));
    }
    return json;
  }

  private ObjectNode json() {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("software", "SpanScope " + Version.current());
    json.set("example", CompareJson.example(inputs));
    json.set("map", CompareJson.settings(a.view().settings()));
    json.set("a", side(SideName.A, a));
    json.set("b", side(SideName.B, b));
    json.set("difference", CompareJson.difference(curves, map));
    ArrayNode files = json.putArray("figures");
    for (String name : figures.keySet()) {
      kinds.pictures(name).forEach(files::add);
    }
    return json;
  }
}
