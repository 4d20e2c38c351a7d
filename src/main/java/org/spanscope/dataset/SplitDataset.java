package org.spanscope.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Splitter;

/**
 * The sentence-split ("crashed") data set: a row for each question and sentence of its context. A
 * row's answers are those that lie in the sentence by offset, never by a search for their text.
 *
 * <p>Data sets of any size: no more than the questions of one context are in memory at once. Rows
 * come context by context, in each sentence by sentence, in each in the order of the questions.
 *
 * @param splitter divides contexts
 * @param empty what becomes of rows without an answer
 * @param seed of the draw where these are balanced
 */
public record SplitDataset(Splitter splitter, EmptyRows empty, long seed) {
  /** Takes the rows. */
  @FunctionalInterface
  public interface Sink {
    void row(SplitRow row) throws IOException;
  }

  /**
   * Splits a file. Where empty rows are balanced it is read twice, as their share must be known
   * first.
   *
   * @param to takes the rows
   * @param remarks takes what is odd in the file
   * @param cancellation looked at before each question
   * @param progress hears of bytes read
   * @throws DatasetFault if the file cannot be read, or no row is left
   * @throws java.util.concurrent.CancellationException if it was cancelled
   * @throws IOException if {@code to} throws it
   */
  public SplitCounts build(
      Path file, Sink to, Consumer<Remark> remarks, Cancellation cancellation, Progress progress)
      throws IOException {
    SplitCounts counts;
    if (empty == EmptyRows.BALANCE) {
      requireTwoReadings(file);
      SplitPass first = new SplitPass(splitter, row -> true, row -> {}, remark -> {});
      run(first, file, cancellation, progress.part(0, 0.5));
      SplitTally seen = first.tally();
      EmptyDraw draw = new EmptyDraw(seen.emptyRows(), seen.rowsWithAnswer(), seed);
      SplitPass second =
          new SplitPass(splitter, row -> row.hasAnswer() || draw.takesNext(), to, remarks);
      counts = run(second, file, cancellation, progress.part(0.5, 1));
    } else {
      boolean keep = empty == EmptyRows.KEEP;
      SplitPass pass = new SplitPass(splitter, row -> keep || row.hasAnswer(), to, remarks);
      counts = run(pass, file, cancellation, progress);
    }
    if (counts.after().rows().total() == 0) {
      throw new DatasetFault(
          "No row is left: none of " + counts.all().total() + " holds an answer",
          file,
          "Keep empty rows, or take a data set with gold answers.");
    }
    return counts;
  }

  private static SplitCounts run(
      SplitPass pass, Path file, Cancellation cancellation, Progress progress) throws IOException {
    try {
      SquadReader.stream(file, pass, cancellation, progress);
      pass.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return pass.tally().counts();
  }

  private static void requireTwoReadings(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw new DatasetFault(
          "What can be read only once cannot be balanced",
          file,
          "Save it as a file, or keep or drop empty rows.");
    }
  }
}
