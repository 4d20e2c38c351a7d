package org.spanscope.figure;

import static org.spanscope.figure.JsonNodes.number;
import static org.spanscope.figure.JsonNodes.strings;
import static org.spanscope.figure.JsonNodes.text;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Small maps as JSON. */
final class SmallMapsJson {
  private SmallMapsJson() {}

  static void write(ObjectNode node, SmallMapsPanel panel) {
    node.put("title", panel.title());
    node.put("rowAxis", panel.rowAxis());
    node.put("columnAxis", panel.columnAxis());
    strings(node.putArray("rows"), panel.rows());
    strings(node.putArray("columns"), panel.columns());
    ArrayNode maps = node.putArray("maps");
    for (SmallMapsPanel.SmallMap map : panel.maps()) {
      maps.addObject()
          .put("caption", map.caption())
          .put("rows", map.rows())
          .put("columns", map.columns())
          .put("values", NumberCodec.encode(map.values()))
          .put("number", map.number());
    }
    JsonNodes.write(node.putObject("scale"), panel.scale());
    node.put("unit", panel.unit());
    JsonNodes.write(node.putObject("numbers"), panel.numbers());
    node.put("number", panel.number());
    node.put("chosen", panel.chosen());
  }

  static SmallMapsPanel read(JsonNode node) {
    List<SmallMapsPanel.SmallMap> maps = new ArrayList<>();
    for (JsonNode map : node.path("maps")) {
      int rows = (int) number(map, "rows");
      int columns = (int) number(map, "columns");
      maps.add(
          new SmallMapsPanel.SmallMap(
              text(map, "caption"),
              rows,
              columns,
              JsonNodes.floats(map.path("values"), rows, columns),
              number(map, "number")));
    }
    List<String> rows = strings(node.path("rows"));
    List<String> columns = strings(node.path("columns"));
    if (maps.size() > (long) rows.size() * columns.size()) {
      throw new IllegalArgumentException(
          maps.size() + " maps for " + rows.size() + " x " + columns.size() + " places");
    }
    return new SmallMapsPanel(
        text(node, "title"),
        text(node, "rowAxis"),
        text(node, "columnAxis"),
        rows,
        columns,
        maps,
        JsonNodes.scale(node.path("scale")),
        text(node, "unit"),
        JsonNodes.scale(node.path("numbers")),
        text(node, "number"),
        (int) number(node, "chosen"));
  }
}
