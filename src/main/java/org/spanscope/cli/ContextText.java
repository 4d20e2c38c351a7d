package org.spanscope.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The value of {@code --context}: a text, or {@code @FILE}; {@code @@} is a text that begins
 * with @.
 */
final class ContextText {
  private static final long LARGEST = 64L << 20;

  private ContextText() {}

  /**
   * The text itself.
   *
   * @throws ArgumentFault if the file is not there, too large, or no UTF-8
   */
  static String of(String value) {
    if (value.startsWith("@@")) {
      return value.substring(1);
    }
    if (!value.startsWith("@")) {
      return value;
    }
    try {
      return read(Path.of(value.substring(1)));
    } catch (InvalidPathException e) {
      throw new ArgumentFault(
          "This is no name of a file: " + e.getReason(),
          value,
          "Give the file behind --context @, or write @@ for a text that begins with @.",
          e);
    }
  }

  private static String read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new ArgumentFault(
            "The context is a folder", file, "Name a text file behind --context @.");
      }
      if (Files.size(file) > LARGEST) {
        throw new ArgumentFault(
            "The context is larger than 64 MiB", file, "Cut it into smaller files.");
      }
      return decode(Files.readAllBytes(file), file);
    } catch (NoSuchFileException e) {
      throw new ArgumentFault(
          "There is no such file for the context",
          file,
          "Check the path, or write @@ for a text that begins with @.",
          e);
    } catch (IOException e) {
      throw new ArgumentFault(
          "The context cannot be read: " + e.getMessage(), file, "Check that it may be read.", e);
    }
  }

  private static String decode(byte[] bytes, Path file) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      throw new ArgumentFault(
          "The context is not UTF-8",
          file + ", byte " + in.position(),
          "Save it as UTF-8, for example with iconv -t UTF-8.");
    }
    String text = out.flip().toString();
    // The mark some editors put in front of UTF-8 is no part of the text.
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
