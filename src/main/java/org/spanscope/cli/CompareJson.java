package org.spanscope.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.spanscope.attention.CurveDifference;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.MapDifference;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapUnit;
import org.spanscope.attention.MapView;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.metric.AnswerScore;
import org.spanscope.reader.Token;
import org.spanscope.session.Inputs;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A comparison as JSON. Everything counts from 0; offsets are UTF-16 units of the context. */
final class CompareJson {
  private CompareJson() {}

  static ObjectNode example(Inputs inputs) {
    Example example = inputs.example();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", example.id());
    json.put("title", example.title());
    json.put("question", example.question());
    json.put("context", example.text());
    ArrayNode golds = json.putArray("golds");
    for (Answer gold : example.golds()) {
      golds
          .addObject()
          .put("text", gold.text())
          .put("start", gold.start())
          .put("placed", gold.placed());
    }
    json.put("goldsKnown", example.known());
    json.put("split", inputs.split().label());
    Context context = inputs.context();
    ArrayNode sentences = json.putArray("sentences");
    for (int i = 0; i < context.sentences().size(); i++) {
      Span span = context.sentences().get(i);
      sentences.addObject().put("index", i).put("start", span.start()).put("end", span.end());
    }
    return json;
  }

  static ObjectNode side(DrawnSide drawn) {
    Side side = drawn.side();
    MapView view = drawn.view();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode kept = json.putArray("sentences");
    side.selection().kept().forEach(kept::add);
    json.put("removal", side.selection().removal().label());
    json.put("shuffled", side.selection().shuffled());
    json.put("seed", side.selection().seed());
    ArrayNode distractors = json.putArray("distractors");
    for (ReaderInput.Distractor one : side.reading().input().distractors()) {
      distractors
          .addObject()
          .put("sentence", one.sentence())
          .put("text", one.text().of(side.reading().input().text()))
          .put("start", one.place());
    }
    json.set("score", score(side.score()));
    json.put("maxStartProbability", side.probabilities().maxStart());
    json.put("maxEndProbability", side.probabilities().maxEnd());
    json.set("reading", ReadingJson.of(side.reading(), side.prediction(), side.probabilities()));
    WindowChoice window = drawn.shown().window();
    if (window.index() >= 0) {
      json.put("window", window.index());
    } else {
      json.put("window", window.label());
    }
    ObjectNode map = map(view.rows(), view.columns(), view.values());
    map.put("sinkMass", view.sinkMass());
    json.set("map", map);
    return json;
  }

  private static JsonNode score(@Nullable AnswerScore score) {
    if (score == null) {
      return JsonMapper.shared().getNodeFactory().nullNode();
    }
    return JsonMapper.shared().createObjectNode().put("exact", score.exact()).put("f1", score.f1());
  }

  static ObjectNode settings(MapSettings settings) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    LensChoice choice = settings.choice();
    json.put("lens", choice.lens());
    json.put("layer", choice.layer());
    drawn(json, settings);
    return json;
  }

  /** Which head, and what of its map is drawn. */
  static void drawn(ObjectNode json, MapSettings settings) {
    int head = settings.choice().head();
    if (head == LensChoice.ALL_HEADS) {
      json.putNull("head");
    } else {
      json.put("head", head);
    }
    json.put("block", settings.block().label());
    json.put("level", settings.level().label());
    json.put("sinks", settings.sinks().label());
  }

  static ObjectNode difference(CurveDifference curves, MapDifference difference) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ObjectNode curve = json.putObject("curves");
    curve.put("renormalised", curves.renormalised());
    ArrayNode tokens = curve.putArray("tokens");
    for (int i = 0; i < curves.tokens().size(); i++) {
      ObjectNode token = token(tokens, curves.tokens().get(i));
      token.put("startDifference", curves.start()[i]);
      token.put("endDifference", curves.end()[i]);
    }
    curves.onlyA().forEach(token -> token(curve.withArray("onlyA"), token));
    curves.onlyB().forEach(token -> token(curve.withArray("onlyB"), token));
    ObjectNode map = map(difference.rows(), difference.columns(), difference.values());
    map.put("renormalised", difference.renormalised());
    json.set("map", map);
    return json;
  }

  private static ObjectNode token(ArrayNode to, Token token) {
    ObjectNode json = to.addObject();
    json.put("text", token.text());
    json.put("kind", token.kind().label());
    PlaceJson.put(json, token.place());
    return json;
  }

  /** {@code values[row][column]}; null where no pair of tokens shares a window. */
  private static ObjectNode map(List<MapUnit> rows, List<MapUnit> columns, float[] values) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    units(json.putArray("rows"), rows);
    units(json.putArray("columns"), columns);
    matrix(json.putArray("values"), rows.size(), columns.size(), values);
    return json;
  }

  /** Numbers by row; null for a gap. */
  static void matrix(ArrayNode json, int rows, int columns, float[] values) {
    for (int r = 0; r < rows; r++) {
      ArrayNode row = json.addArray();
      for (int c = 0; c < columns; c++) {
        float value = values[r * columns + c];
        if (Float.isNaN(value)) {
          row.addNull();
        } else {
          row.add(value);
        }
      }
    }
  }

  static void units(ArrayNode json, List<MapUnit> units) {
    for (MapUnit unit : units) {
      ObjectNode node = json.addObject();
      node.put("label", unit.label());
      node.put("area", unit.place().area().name().toLowerCase(Locale.ROOT));
      PlaceJson.put(node, unit.place());
      node.put("sentence", unit.sentence());
      node.put("tokens", unit.tokens());
      PlaceJson.putQuestion(node, unit.place());
    }
  }
}
