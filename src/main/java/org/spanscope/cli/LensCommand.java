package org.spanscope.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.spanscope.attention.Block;
import org.spanscope.attention.Lens;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapView;
import org.spanscope.attention.SentenceMass;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.Figure;
import org.spanscope.plot.HeatmapPlot;
import org.spanscope.plot.Provenance;
import org.spanscope.plot.Scales;
import org.spanscope.report.Table;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.text.Example;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One map. */
@Command(
    name = "lens",
    sortOptions = false,
    description =
        "Read a question and context, and give the map of one lens: from every token (rows) to every"
            + " token (columns), or by word or sentence; and what the question gives to each"
            + " sentence.",
    footerHeading = "%nExample:%n",
    footer = {
      "  java -jar target/spanscope.jar lens --reader models/spanscope-reader \\",
      "      --example samples/squad.json --name value-zeroing --layer 9 --level sentence --json -"
    })
final class LensCommand implements Callable<Integer> {
  private final Services services;
  private final Output out;

  @Mixin private SidesOptions sides = new SidesOptions();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "raw",
      description = LensOptions.NAMES + "; default: raw.")
  private String name = "raw";

  @Mixin private LayerOptions place = new LayerOptions();

  @Option(
      names = "--block",
      paramLabel = "NAME",
      defaultValue = "all",
      converter = Choices.Blocks.class,
      completionCandidates = Choices.Blocks.class,
      description = "${COMPLETION-CANDIDATES} (default: all).")
  private Block block = Block.ALL;

  @Mixin private ViewOptions view = new ViewOptions();
  @Mixin private WindowOption windows = new WindowOption();
  @Mixin private ResultOptions results = new ResultOptions();

  LensCommand(Services services, Output out) {
    this.services = services;
    this.out = out;
  }

  @Override
  public Integer call() {
    ResultOptions.Places places = results.places();
    Lens lens = Lenses.byId(name);
    try (OpenSides open = sides.open(services, out)) {
      MapSettings settings = view.settings(place.choice(lens, open.reader().info()), block);
      Map<SideName, DrawnSide> drawn = sides.each(side -> drawn(open, side, settings));
      places.write(
          () -> LensJson.of(drawn, sides.inputs(open)),
          () -> table(drawn),
          () -> figures(drawn, open.example()),
          out);
      places.tell(drawn, (side, one) -> summary(lens, side, one));
    }
    return Commands.OK;
  }

  private DrawnSide drawn(OpenSides open, SideName name, MapSettings settings) {
    Side side = open.side(name);
    WindowChoice window = windows.of(name, side);
    return DrawnSide.of(name, side, window, settings, open.reader(), new Cancellation());
  }

  private static Table table(Map<SideName, DrawnSide> drawn) {
    Table table = new Table("side", "row", "column", "from", "to", "weight");
    drawn.forEach(
        (side, one) -> {
          MapView view = one.view();
          for (int r = 0; r < view.rows().size(); r++) {
            for (int c = 0; c < view.columns().size(); c++) {
              table.add(
                  side,
                  r,
                  c,
                  view.rows().get(r).label(),
                  view.columns().get(c).label(),
                  (double) view.at(r, c));
            }
          }
        });
    return table;
  }

  private static Map<String, Figure> figures(Map<SideName, DrawnSide> drawn, Example example) {
    MapView[] views = drawn.values().stream().map(DrawnSide::view).toArray(MapView[]::new);
    ColourScale colours = Scales.magnitudes(ColourScale.Colours.VIRIDIS, views);
    Provenance provenance = Provenance.of(Version.current(), example);
    Map<String, Figure> figures = new LinkedHashMap<>();
    drawn.forEach(
        (side, one) ->
            figures.put(
                "lens-" + side.name().toLowerCase(Locale.ROOT),
                HeatmapPlot.figure(one.shown(), one.view(), colours, provenance)));
    return figures;
  }

  private void summary(Lens lens, SideName name, DrawnSide drawn) {
    String where = lens.place(drawn.view().settings().choice());
    out.line(
        String.format(
            Locale.ROOT,
            "%s: %s%s, %d rows and %d columns by %s%s",
            name,
            lens.label(),
            where.isEmpty() ? "" : ", " + where,
            drawn.view().rows().size(),
            drawn.view().columns().size(),
            drawn.view().settings().level().label(),
            WindowOption.says(drawn.side(), drawn.shown().window())));
    for (SentenceMass mass : drawn.masses()) {
      out.line(
          String.format(
              Locale.ROOT,
              "  sentence %d: mass %.4f, enrichment %.2f",
              mass.sentence() + 1,
              mass.mass(),
              mass.enrichment()));
    }
  }
}
