package org.spanscope.figure;

import static org.spanscope.figure.JsonNodes.number;
import static org.spanscope.figure.JsonNodes.strings;
import static org.spanscope.figure.JsonNodes.text;

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
      PanelJson.write(panels.addObject(), panel);
    }
    if (!figure.columns().isEmpty()) {
      ArrayNode columns = root.putArray("columns");
      for (Figure.Column column : figure.columns()) {
        ObjectNode node = columns.addObject().put("title", column.title());
        column.panels().forEach(node.putArray("panels")::add);
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
              columns(root.path("columns")),
              provenance(root.path("provenance")));
      return new FigureFiles.Saved(figure, size(root.path("size")));
    } catch (JacksonException e) {
      throw new FigureFault("The figure is damaged: " + e.getOriginalMessage(), where, REMEDY, e);
    } catch (IllegalArgumentException e) {
      throw new FigureFault("The figure is damaged: " + e.getMessage(), where, REMEDY, e);
    }
  }

  private static List<Panel> panels(JsonNode nodes) {
    List<Panel> panels = new ArrayList<>();
    nodes.forEach(node -> panels.add(PanelJson.read(node)));
    return panels;
  }

  private static List<Figure.Column> columns(JsonNode nodes) {
    List<Figure.Column> columns = new ArrayList<>();
    for (JsonNode node : nodes) {
      List<Integer> panels = new ArrayList<>();
      for (JsonNode panel : node.path("panels")) {
        if (!panel.isInt()) {
          throw new IllegalArgumentException("no number of a panel: " + panel);
        }
        panels.add(panel.intValue());
      }
      columns.add(new Figure.Column(text(node, "title"), panels));
    }
    return columns;
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
}
