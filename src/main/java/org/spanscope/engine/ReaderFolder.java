package org.spanscope.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.ReaderInfo;

/**
 * A folder with a reader, its files looked at but not loaded.
 *
 * @param folder where it lies
 * @param config what {@code config.json} says
 * @param weights the tensors, mapped
 */
record ReaderFolder(Path folder, ReaderConfig config, SafetensorsFile weights) {
  /** Bytes of each end of a weight file that go into the hash. */
  private static final int END = 1 << 20;

  private static final List<String> SMALL_FILES =
      List.of("config.json", "tokenizer.json", "tokenizer_config.json", "vocab.txt");

  /**
   * Looks at configuration and header of the weights.
   *
   * @throws ReaderFault if the folder is no reader that the engine knows
   */
  static ReaderFolder open(Path folder) {
    ReaderConfig config = ReaderConfig.read(folder);
    SafetensorsFile weights = SafetensorsFile.openFolder(folder);
    WeightNames.of(weights, config);
    return new ReaderFolder(folder, config, weights);
  }

  ReaderInfo info() {
    TreeSet<Path> files =
        weights.entries().stream()
            .map(TensorEntry::file)
            .collect(Collectors.toCollection(TreeSet::new));
    try {
      long bytes = 0;
      for (Path file : files) {
        bytes += Files.size(file);
      }
      return new ReaderInfo(
          folder.toAbsolutePath().normalize().getFileName().toString(),
          folder,
          config.family().label(),
          config.layers(),
          config.heads(),
          config.hidden(),
          config.maxTokens(),
          weights.entries().stream().mapToLong(TensorEntry::count).sum(),
          bytes,
          weights.entries().stream()
              .map(entry -> entry.type().name())
              .filter(type -> type.contains("F"))
              .distinct()
              .sorted()
              .collect(Collectors.joining(", ")),
          hash(files));
    } catch (IOException | UncheckedIOException e) {
      throw new ReaderFault(
          "The reader folder cannot be read: " + e.getMessage(),
          folder,
          "Check the folder and the right to read it.",
          e);
    }
  }

  private String hash(TreeSet<Path> weightFiles) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
    for (String name : SMALL_FILES) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        byte[] content = Files.readAllBytes(file);
        announce(digest, file, content.length);
        digest.update(content);
      }
    }
    for (Path file : weightFiles) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        long size = channel.size();
        announce(digest, file, size);
        update(digest, channel, 0, Math.min(size, END));
        update(digest, channel, Math.max(0, size - END), Math.min(size, END));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void announce(MessageDigest digest, Path file, long size) {
    digest.update((file.getFileName() + " " + size + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void update(MessageDigest digest, FileChannel channel, long start, long length)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) length);
    while (buffer.hasRemaining() && channel.read(buffer, start + buffer.position()) > 0) {
      // A read may bring less than was asked for.
    }
    digest.update(buffer.flip());
  }
}
