package org.spanscope.dataset;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Example;

/**
 * Reads SQuAD v1.1 and v2.0 JSON and JSON lines with question, context and answers, each also
 * gzipped. The format is told from the content, not from the name.
 *
 * <p>Offsets in these files count code points, as Python does; those of the examples count UTF-16
 * units. All methods throw {@link DatasetFault} for a file that cannot be read.
 */
public final class SquadReader {
  private SquadReader() {}

  /** The whole data set in memory. */
  public static Dataset read(Path file) {
    return read(file, new Cancellation());
  }

  /**
   * The same.
   *
   * @param cancellation looked at before each article and each question
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public static Dataset read(Path file, Cancellation cancellation) {
    List<Example> examples = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    stream(
        file,
        new ExampleSink() {
          @Override
          public boolean example(Example example) {
            examples.add(example);
            return true;
          }

          @Override
          public void remark(Remark remark) {
            remarks.add(remark);
          }
        },
        cancellation);
    return new Dataset(file, examples, remarks);
  }

  /**
   * One question after the other; no more than one context and its questions are in memory at once
   * (all contexts of an article if its title stands behind them).
   */
  public static void stream(Path file, ExampleSink sink) {
    stream(file, sink, new Cancellation());
  }

  /**
   * The same.
   *
   * @param cancellation looked at before each article and each question
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public static void stream(Path file, ExampleSink sink, Cancellation cancellation) {
    stream(file, sink, cancellation, Progress.NONE);
  }

  /**
   * The same.
   *
   * @param cancellation looked at before each article and each question
   * @param progress hears of bytes of the file
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public static void stream(
      Path file, ExampleSink sink, Cancellation cancellation, Progress progress) {
    try (JsonCursor json = JsonCursor.open(file, progress)) {
      new SquadParser(json, new ExampleMaker(sink), cancellation).parse();
    }
  }

  /**
   * One question of a file.
   *
   * @param fileAndId {@code FILE#ID}, or {@code FILE} for its first question
   */
  public static Example find(String fileAndId) {
    int hash = hash(fileAndId);
    return hash < 0
        ? find(path(fileAndId), null)
        : find(path(fileAndId.substring(0, hash)), fileAndId.substring(hash + 1));
  }

  /**
   * The file that a question is in.
   *
   * @param fileAndId as for {@link #find(String)}
   */
  public static Path fileOf(String fileAndId) {
    int hash = hash(fileAndId);
    return path(hash < 0 ? fileAndId : fileAndId.substring(0, hash));
  }

  /** Where the file's name ends; -1 where no id stands behind it. */
  private static int hash(String fileAndId) {
    int last = fileAndId.lastIndexOf('#');
    if (last < 0 || Files.exists(path(fileAndId))) {
      return -1;
    }
    // Both the file's name and the id may hold a #.
    for (int at = fileAndId.indexOf('#'); at >= 0; at = fileAndId.indexOf('#', at + 1)) {
      if (at > 0 && Files.exists(path(fileAndId.substring(0, at)))) {
        return at;
      }
    }
    return last;
  }

  private static Example find(Path file, @Nullable String id) {
    Finder finder = new Finder(id);
    stream(file, finder);
    if (finder.found != null) {
      return finder.found;
    }
    throw new DatasetFault(
        "No question has the id " + id,
        file,
        "Give the id of one of its "
            + finder.seen
            + " questions, such as "
            + finder.firstId
            + ", or leave #ID out for the first.");
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new DatasetFault("This cannot be the name of a file", name, "Give FILE or FILE#ID.", e);
    }
  }

  private static final class Finder implements ExampleSink {
    private final @Nullable String id;
    private @Nullable Example found;
    private String firstId = "";
    private int seen;

    Finder(@Nullable String id) {
      this.id = id;
    }

    @Override
    public boolean example(Example example) {
      if (seen++ == 0) {
        firstId = example.id();
      }
      if (id == null || example.id().equals(id)) {
        found = example;
      }
      return found == null;
    }

    @Override
    public void remark(Remark remark) {
      // Whoever wants one question did not ask about the others.
    }
  }
}
