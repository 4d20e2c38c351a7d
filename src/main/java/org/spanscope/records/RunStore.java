package org.spanscope.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.RunLog;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.evaluation.WeightRow;
import org.spanscope.task.AtomicFiles;

/**
 * Runs over data sets in a DuckDB file. What was added is there after a crash, whole chunks of
 * questions at a time; one process writes, and none reads meanwhile.
 *
 * <p>All methods throw {@link RecordsFault} for what the user can mend. They may be called from any
 * thread, and take turns.
 */
public final class RunStore implements AutoCloseable {
  /** Of the tables; counts up when one of them changes. */
  static final int FORMAT = 1;

  private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);

  private final Path file;
  private final DuckDBConnection data;
  private final boolean readOnly;

  private RunStore(Path file, DuckDBConnection data, boolean readOnly) {
    this.file = file;
    this.data = data;
    this.readOnly = readOnly;
  }

  /** Opens a record file to add runs to it, and makes it where there is none. */
  public static RunStore open(Path file) {
    AtomicFiles.makeFolderOf(file);
    refuseFolder(file);
    try {
      return open(file, false);
    } catch (RecordsFault e) {
      if (!unborn(file)) {
        throw e;
      }
      // Whoever made it was killed before the first byte; nobody holds it, or DuckDB had said so.
      AtomicFiles.delete(file);
      return open(file, false);
    }
  }

  private static boolean unborn(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) == 0;
    } catch (IOException e) {
      LOG.debug("A record file has no size", e);
      return false;
    }
  }

  /** Opens a record file to look at its runs. */
  public static RunStore read(Path file) {
    refuseFolder(file);
    if (!Files.exists(file)) {
      throw new RecordsFault(
          "There is no such record file", file, "Check its name and folder.", null);
    }
    return open(file, true);
  }

  private static void refuseFolder(Path file) {
    if (Files.isDirectory(file)) {
      throw new RecordsFault(
          "This is a folder, not a record file", file, "Name a file inside it.", null);
    }
  }

  private static RunStore open(Path file, boolean readOnly) {
    DuckDBConnection data = null;
    try {
      data = DuckDb.open(file, readOnly);
      RunStore store = new RunStore(file, data, readOnly);
      store.prepare();
      data = null;
      return store;
    } catch (SQLException e) {
      throw RecordsFault.of(file, e, readOnly);
    } finally {
      DuckDb.closeAfterFailure(data);
    }
  }

  private void prepare() throws SQLException {
    try (Statement statement = data.createStatement()) {
      List<String> tables = DuckDb.tables(statement);
      if (tables.isEmpty() && !readOnly) {
        RunTables.create(data, statement);
      } else if (!tables.contains(RunTables.VERSION)) {
        throw new RecordsFault(
            "This DuckDB file holds no runs",
            file,
            readOnly ? RecordsFault.CHOOSE : RecordsFault.NAME,
            null);
      }
      int format = RunTables.format(statement);
      if (format != FORMAT) {
        throw new RecordsFault(
            "This record file is of "
                + (format < FORMAT ? "an older" : "a newer")
                + " version of SpanScope: its format is "
                + format
                + ", and "
                + FORMAT
                + " can be read",
            file,
            format < FORMAT
                ? "Evaluate again into a new file."
                : "Take the newer version, or evaluate again into a new file.",
            null);
      }
    }
  }

  /** All runs, in the order in which they were begun. */
  public synchronized List<StoredRun> runs() {
    return told(() -> RunTables.runs(data));
  }

  /**
   * What was answered to each question.
   *
   * @param run {@link StoredRun#id()}
   * @return by ordinal; none for an unknown run
   */
  public synchronized List<QuestionRow> questions(String run) {
    return told(() -> RowTable.QUESTIONS.read(data, run));
  }

  /** Each sentence alone, and the context without it; by ordinal and sentence. */
  public synchronized List<SentenceRow> sentences(String run) {
    return told(() -> RowTable.SENTENCES.read(data, run));
  }

  /** What sentences weigh; by ordinal, source and sentence. */
  public synchronized List<WeightRow> weights(String run) {
    return told(() -> RowTable.WEIGHTS.read(data, run));
  }

  /**
   * What sentences weigh by one source; by ordinal and sentence. A run may have hundreds of
   * sources, which together do not fit the memory.
   */
  public synchronized List<WeightRow> weights(String run, String source) {
    return told(() -> RowTable.WEIGHTS.read(data, run, "source", source));
  }

  /** What weighed sentences, in the order of the alphabet; none where nothing did. */
  public synchronized List<String> sources(String run) {
    return told(() -> RunTables.sources(data, run));
  }

  /** Steps of deletions; by ordinal and step. */
  public synchronized List<DeletionRow> deletions(String run) {
    return told(() -> RowTable.DELETIONS.read(data, run));
  }

  /** Begins a run, or goes on with one that is there; a complete one takes no more rows. */
  public synchronized RunLog begin(RunPlan plan) {
    return told(
        () -> {
          Optional<StoredRun> there = RunTables.run(data, plan.id());
          if (there.isPresent()) {
            RunTables.moved(data, plan);
          } else {
            RunTables.add(data, plan);
          }
          return new Log(plan, there.map(StoredRun::done).orElse(0));
        });
  }

  /** One run's way into the tables. */
  private final class Log implements RunLog {
    private final RunPlan plan;
    private int done;

    Log(RunPlan plan, int done) {
      this.plan = plan;
      this.done = done;
    }

    @Override
    public int done() {
      return done;
    }

    @Override
    public void add(List<Evaluated> rows, double seconds) {
      synchronized (RunStore.this) {
        told(
            () -> {
              append(plan, done, rows, seconds);
              return rows;
            });
      }
      done += rows.size();
    }
  }

  private void append(RunPlan plan, int done, List<Evaluated> rows, double seconds)
      throws SQLException {
    data.setAutoCommit(false);
    boolean kept = false;
    try {
      String run = plan.id();
      if (!RunTables.advance(data, run, done, done + rows.size(), seconds)) {
        throw new RecordsFault(
            "Another window or command goes on with this run at the same time",
            file,
            "Leave it to the other one.",
            null);
      }
      RowTable.QUESTIONS.append(data, run, rows.stream().map(Evaluated::question).toList());
      RowTable.SENTENCES.append(data, run, all(rows, Evaluated::sentences));
      RowTable.WEIGHTS.append(data, run, all(rows, Evaluated::weights));
      RowTable.DELETIONS.append(data, run, all(rows, Evaluated::deletions));
      data.commit();
      kept = true;
    } finally {
      DuckDb.end(data, kept);
    }
  }

  private static <T> List<T> all(List<Evaluated> rows, Function<Evaluated, List<T>> part) {
    return rows.stream().flatMap(row -> part.apply(row).stream()).toList();
  }

  private interface Work<T> {
    T of() throws SQLException;
  }

  private <T> T told(Work<T> work) {
    try {
      return work.of();
    } catch (SQLException e) {
      throw RecordsFault.of(file, e, readOnly);
    }
  }

  @Override
  public synchronized void close() {
    told(
        () -> {
          data.close();
          return file;
        });
  }
}
