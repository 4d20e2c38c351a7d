package org.spanscope.cli;

import org.spanscope.reader.TextPlace;
import tools.jackson.databind.node.ObjectNode;

/** What a token, word or sentence stands on, as JSON. Offsets are UTF-16 units. */
final class PlaceJson {
  private PlaceJson() {}

  /** {@code start} and {@code end} in the context; null outside it. */
  static void put(ObjectNode json, TextPlace place) {
    if (place.area() == TextPlace.Area.CONTEXT) {
      json.put("start", place.start());
      json.put("end", place.end());
    } else {
      json.putNull("start");
      json.putNull("end");
    }
  }

  /** {@code questionStart} and {@code questionEnd}, of what stands in the question alone. */
  static void putQuestion(ObjectNode json, TextPlace place) {
    if (place.area() == TextPlace.Area.QUESTION) {
      json.put("questionStart", place.start());
      json.put("questionEnd", place.end());
    }
  }
}
