package org.spanscope.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spanscope.attention.Level;
import org.spanscope.attribution.Agreement;
import org.spanscope.attribution.Faithfulness;
import org.spanscope.attribution.Faithfulness.Measure;
import org.spanscope.attribution.Sanity;
import org.spanscope.attribution.Trust;
import org.spanscope.experiment.Side;
import org.spanscope.figure.Figure;
import org.spanscope.plot.CurveScale;
import org.spanscope.plot.Provenance;
import org.spanscope.plot.TrustPlot;
import org.spanscope.report.Table;
import org.spanscope.session.SideName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports on trust as JSON, table and figures. */
final class TrustFiles {
  private final Map<SideName, Judged> judged;
  private final Provenance provenance;

  /** A side and what is said of it. */
  record Judged(Side side, Trust.Report report) {}

  TrustFiles(Map<SideName, Judged> judged, Provenance provenance) {
    this.judged = judged;
    this.provenance = provenance;
  }

  JsonNode json() {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    judged.forEach(
        (name, one) ->
            json.setAll(
                name == SideName.A
                    ? json(one)
                    : JsonMapper.shared().createObjectNode().set("b", json(one))));
    return json;
  }

  private static ObjectNode json(Judged one) {
    Trust.Report report = one.report();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("name", report.source().id());
    json.put("reader", one.side().reading().reader().name());
    json.put("readerHash", one.side().reading().reader().hash());
    number(json, "gap", report.gap());
    json.put("gapIsAbsolute", report.gapIsAbsolute());
    Faithfulness faithfulness = report.faithfulness();
    ObjectNode orders = json.putObject("faithfulness");
    orders.put("orders", faithfulness.orders());
    orders.put("seed", faithfulness.seed());
    orders.set("comprehensiveness", json(faithfulness.comprehensiveness()));
    orders.set("sufficiency", json(faithfulness.sufficiency()));
    ObjectNode kept = orders.putObject("answerKept");
    kept.set("comprehensiveness", json(faithfulness.exemptComprehensiveness()));
    kept.set("sufficiency", json(faithfulness.exemptSufficiency()));
    ArrayNode depths = json.putArray("randomisation");
    for (Sanity.Depth depth : report.sanity().depths()) {
      ObjectNode node = depths.addObject();
      node.put("layers", depth.layers());
      node.put("all", depth.all());
      number(node, "mean", depth.mean());
      numbers(node.putArray("correlations"), depth.correlations());
    }
    ObjectNode uniform = json.putObject("uniform");
    number(uniform, "words", report.sanity().uniformWords());
    number(uniform, "sentences", report.sanity().uniformSentences());
    report.agreement().ifPresent(agreement -> json.set("agreement", json(agreement)));
    return json;
  }

  private static ObjectNode json(Measure measure) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    number(json, "value", measure.value());
    number(json, "random", measure.random());
    number(json, "deviation", measure.deviation());
    return json;
  }

  private static ObjectNode json(Agreement agreement) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    agreement.ids().forEach(json.putArray("names")::add);
    agreement.problems().forEach(json.putArray("problems")::add);
    matrix(json.putArray("words"), agreement.words());
    matrix(json.putArray("sentences"), agreement.sentences());
    return json;
  }

  private static void matrix(ArrayNode rows, double[][] matrix) {
    for (double[] row : matrix) {
      numbers(rows.addArray(), row);
    }
  }

  private static void numbers(ArrayNode array, double[] numbers) {
    for (double number : numbers) {
      if (Double.isNaN(number)) {
        array.addNull();
      } else {
        array.add(number);
      }
    }
  }

  private static void number(ObjectNode json, String name, double number) {
    if (Double.isNaN(number)) {
      json.putNull(name);
    } else {
      json.put(name, number);
    }
  }

  Table table() {
    Table table = new Table("side", "measure", "name", "other", "value", "random", "deviation");
    judged.forEach((name, one) -> addTo(table, name, one.report()));
    return table;
  }

  private static void addTo(Table table, SideName side, Trust.Report report) {
    table.add(side, "gap", report.source().id(), "", report.gap(), "", "");
    List<Measure> measures = TrustPlot.measures(report.faithfulness());
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      table.add(
          side,
          TrustPlot.MEASURES.get(i),
          report.source().id(),
          "",
          measure.value(),
          measure.random(),
          measure.deviation());
    }
    for (Sanity.Depth depth : report.sanity().depths()) {
      for (int seed = 0; seed < depth.correlations().length; seed++) {
        table.add(
            side,
            "randomisation",
            depth.all() ? "all" : "top " + depth.layers(),
            "seed " + (seed + 1),
            depth.correlations()[seed],
            "",
            "");
      }
    }
    table.add(side, "uniform, words", "", "", report.sanity().uniformWords(), "", "");
    table.add(side, "uniform, sentences", "", "", report.sanity().uniformSentences(), "", "");
    report
        .agreement()
        .ifPresent(
            agreement -> {
              for (Level level : List.of(Level.WORD, Level.SENTENCE)) {
                addTo(table, side, agreement, level);
              }
            });
  }

  private static void addTo(Table table, SideName side, Agreement agreement, Level level) {
    double[][] matrix = TrustPlot.matrix(agreement, level);
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < i; j++) {
        table.add(
            side,
            "agreement, " + level.label() + "s",
            agreement.ids().get(i),
            agreement.ids().get(j),
            matrix[i][j],
            "",
            "");
      }
    }
  }

  Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    CurveScale scale = TrustPlot.scale(judged.values().stream().map(Judged::report).toList());
    judged.forEach(
        (name, one) -> {
          String side = name.name();
          String ending = "-" + side.toLowerCase(Locale.ROOT);
          Trust.Report report = one.report();
          figures.put(
              "faithfulness" + ending,
              TrustPlot.faithfulness(side, one.side(), report, scale, provenance));
          figures.put(
              "randomised-weights" + ending,
              TrustPlot.randomisation(side, one.side(), report, provenance));
          report
              .agreement()
              .ifPresent(
                  agreement -> {
                    for (Level level : List.of(Level.WORD, Level.SENTENCE)) {
                      figures.put(
                          "agreement-" + level.label() + "s" + ending,
                          TrustPlot.agreement(
                              side, one.side(), report, agreement, level, provenance));
                    }
                  });
        });
    return figures;
  }
}
