package org.spanscope.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spanscope.attention.Level;
import org.spanscope.attribution.Attribution;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.Explainer;
import org.spanscope.attribution.Explainers;
import org.spanscope.attribution.SentenceMethod;
import org.spanscope.experiment.Explain;
import org.spanscope.experiment.Explained;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.Figure;
import org.spanscope.plot.AttributionPlot;
import org.spanscope.plot.AttributionWords;
import org.spanscope.plot.CurveScale;
import org.spanscope.plot.Provenance;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the parts of an input have to do with the answer. */
@Command(
    name = "attribute",
    sortOptions = false,
    description =
        "Attribute the answer to the tokens and sentences that were read: by gradients of its"
            + " logits, or by what its probability loses without sentences.",
    footerHeading = "%nExample:%n",
    footer = {
      "  java -jar target/spanscope.jar attribute --reader models/spanscope-reader \\",
      "      --example samples/squad.json --method integrated-gradients --json - --out figures"
    })
final class AttributeCommand implements Callable<Integer> {
  private final Services services;
  private final Output out;

  @Mixin private SidesOptions sides = new SidesOptions();

  @Option(
      names = "--method",
      paramLabel = "NAME",
      defaultValue = "integrated-gradients",
      converter = Methods.class,
      completionCandidates = Methods.class,
      description = "${COMPLETION-CANDIDATES} (default: integrated-gradients).")
  private Explainer method = Explainers.all().get(0);

  @Mixin private ExplainOptions explaining = new ExplainOptions();

  @Option(
      names = "--sufficient",
      description = "Search the fewest sentences that still give the same answer, too.")
  private boolean sufficient;

  @Option(
      names = "--level",
      paramLabel = "NAME",
      converter = Choices.Levels.class,
      completionCandidates = Choices.Levels.class,
      description =
          "What the figures colour: ${COMPLETION-CANDIDATES} (default: token, of methods over"
              + " sentences sentence).")
  private @Nullable Level level;

  @Mixin private ResultOptions results = new ResultOptions();

  AttributeCommand(Services services, Output out) {
    this.services = services;
    this.out = out;
  }

  @Override
  public Integer call() {
    ResultOptions.Places places = results.places();
    ExplainSettings settings =
        explaining.settings(sides.removal(), sides.seed(), ExplainSettings.ADAPTIVE);
    try (OpenSides open = sides.open(services, out)) {
      Explain explain = new Explain(open.reader());
      Map<SideName, Explained> explained =
          sides.each(
              name ->
                  explain.side(
                      open.side(name),
                      method,
                      settings,
                      sufficient,
                      Progress.NONE,
                      new Cancellation()));
      places.tell(explained, this::tell);
      Inputs inputs = sides.inputs(open);
      places.write(
          () -> AttributionJson.of(inputs, explained),
          () -> AttributionJson.table(explained),
          () -> figures(Provenance.of(Version.current(), inputs.example()), explained),
          out);
    }
    return Commands.OK;
  }

  private void tell(SideName name, Explained one) {
    String answer = one.side().prediction().text().replaceAll("\\s+", " ");
    out.line(
        String.format(
            Locale.ROOT,
            "%s: %s, %s",
            name,
            answer.isEmpty() ? "no answer" : "\"" + answer + "\"",
            AttributionWords.sums(one)));
    String gap = AttributionWords.gap(one.attribution());
    if (!gap.isEmpty()) {
      out.line("   " + gap);
    }
    for (Attribution.SentenceValue sentence : one.attribution().sentences()) {
      String error =
          sentence.error() == null ? "" : String.format(Locale.ROOT, " ± %.4f", sentence.error());
      out.line(
          String.format(
              Locale.ROOT,
              "   %3d %+.4f%s  %s",
              sentence.sentence() + 1,
              sentence.value(),
              error,
              one.side()
                  .reading()
                  .input()
                  .context()
                  .sentence(sentence.sentence())
                  .replaceAll("\\s+", " ")));
    }
    one.sufficient().ifPresent(set -> out.line("   " + AttributionWords.sufficient(set)));
  }

  private Level level() {
    if (level != null) {
      return level;
    }
    return method instanceof SentenceMethod ? Level.SENTENCE : Level.TOKEN;
  }

  private Map<String, Figure> figures(Provenance provenance, Map<SideName, Explained> explained) {
    AttributionPlot plot = new AttributionPlot(provenance);
    List<Explained> all = List.copyOf(explained.values());
    Level shown = level();
    ColourScale text = AttributionPlot.scale(shown, all);
    CurveScale bars = AttributionPlot.barScale(Level.SENTENCE, all);
    CurveScale paths = AttributionPlot.pathScale(all);
    ColourScale pairs = AttributionPlot.interactionScale(all);
    Map<String, Figure> figures = new LinkedHashMap<>();
    explained.forEach(
        (side, one) -> {
          String name = side.name();
          String ending = "-" + name.toLowerCase(Locale.ROOT);
          figures.put("attribution-text" + ending, plot.text(name, one, shown, text));
          figures.put("attribution-bars" + ending, plot.bars(name, one, Level.SENTENCE, bars));
          if (AttributionPlot.hasPath(one)) {
            figures.put("attribution-path" + ending, plot.path(name, one, paths));
          }
          if (AttributionPlot.hasInteractions(one)) {
            figures.put("interactions" + ending, plot.interactions(name, one, pairs));
          }
        });
    return figures;
  }

  static final class Methods extends Choices.ByLabel<Explainer> {
    Methods() {
      super(Explainers.all().toArray(Explainer[]::new), Explainer::id);
    }
  }
}
