package org.spanscope.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.spanscope.dataset.DataSurvey;
import org.spanscope.dataset.ExampleShelf;
import org.spanscope.experiment.evaluation.CandidateRules;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.records.RunStore;
import org.spanscope.records.imports.ImportReport;
import org.spanscope.records.imports.RecordImport;
import org.spanscope.task.Cancellation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers that another program kept, taken into a record file. */
@Command(
    name = "import-records",
    sortOptions = false,
    description =
        "Take answers that another program kept into a record file: JSON lines or Python's own"
            + " writing of answers to a text and to its sentences, a SQuAD prediction file, or CSV;"
            + " which it is, is told from the content. What cannot be taken is told by line.",
    footerHeading = "%nExample:%n",
    footer = {
      "  java -jar target/spanscope.jar import-records predictions.json --data samples/squad.json \\",
      "      --records runs.duckdb"
    })
final class ImportRecordsCommand implements Callable<Integer> {
  /** So many lines are spoken of on a terminal; all of them with --debug. */
  private static final int TOLD = 20;

  private final Services services;
  private final Output out;
  private final PrintStream err;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", description = "The records; also gzipped.")
  private Path file = Path.of("");

  @Option(
      names = "--records",
      paramLabel = "FILE",
      required = true,
      description = "Add them to this DuckDB file, which is made where there is none.")
  private String records = "";

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description =
          "The data set that the questions are of: its golds, questions and contexts are added to"
              + " the records.")
  private @Nullable String data;

  @Mixin private SplitRule rule = new SplitRule();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the import's report as JSON; - prints it instead of the summary.")
  private @Nullable String json;

  ImportRecordsCommand(Services services, Output out, PrintStream err) {
    this.services = services;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Path to = OutputFile.path("--records", records);
    Optional<OutputFile> jsonFile = OutputFile.of("--json", json);
    try (StopSignal signal = new StopSignal()) {
      take(to, jsonFile, signal.cancellation());
      return Commands.OK;
    } catch (CancellationException e) {
      err.println("Stopped. The same command goes on with what is missing.");
      return Commands.STOPPED;
    }
  }

  private void take(Path to, Optional<OutputFile> jsonFile, Cancellation cancellation) {
    ImportReport report;
    RunPlan plan;
    int before;
    try (ExampleShelf questions = questions(cancellation)) {
      RecordImport records =
          new RecordImport(file, questions, rule.split(), services.splitters().apply(rule.split()));
      try (ProgressLine progress = shares("Looking through the records")) {
        report = records.survey(progress.shares(), cancellation);
      }
      plan = records.plan(report, Version.current(), cancellation);
      try (RunStore store = RunStore.open(to);
          ProgressLine progress = shares("Taking the records")) {
        var log = store.begin(plan);
        before = log.done();
        records.write(log, progress.shares(), cancellation);
      }
    }
    notes(report);
    jsonFile.ifPresent(at -> at.write(ImportJson.of(file, to, plan.id(), report), out));
    if (jsonFile.filter(OutputFile::isStandardOutput).isEmpty()) {
      tell(report);
      line(
          before == report.records()
              ? "They were in %s already, run %s."
              : "They are in %s, run %s.",
          to,
          plan.id());
    }
  }

  private @Nullable ExampleShelf questions(Cancellation cancellation) {
    if (data == null) {
      return null;
    }
    Path from = OutputFile.path("--data", data);
    DataSurvey.requireTwoReadings(from);
    RemarkTeller teller = new RemarkTeller(common.debug(), err);
    ExampleShelf read;
    try (ProgressLine progress = shares("Reading the data set")) {
      read = ExampleShelf.of(from, teller, cancellation, progress.shares());
    }
    teller.sum();
    return read;
  }

  private ProgressLine shares(String name) {
    return ProgressLine.of(name, ProgressLine.PERCENT, err);
  }

  private void notes(ImportReport report) {
    List<ImportReport.Note> notes = report.notes();
    int told = common.debug() ? notes.size() : Math.min(TOLD, notes.size());
    notes.subList(0, told).forEach(note -> err.println(note.told()));
    if (report.told() > told) {
      err.println(
          "And "
              + (report.told() - told)
              + " more lines; "
              + (common.debug() ? "the list is cut." : "--debug or --json tells of them too."));
    }
  }

  private void tell(ImportReport report) {
    line(
        "%s (%s): %d records, with %d answers to sentences alone. Not imported: %d.",
        file, report.format().label(), report.records(), report.sentences(), report.lost());
    line(
        "An empty answer means [CLS], no answer: %d of the answers to whole texts.",
        report.empty());
    if (report.joined() > 0) {
      line("WordPieces: in %d answers ` ##` was joined to the piece before it.", report.joined());
    }
    if (report.foreignLines() > 0) {
      line("Lines that are no UTF-8, read as GB18030: %d.", report.foreignLines());
    }
    if (data != null) {
      line(
          "Of the data set: %d records have their question, %d have not; %d questions have no"
              + " record.",
          report.records() - report.unmatched(), report.unmatched(), report.missing());
      if (report.divided() > 0) {
        line(
            "Divided otherwise than by --split %s, so that the gold's sentence is not known: %d.",
            rule.split().label(), report.divided());
      }
    }
    rules(report.rules());
  }

  private void rules(CandidateRules rules) {
    if (rules.questions() == 0) {
      return;
    }
    line("Mean F1 of what is taken, %d questions      all  sentences only", rules.questions());
    row("the whole text", rules.whole(), Double.NaN);
    row("largest attribution", rules.byWeight(), rules.sentenceByWeight());
    row("largest attribution + start + end", rules.bySum(), rules.sentenceBySum());
    row("the best (oracle)", rules.best(), rules.sentenceBest());
  }

  private void row(String label, double all, double sentences) {
    line("  %-38s %7s %15s", label, Words.number("%.2f", all), Words.number("%.2f", sentences));
  }

  private void line(String format, Object... values) {
    out.line(String.format(Locale.ROOT, format, values));
  }
}
