package org.spanscope.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes F32 tensors in the safetensors format. Each tensor is asked for its numbers when it is
 * written, so that they need not all be held at once.
 */
public final class SafetensorsWriter {
  private final List<Entry> entries = new ArrayList<>();

  /** Where a tensor puts its numbers, row-major, in as many pieces as it likes. */
  public interface Sink {
    void put(float[] values, int offset, int count) throws IOException;
  }

  /** What writes a tensor's numbers. */
  public interface Source {
    void writeTo(Sink sink) throws IOException;
  }

  private record Entry(String name, List<Long> shape, long count, Source source) {}

  /** Announces a tensor; its numbers are asked for by {@link #write}. */
  public void add(String name, List<Long> shape, Source source) {
    long count = shape.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
    entries.add(new Entry(name, List.copyOf(shape), count, source));
  }

  public void add(String name, List<Long> shape, float[] values) {
    add(name, shape, sink -> sink.put(values, 0, values.length));
  }

  /**
   * Writes all announced tensors into a new or emptied file.
   *
   * @throws IOException if the file cannot be written; what was written by then stays
   */
  public void write(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      write(channel);
    }
  }

  /** The same, from a channel's place on. */
  public void write(FileChannel channel) throws IOException {
    byte[] header = header();
    ByteBuffer head = ByteBuffer.allocate(8 + header.length).order(ByteOrder.LITTLE_ENDIAN);
    writeAll(channel, head.putLong(header.length).put(header).flip());
    ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18).order(ByteOrder.LITTLE_ENDIAN);
    for (Entry entry : entries) {
      Counter counter = new Counter(channel, buffer);
      entry.source().writeTo(counter);
      counter.flush();
      if (counter.count != entry.count()) {
        throw new IllegalStateException(
            entry.name() + " announced " + entry.count() + " numbers and wrote " + counter.count);
      }
    }
  }

  private byte[] header() {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    long offset = 0;
    for (Entry entry : entries) {
      ObjectNode node = root.putObject(entry.name());
      node.put("dtype", "F32");
      ArrayNode shape = node.putArray("shape");
      entry.shape().forEach(shape::add);
      ArrayNode offsets = node.putArray("data_offsets");
      offsets.add(offset);
      offset += Math.multiplyExact(entry.count(), (long) Float.BYTES);
      offsets.add(offset);
    }
    StringBuilder json = new StringBuilder(root.toString());
    // Readers map the numbers, which must lie on a multiple of eight.
    while (json.toString().getBytes(StandardCharsets.UTF_8).length % 8 != 0) {
      json.append(' ');
    }
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void writeAll(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static final class Counter implements Sink {
    private final FileChannel channel;
    private final ByteBuffer buffer;
    private long count;

    Counter(FileChannel channel, ByteBuffer buffer) {
      this.channel = channel;
      this.buffer = buffer.clear();
    }

    @Override
    public void put(float[] values, int offset, int length) throws IOException {
      int done = 0;
      while (done < length) {
        int some = Math.min(length - done, buffer.remaining() / Float.BYTES);
        buffer.asFloatBuffer().put(values, offset + done, some);
        buffer.position(buffer.position() + some * Float.BYTES);
        done += some;
        if (buffer.remaining() < Float.BYTES) {
          flush();
        }
      }
      count += length;
    }

    void flush() throws IOException {
      writeAll(channel, buffer.flip());
      buffer.clear();
    }
  }
}
