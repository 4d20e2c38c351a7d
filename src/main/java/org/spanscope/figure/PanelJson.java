package org.spanscope.figure;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Panels as JSON, each kind by its own class. */
final class PanelJson {
  private PanelJson() {}

  static void write(ObjectNode node, Panel panel) {
    if (panel instanceof HeatmapPanel heatmap) {
      HeatmapJson.write(node.put("kind", "heatmap"), heatmap);
    } else if (panel instanceof CurvesPanel curves) {
      CurvesJson.write(node.put("kind", "curves"), curves);
    } else if (panel instanceof BarsPanel bars) {
      BarsJson.write(node.put("kind", "bars"), bars);
    } else if (panel instanceof TextPanel text) {
      TextJson.write(node.put("kind", "text"), text);
    } else if (panel instanceof SmallMapsPanel maps) {
      SmallMapsJson.write(node.put("kind", "maps"), maps);
    } else if (panel instanceof ScatterPanel scatter) {
      ScatterJson.write(node.put("kind", "scatter"), scatter);
    } else if (panel instanceof LinesPanel lines) {
      LinesJson.write(node.put("kind", "lines"), lines);
    } else if (panel instanceof NotePanel note) {
      node.put("kind", "note").put("title", note.title()).put("text", note.text());
    } else {
      throw new IllegalArgumentException("No JSON for " + panel.getClass());
    }
  }

  /**
   * Reads a panel back.
   *
   * @throws IllegalArgumentException if it is of no known kind, or lacks something
   */
  static Panel read(JsonNode node) {
    String kind = JsonNodes.text(node, "kind");
    return switch (kind) {
      case "heatmap" -> HeatmapJson.read(node);
      case "curves" -> CurvesJson.read(node);
      case "bars" -> BarsJson.read(node);
      case "text" -> TextJson.read(node);
      case "maps" -> SmallMapsJson.read(node);
      case "scatter" -> ScatterJson.read(node);
      case "lines" -> LinesJson.read(node);
      case "note" -> new NotePanel(JsonNodes.text(node, "title"), JsonNodes.text(node, "text"));
      default -> throw new IllegalArgumentException("unknown kind of panel: " + kind);
    };
  }
}
