package org.spanscope.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spanscope.attention.Block;
import org.spanscope.attention.HeadMaps;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapView;
import org.spanscope.attention.Maps;
import org.spanscope.attention.Sinks;
import org.spanscope.experiment.InterventionPlan;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.Figure;
import org.spanscope.plot.HeadNumbers;
import org.spanscope.plot.HeadOrder;
import org.spanscope.plot.HeadsPlot;
import org.spanscope.plot.MapSide;
import org.spanscope.plot.Provenance;
import org.spanscope.plot.Scales;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.reader.Window;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.text.Example;
import picocli.CommandLine.Option;

/** How all heads are drawn as small maps, and which of them as lines. */
final class HeadPictureOptions {
  /** Share of the thickest line below which there is none, as in the window. */
  private static final double LEAST = 0.1;

  @Option(
      names = "--colour",
      paramLabel = "NAME",
      defaultValue = "gold-mass",
      converter = Choices.HeadStatistics.class,
      completionCandidates = Choices.HeadStatistics.class,
      description =
          "What colours and sorts the maps of all heads: ${COMPLETION-CANDIDATES} (default:"
              + " gold-mass).")
  private HeadStatistic colour = HeadStatistic.GOLD_MASS;

  @Option(
      names = "--sorted",
      description = "Draw the head with the largest number first, not a row a layer.")
  private boolean sorted;

  @Option(
      names = "--shared",
      description = "Colour all maps by one scale, not each up to its own largest weight.")
  private boolean shared;

  @Option(
      names = "--lines",
      paramLabel = "LAYER.HEAD",
      description = "Draw this head as lines from question tokens to context tokens too.")
  private @Nullable String lines;

  @Option(
      names = "--threshold",
      paramLabel = "W",
      description = "Weights below it have no line (default: a tenth of the thickest).")
  private double threshold = Double.NaN;

  /**
   * The head to draw as lines.
   *
   * @throws ArgumentFault if the reader has no such head, or the threshold is no weight
   */
  Optional<LensChoice> lines(ReaderInfo reader) {
    if (threshold < 0) {
      throw new ArgumentFault(
          "No weight is below 0", "--threshold " + threshold, "Give 0 or more.");
    }
    if (lines == null) {
      return Optional.empty();
    }
    InterventionPlan.Head head = HeadList.one("--lines", lines, reader);
    if (head.head() < 0) {
      throw new ArgumentFault(
          "\"" + lines + "\" is a whole layer", "--lines", "Write layer.head such as 3.2.");
    }
    return Optional.of(new LensChoice("raw", head.layer(), head.head()));
  }

  /** The figures {@code heads-a}, and where asked for {@code lines-a}; of B likewise. */
  Map<String, Figure> figures(
      Map<SideName, HeadsSide> sides,
      Optional<LensChoice> head,
      Example example,
      Provenance provenance) {
    MapSettings settings =
        new MapSettings(
            head.orElse(new LensChoice("raw", -1, LensChoice.ALL_HEADS)),
            Sinks.RAW,
            Block.QUESTION_TO_CONTEXT,
            Level.TOKEN);
    Map<String, Figure> figures = new LinkedHashMap<>();
    Map<SideName, HeadMaps> maps = new EnumMap<>(SideName.class);
    Map<SideName, MapView> views = new EnumMap<>(SideName.class);
    for (var side : sides.entrySet()) {
      Window window = side.getValue().window();
      maps.put(
          side.getKey(),
          HeadMaps.of(window, settings.block(), settings.sinks(), HeadsPlot.MOST_CELLS));
      head.ifPresent(
          choice -> views.put(side.getKey(), view(window, choice, settings, side.getValue())));
    }
    HeadMaps[] all = maps.values().toArray(HeadMaps[]::new);
    double full = shared ? Scales.largest(all) : Double.NaN;
    maps.forEach(
        (name, ofSide) -> {
          HeadNumbers numbers = numbers(sides, name, !example.golds().isEmpty());
          MapSide shown = shown(name, sides);
          figures.put(
              "heads" + end(name),
              HeadsPlot.maps(shown, settings, ofSide, numbers, full, provenance));
        });
    double thickest =
        Scales.magnitudes(ColourScale.Colours.VIRIDIS, views.values().toArray(MapView[]::new))
            .max();
    double least = Double.isNaN(threshold) ? LEAST * thickest : threshold;
    views.forEach(
        (name, view) ->
            figures.put(
                "lines" + end(name),
                HeadsPlot.lines(shown(name, sides), view, thickest, least, provenance)));
    return figures;
  }

  private HeadNumbers numbers(Map<SideName, HeadsSide> sides, SideName name, boolean hasGold) {
    List<Map<HeadStatistic, double[][]>> all =
        sides.values().stream().map(HeadsSide::statistics).toList();
    HeadOrder order = sorted ? HeadOrder.BY_NUMBER : HeadOrder.IN_PLACE;
    return HeadNumbers.of(colour, hasGold, side(name, sides).statistics(), all, order);
  }

  private static MapView view(
      Window window, LensChoice choice, MapSettings settings, HeadsSide side) {
    return Maps.view(
        Lenses.apply(window, choice, ContributionProbe.NONE, new Cancellation()),
        settings,
        side.side().reading().input());
  }

  private static MapSide shown(SideName name, Map<SideName, HeadsSide> sides) {
    HeadsSide side = side(name, sides);
    return new MapSide(name.name(), side.side(), new WindowChoice(side.window().index()));
  }

  private static HeadsSide side(SideName name, Map<SideName, HeadsSide> sides) {
    HeadsSide side = sides.get(name);
    if (side == null) {
      throw new IllegalArgumentException("Side " + name + " was not read");
    }
    return side;
  }

  private static String end(SideName name) {
    return "-" + name.name().toLowerCase(Locale.ROOT);
  }
}
