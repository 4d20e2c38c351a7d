package org.spanscope.cli;

import java.util.Map;
import org.spanscope.attention.Lens;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapView;
import org.spanscope.attention.SentenceMass;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.session.SideName;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Maps of one lens as JSON: A's, and in it B's where there is one. Everything counts from 0. */
final class LensJson {
  private LensJson() {}

  static ObjectNode of(MapSettings settings, Map<SideName, DrawnSide> drawn) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    drawn.forEach(
        (side, one) -> fill(side == SideName.A ? json : json.putObject("b"), settings, one));
    return json;
  }

  private static void fill(ObjectNode json, MapSettings settings, DrawnSide drawn) {
    LensChoice choice = settings.choice();
    Lens lens = Lenses.byId(choice.lens());
    MapView view = drawn.view();
    json.put("name", lens.id());
    if (lens.hasLayers()) {
      json.put("layer", choice.layer());
    } else {
      json.putNull("layer");
    }
    if (choice.head() == LensChoice.ALL_HEADS) {
      json.putNull("head");
    } else {
      json.put("head", choice.head());
    }
    json.put("block", settings.block().label());
    json.put("level", settings.level().label());
    json.put("sinks", settings.sinks().label());
    CompareJson.units(json.putArray("rows"), view.rows());
    CompareJson.units(json.putArray("columns"), view.columns());
    CompareJson.matrix(
        json.putArray("matrix"), view.rows().size(), view.columns().size(), view.values());
    json.put("sinkMass", view.sinkMass());
    ArrayNode sentences = json.putArray("sentences");
    for (SentenceMass mass : drawn.masses()) {
      ObjectNode sentence = sentences.addObject();
      sentence.put("index", mass.sentence());
      sentence.put("tokens", mass.tokens());
      number(sentence, "mass", mass.mass());
      number(sentence, "enrichment", mass.enrichment());
    }
    WindowChoice window = drawn.shown().window();
    if (window.index() >= 0) {
      json.put("window", window.index());
    } else {
      json.put("window", window.label());
    }
  }

  private static void number(ObjectNode json, String key, double value) {
    if (Double.isFinite(value)) {
      json.put(key, value);
    } else {
      json.putNull(key);
    }
  }
}
