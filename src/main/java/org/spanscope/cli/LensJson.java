package org.spanscope.cli;

import java.util.EnumMap;
import java.util.Map;
import org.spanscope.attention.Lens;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapView;
import org.spanscope.attention.SentenceMass;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Maps of one lens as JSON: A's, and in it B's where there is one. Everything counts from 0. */
final class LensJson {
  private LensJson() {}

  static ObjectNode of(Map<SideName, DrawnSide> drawn, Inputs inputs) {
    Map<SideName, ObjectNode> results = new EnumMap<>(SideName.class);
    Map<SideName, Side> sides = new EnumMap<>(SideName.class);
    drawn.forEach(
        (name, one) -> {
          results.put(name, json(one));
          sides.put(name, one.side());
        });
    return ExperimentJson.file(results, sides, inputs);
  }

  private static ObjectNode json(DrawnSide drawn) {
    MapSettings settings = drawn.view().settings();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    LensChoice choice = settings.choice();
    Lens lens = Lenses.byId(choice.lens());
    MapView view = drawn.view();
    json.put("name", lens.id());
    if (lens.hasLayers()) {
      json.put("layer", choice.layer());
    } else {
      json.putNull("layer");
    }
    CompareJson.drawn(json, settings);
    CompareJson.units(json.putArray("rows"), view.rows());
    CompareJson.units(json.putArray("columns"), view.columns());
    CompareJson.matrix(
        json.putArray("matrix"), view.rows().size(), view.columns().size(), view.values());
    json.put("sinkMass", view.sinkMass());
    ArrayNode masses = json.putArray("masses");
    for (SentenceMass mass : drawn.masses()) {
      ObjectNode sentence = masses.addObject();
      sentence.put("sentence", mass.sentence());
      sentence.put("tokens", mass.tokens());
      ExperimentJson.number(sentence, "mass", mass.mass());
      ExperimentJson.number(sentence, "enrichment", mass.enrichment());
    }
    WindowChoice window = drawn.shown().window();
    if (window.index() >= 0) {
      json.put("window", window.index());
    } else {
      json.put("window", window.label());
    }
    return json;
  }
}
