package org.spanscope.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.spanscope.experiment.DeletionPlan;
import org.spanscope.experiment.DeletionResult;
import org.spanscope.experiment.DeletionResult.Step;
import org.spanscope.experiment.Side;
import org.spanscope.figure.Figure;
import org.spanscope.plot.DeletionPlot;
import org.spanscope.plot.Provenance;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.report.Table;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A stepwise deletion as JSON, table and figures. */
final class DeletionFiles {
  private final Inputs inputs;
  private final DeletionPlan plan;
  private final Map<SideName, DeletionResult> deletions;
  private final DecodeSettings rules;

  DeletionFiles(
      Inputs inputs,
      DeletionPlan plan,
      Map<SideName, DeletionResult> deletions,
      DecodeSettings rules) {
    this.rules = rules;
    this.inputs = inputs;
    this.plan = plan;
    this.deletions = deletions;
  }

  JsonNode json() {
    Map<SideName, ObjectNode> results = new EnumMap<>(SideName.class);
    Map<SideName, Side> whole = new EnumMap<>(SideName.class);
    deletions.forEach(
        (side, deletion) -> {
          results.put(side, json(deletion));
          whole.put(side, deletion.side());
        });
    ObjectNode json = ExperimentJson.file(results, whole, inputs, plan.weighing());
    return DecodeJson.rules(json, rules);
  }

  private ObjectNode json(DeletionResult deletion) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("order", deletion.order());
    ArrayNode steps = json.putArray("steps");
    for (Step step : deletion.steps()) {
      ObjectNode node = steps.addObject();
      if (step.removed() == Step.NOTHING) {
        node.putNull("removed");
      } else {
        node.put("removed", step.removed());
      }
      ExperimentJson.number(node, "weight", step.weight());
      ArrayNode kept = node.putArray("kept");
      step.result().selection().kept().forEach(kept::add);
      node.put("text", text(step));
      ExperimentJson.put(node, step.result());
    }
    return json;
  }

  private String text(Step step) {
    return ExperimentJson.seen(inputs.example().question(), inputs.context(), step.result());
  }

  Table table() {
    Table table =
        new Table(
            "side",
            "step",
            "removed",
            "weight",
            "kept",
            "answer",
            "f1",
            "originalProbability",
            "maxStartProbability",
            "maxEndProbability",
            "nullProbability",
            "text");
    deletions.forEach(
        (side, deletion) -> {
          for (int i = 0; i < deletion.steps().size(); i++) {
            Step step = deletion.steps().get(i);
            table.add(
                side,
                i,
                step.removed() == Step.NOTHING ? "" : step.removed(),
                step.weight(),
                step.result().selection().kept().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" ")),
                step.result().prediction().text(),
                step.result().f1(),
                step.result().originalProbability(),
                step.result().maxStart(),
                step.result().maxEnd(),
                step.result().prediction().nullProbability(),
                text(step));
          }
        });
    return table;
  }

  Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    Provenance provenance = Provenance.of(Version.current(), inputs.example());
    deletions.forEach(
        (side, deletion) ->
            figures.put(
                side == SideName.A ? "deletion" : "deletion-b",
                DeletionPlot.figure(side.name(), deletion, DeletionPlot.NONE, provenance)));
    return figures;
  }
}
