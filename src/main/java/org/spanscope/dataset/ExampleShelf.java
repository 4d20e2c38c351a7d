package org.spanscope.dataset;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;

/**
 * The questions of a data set, to be had by place or by id, in a temporary file: some 40 bytes a
 * question stay in memory, so that the data set may be much larger than the heap. One thread at a
 * time.
 *
 * <p>All methods throw {@link DatasetFault} where the temporary file cannot be written or read.
 */
public final class ExampleShelf implements AutoCloseable {
  private final Path file;
  private final Path kept;
  private final FileChannel channel;
  private final ExamplePlaces places = new ExamplePlaces();
  private long lastOffset = -1;
  private String lastText = "";

  private ExampleShelf(Path file) {
    this.file = file;
    try {
      kept = Files.createTempFile("spanscope", ".questions");
      channel =
          FileChannel.open(
              kept,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw fault(Path.of(System.getProperty("java.io.tmpdir", "")), e);
    }
  }

  /**
   * Reads a data set through once.
   *
   * @param remarks takes what is odd
   * @param progress hears of bytes of the file
   * @throws DatasetFault if it cannot be read
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public static ExampleShelf of(
      Path file, Consumer<Remark> remarks, Cancellation cancellation, Progress progress) {
    ExampleShelf shelf = new ExampleShelf(file);
    boolean whole = false;
    try {
      shelf.fill(remarks, cancellation, progress);
      whole = true;
      return shelf;
    } finally {
      if (!whole) {
        shelf.close();
      }
    }
  }

  private void fill(Consumer<Remark> remarks, Cancellation cancellation, Progress progress) {
    try (Writer writer = new Writer(remarks)) {
      SquadReader.stream(file, writer, cancellation, progress);
    } catch (UncheckedIOException e) {
      throw fault(kept, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw fault(kept, e);
    }
  }

  /** The data set. */
  public Path file() {
    return file;
  }

  /** How many questions it has. */
  public int size() {
    return places.size();
  }

  /** A question by its place, from 0; empty where there is none. */
  public Optional<Example> at(int place) {
    return place < 0 || place >= size()
        ? Optional.empty()
        : Optional.of(read(places.offset(place)));
  }

  /** The first question with an id. */
  public Optional<Example> find(String id) {
    for (int place = places.first(id); place >= 0; place = places.next(place, id)) {
      Example example = read(places.offset(place));
      // Two ids may have one hash.
      if (example.id().equals(id)) {
        return Optional.of(example);
      }
    }
    return Optional.empty();
  }

  /** Takes the temporary file away. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw fault(kept, e);
    }
  }

  private static DatasetFault fault(Path where, IOException cause) {
    return new DatasetFault(
        "The questions of the data set cannot be kept at hand: " + cause.getMessage(),
        where,
        "Free some space there, or name another folder: java -Djava.io.tmpdir=FOLDER -jar …",
        cause);
  }

  private Example read(long offset) {
    try {
      DataInputStream in = piece(offset);
      long textOffset = in.readLong();
      String id = string(in);
      String title = string(in);
      String question = string(in);
      boolean known = in.readBoolean();
      List<Answer> golds = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        golds.add(new Answer(string(in), in.readInt(), in.readBoolean()));
      }
      if (textOffset != lastOffset) {
        lastText = string(piece(textOffset));
        lastOffset = textOffset;
      }
      return new Example(id, title, question, lastText, golds, known);
    } catch (IOException e) {
      throw fault(kept, e);
    }
  }

  private DataInputStream piece(long offset) throws IOException {
    ByteBuffer size = bytes(offset, Integer.BYTES);
    ByteBuffer piece = bytes(offset + Integer.BYTES, size.getInt());
    return new DataInputStream(new ByteArrayInputStream(piece.array()));
  }

  private ByteBuffer bytes(long offset, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, offset + bytes.position()) < 0) {
        throw new EOFException("it was cut off");
      }
    }
    return bytes.flip();
  }

  private static String string(DataInputStream in) throws IOException {
    char[] units = new char[in.readInt()];
    for (int i = 0; i < units.length; i++) {
      units[i] = in.readChar();
    }
    return new String(units);
  }

  /** As UTF-16 units, since a data set may hold half a character, which UTF-8 has no sign for. */
  private static void string(DataOutputStream out, String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** Puts questions on the shelf, each context before the first of its questions. */
  private final class Writer implements ExampleSink, AutoCloseable {
    private final Consumer<Remark> remarks;
    private final OutputStream out =
        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    private long offset;

    Writer(Consumer<Remark> remarks) {
      this.remarks = remarks;
    }

    @Override
    public boolean example(Example example) {
      try {
        if (lastOffset < 0 || !lastText.equals(example.text())) {
          lastOffset = write(data -> string(data, example.text()));
          lastText = example.text();
        }
        places.add(example.id(), write(data -> write(data, example)));
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void write(DataOutputStream data, Example example) throws IOException {
      data.writeLong(lastOffset);
      string(data, example.id());
      string(data, example.title());
      string(data, example.question());
      data.writeBoolean(example.known());
      data.writeInt(example.golds().size());
      for (Answer gold : example.golds()) {
        string(data, gold.text());
        data.writeInt(gold.start());
        data.writeBoolean(gold.placed());
      }
    }

    /** Writes a piece with its size before it, and tells where it begins. */
    private long write(Content content) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream data = new DataOutputStream(bytes);
      content.writeTo(data);
      long begin = offset;
      out.write(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.size()).array());
      bytes.writeTo(out);
      offset += Integer.BYTES + bytes.size();
      return begin;
    }

    @Override
    public void remark(Remark remark) {
      remarks.accept(remark);
    }

    @Override
    public void close() throws IOException {
      // The channel is read from later on.
      out.flush();
    }
  }
}
