package org.spanscope.cli;

import org.spanscope.experiment.OperatorSpread;
import org.spanscope.metric.AnswerScore;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.DecodeTrace;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reading;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How an answer came out of the logits, and how far it depends on the operator, as JSON. */
final class DecodeJson {
  private DecodeJson() {}

  /** With the null threshold and the temperature. */
  static ObjectNode rules(ObjectNode json, DecodeSettings settings) {
    return json.put("tau", settings.nullThreshold()).put("temperature", settings.temperature());
  }

  static ObjectNode trace(Reading reading, Prediction prediction, DecodeSettings settings) {
    DecodeTrace trace = DecodeTrace.of(reading, prediction, settings, DecodeTrace.LISTED);
    ObjectNode json = rules(JsonMapper.shared().createObjectNode(), settings);
    json.put("nullScore", trace.nullScore());
    if (Double.isFinite(trace.best())) {
      json.put("best", trace.best());
      json.put("margin", trace.margin());
    } else {
      json.putNull("best");
      json.putNull("margin");
    }
    json.put("empty", trace.empty());
    ArrayNode rejected = json.putArray("rejected");
    for (DecodeTrace.Rejected one : trace.rejected()) {
      rejected
          .addObject()
          .put("text", one.text())
          .put("score", one.score())
          .put("rule", one.rule().label())
          .put("window", one.window())
          .put("firstToken", one.firstToken())
          .put("lastToken", one.lastToken());
    }
    json.put("more", trace.more());
    return json;
  }

  static ObjectNode spread(OperatorSpread spread) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("answers", spread.answers());
    json.put("spread", spread.spread());
    ArrayNode rows = json.putArray("rows");
    for (OperatorSpread.Row row : spread.rows()) {
      ObjectNode node = rows.addObject();
      node.put("operator", row.operator());
      node.put("answer", row.answer());
      node.put("probability", row.probability());
      node.put("nullProbability", row.nullProbability());
      node.put("changed", row.changed());
      node.put("originalProbability", row.original());
      AnswerScore score = row.side().score();
      if (score == null) {
        node.putNull("f1");
      } else {
        node.put("f1", score.f1());
      }
    }
    return json;
  }
}
