package org.spanscope.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.spanscope.reader.ReaderFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the head of a safetensors file and checks every claim it makes: eight bytes of length
 * (little endian), that many bytes of JSON, then the numbers.
 */
final class SafetensorsHeader {
  private static final String AGAIN =
      "The file is damaged or was not copied whole; download or save it again.";

  /** The format's own limit. */
  private static final long LONGEST = 100_000_000;

  private final Path file;
  private final List<TensorEntry> entries = new ArrayList<>();

  private SafetensorsHeader(Path file) {
    this.file = file;
  }

  /**
   * @return the tensors of one file, in the order of their bytes
   */
  static List<TensorEntry> read(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      SafetensorsHeader header = new SafetensorsHeader(file);
      header.read(channel);
      return header.entries;
    } catch (NoSuchFileException e) {
      throw new ReaderFault(
          "The tensor file is missing", file, "Put the file there or choose another folder.", e);
    } catch (IOException e) {
      throw new ReaderFault(
          "The tensor file cannot be read: " + e.getMessage(),
          file,
          "Check the file and the right to read it.",
          e);
    }
  }

  private void read(FileChannel channel) throws IOException {
    long size = channel.size();
    if (size < 8) {
      throw fault("The tensor file ends within its first eight bytes");
    }
    long length = read(channel, 0, 8).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (length < 2 || length > LONGEST || length > size - 8) {
      throw fault(
          "The header of the tensor file claims "
              + Long.toUnsignedString(length)
              + " bytes and the file holds "
              + size);
    }
    long data = 8 + length;
    parse(StandardCharsets.UTF_8.decode(read(channel, 8, (int) length)).toString(), data, size);
    entries.sort(Comparator.comparingLong(TensorEntry::offset));
    TensorEntry before = null;
    for (TensorEntry entry : entries) {
      if (before != null
          && entry.length() > 0
          && entry.offset() < before.offset() + before.length()) {
        throw fault("The tensors " + before.name() + " and " + entry.name() + " overlap");
      }
      before = entry;
    }
  }

  private void parse(String json, long data, long size) {
    JsonNode root;
    try {
      root =
          JsonMapper.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build()
              .readTree(json);
    } catch (JacksonException e) {
      throw new ReaderFault("The header of the tensor file is no JSON", file, AGAIN, e);
    }
    if (!root.isObject()) {
      throw fault("The header of the tensor file is no JSON object");
    }
    for (Map.Entry<String, JsonNode> property : root.properties()) {
      if (!property.getKey().equals("__metadata__")) {
        entries.add(entry(property.getKey(), property.getValue(), data, size));
      }
    }
  }

  private TensorEntry entry(String name, JsonNode node, long data, long size) {
    JsonNode offsets = node.path("data_offsets");
    JsonNode shape = node.path("shape");
    if (!offsets.isArray()
        || offsets.size() != 2
        || !wholeNumbers(offsets)
        || !shape.isArray()
        || !wholeNumbers(shape)) {
      throw fault("The tensor " + name + " lacks its type, shape or place in the header");
    }
    TensorType type = type(name, node.path("dtype"));
    long start = offsets.get(0).longValue();
    long end = offsets.get(1).longValue();
    if (start < 0 || end < start) {
      throw fault("The tensor " + name + " ends before it begins");
    }
    if (end > size - data) {
      throw fault(
          "The tensor "
              + name
              + " claims bytes up to "
              + end
              + " and the file holds "
              + (size - data)
              + " of them");
    }
    List<Long> sizes = new ArrayList<>();
    long bytes = type.bytes();
    try {
      for (JsonNode each : shape) {
        if (each.longValue() < 0) {
          throw fault("The tensor " + name + " has a negative size");
        }
        sizes.add(each.longValue());
        bytes = Math.multiplyExact(bytes, each.longValue());
      }
    } catch (ArithmeticException e) {
      bytes = -1;
    }
    if (bytes != end - start) {
      throw fault("The tensor " + name + " of shape " + sizes + " has " + (end - start) + " bytes");
    }
    return new TensorEntry(name, type, sizes, file, data + start, end - start);
  }

  private TensorType type(String name, JsonNode node) {
    for (TensorType type : TensorType.values()) {
      if (node.isString() && type.name().equals(node.stringValue())) {
        return type;
      }
    }
    throw new ReaderFault(
        "The tensor " + name + " has the unknown number format " + node,
        file,
        "Save the weights as F32, F16 or BF16.");
  }

  private static boolean wholeNumbers(JsonNode array) {
    for (JsonNode each : array) {
      if (!each.isIntegralNumber() || !each.canConvertToLong()) {
        return false;
      }
    }
    return true;
  }

  private ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw fault("The tensor file ends within its header");
      }
    }
    return buffer.flip();
  }

  private ReaderFault fault(String what) {
    return new ReaderFault(what, file, AGAIN);
  }
}
