package org.spanscope.attention;

import java.util.List;
import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.Token;
import org.spanscope.reader.Window;

/**
 * Raw attention of every head of a window in one block, shrunk so that all can be drawn at once.
 *
 * @param layers number of layers
 * @param heads number of heads of a layer
 * @param rows number of rows of each map
 * @param columns number of columns of each map
 * @param values {@code [layers * heads][rows * columns]}, layer by layer, each row-major: the
 *     largest weight of the tokens under a cell
 */
public record HeadMaps(int layers, int heads, int rows, int columns, float[][] values) {

  /**
   * All heads of a window.
   *
   * @param window with its attention
   * @param most cells of a map along each side; longer ones are shrunk, so that no strong weight is
   *     lost but neighbours may be
   */
  public static HeadMaps of(Window window, Block block, Sinks sinks, int most) {
    AttentionTensor attention = window.attention();
    if (attention == null) {
      throw new IllegalArgumentException(
          "Window " + window.index() + " was read without attention");
    }
    List<Token> tokens = window.tokens();
    int[] from = Maps.rows(tokens, block);
    int[] to = Maps.columns(tokens, block);
    int rows = Math.min(most, from.length);
    int columns = Math.min(most, to.length);
    float[][] values = new float[attention.layers() * attention.heads()][rows * columns];
    float[] weights = new float[attention.size()];
    for (int i = 0; i < values.length; i++) {
      for (int r = 0; r < from.length; r++) {
        attention.copyRow(i / attention.heads(), i % attention.heads(), from[r], weights, 0);
        treat(weights, tokens, sinks);
        int row = (int) ((long) r * rows / from.length);
        for (int c = 0; c < to.length; c++) {
          int cell = row * columns + (int) ((long) c * columns / to.length);
          values[i][cell] = Math.max(values[i][cell], weights[to[c]]);
        }
      }
    }
    return new HeadMaps(attention.layers(), attention.heads(), rows, columns, values);
  }

  /** As {@link Maps} treats rows. */
  private static void treat(float[] weights, List<Token> tokens, Sinks sinks) {
    if (sinks == Sinks.RAW) {
      return;
    }
    double sink = 0;
    for (int i = 0; i < weights.length; i++) {
      if (tokens.get(i).kind().isSink()) {
        sink += weights[i];
        weights[i] = 0;
      }
    }
    double factor = sinks == Sinks.ZEROED ? 1 : sink < 1 ? 1 / (1 - sink) : 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= (float) factor;
    }
  }

  /** The map of a head, {@code [rows, columns]}. */
  public float[] map(int layer, int head) {
    return values[layer * heads + head];
  }

  /** The largest weight of all heads in the block, 0 where there is none. */
  public float largest() {
    float largest = 0;
    for (int layer = 0; layer < layers; layer++) {
      for (int head = 0; head < heads; head++) {
        largest = Math.max(largest, largest(layer, head));
      }
    }
    return largest;
  }

  /** The largest weight of a head in the block, 0 where it has none. */
  public float largest(int layer, int head) {
    float largest = 0;
    for (float value : map(layer, head)) {
      largest = Math.max(largest, value);
    }
    return largest;
  }
}
