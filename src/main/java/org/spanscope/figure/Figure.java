package org.spanscope.figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture as data: what the window paints, what an export holds inside, what JSON carries both
 * ways.
 *
 * @param title what it is
 * @param says lines under the title: lens, layer, head, block, sinks, scale, reader, device
 * @param panels pictures, top to bottom
 * @param provenance where the numbers come from: reader name and hash, device, example, settings,
 *     software version; keeps its order
 */
public record Figure(
    String title, List<String> says, List<Panel> panels, Map<String, String> provenance) {
  public Figure {
    says = List.copyOf(says);
    panels = List.copyOf(panels);
    // Kept in order, so that the same figure is the same file, byte for byte.
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
  }
}
