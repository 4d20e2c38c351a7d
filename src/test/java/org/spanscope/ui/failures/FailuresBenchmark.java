package org.spanscope.ui.failures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.spanscope.experiment.failures.CaseFilter;
import org.spanscope.experiment.failures.FailureCase;
import org.spanscope.records.StoredRun;
import org.spanscope.session.SavedNotes;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.MadeUpRuns;

/** What the window of runs waits for where a run has 10,000 questions and 45,000 sentences. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FailuresBenchmark {
  private static final int QUESTIONS = 10_000;

  private Path file;
  private StoredRun run;
  private List<FailureCase> cases;

  @Setup(Level.Trial)
  public void write() throws IOException {
    file = Files.createTempDirectory("failures-benchmark").resolve("runs.duckdb");
    MadeUpRuns.add(file, MadeUpRuns.plan("made-up", QUESTIONS), MadeUpRuns.rows(QUESTIONS, 0.6));
    run = RecordFile.runs(file).get(0);
    cases = ShownCases.cases(answers(), Map.of(), SavedNotes.NOTHING);
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    Files.delete(file);
    Files.delete(file.getParent());
  }

  /** From the file to the rows of the table. */
  @Benchmark
  public LoadedRun answers() {
    return RecordFile.answers(file, run, new Cancellation());
  }

  /** Sentences and deletions, which come after the table is there. */
  @Benchmark
  public Object details() {
    return RecordFile.details(file, run, new Cancellation());
  }

  /** All wrong answers by class and question, with the counts of all histograms. */
  @Benchmark
  public Object filterSortAndCount() {
    return ShownCases.of(
        cases,
        CaseFilter.ALL.classes(CaseFilter.wrong()),
        List.of(new CaseSort(CaseColumn.CLASS, true), new CaseSort(CaseColumn.QUESTION, false)),
        new Cancellation());
  }
}
