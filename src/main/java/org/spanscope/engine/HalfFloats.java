package org.spanscope.engine;

/** Sixteen-bit floating numbers to floats, exactly. */
final class HalfFloats {
  private HalfFloats() {}

  /** IEEE 754 half precision: one sign, five exponent and ten fraction bits. */
  static void fromF16(short[] from, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      int bits = from[i];
      // The multiplication moves the exponent from bias 15 to 127 and makes small numbers normal.
      float value = Float.intBitsToFloat((bits & 0x7fff) << 13) * 0x1.0p112f;
      // What was infinite or no number is 2^16 or more now; those exponents must be all ones.
      int special = value >= 65536f ? 0x7f800000 : 0;
      to[i] =
          Float.intBitsToFloat(Float.floatToRawIntBits(value) | special | (bits & 0x8000) << 16);
    }
  }

  /** The upper half of a float. */
  static void fromBf16(short[] from, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = Float.intBitsToFloat(from[i] << 16);
    }
  }
}
