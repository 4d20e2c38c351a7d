package org.spanscope;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments as they were typed.
 *
 * <p>Java decodes them by the locale; without one (LANG unset, as in many containers) every byte
 * beyond ASCII is lost. Linux keeps the bytes, which are UTF-8 everywhere today.
 */
final class Arguments {
  private static final Path AS_TYPED = Path.of("/proc/self/cmdline");
  private static final String LOST = "\uFFFD";

  private Arguments() {}

  /** The same arguments, mended where characters were lost and the bytes are known. */
  static String[] asTyped(String[] args) {
    if (Arrays.stream(args).noneMatch(arg -> arg.contains(LOST)) || !Files.isReadable(AS_TYPED)) {
      return args;
    }
    try {
      return mended(args, Files.readAllBytes(AS_TYPED));
    } catch (IOException e) {
      return args;
    }
  }

  /**
   * @param commandLine all words of the process, each with a NUL behind it; the arguments are the
   *     last of them
   * @throws CharacterCodingException if they are no UTF-8
   */
  static String[] mended(String[] args, byte[] commandLine) throws CharacterCodingException {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < commandLine.length; i++) {
      if (commandLine[i] == 0) {
        ByteBuffer word = ByteBuffer.wrap(commandLine, start, i - start);
        words.add(StandardCharsets.UTF_8.newDecoder().decode(word).toString());
        start = i + 1;
      }
    }
    if (words.size() < args.length) {
      return args;
    }
    return words.subList(words.size() - args.length, words.size()).toArray(String[]::new);
  }
}
