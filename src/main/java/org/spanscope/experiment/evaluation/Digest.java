package org.spanscope.experiment.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for texts. */
final class Digest {
  private static final int DIGITS = 16;

  private Digest() {}

  /** The first 16 hexadecimal digits of a text's SHA-256. */
  static String of(String text) {
    try {
      // Lone surrogates become "?" here, which is well enough to tell texts apart.
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
