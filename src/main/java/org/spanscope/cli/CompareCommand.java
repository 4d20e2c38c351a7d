package org.spanscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spanscope.attention.MapSettings;
import org.spanscope.experiment.Compare;
import org.spanscope.experiment.Comparison;
import org.spanscope.experiment.Side;
import org.spanscope.metric.AnswerScore;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.task.AtomicFiles;
import org.spanscope.task.Cancellation;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;
import org.spanscope.text.Split;
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
  @Mixin private MapOptions maps = new MapOptions();

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
      names = "--split",
      paramLabel = "KIND",
      defaultValue = "sentence",
      converter = Choices.Splits.class,
      completionCandidates = Choices.Splits.class,
      description = "${COMPLETION-CANDIDATES} (default: sentence).")
  private Split split = Split.SENTENCE;

  @Option(
      names = "--remove",
      paramLabel = "HOW",
      defaultValue = "delete",
      converter = Choices.Removals.class,
      completionCandidates = Choices.Removals.class,
      description = "What becomes of the others: ${COMPLETION-CANDIDATES} (default: delete).")
  private Removal removal = Removal.DELETE;

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
    Context context = services.splitters().splitter(split).split(example.text());
    AtomicFiles.makeFolder(target);
    try (Reader reader = common.open(common.library(services))) {
      MapSettings settings = maps.settings(reader.info());
      Inputs inputs = inputs(reader, example, context);
      Cancellation never = new Cancellation();
      Comparison sides = compare.both(reader, example, context, inputs.a(), inputs.b(), never);
      ComparisonFiles files = new ComparisonFiles(reader, inputs, sides, settings);
      files.write(target, never);
      out.line(line("A", sides.a()));
      out.line(line("B", sides.b()));
      out.line("compare.json and " + files.figures() + " figures are in " + target + ".");
    }
    return Commands.OK;
  }

  private static void refuseBlank(String what, String text) {
    if (text.isBlank()) {
      throw new ArgumentFault("The " + what + " is empty", "", "Give one that says something.");
    }
  }

  private Inputs inputs(Reader reader, Example example, Context context) {
    Selection chosenA = selection("--a", a, reader, example, context);
    Selection chosenB = selection("--b", b, reader, example, context);
    return new Inputs(example, split, context, chosenA, chosenB);
  }

  private Selection selection(
      String option, String value, Reader reader, Example example, Context context) {
    if (!value.equals(SentenceChoice.WITHOUT_ANSWER)) {
      return SentenceChoice.of(option, value, context, removal);
    }
    Selection kept =
        example.placedGolds().isEmpty()
            ? withoutBest(option, reader, example, context)
            : Inputs.withoutAnswer(example.placedGolds(), context, removal);
    if (kept.kept().isEmpty()) {
      throw new ArgumentFault(
          "Every sentence holds a piece of the answer, so that none is left",
          option,
          "Choose sentences by their numbers, or divide the context with --split clause.");
    }
    return kept;
  }

  /** No gold tells where the answer is, so the reader does. */
  private Selection withoutBest(String option, Reader reader, Example example, Context context) {
    Selection all = Selection.all(context, removal);
    Prediction whole = compare.side(reader, example, context, all, new Cancellation()).prediction();
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
