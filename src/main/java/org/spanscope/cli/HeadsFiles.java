package org.spanscope.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.experiment.AnswerByLayer;
import org.spanscope.experiment.HeadPatching;
import org.spanscope.experiment.HeadScores;
import org.spanscope.experiment.InterventionRun;
import org.spanscope.experiment.KnockoutByLayer;
import org.spanscope.experiment.Side;
import org.spanscope.figure.Figure;
import org.spanscope.plot.InterventionsPlot;
import org.spanscope.plot.Provenance;
import org.spanscope.reader.Prediction;
import org.spanscope.report.Table;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of the command heads: numbers as JSON, a row a head as CSV, figures. */
final class HeadsFiles {
  private final Inputs inputs;
  private final Map<SideName, HeadsSide> sides;

  HeadsFiles(Inputs inputs, Map<SideName, HeadsSide> sides) {
    this.inputs = inputs;
    this.sides = sides;
  }

  ObjectNode json() {
    Map<SideName, ObjectNode> results = new LinkedHashMap<>();
    Map<SideName, Side> whole = new LinkedHashMap<>();
    sides.forEach(
        (name, side) -> {
          results.put(name, json(side));
          whole.put(name, side.side());
        });
    return ExperimentJson.file(results, whole, inputs);
  }

  private static ObjectNode json(HeadsSide side) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    double[][] shape = any(side);
    json.put("layers", shape.length);
    json.put("headsPerLayer", shape[0].length);
    answer(json.putObject("answer"), side.side().prediction());
    heads(json.putArray("heads"), side);
    side.scores().ifPresent(scores -> json.put("importanceInputs", scores.inputs()));
    ArrayNode byLayer = json.putArray("byLayer");
    for (AnswerByLayer.Row row : side.byLayer()) {
      ObjectNode node = byLayer.addObject().put("layers", row.layers());
      answer(node, row.prediction());
      node.put("originalProbability", row.probability());
    }
    side.changed().ifPresent(run -> changed(json.putObject("changed"), run));
    ArrayNode knockouts = json.putArray("knockouts");
    side.knockouts().forEach(result -> knockout(knockouts.addObject(), result));
    side.patching().ifPresent(result -> patching(json.putObject("patching"), result));
    return json;
  }

  private static double[][] any(HeadsSide side) {
    return Objects.requireNonNull(side.statistics().get(HeadStatistic.ENTROPY));
  }

  private static void answer(ObjectNode json, Prediction prediction) {
    json.put("text", prediction.text());
    json.put("empty", prediction.empty() || prediction.nbest().isEmpty());
    json.put("probability", prediction.probability());
    json.put("nullProbability", prediction.nullProbability());
  }

  private static void heads(ArrayNode json, HeadsSide side) {
    double[][] shape = any(side);
    HeadScores.Ranked[][] ranked = ranked(side);
    for (int layer = 0; layer < shape.length; layer++) {
      for (int head = 0; head < shape[layer].length; head++) {
        ObjectNode node = json.addObject().put("layer", layer).put("head", head);
        for (HeadStatistic statistic : HeadStatistic.values()) {
          ExperimentJson.number(node, key(statistic), value(side, statistic, layer, head));
        }
        HeadScores.Ranked one = ranked[layer][head];
        if (one != null) {
          ExperimentJson.number(node, "ablation", one.ablation());
          rank(node, "ablationRank", one.ablationRank());
          ExperimentJson.number(node, "gradient", one.gradient());
          rank(node, "gradientRank", one.gradientRank());
        }
      }
    }
  }

  private static void rank(ObjectNode json, String key, int rank) {
    if (rank == 0) {
      json.putNull(key);
    } else {
      json.put(key, rank);
    }
  }

  private static double value(HeadsSide side, HeadStatistic statistic, int layer, int head) {
    return Objects.requireNonNull(side.statistics().get(statistic))[layer][head];
  }

  private static HeadScores.Ranked[][] ranked(HeadsSide side) {
    double[][] shape = any(side);
    HeadScores.Ranked[][] ranked = new HeadScores.Ranked[shape.length][shape[0].length];
    side.scores()
        .ifPresent(scores -> scores.ranked().forEach(one -> ranked[one.layer()][one.head()] = one));
    return ranked;
  }

  /** The statistic's name as a key, such as goldMass. */
  static String key(HeadStatistic statistic) {
    return switch (statistic) {
      case GOLD_MASS -> "goldMass";
      case ENRICHMENT -> "enrichment";
      case SINK_MASS -> "sinkMass";
      case ENTROPY -> "entropy";
      case DISTANCE -> "distance";
    };
  }

  private static void changed(ObjectNode json, InterventionRun.Result run) {
    ArrayNode says = json.putArray("changes");
    run.plan().says().forEach(says::add);
    answer(json.putObject("plain"), run.plain().prediction());
    answer(json.putObject("answer"), run.changed().prediction());
    json.put("originalProbability", run.probability());
    ExperimentJson.number(json, "logChange", finite(run.logChange()));
    json.set(
        "reading",
        ReadingJson.of(
            run.changed().reading(), run.changed().prediction(), run.changed().probabilities()));
  }

  private static void knockout(ObjectNode json, KnockoutByLayer.Result result) {
    json.put("from", result.knockout().from().label());
    json.put("to", result.knockout().to().label());
    json.put("width", result.width());
    json.put("probability", result.probability());
    ExperimentJson.number(json, "everywhere", finite(result.everywhere()));
    ArrayNode rows = json.putArray("rows");
    for (KnockoutByLayer.Row row : result.rows()) {
      ObjectNode node = rows.addObject().put("layer", row.layer());
      ExperimentJson.number(node, "logChange", finite(row.alone()));
      node.put("first", row.first()).put("last", row.last());
      ExperimentJson.number(node, "stretchLogChange", finite(row.stretch()));
    }
  }

  private static void patching(ObjectNode json, HeadPatching.Result result) {
    json.put("shared", result.shared());
    json.put("tokens", result.tokens());
    matrix(json.putArray("ownLogChange"), result.own());
    matrix(json.putArray("otherLogChange"), result.other());
  }

  private static void matrix(ArrayNode json, double[][] values) {
    for (double[] row : values) {
      ArrayNode cells = json.addArray();
      for (double value : row) {
        if (Double.isFinite(value)) {
          cells.add(value);
        } else {
          cells.addNull();
        }
      }
    }
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : Double.NaN;
  }

  Table table() {
    Table table =
        new Table(
            "side",
            "layer",
            "head",
            "goldMass",
            "enrichment",
            "sinkMass",
            "entropy",
            "distance",
            "ablation",
            "ablationRank",
            "gradient",
            "gradientRank");
    sides.forEach((name, side) -> rows(table, name, side));
    return table;
  }

  private static void rows(Table table, SideName name, HeadsSide side) {
    HeadScores.Ranked[][] ranked = ranked(side);
    for (int layer = 0; layer < ranked.length; layer++) {
      for (int head = 0; head < ranked[layer].length; head++) {
        HeadScores.Ranked one = ranked[layer][head];
        table.add(
            name,
            layer,
            head,
            value(side, HeadStatistic.GOLD_MASS, layer, head),
            value(side, HeadStatistic.ENRICHMENT, layer, head),
            value(side, HeadStatistic.SINK_MASS, layer, head),
            value(side, HeadStatistic.ENTROPY, layer, head),
            value(side, HeadStatistic.DISTANCE, layer, head),
            one == null ? Double.NaN : one.ablation(),
            one == null || one.ablationRank() == 0 ? "" : one.ablationRank(),
            one == null ? Double.NaN : one.gradient(),
            one == null || one.gradientRank() == 0 ? "" : one.gradientRank());
      }
    }
  }

  Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    sides.forEach((name, side) -> figures(figures, name.name(), side, provenance()));
    return figures;
  }

  Provenance provenance() {
    return Provenance.of(Version.current(), inputs.example());
  }

  private static void figures(
      Map<String, Figure> figures, String name, HeadsSide side, Provenance provenance) {
    String end = "-" + name.toLowerCase(Locale.ROOT);
    Side read = side.side();
    side.scores()
        .ifPresent(
            scores -> {
              if (!Double.isNaN(scores.ablation()[0][0])) {
                figures.put(
                    "ablation" + end, InterventionsPlot.ablation(name, read, scores, provenance));
              }
              if (!Double.isNaN(scores.gradient()[0][0])) {
                figures.put(
                    "gradient" + end, InterventionsPlot.gradient(name, read, scores, provenance));
              }
            });
    figures.put(
        "by-layer" + end, InterventionsPlot.byLayer(name, read, side.byLayer(), provenance));
    side.changed()
        .ifPresent(
            run -> figures.put("changed" + end, InterventionsPlot.curves(name, run, provenance)));
    for (int i = 0; i < side.knockouts().size(); i++) {
      figures.put(
          "knockout-" + (i + 1) + end,
          InterventionsPlot.knockout(name, read, side.knockouts().get(i), provenance));
    }
    side.patching()
        .ifPresent(
            result ->
                figures.put(
                    "patching" + end,
                    InterventionsPlot.patching(
                        name, read, result.own(), "this side's answer", provenance)));
  }
}
