package org.spanscope.figure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** Arrays of numbers as short texts, exact to the bit. */
final class NumberCodec {
  private static final String FLOATS = "f32:";
  private static final String DOUBLES = "f64:";

  private NumberCodec() {}

  static String encode(float[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return FLOATS + Base64.getEncoder().encodeToString(bytes.array());
  }

  static String encode(double[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(values);
    return DOUBLES + Base64.getEncoder().encodeToString(bytes.array());
  }

  static float[] floats(JsonNode node) {
    if (node.isString() && node.stringValue().startsWith(FLOATS)) {
      ByteBuffer bytes = decode(node.stringValue(), FLOATS, Float.BYTES);
      float[] values = new float[bytes.remaining() / Float.BYTES];
      bytes.asFloatBuffer().get(values);
      return values;
    }
    double[] doubles = doubles(node);
    float[] values = new float[doubles.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) doubles[i];
    }
    return values;
  }

  static double[] doubles(JsonNode node) {
    if (node.isString() && node.stringValue().startsWith(DOUBLES)) {
      ByteBuffer bytes = decode(node.stringValue(), DOUBLES, Double.BYTES);
      double[] values = new double[bytes.remaining() / Double.BYTES];
      bytes.asDoubleBuffer().get(values);
      return values;
    }
    if (!node.isArray()) {
      throw new IllegalArgumentException("no numbers where values should be");
    }
    double[] values = new double[node.size()];
    for (int i = 0; i < values.length; i++) {
      JsonNode value = node.get(i);
      if (!value.isNumber() && !value.isNull()) {
        throw new IllegalArgumentException("no number at place " + i + " of the values");
      }
      values[i] = value.isNull() ? Double.NaN : value.doubleValue();
    }
    return values;
  }

  private static ByteBuffer decode(String text, String prefix, int size) {
    byte[] bytes = Base64.getDecoder().decode(text.substring(prefix.length()));
    if (bytes.length % size != 0) {
      throw new IllegalArgumentException("values that end in the middle of a number");
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
