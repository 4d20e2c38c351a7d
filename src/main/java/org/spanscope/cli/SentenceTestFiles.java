package org.spanscope.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.spanscope.experiment.SentenceTestResult;
import org.spanscope.experiment.SentenceTestResult.Row;
import org.spanscope.experiment.SentenceWeights;
import org.spanscope.experiment.Side;
import org.spanscope.figure.BarsPanel;
import org.spanscope.figure.Figure;
import org.spanscope.plot.Provenance;
import org.spanscope.plot.SentenceTestPlot;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.report.Table;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A sentence test as JSON, table and figures. */
final class SentenceTestFiles {
  private final Inputs inputs;
  private final Map<SideName, SentenceTestResult> tests;
  private final SentenceWeights by;
  private final DecodeSettings rules;

  SentenceTestFiles(
      Inputs inputs,
      Map<SideName, SentenceTestResult> tests,
      SentenceWeights by,
      DecodeSettings rules) {
    this.rules = rules;
    this.inputs = inputs;
    this.tests = tests;
    this.by = by;
  }

  JsonNode json() {
    Map<SideName, ObjectNode> results = new EnumMap<>(SideName.class);
    Map<SideName, Side> whole = new EnumMap<>(SideName.class);
    tests.forEach(
        (side, test) -> {
          results.put(side, json(test));
          whole.put(side, test.side());
        });
    ObjectNode json = ExperimentJson.file(results, whole, inputs, Optional.of(by));
    return DecodeJson.rules(json.put("by", by.id()), rules);
  }

  private ObjectNode json(SentenceTestResult test) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode rows = json.putArray("rows");
    for (Row row : test.rows()) {
      ObjectNode node = rows.addObject();
      if (row.isWhole()) {
        node.putNull("sentence");
      } else {
        node.put("sentence", row.sentence());
      }
      ExperimentJson.put(node, row.result());
      ExperimentJson.number(node, "attribution", row.attribution());
      node.put("longStartProbability", row.longStart());
      node.put("longEndProbability", row.longEnd());
    }
    return json;
  }

  Table table() {
    Table table =
        new Table(
            "side",
            "sentence",
            "answer",
            "f1",
            "maxStartProbability",
            "maxEndProbability",
            "nullProbability",
            "attribution",
            "originalProbability",
            "longStartProbability",
            "longEndProbability");
    tests.forEach(
        (side, test) ->
            test.rows()
                .forEach(
                    row ->
                        table.add(
                            side,
                            row.isWhole() ? "" : row.sentence(),
                            row.result().prediction().text(),
                            row.result().f1(),
                            row.result().maxStart(),
                            row.result().maxEnd(),
                            row.result().prediction().nullProbability(),
                            row.attribution(),
                            row.result().originalProbability(),
                            row.longStart(),
                            row.longEnd())));
    return table;
  }

  Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    Provenance provenance = Provenance.of(Version.current(), inputs.example());
    tests.forEach(
        (side, test) -> {
          String ending = side == SideName.A ? "" : "-b";
          figures.put(
              "sentence-test" + ending,
              SentenceTestPlot.alone(side.name(), test, BarsPanel.NONE, provenance));
          figures.put(
              "long-short" + ending,
              SentenceTestPlot.longShort(side.name(), test, BarsPanel.NONE, provenance));
        });
    return figures;
  }
}
