package org.spanscope.cli;

import java.nio.file.Path;
import org.spanscope.experiment.evaluation.CandidateRules;
import org.spanscope.records.imports.ImportReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report of an import as JSON. */
final class ImportJson {
  private ImportJson() {}

  static JsonNode of(Path file, Path records, String run, ImportReport report) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("file", file.toString());
    json.put("format", report.format().label());
    json.put("out", records.toString());
    json.put("run", run);
    json.put("records", report.records());
    json.put("sentences", report.sentences());
    json.put("empty", report.empty());
    json.put("wordPiecesJoined", report.joined());
    json.put("foreignLines", report.foreignLines());
    json.put("lost", report.lost());
    json.put("unmatched", report.unmatched());
    json.put("dividedOtherwise", report.divided());
    json.put("missing", report.missing());
    rules(json.putObject("rules"), report.rules());
    json.put("notes", report.told());
    ArrayNode notes = json.putArray("firstNotes");
    for (ImportReport.Note note : report.notes()) {
      ObjectNode one = notes.addObject();
      one.put("line", note.line());
      one.put("lost", note.lost());
      one.put("message", note.sentence());
    }
    return json;
  }

  private static void rules(ObjectNode json, CandidateRules rules) {
    json.put("questions", rules.questions());
    number(json, "whole", rules.whole());
    number(json, "byWeight", rules.byWeight());
    number(json, "bySum", rules.bySum());
    number(json, "best", rules.best());
    number(json, "sentenceByWeight", rules.sentenceByWeight());
    number(json, "sentenceBySum", rules.sentenceBySum());
    number(json, "sentenceBest", rules.sentenceBest());
  }

  private static void number(ObjectNode json, String name, double value) {
    if (Double.isNaN(value)) {
      json.putNull(name);
    } else {
      json.put(name, value);
    }
  }
}
