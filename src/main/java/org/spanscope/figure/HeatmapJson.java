package org.spanscope.figure;

import static org.spanscope.figure.JsonNodes.strings;
import static org.spanscope.figure.JsonNodes.text;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.figure.HeatmapPanel.Marks;
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
    // Left out where there are none, so that figures from before there were any stay as they are.
    if (!panel.marks().isEmpty()) {
      ObjectNode marks = node.putObject("marks").put("name", panel.marks().name());
      panel.marks().rows().forEach(marks.putArray("rows")::add);
      panel.marks().columns().forEach(marks.putArray("columns")::add);
    }
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
        text(node, "hatched"),
        node.has("marks") ? marks(node.path("marks")) : Marks.NONE);
  }

  private static Marks marks(JsonNode node) {
    return new Marks(text(node, "name"), places(node.path("rows")), places(node.path("columns")));
  }

  private static List<Integer> places(JsonNode node) {
    List<Integer> places = new ArrayList<>();
    for (JsonNode place : node) {
      // What is no whole number lies beyond the cells and is refused with those that do.
      places.add(place.isInt() ? place.intValue() : -1);
    }
    return places;
  }
}
