package org.spanscope.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.spanscope.dataset.Crossing;
import org.spanscope.dataset.Remark;
import org.spanscope.dataset.SplitCounts;
import org.spanscope.dataset.SplitDataset;
import org.spanscope.text.Split;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The counts of a sentence-split data set as JSON. */
final class SplitJson {
  private SplitJson() {}

  static JsonNode of(
      Path file,
      Split split,
      SplitDataset made,
      Path out,
      SplitCounts counts,
      SplitRemarks remarks) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("data", file.toString());
    json.put("split", split.label());
    json.put("empty", made.empty().label());
    json.put("seed", made.seed());
    json.put("out", out.toString());
    before(json.putObject("before"), counts.before());
    rows(json.putObject("all"), counts.all());
    ObjectNode after = json.putObject("after");
    after.put("contexts", counts.after().contexts());
    after.put("questions", counts.after().questions());
    rows(after, counts.after().rows());
    json.put("dropped", counts.dropped());
    ObjectNode lost = json.putObject("lost");
    lost.put("questions", counts.lost().total());
    lost.put("acrossBorder", counts.lost().acrossBorder());
    lost.put("misplaced", counts.lost().misplaced());
    lost.put("thoughInside", counts.lost().thoughInside());
    across(json.putObject("across"), counts.across());
    json.put("misplaced", counts.misplaced());
    remarks(json, remarks);
    return json;
  }

  private static void before(ObjectNode json, SplitCounts.Before before) {
    json.put("contexts", before.contexts());
    json.put("questions", before.questions());
    json.put("answerable", before.answerable());
    json.put("unanswerable", before.unanswerable());
    json.put("unknown", before.unknown());
    json.put("sentences", before.sentences());
    json.put("meanSentences", before.meanSentences());
    json.put("mostSentences", before.mostSentences());
  }

  private static void rows(ObjectNode json, SplitCounts.Rows rows) {
    json.put("rows", rows.total());
    json.put("withAnswer", rows.withAnswer());
    json.put("withoutAnswer", rows.empty());
  }

  private static void across(ObjectNode json, SplitCounts.Across across) {
    json.put("answers", across.answers());
    json.put("questions", across.questions());
    ArrayNode list = json.putArray("first");
    for (Crossing crossing : across.first()) {
      ObjectNode one = list.addObject();
      one.put("id", crossing.id());
      one.put("text", crossing.text());
      one.put("start", crossing.start());
      one.put("firstSentence", crossing.first());
      one.put("lastSentence", crossing.last());
    }
  }

  private static void remarks(ObjectNode json, SplitRemarks remarks) {
    ObjectNode counts = json.putObject("remarks");
    remarks.counts().forEach((kind, count) -> counts.put(label(kind), count));
    ArrayNode list = json.putArray("firstRemarks");
    for (Remark remark : remarks.first()) {
      ObjectNode one = list.addObject();
      one.put("kind", label(remark.kind()));
      one.put("where", remark.where());
      one.put("id", remark.id());
      one.put("message", remark.message());
    }
  }

  private static String label(Remark.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
