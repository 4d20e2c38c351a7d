package org.spanscope.figure;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parts of figures that several kinds of panels have, to JSON and back. */
final class JsonNodes {
  private JsonNodes() {}

  static void strings(ArrayNode node, List<String> texts) {
    texts.forEach(node::add);
  }

  static List<String> strings(JsonNode node) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : node) {
      texts.add(text.asString(""));
    }
    return texts;
  }

  static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isString()) {
      throw new IllegalArgumentException("no text \"" + name + "\"");
    }
    return value.stringValue();
  }

  static double number(JsonNode node, String name) {
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

  static void write(ObjectNode node, ColourScale scale) {
    node.put("map", scale.map().name()).put("min", scale.min()).put("max", scale.max());
  }

  static ColourScale scale(JsonNode node) {
    return new ColourScale(
        ColourScale.Colours.valueOf(text(node, "map")), number(node, "min"), number(node, "max"));
  }

  /**
   * Numbers of cells, row by row.
   *
   * @throws IllegalArgumentException if there are more or fewer
   */
  static float[] floats(JsonNode node, int rows, int columns) {
    float[] values = NumberCodec.floats(node);
    if (rows < 0 || columns < 0 || values.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          values.length + " values for " + rows + " x " + columns + " cells");
    }
    return values;
  }

  /**
   * Numbers, one a place.
   *
   * @throws IllegalArgumentException if there are more or fewer
   */
  static double[] doubles(JsonNode node, int count) {
    double[] values = NumberCodec.doubles(node);
    if (values.length != count) {
      throw new IllegalArgumentException(values.length + " values for " + count + " places");
    }
    return values;
  }
}
