package org.spanscope.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    page.add("settings-of-runs", "Settings", List.of(settings(runs)));
    return files.write(page);
  }

  private static String title(List<ReportedRun> runs) {
    String readers =
        runs.stream().map(ReportedRun::name).distinct().collect(Collectors.joining(" and "));
    String data = runs.stream().map(RunReport::data).distinct().collect(Collectors.joining(", "));
    return readers + " on " + data;
  }

  private List<Section> overview(List<ReportedRun> runs, List<RunSections> all) {
    Grid grid =
        new Grid("%.2f", "run", "reader", "data set", "asked", "questions", "done", "EM", "F1");
    for (int i = 0; i < runs.size(); i++) {
      ReportedRun run = runs.get(i);
      EvaluationReport report = all.get(i).report();
      grid.add(
          run.plan().id(),
          run.plan().readerName(),
          data(run),
          run.plan().ask(),
          run.plan().questions(),
          run.done(),
          report.totals().scores().exact(),
          report.totals().scores().f1());
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
    return sections;
  }

  private static String data(ReportedRun run) {
    return String.valueOf(run.plan().data().getFileName());
  }

  /** A column a run. */
  private static Section settings(List<ReportedRun> runs) {
    List<Map<String, String>> each = runs.stream().map(RunReport::settings).toList();
    Set<String> names = new LinkedHashSet<>();
    each.forEach(one -> names.addAll(one.keySet()));
    List<String> columns = new ArrayList<>(List.of("setting"));
    runs.forEach(run -> columns.add("run " + run.plan().id()));
    Grid grid = new Grid("%.2f", columns.toArray(String[]::new));
    for (String name : names) {
      List<Object> row = new ArrayList<>(List.of(name));
      each.forEach(one -> row.add(one.getOrDefault(name, "")));
      grid.add(row.toArray());
    }
    return Section.of(
        "settings",
        "What was run",
        "Runs of one name, 16 hexadecimal digits, have equal rows.",
        grid);
  }

  private static Map<String, String> settings(ReportedRun run) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("data set", data(run));
    settings.put("SHA-256 of the data set", run.plan().dataHash());
    settings.put("reader", run.plan().readerName());
    settings.put("hash of the reader", run.plan().readerHash());
    settings.put("device", run.plan().device());
    settings.put("software", "SpanScope " + run.plan().software());
    settings.put("begun", run.begun());
    settings.put("seconds of work", RunSections.number("%.1f", run.seconds()));
    settings.putAll(run.plan().settings());
    return settings;
  }
}
