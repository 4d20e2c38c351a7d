package org.spanscope.figure;

import static org.spanscope.figure.JsonNodes.number;
import static org.spanscope.figure.JsonNodes.strings;
import static org.spanscope.figure.JsonNodes.text;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bars as JSON. */
final class BarsJson {
  private BarsJson() {}

  static void write(ObjectNode node, BarsPanel panel) {
    node.put("title", panel.title());
    node.put("categoryAxis", panel.categoryAxis());
    node.put("valueAxis", panel.valueAxis());
    strings(node.putArray("categories"), panel.categories());
    ArrayNode all = node.putArray("series");
    for (BarsPanel.Series series : panel.series()) {
      all.addObject()
          .put("name", series.name())
          .put("values", NumberCodec.encode(series.values()))
          .put("low", NumberCodec.encode(series.low()))
          .put("high", NumberCodec.encode(series.high()))
          .put("role", series.role().name());
    }
    ArrayNode references = node.putArray("references");
    for (BarsPanel.Reference reference : panel.references()) {
      references.addObject().put("name", reference.name()).put("value", reference.value());
    }
    node.put("min", panel.min());
    node.put("max", panel.max());
    node.put("direction", panel.direction().name());
    node.put("chosen", panel.chosen());
  }

  static BarsPanel read(JsonNode node) {
    List<String> categories = strings(node.path("categories"));
    int count = categories.size();
    List<BarsPanel.Series> all = new ArrayList<>();
    for (JsonNode series : node.path("series")) {
      all.add(
          new BarsPanel.Series(
              text(series, "name"),
              JsonNodes.doubles(series.path("values"), count),
              JsonNodes.doubles(series.path("low"), count),
              JsonNodes.doubles(series.path("high"), count),
              Role.valueOf(text(series, "role"))));
    }
    List<BarsPanel.Reference> references = new ArrayList<>();
    for (JsonNode reference : node.path("references")) {
      references.add(new BarsPanel.Reference(text(reference, "name"), number(reference, "value")));
    }
    return new BarsPanel(
        text(node, "title"),
        text(node, "categoryAxis"),
        text(node, "valueAxis"),
        categories,
        all,
        references,
        number(node, "min"),
        number(node, "max"),
        BarsPanel.Direction.valueOf(text(node, "direction")),
        (int) number(node, "chosen"));
  }
}
