package org.spanscope.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.evaluation.CandidateScores;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.KeptRows;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.RunLog;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.records.RunStore;
import org.spanscope.records.StoredRun;

/** Where the rows of a command's runs go: a record file, or memory. */
final class RunRecords implements AutoCloseable {
  private final @Nullable RunStore store;
  private KeptRows memory = new KeptRows();
  private @Nullable RunPlan plan;
  private @Nullable RunLog log;

  /**
   * A run with all its rows.
   *
   * @param seconds of work
   * @param candidates of the whole text and its sentences; empty where none was read alone
   */
  record Finished(
      RunPlan plan,
      List<QuestionRow> questions,
      double seconds,
      Optional<CandidateScores> candidates) {}

  private RunRecords(@Nullable RunStore store) {
    this.store = store;
  }

  /**
   * @param file the record file; null for memory
   * @throws org.spanscope.task.UserFault if it cannot be used
   */
  static RunRecords of(@Nullable String file) {
    return new RunRecords(file == null ? null : RunStore.open(OutputFile.path("--records", file)));
  }

  /** Begins a run, or goes on with it. */
  void begin(RunPlan next) {
    plan = next;
    memory = new KeptRows();
    log = store == null ? memory : store.begin(next);
  }

  RunLog log() {
    return Objects.requireNonNull(log);
  }

  /** The run that was begun last, which is complete. */
  Finished finish() {
    RunPlan of = Objects.requireNonNull(plan);
    if (store == null) {
      return finished(
          of,
          memory.rows().stream().map(Evaluated::question).toList(),
          memory.seconds(),
          memory.rows().stream().flatMap(row -> row.sentences().stream()).toList());
    }
    StoredRun run =
        store.runs().stream().filter(one -> one.id().equals(of.id())).findFirst().orElseThrow();
    return finished(of, store.questions(of.id()), run.seconds(), store.sentences(of.id()));
  }

  private static Finished finished(
      RunPlan plan, List<QuestionRow> questions, double seconds, List<SentenceRow> sentences) {
    return new Finished(plan, questions, seconds, CandidateScores.of(questions, sentences));
  }

  /** What to say where the work was stopped. */
  String howToGoOn() {
    if (store == null || plan == null || log == null) {
      return "Stopped; nothing is kept without --records.";
    }
    return "Stopped after "
        + log.done()
        + " of "
        + plan.questions()
        + " questions ("
        + plan.ask()
        + "). The same command goes on from there.";
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
    }
  }
}
