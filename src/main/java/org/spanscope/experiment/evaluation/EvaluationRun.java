package org.spanscope.experiment.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.dataset.DatasetFault;
import org.spanscope.dataset.ExampleSink;
import org.spanscope.dataset.Remark;
import org.spanscope.dataset.SquadReader;
import org.spanscope.reader.Reader;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Example;

/**
 * Works a data set out, chunk by chunk, from where it was left: what {@link Evaluation} is between
 * a file and a {@link RunLog}. No more than a chunk is in memory at once.
 */
public final class EvaluationRun {
  private final RunPlan plan;
  private final Evaluation evaluation;
  private final Reader reader;

  /**
   * @param evaluation with the settings that the plan names
   * @param reader the one that the plan names
   */
  public EvaluationRun(RunPlan plan, Evaluation evaluation, Reader reader) {
    this.plan = plan;
    this.evaluation = evaluation;
    this.reader = reader;
  }

  /**
   * Goes on until all questions have their rows.
   *
   * @param log holds what is done, and takes the rest
   * @param progress hears of questions
   * @throws DatasetFault if the file cannot be read, or has changed
   * @throws java.util.concurrent.CancellationException if it was cancelled; what the log took by
   *     then stays
   */
  public void run(RunLog log, Progress progress, Cancellation cancellation) {
    progress.at(log.done(), plan.questions());
    if (log.done() >= plan.questions()) {
      return;
    }
    Chunks chunks = new Chunks(log, progress, cancellation);
    SquadReader.stream(plan.data(), chunks, cancellation);
    if (log.done() < plan.questions()) {
      throw new DatasetFault(
          "The data set has fewer questions than a moment ago",
          plan.data(),
          "Begin again, and leave the file as it is meanwhile.");
    }
  }

  private final class Chunks implements ExampleSink {
    private final RunLog log;
    private final Progress progress;
    private final Cancellation cancellation;
    private final List<Example> waiting = new ArrayList<>();
    private int seen;

    Chunks(RunLog log, Progress progress, Cancellation cancellation) {
      this.log = log;
      this.progress = progress;
      this.cancellation = cancellation;
    }

    @Override
    public boolean example(Example example) {
      boolean needed = seen >= log.done();
      seen++;
      if (needed) {
        waiting.add(example);
        if (waiting.size() == plan.chunk() || seen == plan.questions()) {
          work();
        }
      }
      return seen < plan.questions();
    }

    private void work() {
      long begun = System.nanoTime();
      List<Evaluated> rows = evaluation.rows(waiting, log.done(), reader, cancellation);
      log.add(rows, (System.nanoTime() - begun) / 1e9);
      waiting.clear();
      progress.at(log.done(), plan.questions());
    }

    @Override
    public void remark(Remark remark) {
      // Whoever made the plan has looked the file through.
    }
  }
}
