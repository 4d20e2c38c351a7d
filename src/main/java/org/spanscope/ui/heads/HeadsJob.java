package org.spanscope.ui.heads;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.spanscope.attention.Block;
import org.spanscope.attention.HeadMaps;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.Sinks;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.Figure;
import org.spanscope.plot.HeadNumbers;
import org.spanscope.plot.HeadsPlot;
import org.spanscope.plot.MapSide;
import org.spanscope.plot.Provenance;
import org.spanscope.plot.Scales;
import org.spanscope.reader.Window;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.MapResult;
import org.spanscope.ui.shared.MapResult.SideMap;
import org.spanscope.ui.shared.SoftwareVersion;

/** Makes the pictures of all heads, in whatever thread. */
final class HeadsJob {
  private final Map<SideName, Kept> kept = new EnumMap<>(SideName.class);

  private record Kept(Window window, Block block, Sinks sinks, HeadMaps maps) {
    boolean is(Window other, MapSettings settings) {
      return window == other && block == settings.block() && sinks == settings.sinks();
    }
  }

  /**
   * The picture of a side.
   *
   * @param order which head stands where, as layer times heads plus head
   * @param heads how many stand in a row
   * @param of the numbers it was made from
   */
  record Drawn(LinkedFigure figure, int[] order, int heads, SideMap of) {}

  /** The pictures of those sides that were read. */
  Map<SideName, Drawn> work(MapResult result, HeadsChoice choice, Cancellation cancellation) {
    Map<SideName, HeadMaps> maps = new EnumMap<>(SideName.class);
    Map<SideName, SideMap> sides = new EnumMap<>(SideName.class);
    for (SideName name : choice.sides()) {
      cancellation.check();
      SideMap side = result.side(name).filter(one -> one.view() != null).orElse(null);
      if (side != null) {
        sides.put(name, side);
        maps.put(name, maps(name, window(side), result.settings()));
      }
    }
    HeadMaps[] all = maps.values().toArray(HeadMaps[]::new);
    double full = choice.ownScale() ? Double.NaN : Scales.largest(all);
    Map<SideName, Drawn> drawn = new EnumMap<>(SideName.class);
    for (var side : sides.entrySet()) {
      cancellation.check();
      HeadMaps ofSide = maps.get(side.getKey());
      if (ofSide != null) {
        drawn.put(
            side.getKey(), draw(side.getKey(), side.getValue(), result, ofSide, choice, full));
      }
    }
    return drawn;
  }

  private static Drawn draw(
      SideName name,
      SideMap side,
      MapResult result,
      HeadMaps maps,
      HeadsChoice choice,
      double full) {
    // Of both, whichever is on screen: looking at one side must not change its colours.
    HeadNumbers numbers =
        HeadNumbers.of(
            choice.statistic(),
            result.sides().values().stream().anyMatch(one -> !one.example().golds().isEmpty()),
            side.heads(),
            result.sides().values().stream().map(SideMap::heads).toList(),
            choice.order());
    Figure figure =
        HeadsPlot.maps(
            new MapSide(name.name(), side.side(), mapped(side)),
            result.settings(),
            maps,
            numbers,
            full,
            Provenance.of(SoftwareVersion.current(), side.example()));
    int[] order = choice.order().of(numbers.values());
    Cells cells = Cells.apart((row, column) -> tip(order, row * maps.heads() + column, maps, side));
    return new Drawn(new LinkedFigure(figure, List.of(cells)), order, maps.heads(), side);
  }

  /** The maps of the whole text would not be the attention of any head. */
  private static WindowChoice mapped(SideMap side) {
    return side.window().equals(WindowChoice.WHOLE)
        ? WindowChoice.ANSWER.in(side.side())
        : side.window();
  }

  private static Window window(SideMap side) {
    return side.side().reading().windows().get(mapped(side).index());
  }

  private HeadMaps maps(SideName name, Window window, MapSettings settings) {
    synchronized (kept) {
      Kept last = kept.get(name);
      if (last != null && last.is(window, settings)) {
        return last.maps();
      }
    }
    HeadMaps maps = HeadMaps.of(window, settings.block(), settings.sinks(), HeadsPlot.MOST_CELLS);
    synchronized (kept) {
      kept.put(name, new Kept(window, settings.block(), settings.sinks(), maps));
    }
    return maps;
  }

  private static String tip(int[] order, int at, HeadMaps maps, SideMap side) {
    if (at >= order.length) {
      return "";
    }
    int layer = order[at] / maps.heads();
    int head = order[at] % maps.heads();
    StringBuilder tip = new StringBuilder("layer " + layer + ", head " + head);
    for (HeadStatistic statistic : HeadStatistic.values()) {
      double[][] values = side.heads().get(statistic);
      if (values != null && !Double.isNaN(values[layer][head])) {
        tip.append("\n")
            .append(statistic.label())
            .append(' ')
            .append(Decimals.precise(values[layer][head]))
            .append(' ')
            .append(statistic.unit());
      }
    }
    return tip.append("\nlargest weight ")
        .append(Decimals.precise(maps.largest(layer, head)))
        .toString();
  }
}
