package org.spanscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spanscope.attention.MapSettings;
import org.spanscope.experiment.Compare;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.metric.AnswerScore;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.task.AtomicFiles;
import org.spanscope.task.Cancellation;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Two inputs of one question, side by side. */
@Command(
    name = "compare",
    sortOptions = false,
    description =
        "Read a question with two selections of its context, A and B; write both and their"
            + " difference as numbers (compare.json) and pictures (SVG and PNG).",
    footerHeading = "%nExample:%n",
    footer = {
      "  java -jar target/spanscope.jar compare --reader models/spanscope-reader \\",
      "      --example samples/squad.json --a all --b without-answer --lens rollout --out figures"
    })
final class CompareCommand implements Callable<Integer> {
  private final Services services;
  private final Output out;
  private final Compare compare = new Compare(DecodeSettings.STANDARD);

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private QuestionOptions questions = new QuestionOptions();
  @Mixin private SplitOptions splits = new SplitOptions();

  @Option(
      names = "--a",
      paramLabel = "SENTENCES",
      defaultValue = SentenceChoice.ALL,
      description =
          "Sentences of A: all, without-answer, or numbers from 1 such as 1,2,5 (default: all).")
  private String a = SentenceChoice.ALL;

  @Option(
      names = "--b",
      paramLabel = "SENTENCES",
      defaultValue = SentenceChoice.WITHOUT_ANSWER,
      description =
          "Sentences of B, likewise (default: without-answer, which is all that hold no gold"
              + " answer; where none is known, all but that of the reader's best span).")
  private String b = SentenceChoice.WITHOUT_ANSWER;

  @Option(
      names = "--remove",
      paramLabel = "HOW",
      defaultValue = "delete",
      converter = Choices.Removals.class,
      completionCandidates = Choices.Removals.class,
      description = "What becomes of the others: ${COMPLETION-CANDIDATES} (default: delete).")
  private Removal removal = Removal.DELETE;

  @Mixin private MapOptions maps = new MapOptions();
  @Mixin private WindowOption windows = new WindowOption();
  @Mixin private PictureOptions pictures = new PictureOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to; made where it is missing, its files are replaced.")
  private String folder = "";

  CompareCommand(Services services, Output out) {
    this.services = services;
    this.out = out;
  }

  @Override
  public Integer call() {
    Path target = OutputFile.path("--out", folder);
    Example example = questions.example();
    refuseBlank("question", example.question());
    refuseBlank("context", example.text());
    Context context = splits.divide(example.text(), services.splitters());
    AtomicFiles.makeFolder(target);
    try (Reader reader = common.open(common.library(services))) {
      MapSettings settings = maps.settings(reader.info());
      SideReadings readings = new SideReadings(compare, reader, example, context);
      Selection keptA = selection("--a", a, readings);
      Selection keptB = selection("--b", b, readings);
      Side sideA = readings.of(keptA);
      Side sideB = readings.of(keptB);
      WindowChoice windowA = windows.of(SideName.A, sideA);
      WindowChoice windowB = windows.of(SideName.B, sideB);
      Cancellation never = new Cancellation();
      ComparisonFiles files =
          new ComparisonFiles(
              new Inputs(example, splits.split(), context, keptA, keptB),
              DrawnSide.of(SideName.A, sideA, windowA, settings, reader, never),
              DrawnSide.of(SideName.B, sideB, windowB, settings, reader, never),
              pictures);
      files.write(target);
      out.line(line("A", sideA) + WindowOption.says(sideA, windowA));
      out.line(line("B", sideB) + WindowOption.says(sideB, windowB));
      if (!files.mapsShare()) {
        out.line("The two maps share no token, so that there is no heatmap of their difference.");
      }
      out.line("compare.json and " + files.figures() + " figures are in " + target + ".");
    }
    return Commands.OK;
  }

  private static void refuseBlank(String what, String text) {
    if (text.isBlank()) {
      throw new ArgumentFault("The " + what + " is empty", "", "Give one that says something.");
    }
  }

  private Selection selection(String option, String value, SideReadings readings) {
    if (!value.equals(SentenceChoice.WITHOUT_ANSWER)) {
      return SentenceChoice.of(option, value, readings.context(), removal);
    }
    List<Answer> golds = readings.example().placedGolds();
    Selection kept =
        golds.isEmpty()
            ? withoutBest(option, readings)
            : Inputs.withoutAnswer(golds, readings.context(), removal);
    if (kept.kept().isEmpty()) {
      throw new ArgumentFault(
          "Every sentence holds a piece of the answer, so that none is left",
          option,
          "Choose sentences by their numbers, or divide the context with --split clause.");
    }
    return kept;
  }

  /** No gold tells where the answer is, so the reader does. */
  private Selection withoutBest(String option, SideReadings readings) {
    Context context = readings.context();
    Selection all = Selection.all(context, removal);
    Prediction whole = readings.of(all).prediction();
    Optional<Span> best = whole.nbest().stream().map(Prediction.Candidate::span).findFirst();
    List<Integer> kept =
        all.kept().stream()
            .filter(i -> best.filter(span -> span.overlaps(context.owned(i))).isEmpty())
            .toList();
    List<String> left =
        all.kept().stream()
            .filter(i -> !kept.contains(i))
            .map(i -> Integer.toString(i + 1))
            .toList();
    out.line(
        "No gold answer is known here, and "
            + (left.isEmpty()
                ? "the reader finds no span, so " + option + " leaves nothing out."
                : "the reader's best span stands in sentence "
                    + String.join(", ", left)
                    + ", which "
                    + option
                    + " leaves out."));
    return new Selection(kept, removal);
  }

  private static String line(String name, Side side) {
    Prediction prediction = side.prediction();
    AnswerScore score = side.score();
    return String.format(
        Locale.ROOT,
        "%s: %s (probability %.3f%s), %d sentence%s, %d tokens",
        name,
        prediction.text().isEmpty()
            ? "no answer"
            : "\"" + prediction.text().replaceAll("\\s+", " ") + "\"",
        prediction.probability(),
        score == null
            ? ""
            : String.format(Locale.ROOT, ", EM %d, F1 %.2f", score.exact() ? 1 : 0, score.f1()),
        side.selection().kept().size(),
        side.selection().kept().size() == 1 ? "" : "s",
        side.reading().tokenCount());
  }
}
