package org.spanscope.figure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Deflate, both ways. */
final class Compression {
  /** A figure of 4096 x 4096 cells is below this; more than that is not ours. */
  private static final int MOST = 256 << 20;

  private Compression() {}

  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static byte[] deflate(byte[] bytes) throws IOException {
    return deflate(out -> out.write(bytes));
  }

  static byte[] deflate(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(6);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 14)) {
      content.writeTo(out);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  static byte[] inflate(byte[] bytes) throws IOException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      byte[] inflated = in.readNBytes(MOST);
      if (in.read() >= 0) {
        throw new IOException("what it carries is too large");
      }
      return inflated;
    }
  }
}
