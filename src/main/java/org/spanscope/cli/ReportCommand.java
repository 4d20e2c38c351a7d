package org.spanscope.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.evaluation.WeightRow;
import org.spanscope.records.RunStore;
import org.spanscope.records.StoredRun;
import org.spanscope.report.ReportedRun;
import org.spanscope.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A page on runs. */
@Command(
    name = "report",
    sortOptions = false,
    description =
        "Write a page on runs that a record file holds: one HTML file that opens without a network,"
            + " with its figures as SVG and the numbers of each as CSV beside it.",
    footerHeading = "%nExample:%n",
    footer = "  java -jar target/spanscope.jar report runs.duckdb --out report")
final class ReportCommand implements Callable<Integer> {
  private final Output out;
  private final PrintStream err;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "RECORDS", description = "A record file, as evaluate writes it.")
  private Path records = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description =
          "The folder for the page: a new or empty one, or that of an older report, which is"
              + " replaced.")
  private String folder = "";

  @Option(
      names = "--run",
      paramLabel = "ID",
      description =
          "A run, by its name or how it begins; may be given several times, and the first is what"
              + " the others are held against (default: all runs of the file).")
  private @Nullable List<String> ids;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "What intervals are drawn from (default: 1).")
  private long seed = 1;

  ReportCommand(Output out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    RunReport report = new RunReport(OutputFile.path("--out", folder), Version.current(), seed);
    List<ReportedRun> runs;
    Path page;
    try (RunStore store = RunStore.read(records);
        ProgressLine progress = ProgressLine.of("Ranking sentences", "sources", err)) {
      List<StoredRun> chosen = chosen(store.runs());
      report.check();
      AtomicInteger asked = new AtomicInteger();
      long sources = chosen.stream().mapToLong(run -> store.sources(run.id()).size()).sum();
      Runnable next = () -> progress.at(asked.getAndIncrement(), sources);
      runs = chosen.stream().map(run -> read(store, run, next)).toList();
      page = report.write(runs);
    }
    out.line(
        "The report on "
            + (runs.size() == 1 ? "1 run" : runs.size() + " runs")
            + " is in "
            + page
            + ".");
    return Commands.OK;
  }

  private static ReportedRun read(RunStore store, StoredRun run, Runnable next) {
    return new ReportedRun(
        run.plan(),
        run.done(),
        run.seconds(),
        run.begun(),
        store.questions(run.id()),
        new Kept(store, run.id(), next));
  }

  /**
   * What a record file keeps of a run beside its answers.
   *
   * @param next hears that a source is asked for
   */
  private record Kept(RunStore store, String run, Runnable next) implements ReportedRun.Details {
    @Override
    public List<SentenceRow> sentences() {
      return store.sentences(run);
    }

    @Override
    public List<String> sources() {
      return store.sources(run);
    }

    @Override
    public List<WeightRow> weights(String source) {
      next.run();
      return store.weights(run, source);
    }

    @Override
    public List<DeletionRow> deletions() {
      return store.deletions(run);
    }
  }

  private List<StoredRun> chosen(List<StoredRun> all) {
    List<StoredRun> filled = all.stream().filter(run -> run.done() > 0).toList();
    if (ids == null) {
      if (filled.isEmpty()) {
        throw new ArgumentFault(
            "No run of this file has an answer yet", records.toString(), "Evaluate into it first.");
      }
      return filled;
    }
    List<StoredRun> chosen = new ArrayList<>();
    for (String id : ids) {
      List<StoredRun> found =
          filled.stream().filter(run -> !id.isBlank() && run.id().startsWith(id)).toList();
      if (found.size() != 1) {
        throw new ArgumentFault(
            found.isEmpty() ? "There is no such run with answers" : "Several runs begin so",
            "--run " + id,
            "Choose among " + names(filled) + ".");
      }
      if (!chosen.contains(found.get(0))) {
        chosen.add(found.get(0));
      }
    }
    return chosen;
  }

  private static String names(List<StoredRun> runs) {
    return runs.stream()
        .map(run -> run.id() + " (" + run.plan().readerName() + ")")
        .collect(Collectors.joining(", "));
  }
}
