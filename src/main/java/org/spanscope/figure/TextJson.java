package org.spanscope.figure;

import static org.spanscope.figure.JsonNodes.number;
import static org.spanscope.figure.JsonNodes.text;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Coloured text as JSON. */
final class TextJson {
  private TextJson() {}

  static void write(ObjectNode node, TextPanel panel) {
    node.put("title", panel.title());
    ArrayNode pieces = node.putArray("pieces");
    for (TextPanel.Piece piece : panel.pieces()) {
      pieces.addObject().put("text", piece.text()).put("joint", piece.joint().name());
    }
    node.put(
        "values",
        NumberCodec.encode(panel.pieces().stream().mapToDouble(TextPanel.Piece::value).toArray()));
    JsonNodes.write(node.putObject("scale"), panel.scale());
    node.put("unit", panel.unit());
    node.put("strong", panel.strong());
  }

  static TextPanel read(JsonNode node) {
    JsonNode all = node.path("pieces");
    double[] values = JsonNodes.doubles(node.path("values"), all.size());
    List<TextPanel.Piece> pieces = new ArrayList<>();
    for (JsonNode piece : all) {
      pieces.add(
          new TextPanel.Piece(
              text(piece, "text"),
              TextPanel.Joint.valueOf(text(piece, "joint")),
              values[pieces.size()]));
    }
    return new TextPanel(
        text(node, "title"),
        pieces,
        JsonNodes.scale(node.path("scale")),
        text(node, "unit"),
        number(node, "strong"));
  }
}
