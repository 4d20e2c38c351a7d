package org.spanscope.cli;

import java.util.Map;
import org.spanscope.attribution.Attribution;
import org.spanscope.attribution.ExplainSettings.Part;
import org.spanscope.attribution.SufficientSet;
import org.spanscope.experiment.Explained;
import org.spanscope.reader.Token;
import org.spanscope.report.Table;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Attributions as JSON and as a table. Everything counts from 0; offsets are UTF-16 units. */
final class AttributionJson {
  private AttributionJson() {}

  /** A's object, with B's inside where B was asked for. */
  static ObjectNode of(Inputs inputs, Map<SideName, Explained> sides) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    sides.forEach(
        (name, one) -> {
          if (name == SideName.A) {
            side(json, one);
          } else {
            side(json.putObject("b"), one);
          }
        });
    json.put("software", "SpanScope " + Version.current());
    json.set("example", CompareJson.example(inputs));
    return json;
  }

  private static void side(ObjectNode json, Explained one) {
    Attribution attribution = one.attribution();
    json.put("method", attribution.method());
    json.put("target", attribution.target());
    ArrayNode tokens = json.putArray("tokens");
    for (int i = 0; i < attribution.tokens().size(); i++) {
      token(tokens.addObject(), attribution.tokens().get(i), attribution.values()[i]);
    }
    ArrayNode sentences = json.putArray("sentences");
    for (Attribution.SentenceValue sentence : attribution.sentences()) {
      ObjectNode to = sentences.addObject();
      to.put("index", sentence.sentence());
      to.put("value", sentence.value());
      if (sentence.error() != null) {
        to.put("error", sentence.error());
      }
    }
    json.put("total", attribution.total());
    json.put("inputScore", attribution.inputScore());
    json.put("baselineScore", attribution.baselineScore());
    if (Double.isNaN(attribution.gap())) {
      json.putNull("gap");
    } else {
      json.put("gap", attribution.gap());
      json.put("gapIsAbsolute", attribution.gapIsAbsolute());
    }
    settings(json, one);
    detail(json, attribution.detail());
    one.sufficient().ifPresent(set -> sufficient(json.putObject("sufficient"), set));
    json.put("answer", one.side().prediction().text());
    json.put("probability", one.side().prediction().probability());
    json.put("reader", one.side().reading().reader().name());
    json.put("readerHash", one.side().reading().reader().hash());
    json.put("device", one.side().reading().device());
  }

  private static void token(ObjectNode json, Token token, double value) {
    json.put("text", token.text());
    PlaceJson.put(json, token.place());
    json.put("kind", token.kind().label());
    json.put("value", value);
    json.put("word", token.word());
    json.put("sentence", token.sentence());
  }

  private static void settings(ObjectNode json, Explained one) {
    if (one.method().takes().contains(Part.BASELINE)) {
      json.put("baseline", one.settings().baseline().label());
      json.put("adaptive", one.settings().steps() == 0);
    }
    if (one.method().takes().contains(Part.REMOVAL)) {
      json.put("removal", one.settings().removal().label());
    }
    if (one.attribution().isSampled()) {
      json.put("seed", one.settings().seed());
    }
  }

  private static void detail(ObjectNode json, Attribution.Detail detail) {
    if (detail instanceof Attribution.Path path) {
      json.put("gradients", path.gradients());
      ObjectNode to = json.putObject("path");
      numbers(to.putArray("alphas"), path.alphas());
      numbers(to.putArray("scores"), path.scores());
      numbers(to.putArray("panels"), path.borders());
    } else if (detail instanceof Attribution.Interactions pairs) {
      ArrayNode rows = json.putArray("interactions");
      for (double[] row : pairs.values()) {
        numbers(rows.addArray(), row);
      }
    }
  }

  private static void numbers(ArrayNode to, double[] values) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        to.addNull();
      } else {
        to.add(value);
      }
    }
  }

  private static void sufficient(ObjectNode json, SufficientSet set) {
    ArrayNode sentences = json.putArray("sentences");
    set.sentences().forEach(sentences::add);
    json.put("probability", set.probability());
    json.put("complete", set.complete());
  }

  /** A row for each token and each sentence of each side. */
  static Table table(Map<SideName, Explained> sides) {
    Table table =
        new Table("side", "level", "index", "text", "start", "end", "kind", "value", "error");
    sides.forEach(
        (name, one) -> {
          tokens(table, name, one.attribution());
          sentences(table, name, one);
        });
    return table;
  }

  private static void tokens(Table table, SideName name, Attribution attribution) {
    for (int i = 0; i < attribution.tokens().size(); i++) {
      Token token = attribution.tokens().get(i);
      boolean placed = token.kind().isInContext();
      table.add(
          name,
          "token",
          i,
          token.text(),
          placed ? token.start() : "",
          placed ? token.end() : "",
          token.kind().label(),
          attribution.values()[i],
          "");
    }
  }

  private static void sentences(Table table, SideName name, Explained one) {
    var context = one.side().reading().input().context();
    for (Attribution.SentenceValue sentence : one.attribution().sentences()) {
      table.add(
          name,
          "sentence",
          sentence.sentence(),
          context.sentence(sentence.sentence()),
          context.sentences().get(sentence.sentence()).start(),
          context.sentences().get(sentence.sentence()).end(),
          "context",
          sentence.value(),
          sentence.error() == null ? "" : sentence.error());
    }
  }
}
