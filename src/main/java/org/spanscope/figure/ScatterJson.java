package org.spanscope.figure;

import static org.spanscope.figure.JsonNodes.strings;
import static org.spanscope.figure.JsonNodes.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Points in a plane as JSON. */
final class ScatterJson {
  private ScatterJson() {}

  static void write(ObjectNode node, ScatterPanel panel) {
    node.put("title", panel.title());
    node.put("xAxis", panel.xAxis());
    node.put("yAxis", panel.yAxis());
    node.put("x", NumberCodec.encode(panel.x()));
    node.put("y", NumberCodec.encode(panel.y()));
    node.put(
        "groups", NumberCodec.encode(Arrays.stream(panel.groups()).asDoubleStream().toArray()));
    strings(node.putArray("names"), panel.names());
    strings(node.putArray("labels"), panel.labels());
    if (!panel.chosen().isEmpty()) {
      ArrayNode chosen = node.putArray("chosen");
      panel.chosen().forEach(chosen::add);
    }
  }

  static ScatterPanel read(JsonNode node) {
    List<String> labels = strings(node.path("labels"));
    double[] groups = JsonNodes.doubles(node.path("groups"), labels.size());
    Set<Integer> chosen = new HashSet<>();
    for (JsonNode point : node.path("chosen")) {
      chosen.add(point.intValue());
    }
    return new ScatterPanel(
        text(node, "title"),
        text(node, "xAxis"),
        text(node, "yAxis"),
        JsonNodes.doubles(node.path("x"), labels.size()),
        JsonNodes.doubles(node.path("y"), labels.size()),
        Arrays.stream(groups).mapToInt(group -> (int) group).toArray(),
        strings(node.path("names")),
        labels,
        chosen);
  }
}
