package org.spanscope.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.spanscope.attention.HeadMaps;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapUnit;
import org.spanscope.attention.MapView;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.Figure;
import org.spanscope.figure.LinesPanel;
import org.spanscope.figure.Numbers;
import org.spanscope.figure.SmallMapsPanel;
import org.spanscope.figure.SmallMapsPanel.SmallMap;

/** All heads of a reader as small maps, and one head as lines from token to token. */
public final class HeadsPlot {
  /** Cells of a small map along each side: more than that is not seen at the size of a stamp. */
  public static final int MOST_CELLS = 64;

  private HeadsPlot() {}

  /**
   * Every head as a small map of raw attention.
   *
   * @param settings block and sinks of the maps, and the layer and head that are framed
   * @param numbers what colours the strips and sorts
   * @param full weight of the last colour of all maps; NaN colours each map up to its own largest
   */
  public static Figure maps(
      MapSide side,
      MapSettings settings,
      HeadMaps maps,
      HeadNumbers numbers,
      double full,
      Provenance provenance) {
    boolean own = Double.isNaN(full);
    int[] order = numbers.order().of(numbers.values());
    boolean placed = numbers.order() == HeadOrder.IN_PLACE;
    List<SmallMap> all = new ArrayList<>();
    int chosen = SmallMapsPanel.NONE;
    for (int index : order) {
      int layer = index / maps.heads();
      int head = index % maps.heads();
      double number = numbers.values()[layer][head];
      String caption = Double.isNaN(number) ? "" : Numbers.format(number);
      if (layer == settings.choice().layer() && head == settings.choice().head()) {
        chosen = all.size();
      }
      all.add(
          new SmallMap(
              placed ? caption : name(layer, head) + "  " + caption,
              maps.rows(),
              maps.columns(),
              own ? shares(maps, layer, head) : maps.map(layer, head),
              number));
    }
    SmallMapsPanel panel =
        new SmallMapsPanel(
            side.name(),
            placed ? "layer" : "",
            placed ? "head" : "",
            labels(maps.layers(), placed),
            labels(maps.heads(), placed),
            all,
            new ColourScale(ColourScale.Colours.VIRIDIS, 0, own ? 1 : full),
            own ? "share of each map's largest weight" : "weight",
            numbers.scale(),
            numbers.name(),
            chosen);
    List<String> says = new ArrayList<>();
    says.add("attention of every head, " + Says.block(settings));
    says.add(Says.sinks(settings, Double.NaN));
    says.add("strips show " + numbers.name() + (placed ? "" : ", largest first"));
    says.add(own ? "each map up to its own largest weight" : "one scale for all maps");
    says.add(Says.sentences(side.side()));
    says.addAll(side.says());
    says.addAll(Says.reader(side.side().reading()));
    LensChoice raw = new LensChoice("raw", settings.choice().layer(), settings.choice().head());
    return new Figure(
        "All heads, side " + side.name(),
        says,
        List.of(panel),
        side.in(provenance)
            .settings(settings.with(raw))
            .with("numbers", numbers.name())
            .with("order", numbers.order().label())
            .entries());
  }

  /** How a head is named where its place does not tell: layer, dot, head, both from 0. */
  public static String name(int layer, int head) {
    return layer + "." + head;
  }

  private static float[] shares(HeadMaps maps, int layer, int head) {
    float[] shares = maps.map(layer, head).clone();
    float largest = maps.largest(layer, head);
    for (int i = 0; i < shares.length; i++) {
      shares[i] = largest > 0 ? shares[i] / largest : 0;
    }
    return shares;
  }

  private static List<String> labels(int count, boolean placed) {
    return placed
        ? IntStream.range(0, count).mapToObj(Integer::toString).toList()
        : Collections.nCopies(count, "");
  }

  /**
   * A map as lines from its rows, on the left, to its columns, on the right.
   *
   * @param full weight of the thickest line, shared by both sides or not
   * @param threshold weights below it have no line
   */
  public static Figure lines(
      MapSide side, MapView view, double full, double threshold, Provenance provenance) {
    MapSettings settings = view.settings();
    String place = Lenses.byId(settings.choice().lens()).place(settings.choice());
    LinesPanel panel =
        new LinesPanel(
            place.isEmpty() ? side.name() : side.name() + ", " + place,
            HeatmapPlot.from(settings),
            HeatmapPlot.to(settings),
            view.rows().stream().map(MapUnit::label).toList(),
            view.columns().stream().map(MapUnit::label).toList(),
            view.values(),
            full,
            threshold,
            "weight");
    List<String> says = new ArrayList<>(Says.map(settings));
    says.add(Says.sinks(settings, view.sinkMass()));
    says.add("lines of weight " + Numbers.format(threshold) + " and more");
    says.add(Says.sentences(side.side()));
    says.addAll(side.says());
    says.addAll(Says.reader(side.side().reading()));
    return new Figure(
        "Attention as lines, side " + side.name(),
        says,
        List.of(panel),
        side.in(provenance)
            .settings(settings)
            .with("threshold", Double.toString(threshold))
            .entries());
  }
}
