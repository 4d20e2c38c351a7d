package org.spanscope.figure;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Writes PNG (ISO/IEC 15948) and finds texts in it. Our own, because what the JDK writes has no
 * compressed international text and is not promised to be the same bytes each time.
 */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int UP = 2;

  private PngFile() {}

  /** Whether a file begins as PNG does. */
  static boolean isPng(byte[] bytes) {
    return bytes.length > SIGNATURE.length
        && ByteBuffer.wrap(bytes, 0, SIGNATURE.length).equals(ByteBuffer.wrap(SIGNATURE));
  }

  /**
   * @param pixels {@code [height, width]} ARGB; with alpha in the file only if one is not opaque
   * @param dpi pixels an inch; 0 to say nothing about it
   * @param keyword of the text inside, in Latin letters; empty for none
   * @param text what to carry inside
   */
  static void write(
      OutputStream out, int[] pixels, int width, int height, int dpi, String keyword, String text)
      throws IOException {
    boolean opaque = Arrays.stream(pixels).allMatch(pixel -> pixel >>> 24 == 0xff);
    out.write(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 8).put((byte) (opaque ? 2 : 6));
    chunk(out, "IHDR", header.array());
    if (dpi > 0) {
      int perMetre = (int) Math.round(dpi / 0.0254);
      chunk(
          out,
          "pHYs",
          ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array());
    }
    if (!keyword.isEmpty()) {
      chunk(out, "iTXt", international(keyword, text));
    }
    chunk(out, "IDAT", Compression.deflate(sink -> rows(sink, pixels, width, height, opaque)));
    chunk(out, "IEND", new byte[0]);
  }

  /**
   * The text of a keyword; empty if there is none.
   *
   * @throws IOException if the file is damaged
   */
  static String text(byte[] png, String keyword) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(png);
    in.position(SIGNATURE.length);
    while (in.remaining() >= 12) {
      int length = in.getInt();
      if (length < 0 || length > in.remaining() - 8) {
        throw new IOException("it ends in the middle of a chunk");
      }
      byte[] named = new byte[length + 4];
      in.get(named);
      CRC32 crc = new CRC32();
      crc.update(named);
      if ((int) crc.getValue() != in.getInt()) {
        throw new IOException("the check sum of a chunk is wrong");
      }
      String type = new String(named, 0, 4, StandardCharsets.ISO_8859_1);
      if (type.equals("iTXt")) {
        byte[] prefix = (keyword + "\0").getBytes(StandardCharsets.ISO_8859_1);
        if (length > prefix.length + 4
            && ByteBuffer.wrap(named, 4, prefix.length).equals(ByteBuffer.wrap(prefix))) {
          return decode(named, 4 + prefix.length);
        }
      }
    }
    return "";
  }

  /** Keyword, compressed, zlib, no language, no translated keyword, text. */
  private static byte[] international(String keyword, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
    out.write(new byte[] {0, 1, 0, 0, 0});
    out.write(Compression.deflate(text.getBytes(StandardCharsets.UTF_8)));
    return out.toByteArray();
  }

  private static String decode(byte[] chunk, int flags) throws IOException {
    boolean compressed = chunk[flags] == 1;
    int at = flags + 2;
    for (int skipped = 0; skipped < 2; at++) {
      if (at >= chunk.length) {
        throw new IOException("a text chunk is cut short");
      }
      skipped += chunk[at] == 0 ? 1 : 0;
    }
    byte[] bytes = Arrays.copyOfRange(chunk, at, chunk.length);
    return new String(compressed ? Compression.inflate(bytes) : bytes, StandardCharsets.UTF_8);
  }

  /**
   * Each row with the filter that leaves the smaller numbers: none, or the row above taken away.
   */
  private static void rows(OutputStream out, int[] pixels, int width, int height, boolean opaque)
      throws IOException {
    int channels = opaque ? 3 : 4;
    byte[] above = new byte[width * channels];
    byte[] row = new byte[width * channels];
    byte[] difference = new byte[width * channels + 1];
    difference[0] = UP;
    for (int y = 0; y < height; y++) {
      fill(row, pixels, y * width, width, opaque);
      long plain = 0;
      long up = 0;
      for (int i = 0; i < row.length; i++) {
        difference[i + 1] = (byte) (row[i] - above[i]);
        plain += Math.abs(row[i]);
        up += Math.abs(difference[i + 1]);
      }
      if (up <= plain) {
        out.write(difference);
      } else {
        out.write(0);
        out.write(row);
      }
      byte[] swap = above;
      above = row;
      row = swap;
    }
  }

  private static void fill(byte[] row, int[] pixels, int offset, int width, boolean opaque) {
    int at = 0;
    for (int x = 0; x < width; x++) {
      int pixel = pixels[offset + x];
      row[at++] = (byte) (pixel >> 16);
      row[at++] = (byte) (pixel >> 8);
      row[at++] = (byte) pixel;
      if (!opaque) {
        row[at++] = (byte) (pixel >>> 24);
      }
    }
  }

  private static void chunk(OutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(content.length);
    data.write(name);
    data.write(content);
    data.writeInt((int) crc.getValue());
  }
}
