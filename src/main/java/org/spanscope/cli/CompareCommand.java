package org.spanscope.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.spanscope.attention.MapSettings;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.metric.AnswerScore;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.task.AtomicFiles;
import org.spanscope.task.Cancellation;
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

  @Mixin private SidesOptions sides = new SidesOptions();
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
    try (OpenSides open = sides.open(services, out)) {
      AtomicFiles.makeFolder(target);
      Reader reader = open.reader();
      MapSettings settings = maps.settings(reader.info());
      Side sideA = open.side(SideName.A);
      Side sideB = open.side(SideName.B);
      WindowChoice windowA = windows.of(SideName.A, sideA);
      WindowChoice windowB = windows.of(SideName.B, sideB);
      Cancellation never = new Cancellation();
      ComparisonFiles files =
          new ComparisonFiles(
              new Inputs(
                  open.example(),
                  sides.split(),
                  open.context(),
                  sideA.selection(),
                  sideB.selection()),
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
