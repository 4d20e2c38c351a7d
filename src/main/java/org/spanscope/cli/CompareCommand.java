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
import org.spanscope.attention.MapSettings;
import org.spanscope.experiment.OperatorSpread;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureExport;
import org.spanscope.metric.AnswerScore;
import org.spanscope.reader.DecodeSettings;
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
            + " difference as numbers (compare.json) and pictures, or on one sheet.",
    footerHeading = "%nExample:%n",
    footer = {
      "  java -jar target/spanscope.jar compare --reader models/spanscope-reader \\",
      "      --example samples/squad.json --a all --b without-answer --lens rollout --out figures"
    })
final class CompareCommand implements Callable<Integer> {
  private final Services services;
  private final Output out;

  @Mixin private SidesOptions sides = new SidesOptions();
  @Mixin private DecodeOptions decoding = new DecodeOptions();
  @Mixin private MapOptions maps = new MapOptions();
  @Mixin private WindowOption windows = new WindowOption();
  @Mixin private PictureOptions pictures = new PictureOptions();
  @Mixin private FigureOptions kinds = new FigureOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write to; made where it is missing, its files are replaced.")
  private @Nullable String folder;

  @Option(
      names = "--sheet",
      paramLabel = "FILE",
      description =
          "A, B and B - A side by side in one figure, in each curves over the map; its ending says"
              + " what to write: .pdf, .svg or .png (numbers and caption go beside it), .json, .csv"
              + " or .txt.")
  private @Nullable String sheet;

  @Option(
      names = "--spread",
      description =
          "Also read each side by every way of removing its sentences and, as a control, with all"
              + " of them shuffled.")
  private boolean spread;

  CompareCommand(Services services, Output out) {
    this.services = services;
    this.out = out;
  }

  @Override
  public Integer call() {
    Optional<Path> target =
        Optional.ofNullable(folder).map(value -> OutputFile.path("--out", value));
    Optional<Path> page =
        Optional.ofNullable(sheet).map(value -> OutputFile.path("--sheet", value));
    if (target.isEmpty() && page.isEmpty()) {
      throw new ArgumentFault(
          "Nothing says where to write to", "", "Give --out DIR, --sheet FILE, or both.");
    }
    page.ifPresent(FigureExport::checkName);
    kinds.check();
    DecodeSettings rules = decoding.settings();
    try (OpenSides open = sides.open(services, rules, out)) {
      target.ifPresent(AtomicFiles::makeFolder);
      Reader reader = open.reader();
      MapSettings settings = maps.settings(reader.info());
      Side sideA = open.side(SideName.A);
      Side sideB = open.side(SideName.B);
      WindowChoice windowA = windows.of(SideName.A, sideA);
      WindowChoice windowB = windows.of(SideName.B, sideB);
      Cancellation never = new Cancellation();
      Map<SideName, OperatorSpread> spreads = spreads(open, rules);
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
              pictures,
              kinds,
              rules,
              spreads);
      target.ifPresent(files::write);
      String remark = "";
      if (page.isPresent()) {
        Figure whole = files.sheet(pictures);
        FigureExport.writeAll(whole, kinds.size(), page.get());
        remark = SizeOptions.remark(whole, kinds.size());
      }
      out.line(line("A", sideA) + WindowOption.says(sideA, windowA));
      out.line(line("B", sideB) + WindowOption.says(sideB, windowB));
      spreads.forEach((name, one) -> lines(name, one).forEach(out::line));
      if (!files.mapsShare()) {
        out.line("The two maps share no token, so that there is no heatmap of their difference.");
      }
      target.ifPresent(
          to -> out.line("compare.json and " + files.figures() + " figures are in " + to + "."));
      if (page.isPresent()) {
        out.line("The sheet is in " + page.get() + "." + remark);
      }
    }
    return Commands.OK;
  }

  private Map<SideName, OperatorSpread> spreads(OpenSides open, DecodeSettings rules) {
    Map<SideName, OperatorSpread> all = new EnumMap<>(SideName.class);
    if (spread) {
      for (SideName name : SideName.values()) {
        all.put(name, open.spread(name, rules));
      }
    }
    return all;
  }

  private static List<String> lines(SideName name, OperatorSpread spread) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s by every operator: %d answer%s, probability of the first answer spread over %.3f",
            name,
            spread.answers(),
            spread.answers() == 1 ? "" : "s",
            spread.spread()));
    for (OperatorSpread.Row row : spread.rows()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  %-21s  %.3f  %s (probability %.3f)",
              row.operator(),
              row.original(),
              answer(row.answer()),
              row.probability()));
    }
    return lines;
  }

  private static String answer(String text) {
    return text.isEmpty() ? "no answer" : "\"" + text.replaceAll("\\s+", " ") + "\"";
  }

  private static String line(String name, Side side) {
    Prediction prediction = side.prediction();
    AnswerScore score = side.score();
    return String.format(
        Locale.ROOT,
        "%s: %s (probability %.3f%s), %d sentence%s, %d tokens",
        name,
        answer(prediction.text()),
        prediction.probability(),
        score == null
            ? ""
            : String.format(Locale.ROOT, ", EM %d, F1 %.2f", score.exact() ? 1 : 0, score.f1()),
        side.selection().kept().size(),
        side.selection().kept().size() == 1 ? "" : "s",
        side.reading().tokenCount());
  }
}
