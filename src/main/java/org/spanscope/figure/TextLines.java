package org.spanscope.figure;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.spanscope.figure.FigureLayout.Rect;
import org.spanscope.figure.TextPanel.Joint;
import org.spanscope.figure.TextPanel.Piece;

/**
 * Breaks pieces of running text into lines. Pieces of one word stay together where a line is wide
 * enough; a piece of several words may go over several lines.
 */
final class TextLines {
  /** Room above and below the letters of a line, together, for ground and underline. */
  private static final double AIR = 6;

  private final Font font;
  private final double width;
  private final boolean sentenceLines;
  private final double space;
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<Divider> dividers = new ArrayList<>();
  private double x;
  private int line;

  /**
   * A part of a piece within a line.
   *
   * @param piece which piece
   * @param text what of it
   * @param line from 0
   * @param x left edge, from the left edge of the text
   */
  record Stretch(int piece, String text, int line, double x, double width) {}

  /** Where a sentence ends within a line. */
  record Divider(int line, double x) {}

  private record Atom(int piece, String text, double width, boolean spaced) {}

  /**
   * @param sentenceLines whether each sentence begins a line of its own
   */
  TextLines(List<Piece> pieces, Font font, double width, boolean sentenceLines) {
    this.font = font;
    this.width = width;
    this.sentenceLines = sentenceLines;
    this.space = Lettering.width(" ", font);
    List<Atom> together = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean spaced = piece.joint() != Joint.GLUED;
      if (piece.joint() == Joint.SENTENCE) {
        place(together);
        sentence(i > 0);
      }
      for (String word : Lettering.readable(piece.text()).strip().split("\\s+")) {
        if (spaced) {
          place(together);
        }
        if (!word.isEmpty()) {
          together.add(new Atom(i, word, Lettering.width(word, font), spaced));
        }
        spaced = true;
      }
    }
    place(together);
  }

  List<Stretch> stretches() {
    return stretches;
  }

  List<Divider> dividers() {
    return dividers;
  }

  int count() {
    return stretches.isEmpty() ? 0 : line + 1;
  }

  static double lineHeight(Font font) {
    return Lettering.line(font) + AIR;
  }

  /** What a stretch covers, from the upper left corner of the text. */
  Rect rect(Stretch stretch) {
    double height = lineHeight(font);
    return new Rect(stretch.x(), stretch.line() * height + 1, stretch.width(), height - 2);
  }

  private void sentence(boolean begun) {
    if (!begun) {
      return;
    }
    if (sentenceLines) {
      newLine();
    } else {
      dividers.add(new Divider(line, x + space));
      x += space;
    }
  }

  private void newLine() {
    line++;
    x = 0;
  }

  /** Puts what must stay together into the line, or into the next. */
  private void place(List<Atom> together) {
    if (together.isEmpty()) {
      return;
    }
    double wanted = together.stream().mapToDouble(Atom::width).sum();
    double gap = x > 0 && together.get(0).spaced() ? space : 0;
    if (x > 0 && x + gap + wanted > width) {
      newLine();
    }
    for (Atom atom : together) {
      put(atom);
    }
    together.clear();
  }

  private void put(Atom atom) {
    double gap = x > 0 && atom.spaced() ? space : 0;
    if (x > 0 && x + gap + atom.width() > width) {
      newLine();
      gap = 0;
    }
    String text = Lettering.elide(atom.text(), font, width);
    double wide = text.equals(atom.text()) ? atom.width() : Lettering.width(text, font);
    Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
    if (last != null && last.piece() == atom.piece() && last.line() == line) {
      String joined = last.text() + (gap > 0 ? " " : "") + text;
      stretches.set(
          stretches.size() - 1,
          new Stretch(last.piece(), joined, line, last.x(), x + gap + wide - last.x()));
    } else {
      stretches.add(new Stretch(atom.piece(), text, line, x + gap, wide));
    }
    x += gap + wide;
  }
}
