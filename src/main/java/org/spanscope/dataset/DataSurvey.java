package org.spanscope.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.spanscope.task.Cancellation;
import org.spanscope.text.Example;

/**
 * A data set looked through before work on it begins.
 *
 * @param file where it lies
 * @param hash SHA-256 of its bytes, hexadecimal
 * @param questions how many it has
 */
public record DataSurvey(Path file, String hash, int questions) {
  private static final int BUFFER = 1 << 16;

  /**
   * Looks a data set through; no more than one context is in memory at once.
   *
   * @param remarks takes what is odd
   * @throws DatasetFault if it cannot be read, or not a second time
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public static DataSurvey of(Path file, Consumer<Remark> remarks, Cancellation cancellation) {
    requireTwoReadings(file);
    Counter counter = new Counter(remarks);
    SquadReader.stream(file, counter, cancellation);
    return new DataSurvey(file, hash(file, cancellation), counter.questions);
  }

  /**
   * @throws DatasetFault if this is a pipe or the like, which can be read only once
   */
  public static void requireTwoReadings(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw new DatasetFault(
          "This can be read only once, and it is read twice", file, "Save it as a file first.");
    }
  }

  /**
   * SHA-256 of a file's bytes, hexadecimal.
   *
   * @throws DatasetFault if it cannot be read
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public static String hash(Path file, Cancellation cancellation) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        cancellation.check();
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw DataFile.fault(file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static final class Counter implements ExampleSink {
    private final Consumer<Remark> remarks;
    private int questions;

    Counter(Consumer<Remark> remarks) {
      this.remarks = remarks;
    }

    @Override
    public boolean example(Example example) {
      questions++;
      return true;
    }

    @Override
    public void remark(Remark remark) {
      remarks.accept(remark);
    }
  }
}
