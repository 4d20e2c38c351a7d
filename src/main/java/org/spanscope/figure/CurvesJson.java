package org.spanscope.figure;

import static org.spanscope.figure.JsonNodes.number;
import static org.spanscope.figure.JsonNodes.strings;
import static org.spanscope.figure.JsonNodes.text;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Curves as JSON. */
final class CurvesJson {
  private CurvesJson() {}

  static void write(ObjectNode node, CurvesPanel panel) {
    node.put("title", panel.title());
    node.put("xAxis", panel.xAxis());
    node.put("yAxis", panel.yAxis());
    strings(node.putArray("ticks"), panel.ticks());
    ArrayNode curves = node.putArray("curves");
    for (CurvesPanel.Curve curve : panel.curves()) {
      curves
          .addObject()
          .put("name", curve.name())
          .put("values", NumberCodec.encode(curve.values()))
          .put("dashed", curve.dashed())
          .put("role", curve.role().name());
    }
    ArrayNode shades = node.putArray("shades");
    for (CurvesPanel.Shade shade : panel.shades()) {
      shades
          .addObject()
          .put("name", shade.name())
          .put("first", shade.first())
          .put("last", shade.last())
          .put("kind", shade.kind().name());
    }
    node.put("yMin", panel.yMin());
    node.put("yMax", panel.yMax());
    node.put("log", panel.log());
  }

  static CurvesPanel read(JsonNode node) {
    List<String> ticks = strings(node.path("ticks"));
    List<CurvesPanel.Curve> curves = new ArrayList<>();
    for (JsonNode curve : node.path("curves")) {
      curves.add(
          new CurvesPanel.Curve(
              text(curve, "name"),
              JsonNodes.doubles(curve.path("values"), ticks.size()),
              curve.path("dashed").asBoolean(false),
              Role.valueOf(text(curve, "role"))));
    }
    List<CurvesPanel.Shade> shades = new ArrayList<>();
    for (JsonNode shade : node.path("shades")) {
      shades.add(
          new CurvesPanel.Shade(
              text(shade, "name"),
              (int) number(shade, "first"),
              (int) number(shade, "last"),
              CurvesPanel.Kind.valueOf(text(shade, "kind"))));
    }
    return new CurvesPanel(
        text(node, "title"),
        text(node, "xAxis"),
        text(node, "yAxis"),
        ticks,
        curves,
        shades,
        number(node, "yMin"),
        number(node, "yMax"),
        node.path("log").asBoolean(false));
  }
}
