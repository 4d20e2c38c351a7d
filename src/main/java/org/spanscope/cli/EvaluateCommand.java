package org.spanscope.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.spanscope.dataset.DataSurvey;
import org.spanscope.experiment.evaluation.Ask;
import org.spanscope.experiment.evaluation.Evaluation;
import org.spanscope.experiment.evaluation.EvaluationReport;
import org.spanscope.experiment.evaluation.EvaluationRun;
import org.spanscope.experiment.evaluation.EvaluationSettings;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.reader.Reader;
import org.spanscope.task.Cancellation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** A reader on a whole data set. */
@Command(
    name = "evaluate",
    sortOptions = false,
    description =
        "Ask a reader every question of a data set: exact match and F1 as the official scripts give"
            + " them, with intervals, by length and question word, and how far its confidence can"
            + " be trusted. With --records all answers are kept, and a run that was broken off goes"
            + " on where it stopped.",
    footerHeading = "%nExample:%n",
    footer = {
      "  java -jar target/spanscope.jar evaluate samples/squad.json --per-sentence \\",
      "      --records runs.duckdb --json scores.json"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Services services;
  private final Output out;
  private final PrintStream err;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "DATA",
      description = "SQuAD v1.1 or v2.0 JSON, or JSON lines; also gzipped.")
  private Path file = Path.of("");

  @Mixin private EvaluateOptions options = new EvaluateOptions();

  @Option(
      names = "--records",
      paramLabel = "FILE",
      description = "Keep every row in this DuckDB file, which is made where there is none.")
  private @Nullable String records;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the figures as JSON; - prints them instead of the tables.")
  private @Nullable String json;

  EvaluateCommand(Services services, Output out, PrintStream err) {
    this.services = services;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    List<EvaluationSettings> settings = options.settings();
    settings.forEach(options::chunk);
    Optional<OutputFile> jsonFile = OutputFile.of("--json", json);
    try (StopSignal signal = new StopSignal();
        RunRecords kept = RunRecords.of(records)) {
      try {
        evaluate(settings, kept, jsonFile, signal.cancellation());
        return Commands.OK;
      } catch (CancellationException e) {
        err.println(kept.howToGoOn());
        return Commands.STOPPED;
      }
    }
  }

  private void evaluate(
      List<EvaluationSettings> settings,
      RunRecords kept,
      Optional<OutputFile> jsonFile,
      Cancellation cancellation) {
    RemarkTeller teller = new RemarkTeller(common.debug(), err);
    DataSurvey survey = DataSurvey.of(file, teller, cancellation);
    teller.sum();
    List<RunRecords.Finished> finished = new ArrayList<>();
    try (Reader reader = common.open(common.library(services))) {
      settings.forEach(one -> options.check(one, reader.info()));
      for (EvaluationSettings one : settings) {
        finished.add(run(plan(survey, one, reader), one, reader, kept, cancellation));
      }
    }
    List<EvaluationReport> reports =
        finished.stream().map(run -> EvaluationReport.of(run.questions(), options.seed())).toList();
    RunRecords.Finished first = finished.get(0);
    jsonFile.ifPresent(at -> at.write(json(first, reports.get(0)), out));
    if (jsonFile.filter(OutputFile::isStandardOutput).isEmpty()) {
      tell(finished, reports);
    }
  }

  private RunPlan plan(DataSurvey survey, EvaluationSettings settings, Reader reader) {
    return new RunPlan(
        survey.file().toAbsolutePath().normalize(),
        survey.hash(),
        options.questions(survey.questions()),
        reader.info().folder().toAbsolutePath().normalize(),
        reader.info().hash(),
        settings.words(),
        reader.device().name(),
        Version.current(),
        options.chunk(settings));
  }

  private RunRecords.Finished run(
      RunPlan plan,
      EvaluationSettings settings,
      Reader reader,
      RunRecords kept,
      Cancellation cancellation) {
    Evaluation evaluation = new Evaluation(settings, services.splitters().apply(settings.split()));
    try (ProgressLine progress = ProgressLine.of(plan.ask(), "questions", err)) {
      kept.begin(plan);
      new EvaluationRun(plan, evaluation, reader).run(kept.log(), progress, cancellation);
    }
    return kept.finish();
  }

  private static JsonNode json(RunRecords.Finished run, EvaluationReport report) {
    return EvaluationJson.of(
        report, run.plan().questions(), run.seconds(), run.plan().readerName());
  }

  private void tell(List<RunRecords.Finished> finished, List<EvaluationReport> reports) {
    RunRecords.Finished first = finished.get(0);
    out.line(
        String.format(
            Locale.ROOT,
            "%s, %s on %s: %d questions in %s, %.1f a second%s",
            file,
            first.plan().readerName(),
            first.plan().device(),
            first.plan().questions(),
            ProgressLine.words(first.seconds()),
            first.plan().questions() / first.seconds(),
            first.plan().ask().equals(Ask.AS_ASKED.label())
                ? "."
                : ". Asked: " + first.plan().ask() + "."));
    EvaluationTables tables = new EvaluationTables(out);
    tables.print(reports.get(0));
    if (finished.size() > 1) {
      List<EvaluationReport.Group> asked = new ArrayList<>();
      for (int i = 0; i < finished.size(); i++) {
        asked.add(reports.get(i).all(finished.get(i).plan().ask()));
      }
      tables.baselines(asked);
    }
    first.candidates().ifPresent(tables::candidates);
    if (records != null) {
      out.line(
          "The rows are in "
              + records
              + ", run"
              + (finished.size() > 1 ? "s " : " ")
              + String.join(", ", finished.stream().map(run -> run.plan().id()).toList())
              + ".");
    }
  }
}
