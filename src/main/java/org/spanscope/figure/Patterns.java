package org.spanscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.spanscope.figure.FigureLayout.Rect;

/** Fills and signs by number, so that series are never told apart by colour alone. */
final class Patterns {
  private static final int FILLS = 5;

  /** Different signs; larger numbers begin anew. */
  static final int SIGNS = 4;

  private Patterns() {}

  /** Fills a rectangle: plain, slanted lines, level lines, upright lines, empty. */
  static void fill(Canvas canvas, Rect rect, Color colour, int number) {
    int pattern = number % FILLS;
    if (pattern == 0) {
      canvas.fill(rect, colour);
      return;
    }
    canvas.fill(rect, faint(colour, pattern == FILLS - 1 ? 24 : 70));
    BasicStroke stroke = new BasicStroke(1.2f);
    double step = 4;
    switch (pattern) {
      case 1 -> canvas.hatch(rect, colour, step);
      case 2 -> {
        for (double y = rect.y() + rect.height() - step / 2; y > rect.y(); y -= step) {
          canvas.line(rect.x(), y, rect.x() + rect.width(), y, colour, stroke);
        }
      }
      case 3 -> {
        for (double x = rect.x() + step / 2; x < rect.x() + rect.width(); x += step) {
          canvas.line(x, rect.y(), x, rect.y() + rect.height(), colour, stroke);
        }
      }
      default -> {}
    }
    canvas.graphics().setPaint(colour);
    canvas.graphics().setStroke(stroke);
    canvas
        .graphics()
        .draw(
            new Rectangle2D.Double(
                rect.x() + 0.5,
                rect.y() + 0.5,
                Math.max(0, rect.width() - 1),
                Math.max(0, rect.height() - 1)));
  }

  /** A sign around a point: circle, square, triangle, diamond. */
  static void sign(Canvas canvas, double x, double y, Color colour, int number) {
    canvas.graphics().setPaint(colour);
    canvas.graphics().fill(shape(x, y, number));
  }

  /** The same signs, empty. */
  static void outline(Canvas canvas, double x, double y, Color colour, int number) {
    canvas.graphics().setPaint(colour);
    canvas.graphics().setStroke(new BasicStroke(1.3f));
    canvas.graphics().draw(shape(x, y, number));
  }

  /** An upright cross, a slanted one, both as a star. */
  static void cross(Canvas canvas, double x, double y, Color colour, int number) {
    BasicStroke stroke = new BasicStroke(1.4f);
    if (number % 3 != 1) {
      double r = 3.6;
      canvas.line(x - r, y, x + r, y, colour, stroke);
      canvas.line(x, y - r, x, y + r, colour, stroke);
    }
    if (number % 3 != 0) {
      double r = 2.8;
      canvas.line(x - r, y - r, x + r, y + r, colour, stroke);
      canvas.line(x + r, y - r, x - r, y + r, colour, stroke);
    }
  }

  private static Shape shape(double x, double y, int number) {
    double r = 3;
    return switch (number % SIGNS) {
      case 0 -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
      case 1 -> new Rectangle2D.Double(x - r + 0.4, y - r + 0.4, 2 * r - 0.8, 2 * r - 0.8);
      case 2 -> corners(x, y - r - 0.5, x + r + 0.4, y + r - 0.6, x - r - 0.4, y + r - 0.6);
      default -> corners(x, y - r - 0.8, x + r + 0.8, y, x, y + r + 0.8, x - r - 0.8, y);
    };
  }

  /** A dashed line of its own for each number. */
  static BasicStroke dashes(int number) {
    float[][] dashes = {{6, 3}, {2, 2.5f}, {8, 3, 2, 3}};
    return new BasicStroke(
        1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes[number % dashes.length], 0);
  }

  /** The colour seen through, from 0 for not at all to 255. */
  static Color faint(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }

  private static Shape corners(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }
}
