package org.spanscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapUnit;
import org.spanscope.attention.MapView;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.Figure;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.HeatmapPanel.Marks;
import org.spanscope.reader.TextPlace.Area;

/** A map of attention. */
public final class HeatmapPlot {
  static final String HATCHED = "never in one window";

  private HeatmapPlot() {}

  /**
   * The figure: one panel, whose rows and columns are those of the view.
   *
   * @param scale colours and their ends, shared by both sides or not
   */
  public static Figure figure(
      MapSide side, MapView view, ColourScale scale, Provenance provenance) {
    List<String> says = new ArrayList<>(Says.question(provenance));
    says.addAll(Says.map(view.settings()));
    says.add(Says.sinks(view.settings(), view.sinkMass()));
    says.add(Says.scale(scale));
    says.add(Says.sentences(side.side()));
    says.addAll(side.says());
    says.addAll(Says.reader(side.side().reading()));
    return new Figure(
        Says.lensName(view.settings()) + ", side " + side.name(),
        says,
        List.of(
            panel(view.settings(), view.rows(), view.columns(), view.values(), scale, "weight")),
        side.in(provenance).settings(view.settings()).entries());
  }

  static HeatmapPanel panel(
      MapSettings settings,
      List<MapUnit> rows,
      List<MapUnit> columns,
      float[] values,
      ColourScale scale,
      String unit) {
    return new HeatmapPanel(
        "",
        from(settings).isEmpty() ? "" : "from: " + from(settings),
        "to: " + to(settings),
        labels(rows),
        labels(columns),
        values,
        scale,
        unit,
        HATCHED,
        marks(rows, columns));
  }

  /** Units at which the reader saw nothing of the context, but masks or a distractor. */
  private static Marks marks(List<MapUnit> rows, List<MapUnit> columns) {
    String name =
        Stream.concat(rows.stream(), columns.stream())
            .filter(MapUnit::masked)
            .map(unit -> unit.place().area() == Area.DISTRACTOR ? "distractor" : "masked")
            .distinct()
            .collect(Collectors.joining(", "));
    return new Marks(name, marked(rows), marked(columns));
  }

  private static List<Integer> marked(List<MapUnit> units) {
    return IntStream.range(0, units.size()).filter(i -> units.get(i).masked()).boxed().toList();
  }

  /** What the rows are; empty where there is one only. */
  static String from(MapSettings settings) {
    return switch (settings.block()) {
      case QUESTION_TO_CONTEXT -> question(settings);
      case CONTEXT_TO_QUESTION -> "context " + settings.level().label();
      case ALL -> settings.level().label();
      case CLS -> "";
    };
  }

  /** What the columns are. */
  static String to(MapSettings settings) {
    return switch (settings.block()) {
      case QUESTION_TO_CONTEXT -> "context " + settings.level().label();
      case CONTEXT_TO_QUESTION -> question(settings);
      case ALL, CLS -> settings.level().label();
    };
  }

  /** The question has no sentences of its own. */
  private static String question(MapSettings settings) {
    return settings.level() == Level.SENTENCE ? "question" : "question " + settings.level().label();
  }

  private static List<String> labels(List<MapUnit> units) {
    return units.stream().map(MapUnit::label).toList();
  }
}
