package org.spanscope.engine;

import java.nio.charset.StandardCharsets;

/**
 * Byte-level vocabularies write each byte as one printable character (Radford 2019): printable
 * Latin-1 characters stand for themselves, the others for U+0100 and up, in order.
 */
final class ByteLevel {
  private static final int[] BYTES = bytes();

  private ByteLevel() {}

  private static int[] bytes() {
    int[] bytes = new int[512];
    java.util.Arrays.fill(bytes, -1);
    int next = 256;
    for (int b = 0; b < 256; b++) {
      boolean printable = (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || b >= 0xAE;
      bytes[printable ? b : next++] = b;
    }
    return bytes;
  }

  /**
   * The piece as text, without the space that it begins with.
   *
   * @param seen the characters of the text that the piece stands on; given where the piece is only
   *     a part of a character
   */
  static String readable(String piece, String seen) {
    byte[] decoded = new byte[piece.length()];
    for (int i = 0; i < decoded.length; i++) {
      char c = piece.charAt(i);
      int b = c < BYTES.length ? BYTES[c] : -1;
      if (b < 0) {
        return piece;
      }
      decoded[i] = (byte) b;
    }
    String text = new String(decoded, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0 && !seen.isEmpty()) {
      return seen;
    }
    return text.length() > 1 && text.charAt(0) == ' ' ? text.substring(1) : text;
  }
}
