package org.spanscope.dataset;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.spanscope.task.Progress;

/** Opens plain and gzipped files, and says what is wrong with those that cannot be read. */
public final class DataFile {
  private static final int BUFFER = 1 << 16;
  private static final int PEEK = 64;

  private DataFile() {}

  /**
   * The content, unpacked.
   *
   * @param progress hears of the bytes of the file, packed as they are
   * @throws DatasetFault if it cannot be opened
   */
  public static InputStream open(Path file, Progress progress) {
    if (Files.isDirectory(file)) {
      throw new DatasetFault(
          "A folder is no data set", file, "Give a file in it: .json, .json.gz or .jsonl.");
    }
    InputStream in = null;
    try {
      InputStream bytes = new Counted(Files.newInputStream(file), Files.size(file), progress);
      in = new BufferedInputStream(bytes, BUFFER);
      InputStream content = unpacked(file, in);
      in = null;
      return content;
    } catch (IOException e) {
      throw fault(file, e);
    } finally {
      if (in != null) {
        closeAfterFailure(in);
      }
    }
  }

  private static InputStream unpacked(Path file, InputStream in) throws IOException {
    in.mark(PEEK);
    byte[] head = in.readNBytes(PEEK);
    in.reset();
    if (head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
      return new GZIPInputStream(in, BUFFER);
    }
    // Browsers unpack on the way and leave the name as it was.
    if (isNamedGzip(file) && !looksLikeJson(head)) {
      throw new ZipException("no gzip header");
    }
    return in;
  }

  /** What is wrong, for a person. */
  public static DatasetFault fault(Path file, IOException cause) {
    if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
      return new DatasetFault(
          "There is no such file",
          file,
          "Check its name and folder, and that it is mounted.",
          cause);
    }
    if (cause instanceof AccessDeniedException) {
      return new DatasetFault(
          "There is no right to read the file", file, "Change its permissions or copy it.", cause);
    }
    if (cause instanceof EOFException) {
      return new DatasetFault(
          "The gzip file ends too early",
          file,
          "It is not complete: copy or fetch it again.",
          cause);
    }
    if (cause instanceof ZipException) {
      return new DatasetFault(
          "The gzip file is damaged: " + cause.getMessage(),
          file,
          "Fetch it again, or take .gz off its name if it is not packed.",
          cause);
    }
    return new DatasetFault(
        "The file cannot be read: " + cause.getMessage(),
        file,
        "Check the disk or network that it lies on, and try again.",
        cause);
  }

  private static boolean isNamedGzip(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  private static boolean looksLikeJson(byte[] head) {
    for (byte b : head) {
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b == '{' || b == '[';
      }
    }
    return false;
  }

  static void closeAfterFailure(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      System.getLogger(DataFile.class.getName())
          .log(System.Logger.Level.DEBUG, "Closing a file that could not be read", e);
    }
  }

  /** Tells how far it was read. */
  private static final class Counted extends FilterInputStream {
    private final long size;
    private final Progress progress;
    private long done;

    Counted(InputStream in, long size, Progress progress) {
      super(in);
      this.size = size;
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      int unit = super.read();
      count(unit < 0 ? 0 : 1);
      return unit;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public int available() {
      try {
        return super.available();
      } catch (IOException e) {
        // A pipe cannot be asked where it is; more may come.
        return 1;
      }
    }

    private void count(int more) {
      done += more;
      progress.at(done, Math.max(size, done));
    }
  }
}
