package org.spanscope.cli;

import org.spanscope.experiment.evaluation.EvaluationReport;
import org.spanscope.metric.BootstrapInterval;
import org.spanscope.metric.SquadTotals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a run as JSON; null for what there is not. */
final class EvaluationJson {
  private EvaluationJson() {}

  /**
   * @param seconds of work
   * @param reader its name
   */
  static JsonNode of(EvaluationReport report, int questions, double seconds, String reader) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    SquadTotals totals = report.totals().scores();
    json.put("questions", questions);
    json.put("answerable", totals.answerable());
    number(json, "exact", totals.exact());
    number(json, "f1", totals.f1());
    number(json, "exactNeverEmpty", totals.exactNeverEmpty());
    number(json, "f1NeverEmpty", totals.f1NeverEmpty());
    number(json, "bestThreshold", totals.bestF1().threshold());
    number(json, "bestThresholdF1", totals.bestF1().score());
    number(json, "seconds", seconds);
    number(json, "questionsPerSecond", questions / seconds);
    json.put("reader", reader);
    ObjectNode intervals = json.putObject("intervals");
    interval(intervals, "exact", report.intervals().exact());
    interval(intervals, "f1", report.intervals().f1());
    interval(intervals, "exactNeverEmpty", report.intervals().exactNeverEmpty());
    interval(intervals, "f1NeverEmpty", report.intervals().f1NeverEmpty());
    return json;
  }

  private static void interval(ObjectNode json, String name, BootstrapInterval interval) {
    ObjectNode one = json.putObject(name);
    number(one, "low", interval.low());
    number(one, "high", interval.high());
    one.put("by", interval.unit().label());
    one.put("clusters", interval.clusters());
    one.put("draws", interval.draws());
    one.put("seed", interval.seed());
  }

  private static void number(ObjectNode json, String name, double value) {
    if (Double.isFinite(value)) {
      json.put(name, value);
    } else {
      json.putNull(name);
    }
  }
}
