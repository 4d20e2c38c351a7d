package org.spanscope.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.ReaderFault;
import tools.jackson.databind.JsonNode;

/**
 * The tensors of a safetensors file, or of a folder with one file or several shards. The files are
 * mapped, not read: a tensor costs memory once it is looked at.
 *
 * <p>All problems of the files are {@link ReaderFault}s.
 */
public final class SafetensorsFile {
  private static final int CHUNK = 1 << 14;

  private final Path path;
  private final Map<String, TensorEntry> entries = new LinkedHashMap<>();

  private SafetensorsFile(Path path) {
    this.path = path;
  }

  /** Opens one file. */
  public static SafetensorsFile open(Path file) {
    SafetensorsFile opened = new SafetensorsFile(file);
    opened.add(SafetensorsHeader.read(file));
    return opened;
  }

  /**
   * Opens {@code model.safetensors} of a folder, or the shards that {@code
   * model.safetensors.index.json} lists.
   */
  public static SafetensorsFile openFolder(Path folder) {
    Path single = folder.resolve("model.safetensors");
    Path index = folder.resolve("model.safetensors.index.json");
    if (Files.exists(single)) {
      return open(single);
    }
    if (Files.exists(index)) {
      return openShards(folder, index);
    }
    boolean pickled = Files.exists(folder.resolve("pytorch_model.bin"));
    throw new ReaderFault(
        pickled
            ? "The reader folder has only a .bin checkpoint"
            : "The reader folder has no weights",
        folder,
        pickled
            ? "Save the reader as safetensors first (save_pretrained with safe_serialization)."
            : "Expected model.safetensors, or shards listed by model.safetensors.index.json.");
  }

  private static SafetensorsFile openShards(Path folder, Path index) {
    JsonNode map = JsonFiles.readObject(index, "The list of shards").path("weight_map");
    if (!map.isObject() || map.isEmpty()) {
      throw new ReaderFault(
          "The list of shards has no weight_map", index, "Download or save the folder again.");
    }
    SafetensorsFile opened = new SafetensorsFile(folder);
    Set<String> shards = new TreeSet<>();
    for (Map.Entry<String, JsonNode> place : map.properties()) {
      String shard = place.getValue().isString() ? place.getValue().stringValue() : "";
      if (shard.isEmpty() || !Path.of(shard).getFileName().toString().equals(shard)) {
        throw new ReaderFault(
            "The list of shards names no file for " + place.getKey(),
            index,
            "Download or save the folder again.");
      }
      shards.add(shard);
    }
    for (String shard : shards) {
      opened.add(SafetensorsHeader.read(folder.resolve(shard)));
    }
    for (String name : map.propertyNames()) {
      if (!opened.has(name)) {
        throw new ReaderFault(
            "The shards lack the tensor " + name, index, "Download or save the folder again.");
      }
    }
    return opened;
  }

  private void add(List<TensorEntry> more) {
    for (TensorEntry entry : more) {
      if (entries.put(entry.name(), entry) != null) {
        throw new ReaderFault(
            "Two shards hold the tensor " + entry.name(),
            path,
            "Download or save the folder again.");
      }
    }
  }

  /** The file or folder that was opened. */
  public Path path() {
    return path;
  }

  public Set<String> names() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  public Collection<TensorEntry> entries() {
    return Collections.unmodifiableCollection(entries.values());
  }

  public boolean has(String name) {
    return entries.containsKey(name);
  }

  /**
   * What a tensor is and where it lies.
   *
   * @throws ReaderFault if there is none of this name
   */
  public TensorEntry entry(String name) {
    @Nullable TensorEntry entry = entries.get(name);
    if (entry == null) {
      throw new ReaderFault(
          "The weights lack the tensor " + name, path, "Download or save the folder again.");
    }
    return entry;
  }

  /** The sizes of a tensor's dimensions. */
  public List<Long> shape(String name) {
    return entry(name).shape();
  }

  /** A tensor's bytes, mapped, read-only, little endian; at most 2 GiB. */
  public ByteBuffer bytes(String name) {
    TensorEntry entry = entry(name);
    if (entry.length() > Integer.MAX_VALUE) {
      throw new ReaderFault(
          "The tensor " + name + " is larger than 2 GiB",
          entry.file(),
          "Save the weights in half precision.");
    }
    if (entry.length() == 0) {
      return ByteBuffer.allocateDirect(0).order(ByteOrder.LITTLE_ENDIAN);
    }
    try (FileChannel channel = FileChannel.open(entry.file(), StandardOpenOption.READ)) {
      return channel
          .map(FileChannel.MapMode.READ_ONLY, entry.offset(), entry.length())
          .order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new ReaderFault(
          "The tensor " + name + " cannot be read: " + e.getMessage(),
          entry.file(),
          "Check the file and the right to read it.",
          e);
    }
  }

  /** A tensor's numbers, row-major; F32, F16 and BF16 tensors have them. */
  public float[] floats(String name) {
    long count = entry(name).count();
    if (count > Integer.MAX_VALUE - 8) {
      throw new ReaderFault(
          "The tensor " + name + " is too large", path, "Choose a smaller reader.");
    }
    float[] floats = new float[(int) count];
    copyFloats(name, FloatBuffer.wrap(floats));
    return floats;
  }

  /** Puts a tensor's numbers into a buffer, converted in small pieces. */
  public void copyFloats(String name, FloatBuffer target) {
    TensorEntry entry = entry(name);
    ByteBuffer bytes = bytes(name);
    switch (entry.type()) {
      case F32 -> target.put(bytes.asFloatBuffer());
      case F16, BF16 -> {
        ShortBuffer halves = bytes.asShortBuffer();
        short[] from = new short[CHUNK];
        float[] to = new float[CHUNK];
        while (halves.hasRemaining()) {
          int count = Math.min(CHUNK, halves.remaining());
          halves.get(from, 0, count);
          if (entry.type() == TensorType.F16) {
            HalfFloats.fromF16(from, to, count);
          } else {
            HalfFloats.fromBf16(from, to, count);
          }
          target.put(to, 0, count);
        }
      }
      default ->
          throw new ReaderFault(
              "The tensor " + name + " is of type " + entry.type(),
              entry.file(),
              "Save the weights as F32, F16 or BF16.");
    }
  }

  /** A tensor's whole numbers, row-major; I64, I32 and U8 tensors have them. */
  public long[] longs(String name) {
    TensorEntry entry = entry(name);
    ByteBuffer bytes = bytes(name);
    long[] longs = new long[Math.toIntExact(entry.count())];
    switch (entry.type()) {
      case I64 -> {
        LongBuffer buffer = bytes.asLongBuffer();
        buffer.get(longs);
      }
      case I32 -> {
        for (int i = 0; i < longs.length; i++) {
          longs[i] = bytes.getInt(4 * i);
        }
      }
      case U8, BOOL -> {
        for (int i = 0; i < longs.length; i++) {
          longs[i] = Byte.toUnsignedLong(bytes.get(i));
        }
      }
      default ->
          throw new ReaderFault(
              "The tensor " + name + " is of type " + entry.type(),
              entry.file(),
              "Save it as I64 or I32.");
    }
    return longs;
  }
}
