package org.spanscope.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Figures as JSON, format 1.
 *
 * <p>Arrays of numbers are base64 of little-endian floats ({@code "f32:…"}) or doubles ({@code
 * "f64:…"}), exact to the bit, NaN included; where they are read, plain arrays do too, with null
 * for NaN. Everything beyond ASCII is escaped, so that lone surrogates survive.
 */
public final class FigureJson {
  private static final int FORMAT = 1;
  private static final String REMEDY = "Choose a figure that SpanScope wrote.";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private FigureJson() {}

  /** A figure and the size it was written for. */
  public static String write(Figure figure, ExportSize size) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", FORMAT);
    root.putObject("size")
        .put("widthMm", size.widthMm())
        .put("heightMm", size.heightMm())
        .put("fontPt", size.fontPt())
        .put("dpi", size.dpi());
    root.put("title", figure.title());
    strings(root.putArray("says"), figure.says());
    ArrayNode panels = root.putArray("panels");
    for (Panel panel : figure.panels()) {
      if (panel instanceof HeatmapPanel heatmap) {
        write(panels.addObject(), heatmap);
      } else if (panel instanceof CurvesPanel curves) {
        write(panels.addObject(), curves);
      }
    }
    ObjectNode provenance = root.putObject("provenance");
    figure.provenance().forEach(provenance::put);
    return MAPPER.writeValueAsString(root);
  }

  /**
   * Reads a figure back.
   *
   * @param where the text comes from, for faults
   * @throws FigureFault if it holds no figure
   */
  static FigureFiles.Saved read(String json, Object where) {
    try {
      JsonNode root = MAPPER.readTree(json);
      int format = root.path("format").asInt(0);
      if (!root.isObject() || !root.has("panels") || format < 1) {
        throw new FigureFault("This JSON holds no figure", where, REMEDY);
      }
      if (format > FORMAT) {
        throw new FigureFault(
            "This figure has format " + format + ", which this version does not know",
            where,
            "Open it with a newer SpanScope.");
      }
      Figure figure =
          new Figure(
              text(root, "title"),
              strings(root.path("says")),
              panels(root.path("panels")),
              provenance(root.path("provenance")));
      return new FigureFiles.Saved(figure, size(root.path("size")));
    } catch (JacksonException e) {
      throw new FigureFault("The figure is damaged: " + e.getOriginalMessage(), where, REMEDY, e);
    } catch (IllegalArgumentException e) {
      throw new FigureFault("The figure is damaged: " + e.getMessage(), where, REMEDY, e);
    }
  }

  private static void write(ObjectNode node, HeatmapPanel panel) {
    node.put("kind", "heatmap");
    node.put("title", panel.title());
    node.put("rowAxis", panel.rowAxis());
    node.put("columnAxis", panel.columnAxis());
    strings(node.putArray("rows"), panel.rows());
    strings(node.putArray("columns"), panel.columns());
    node.put("values", NumberCodec.encode(panel.values()));
    node.putObject("scale")
        .put("map", panel.scale().map().name())
        .put("min", panel.scale().min())
        .put("max", panel.scale().max());
    node.put("unit", panel.unit());
    node.put("hatched", panel.hatched());
  }

  private static void write(ObjectNode node, CurvesPanel panel) {
    node.put("kind", "curves");
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

  private static List<Panel> panels(JsonNode nodes) {
    List<Panel> panels = new ArrayList<>();
    for (JsonNode node : nodes) {
      String kind = text(node, "kind");
      panels.add(
          switch (kind) {
            case "heatmap" -> heatmap(node);
            case "curves" -> curves(node);
            default -> throw new IllegalArgumentException("unknown kind of panel: " + kind);
          });
    }
    return panels;
  }

  private static HeatmapPanel heatmap(JsonNode node) {
    List<String> rows = strings(node.path("rows"));
    List<String> columns = strings(node.path("columns"));
    float[] values = NumberCodec.floats(node.path("values"));
    if (values.length != (long) rows.size() * columns.size()) {
      throw new IllegalArgumentException(
          values.length + " values for " + rows.size() + " x " + columns.size() + " cells");
    }
    JsonNode scale = node.path("scale");
    return new HeatmapPanel(
        text(node, "title"),
        text(node, "rowAxis"),
        text(node, "columnAxis"),
        rows,
        columns,
        values,
        new ColourScale(
            ColourScale.Colours.valueOf(text(scale, "map")),
            number(scale, "min"),
            number(scale, "max")),
        text(node, "unit"),
        text(node, "hatched"));
  }

  private static CurvesPanel curves(JsonNode node) {
    List<String> ticks = strings(node.path("ticks"));
    List<CurvesPanel.Curve> curves = new ArrayList<>();
    for (JsonNode curve : node.path("curves")) {
      double[] values = NumberCodec.doubles(curve.path("values"));
      if (values.length != ticks.size()) {
        throw new IllegalArgumentException(
            values.length + " values for " + ticks.size() + " places");
      }
      curves.add(
          new CurvesPanel.Curve(
              text(curve, "name"),
              values,
              curve.path("dashed").asBoolean(false),
              CurvesPanel.Role.valueOf(text(curve, "role"))));
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

  private static ExportSize size(JsonNode node) {
    if (!node.isObject()) {
      return ExportSize.PAGE;
    }
    return new ExportSize(
        number(node, "widthMm"),
        number(node, "heightMm"),
        number(node, "fontPt"),
        (int) number(node, "dpi"));
  }

  private static Map<String, String> provenance(JsonNode node) {
    Map<String, String> provenance = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      provenance.put(entry.getKey(), entry.getValue().asString(""));
    }
    return provenance;
  }

  private static void strings(ArrayNode node, List<String> texts) {
    texts.forEach(node::add);
  }

  private static List<String> strings(JsonNode node) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : node) {
      texts.add(text.asString(""));
    }
    return texts;
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isString()) {
      throw new IllegalArgumentException("no text \"" + name + "\"");
    }
    return value.stringValue();
  }

  private static double number(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isNumber()) {
      return value.doubleValue();
    }
    if (value.isString()) {
      // Jackson writes numbers that JSON does not have as text.
      return Double.parseDouble(value.stringValue());
    }
    throw new IllegalArgumentException("no number \"" + name + "\"");
  }
}
