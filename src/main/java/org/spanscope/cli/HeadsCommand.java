package org.spanscope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.HeadStatistics;
import org.spanscope.attention.LensChoice;
import org.spanscope.dataset.SquadReader;
import org.spanscope.experiment.AnswerByLayer;
import org.spanscope.experiment.HeadImportance;
import org.spanscope.experiment.HeadPatching;
import org.spanscope.experiment.HeadScores;
import org.spanscope.experiment.InterventionPlan;
import org.spanscope.experiment.InterventionRun;
import org.spanscope.experiment.Knockout;
import org.spanscope.experiment.KnockoutByLayer;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.Figure;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Window;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What each head looks at, how much it matters, and what happens when it is changed. */
@Command(
    name = "heads",
    sortOptions = false,
    description =
        "Statistics of every attention head, its importance by ablation and by gradient, the answer"
            + " after each layer, and runs with heads switched off, scaled, knocked out or put in"
            + " from the other side. With --b the same of B too.",
    footerHeading = "%nExample:%n",
    footer = {
      "  java -jar target/spanscope.jar heads --reader models/spanscope-reader \\",
      "      --example samples/squad.json --off 3.2,5 --knockout \"question>context\" --csv -"
    })
final class HeadsCommand implements Callable<Integer> {
  private static final DecodeSettings SETTINGS = DecodeSettings.STANDARD;
  private static final int SHOWN = 10;

  private final Services services;
  private final Output out;

  @Mixin private SidesOptions sides = new SidesOptions();

  @Option(
      names = "--importance",
      paramLabel = "HOW",
      defaultValue = "both",
      converter = Choices.Importances.class,
      completionCandidates = Choices.Importances.class,
      description =
          "Importance of heads to the answer's probability: ${COMPLETION-CANDIDATES} (default:"
              + " both).")
  private Choices.Importance importance = Choices.Importance.BOTH;

  @Option(
      names = "--over",
      paramLabel = "FILE",
      description = "Take the mean importance over the first questions of this data set instead.")
  private @Nullable Path over;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many questions --over reads (default: 20).")
  private int count = 20;

  @Mixin private InterventionOptions changes = new InterventionOptions();
  @Mixin private HeadPictureOptions pictures = new HeadPictureOptions();
  @Mixin private ResultOptions results = new ResultOptions();

  HeadsCommand(Services services, Output out) {
    this.services = services;
    this.out = out;
  }

  @Override
  public Integer call() {
    ResultOptions.Places places = results.places();
    if (changes.patches() && !sides.namesB()) {
      throw new ArgumentFault(
          "There is no side B to put heads of A into", "--patch", "Give its sentences by --b.");
    }
    try (OpenSides open = sides.open(services, SETTINGS, Optional.ofNullable(over), out)) {
      Inputs inputs = sides.inputs(open);
      Optional<LensChoice> lines = pictures.lines(open.reader().info());
      Map<SideName, HeadsSide> all = sides.each(name -> look(open, name));
      places.tell(all, this::tell);
      HeadsFiles files = new HeadsFiles(inputs, all);
      places.write(
          files::json,
          files::table,
          () -> {
            Map<String, Figure> figures = files.figures();
            figures.putAll(pictures.figures(all, lines, open.example(), files.provenance()));
            return figures;
          },
          out);
    }
    return Commands.OK;
  }

  private HeadsSide look(OpenSides open, SideName name) {
    Reader reader = open.reader();
    Cancellation never = new Cancellation();
    boolean patched = changes.patches() && name == SideName.B;
    InterventionPlan plan = changes.plan(reader.info(), open.context(), patched);
    int width = changes.width();
    Side side = open.side(name);
    Side other = patched ? open.side(SideName.A) : null;
    Optional<InterventionRun.Result> changed =
        plan.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new InterventionRun(SETTINGS)
                    .run(reader, open.example(), side, other, plan, never));
    List<KnockoutByLayer.Result> knockouts = new ArrayList<>();
    for (Knockout knockout : plan.knockouts()) {
      knockouts.add(
          new KnockoutByLayer(SETTINGS)
              .run(reader, open.example(), side, knockout, width, Progress.NONE, never));
    }
    Optional<HeadPatching.Result> patching =
        other == null || !changes.patchesEach()
            ? Optional.empty()
            : Optional.of(
                new HeadPatching(SETTINGS)
                    .each(reader, open.example(), other, side, Progress.NONE, never));
    Window window = window(open, side);
    return new HeadsSide(
        side,
        window,
        statistics(open, window),
        scores(open, side),
        new AnswerByLayer(SETTINGS).run(reader, open.example(), side, never),
        changed,
        knockouts,
        patching);
  }

  /** The window with the best span, with its attention. */
  private static Window window(OpenSides open, Side side) {
    int index = WindowChoice.ANSWER.in(side).index();
    Window window = side.reading().windows().get(index);
    return window.attention() == null
        ? open.reader().readWindow(side.reading(), index, new Cancellation())
        : window;
  }

  private static Map<HeadStatistic, double[][]> statistics(OpenSides open, Window window) {
    Map<HeadStatistic, double[][]> all = new EnumMap<>(HeadStatistic.class);
    for (HeadStatistic statistic : HeadStatistic.values()) {
      all.put(
          statistic,
          HeadStatistics.of(window, statistic, open.example().goldSentences(open.context())));
    }
    return all;
  }

  private Optional<HeadScores> scores(OpenSides open, Side side) {
    if (importance == Choices.Importance.NONE) {
      return Optional.empty();
    }
    HeadImportance heads = new HeadImportance(SETTINGS);
    Cancellation never = new Cancellation();
    HeadImportance.Measure measure = importance.measure();
    if (over == null) {
      return Optional.of(
          heads.run(open.reader(), open.example(), side, measure, Progress.NONE, never));
    }
    return Optional.of(heads.over(open.reader(), questions(over), measure, Progress.NONE, never));
  }

  /** The first questions of a data set, each to its whole context. */
  private List<HeadImportance.Input> questions(Path file) {
    if (count < 1) {
      throw new ArgumentFault("No question is read", "--count " + count, "Give 1 or more.");
    }
    List<HeadImportance.Input> inputs = new ArrayList<>();
    for (Example example : SquadReader.read(file).examples()) {
      if (inputs.size() < count) {
        Context context = services.splitters().apply(sides.split()).split(example.text());
        // Nothing of it is taken away, so that it needs no distractors.
        List<Integer> all = Selection.all(context, sides.removal()).kept();
        Selection whole = sides.like().keeping(all);
        inputs.add(new HeadImportance.Input(example, context, whole));
      }
    }
    if (inputs.isEmpty()) {
      throw new ArgumentFault("There is no question", "--over " + file, "Name another data set.");
    }
    return inputs;
  }

  private void tell(SideName name, HeadsSide side) {
    out.line(
        String.format(
            Locale.ROOT,
            "%s: %s (probability %.3f)",
            name,
            Words.answer(side.side().prediction()),
            side.side().prediction().probability()));
    side.scores().ifPresent(this::tell);
    out.line("  after each layer: answer, probability of it, of the reader's answer");
    for (AnswerByLayer.Row row : side.byLayer()) {
      out.line(
          String.format(
              Locale.ROOT,
              "  %5d  %s  %.3f  %.3f",
              row.layers(),
              Words.answer(row.prediction()),
              row.prediction().probability(),
              row.probability()));
    }
    for (KnockoutByLayer.Result result : side.knockouts()) {
      out.line("  " + result.knockout().label() + " out: change of ln p by layer, in stretches");
      for (KnockoutByLayer.Row row : result.rows()) {
        out.line(
            String.format(
                Locale.ROOT,
                "  %5d  %+.3f  %d-%d %+.3f",
                row.layer(),
                row.alone(),
                row.first(),
                row.last(),
                row.stretch()));
      }
    }
    side.changed().ifPresent(this::tell);
  }

  private void tell(HeadScores scores) {
    boolean ablated = scores.ranked().stream().anyMatch(one -> !Double.isNaN(one.ablation()));
    boolean gradient = scores.ranked().stream().anyMatch(one -> !Double.isNaN(one.gradient()));
    out.line(
        "  head"
            + (ablated ? "   change of ln p when off" : "")
            + (gradient ? "   |gradient|" : "")
            + "   (the ten most important)");
    scores.ranked().stream()
        .limit(SHOWN)
        .forEach(
            one ->
                out.line(
                    String.format(
                        Locale.ROOT,
                        "  %5s%s%s",
                        one.layer() + "." + one.head(),
                        ablated ? "  " + Words.number("%+.4f", one.ablation()) : "",
                        gradient ? "  " + Words.number("%.4f", one.gradient()) : "")));
  }

  private void tell(InterventionRun.Result run) {
    out.line(
        String.format(
            Locale.ROOT,
            "  changed (%s): %s (probability %.3f), ln p of the plain answer %+.3f",
            String.join("; ", run.plan().says()),
            Words.answer(run.changed().prediction()),
            run.changed().prediction().probability(),
            run.logChange()));
  }
}
