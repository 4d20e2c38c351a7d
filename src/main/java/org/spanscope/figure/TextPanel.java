package org.spanscope.figure;

import java.util.List;

/**
 * Running text whose pieces are coloured by a number each.
 *
 * @param title what stands above it
 * @param pieces in reading order
 * @param scale colours and their ends, sequential or diverging
 * @param unit what the numbers are, written at the colour bar
 * @param strong from this size on a piece is underlined, dashed where it is below zero, so that
 *     strength and sign are not told by colour alone; NaN for no lines
 */
public record TextPanel(
    String title, List<Piece> pieces, ColourScale scale, String unit, double strong)
    implements Panel {
  public TextPanel {
    pieces = List.copyOf(pieces);
  }

  /**
   * A token, word or sentence.
   *
   * @param text what is read
   * @param joint how it follows what is before it
   * @param value its number; NaN for none, then it stands on plain ground
   */
  public record Piece(String text, Joint joint, double value) {}

  /** What is between a piece and the one before it. */
  public enum Joint {
    /** Nothing: another piece of the same word, or a mark of punctuation. */
    GLUED,
    SPACE,
    /** A new sentence: on a line of its own where there is room, else behind a divider. */
    SENTENCE
  }
}
