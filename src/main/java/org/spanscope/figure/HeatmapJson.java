package org.spanscope.figure;

import static org.spanscope.figure.JsonNodes.strings;
import static org.spanscope.figure.JsonNodes.text;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Cells as JSON. */
final class HeatmapJson {
  private HeatmapJson() {}

  static void write(ObjectNode node, HeatmapPanel panel) {
    node.put("title", panel.title());
    node.put("rowAxis", panel.rowAxis());
    node.put("columnAxis", panel.columnAxis());
    strings(node.putArray("rows"), panel.rows());
    strings(node.putArray("columns"), panel.columns());
    node.put("values", NumberCodec.encode(panel.values()));
    JsonNodes.write(node.putObject("scale"), panel.scale());
    node.put("unit", panel.unit());
    node.put("hatched", panel.hatched());
  }

  static HeatmapPanel read(JsonNode node) {
    List<String> rows = strings(node.path("rows"));
    List<String> columns = strings(node.path("columns"));
    return new HeatmapPanel(
        text(node, "title"),
        text(node, "rowAxis"),
        text(node, "columnAxis"),
        rows,
        columns,
        JsonNodes.floats(node.path("values"), rows.size(), columns.size()),
        JsonNodes.scale(node.path("scale")),
        text(node, "unit"),
        text(node, "hatched"));
  }
}
