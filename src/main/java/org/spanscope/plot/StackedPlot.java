package org.spanscope.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spanscope.attention.Block;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapSettings;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.Panel;

/** Curves over a map, in one figure, so that both have one left and one right edge. */
public final class StackedPlot {
  private StackedPlot() {}

  /**
   * The panels of both, curves first. Where the map has a column a token of the context, what runs
   * along x is said once, under the map.
   *
   * @param settings of the map
   * @return a figure with the map's title and what both say
   */
  public static Figure of(Figure curves, Figure map, MapSettings settings) {
    boolean once = settings.level() == Level.TOKEN && settings.block() != Block.CONTEXT_TO_QUESTION;
    List<Panel> panels = new ArrayList<>();
    for (Panel panel : curves.panels()) {
      panels.add(once && panel instanceof CurvesPanel lines ? withoutTicks(lines) : panel);
    }
    panels.addAll(map.panels());
    Set<String> says = new LinkedHashSet<>(curves.says());
    says.addAll(map.says());
    Map<String, String> provenance = new LinkedHashMap<>(curves.provenance());
    provenance.putAll(map.provenance());
    return new Figure(map.title(), List.copyOf(says), panels, provenance);
  }

  private static CurvesPanel withoutTicks(CurvesPanel panel) {
    return new CurvesPanel(
        panel.title(),
        "",
        panel.yAxis(),
        panel.ticks().stream().map(tick -> "").toList(),
        panel.curves(),
        panel.shades(),
        panel.yMin(),
        panel.yMax(),
        panel.log());
  }
}
