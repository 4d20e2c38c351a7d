package org.spanscope.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spanscope.experiment.evaluation.EvaluationReport;

/** A page on runs, with its figures and numbers beside it. */
public final class RunReport {
  private final Path folder;
  private final String version;
  private final long seed;

  /**
   * @param folder where it goes
   * @param version of the program
   * @param seed of the intervals
   */
  public RunReport(Path folder, String version, long seed) {
    this.folder = folder;
    this.version = version;
    this.seed = seed;
  }

  /**
   * Checks and makes the folder, before the work.
   *
   * @throws org.spanscope.task.FileFault if nothing can be written there
   */
  public void check() {
    ReportFiles.in(folder);
  }

  /**
   * Writes the report: each run by itself, and every further one against the first.
   *
   * @param runs one or more
   * @return the page's file
   * @throws org.spanscope.task.FileFault if a file cannot be written
   */
  public Path write(List<ReportedRun> runs) {
    ReportFiles files = ReportFiles.in(folder);
    boolean one = runs.size() == 1;
    Page page = new Page(title(runs), version);
    List<RunSections> all = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      all.add(new RunSections(runs.get(i), one ? "" : "run-" + (i + 1) + "-", seed));
    }
    page.add("runs", one ? "The run" : "The runs", overview(runs, all));
    for (int i = 0; i < runs.size(); i++) {
      page.add(
          "part-" + (i + 1),
          one ? "Results" : "Run " + (i + 1) + ": " + runs.get(i).name(),
          all.get(i).all());
    }
    return files.write(page);
  }

  private static String title(List<ReportedRun> runs) {
    String readers =
        runs.stream().map(ReportedRun::name).distinct().collect(Collectors.joining(" and "));
    String data =
        runs.stream()
            .map(run -> String.valueOf(run.plan().data().getFileName()))
            .distinct()
            .collect(Collectors.joining(", "));
    return readers + " on " + data;
  }

  private List<Section> overview(List<ReportedRun> runs, List<RunSections> all) {
    Grid grid =
        new Grid("%.2f", "run", "reader", "data set", "asked", "questions", "done", "EM", "F1");
    Grid settings = new Grid("%.1f", "run", "setting", "value");
    for (int i = 0; i < runs.size(); i++) {
      ReportedRun run = runs.get(i);
      EvaluationReport report = all.get(i).report();
      grid.add(
          run.plan().id(),
          run.plan().readerName(),
          String.valueOf(run.plan().data().getFileName()),
          run.plan().ask(),
          run.plan().questions(),
          run.done(),
          report.totals().exact(),
          report.totals().f1());
      settings(settings, run);
    }
    boolean whole = runs.stream().allMatch(run -> run.done() == run.plan().questions());
    List<Section> sections = new ArrayList<>();
    sections.add(
        Section.of(
            "runs-scores",
            "At a glance",
            whole
                ? "EM and F1 in percent, over questions whose gold is known."
                : "EM and F1 in percent, over questions whose gold is known and that are done: not"
                    + " all are.",
            grid));
    for (int i = 1; i < runs.size(); i++) {
      String name = runs.size() == 2 ? "compared" : "compared-" + (i + 1);
      PairSections.of(runs.get(0), runs.get(i), name, seed).ifPresent(sections::add);
    }
    sections.add(
        Section.of(
            "settings",
            "What was run",
            "Runs of one name, 16 hexadecimal digits, have equal rows.",
            settings));
    return sections;
  }

  private static void settings(Grid grid, ReportedRun run) {
    String id = run.plan().id();
    grid.add(id, "data set", String.valueOf(run.plan().data().getFileName()));
    grid.add(id, "SHA-256 of the data set", run.plan().dataHash());
    grid.add(id, "hash of the reader", run.plan().readerHash());
    grid.add(id, "device", run.plan().device());
    grid.add(id, "software", "SpanScope " + run.plan().software());
    grid.add(id, "begun", run.begun());
    grid.add(id, "seconds of work", run.seconds());
    for (Map.Entry<String, String> entry : run.plan().settings().entrySet()) {
      grid.add(id, entry.getKey(), entry.getValue());
    }
  }
}
