package org.spanscope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spanscope.dataset.EmptyRows;
import org.spanscope.dataset.SplitCounts;
import org.spanscope.dataset.SplitDataset;
import org.spanscope.task.Cancellation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The sentence-split data set. */
@Command(
    name = "split-dataset",
    sortOptions = false,
    description =
        "Ask each question of a data set of every single sentence of its context: a row each, whose"
            + " answers are those that lie in the sentence by offset.",
    footerHeading = "%nExample:%n",
    footer =
        "  java -jar target/spanscope.jar split-dataset samples/squad.json --empty balance --out"
            + " split.json")
final class SplitDatasetCommand implements Callable<Integer> {
  private final Services services;
  private final Output out;
  private final PrintStream err;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "FILE",
      description = "SQuAD v1.1 or v2.0 JSON, or JSON lines; also gzipped.")
  private Path file = Path.of("");

  @Mixin private SplitRule rule = new SplitRule();

  @Option(
      names = "--empty",
      paramLabel = "CHOICE",
      defaultValue = "keep",
      converter = Choices.Empties.class,
      completionCandidates = Choices.Empties.class,
      description =
          "What becomes of rows without an answer: ${COMPLETION-CANDIDATES} (as many as there are"
              + " rows with one, drawn at random; default: keep).")
  private EmptyRows empty = EmptyRows.KEEP;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the draw where rows are balanced (default: 1).")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description =
          "Write the rows; the ending says how: .json or .json.gz (SQuAD v2.0), .csv, .parquet.")
  private String rows = "";

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the counts as JSON; - prints them instead of the summary.")
  private @Nullable String json;

  SplitDatasetCommand(Services services, Output out, PrintStream err) {
    this.services = services;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Path to = OutputFile.path("--out", rows);
    SplitFiles files = SplitFiles.of(to);
    requireOther(to);
    Optional<OutputFile> jsonFile = OutputFile.of("--json", json);
    RemarkTeller teller = new RemarkTeller(common.debug(), err);
    SplitRemarks remarks = new SplitRemarks(teller);
    SplitDataset split = new SplitDataset(services.splitters().apply(rule.split()), empty, seed);
    SplitCounts counts;
    try (ProgressLine progress = ProgressLine.of("Splitting", ProgressLine.PERCENT, err)) {
      counts =
          files.write(
              sink -> split.build(file, sink, remarks, new Cancellation(), progress.shares()));
    }
    teller.sum();
    jsonFile.ifPresent(
        at -> at.write(SplitJson.of(file, rule.split(), split, to, counts, remarks), out));
    if (jsonFile.filter(OutputFile::isStandardOutput).isEmpty()) {
      tell(counts, to);
    }
    return Commands.OK;
  }

  /** What is read would be gone. */
  private void requireOther(Path to) {
    try {
      if (Files.exists(to) && Files.exists(file) && Files.isSameFile(to, file)) {
        throw new ArgumentFault(
            "The rows would replace the data set that they are made from",
            "--out " + to,
            "Choose another name.");
      }
    } catch (IOException e) {
      throw new ArgumentFault(
          "It cannot be told whether this is the data set itself",
          "--out " + to,
          "Choose another name.",
          e);
    }
  }

  private void tell(SplitCounts counts, Path to) {
    SplitCounts.Before before = counts.before();
    line(
        "%s: %d questions (%d answerable, %d not, %d unknown) to %d contexts; %.2f sentences a context, at most %d.",
        file,
        before.questions(),
        before.answerable(),
        before.unanswerable(),
        before.unknown(),
        before.contexts(),
        before.meanSentences(),
        before.mostSentences());
    line(
        "Rows: %d, of which %d hold an answer and %d are empty.",
        counts.all().total(), counts.all().withAnswer(), counts.all().empty());
    SplitCounts.Rows after = counts.after().rows();
    line(
        "Written: %d, of which %d hold an answer and %d are empty%s; %d left out.",
        after.total(),
        after.withAnswer(),
        after.empty(),
        empty == EmptyRows.BALANCE ? " (drawn with seed " + seed + ")" : "",
        counts.dropped());
    line(
        "Answers across a border: %d, of %d questions. Answers that do not stand at their offset: %d.",
        counts.across().answers(), counts.across().questions(), counts.misplaced());
    line(
        "Answerable questions without a row that holds an answer: %d (%d across a border, %d"
            + " misplaced, %d though inside a sentence).",
        counts.lost().total(),
        counts.lost().acrossBorder(),
        counts.lost().misplaced(),
        counts.lost().thoughInside());
    line("The rows are in %s.", to);
  }

  private void line(String format, Object... values) {
    out.line(String.format(Locale.ROOT, format, values));
  }
}
