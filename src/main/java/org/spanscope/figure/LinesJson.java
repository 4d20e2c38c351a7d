package org.spanscope.figure;

import static org.spanscope.figure.JsonNodes.number;
import static org.spanscope.figure.JsonNodes.strings;
import static org.spanscope.figure.JsonNodes.text;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines between tokens as JSON. */
final class LinesJson {
  private LinesJson() {}

  static void write(ObjectNode node, LinesPanel panel) {
    node.put("title", panel.title());
    node.put("leftAxis", panel.leftAxis());
    node.put("rightAxis", panel.rightAxis());
    strings(node.putArray("left"), panel.left());
    strings(node.putArray("right"), panel.right());
    node.put("weights", NumberCodec.encode(panel.weights()));
    node.put("full", panel.full());
    node.put("threshold", panel.threshold());
    node.put("unit", panel.unit());
  }

  static LinesPanel read(JsonNode node) {
    List<String> left = strings(node.path("left"));
    List<String> right = strings(node.path("right"));
    return new LinesPanel(
        text(node, "title"),
        text(node, "leftAxis"),
        text(node, "rightAxis"),
        left,
        right,
        JsonNodes.floats(node.path("weights"), left.size(), right.size()),
        number(node, "full"),
        number(node, "threshold"),
        text(node, "unit"));
  }
}
