package org.spanscope.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A picture as data: what the window paints, what an export holds inside, what JSON carries both
 * ways.
 *
 * @param title what it is
 * @param says lines under the title: lens, layer, head, block, sinks, scale, reader, device
 * @param panels pictures; top to bottom where there are no columns, else in the order of their
 *     letters a, b, c …
 * @param columns how the panels stand side by side; empty where they stand one below the other
 * @param provenance where the numbers come from: reader name and hash, device, example, settings,
 *     software version; keeps its order
 */
public record Figure(
    String title,
    List<String> says,
    List<Panel> panels,
    List<Column> columns,
    Map<String, String> provenance) {
  /**
   * @throws IllegalArgumentException if there are columns and not every panel stands in one of
   *     them, once
   */
  public Figure {
    says = List.copyOf(says);
    panels = List.copyOf(panels);
    columns = List.copyOf(columns);
    // Kept in order, so that the same figure is the same file, byte for byte.
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    if (!columns.isEmpty()) {
      List<Integer> placed = new ArrayList<>();
      columns.forEach(column -> placed.addAll(column.panels()));
      Collections.sort(placed);
      if (!placed.equals(IntStream.range(0, panels.size()).boxed().toList())) {
        throw new IllegalArgumentException(
            "columns hold the panels " + placed + ", there are " + panels.size());
      }
    }
  }

  /** Panels one below the other. */
  public Figure(
      String title, List<String> says, List<Panel> panels, Map<String, String> provenance) {
    this(title, says, panels, List.of(), provenance);
  }

  /**
   * Panels one below the other, beside those of other columns: the first of each stand in one line,
   * and so on.
   *
   * @param title what stands above it; may be empty
   * @param panels which panels of the figure, from 0, top to bottom
   */
  public record Column(String title, List<Integer> panels) {
    public Column {
      panels = List.copyOf(panels);
    }
  }

  /** The letter of a panel, by which a text names it: a to z, then aa, ab …. */
  public static String letter(int panel) {
    String last = String.valueOf((char) ('a' + panel % 26));
    return panel < 26 ? last : letter(panel / 26 - 1) + last;
  }
}
