package org.spanscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.spanscope.figure.FigureLayout.Rect;

/**
 * What painters paint on.
 *
 * @param graphics where to
 * @param palette colours
 * @param theme the ground
 * @param fontSize of ordinary text
 * @param scale device pixels a logical pixel; 0 for vectors
 */
record Canvas(Graphics2D graphics, Palette palette, Theme theme, double fontSize, double scale) {
  /** Font of axes and legends. */
  Font small() {
    return Lettering.regular(Math.max(6, fontSize * 0.86));
  }

  Font ordinary() {
    return Lettering.regular(fontSize);
  }

  Font strong() {
    return Lettering.bold(fontSize);
  }

  /** The distance between things that do not belong together. */
  double gap() {
    return Math.round(fontSize * 0.55);
  }

  void text(String text, Font font, Color colour, double x, double baseline) {
    graphics.setPaint(colour);
    Lettering.draw(graphics, text, font, x, baseline);
  }

  void textDown(String text, Font font, Color colour, double x, double y) {
    graphics.setPaint(colour);
    Lettering.drawDown(graphics, text, font, x, y);
  }

  void textUp(String text, Font font, Color colour, double x, double y) {
    graphics.setPaint(colour);
    Lettering.drawUp(graphics, text, font, x, y);
  }

  void fill(Rect rect, Color colour) {
    graphics.setPaint(colour);
    graphics.fill(shape(rect));
  }

  void outline(Rect rect, Color colour) {
    graphics.setPaint(colour);
    graphics.setStroke(new BasicStroke(1));
    graphics.draw(
        new Rectangle2D.Double(
            rect.x() - 0.5, rect.y() - 0.5, rect.width() + 1, rect.height() + 1));
  }

  void line(double x1, double y1, double x2, double y2, Color colour, BasicStroke stroke) {
    graphics.setPaint(colour);
    graphics.setStroke(stroke);
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** Slanted lines over a rectangle, falling to the left. */
  void hatch(Rect rect, Color colour, double distance) {
    Shape clip = graphics.getClip();
    graphics.clip(shape(rect));
    BasicStroke stroke = new BasicStroke(1);
    // Lines stand on one grid for the whole picture, so that hatched neighbours join.
    double sum = Math.ceil((rect.x() + rect.y()) / distance) * distance;
    double end = rect.x() + rect.y() + rect.width() + rect.height();
    for (; sum <= end; sum += distance) {
      line(
          sum - rect.y(),
          rect.y(),
          sum - rect.y() - rect.height(),
          rect.y() + rect.height(),
          colour,
          stroke);
    }
    graphics.setClip(clip);
  }

  /** Slanted lines over a rectangle, falling to the right; bright on dark, to be seen on all. */
  void counterHatch(Rect rect, double distance) {
    Shape clip = graphics.getClip();
    graphics.clip(shape(rect));
    double right = rect.x() + rect.width();
    double bottom = rect.y() + rect.height();
    double first = Math.ceil((rect.x() - bottom) / distance) * distance;
    for (double ahead = first; ahead <= right - rect.y(); ahead += distance) {
      double x1 = ahead + rect.y();
      double x2 = ahead + bottom;
      line(x1, rect.y(), x2, bottom, palette.ground(), new BasicStroke(2.4f));
      line(x1, rect.y(), x2, bottom, palette.text(), new BasicStroke(1));
    }
    graphics.setClip(clip);
  }

  /** Rounds to whole device pixels, so that images and lines are crisp. */
  double snap(double value) {
    double grid = scale > 0 ? scale : 1;
    return Math.round(value * grid) / grid;
  }

  /** A rectangle on whole device pixels, at least one of them wide and high. */
  Rect snap(double x, double y, double right, double bottom) {
    double pixel = 1 / (scale > 0 ? scale : 1);
    double left = Math.max(0, Math.min(snap(x), snap(right) - pixel));
    double top = Math.max(0, Math.min(snap(y), snap(bottom) - pixel));
    return new Rect(
        left, top, Math.max(pixel, snap(right) - left), Math.max(pixel, snap(bottom) - top));
  }

  /** Coloured cells, evenly over a snapped rectangle; nothing where they are NaN. */
  void cells(Rect rect, float[] values, int rows, int columns, ColourTable table) {
    int width = scale > 0 ? (int) Math.max(1, Math.round(rect.width() * scale)) : columns;
    int height = scale > 0 ? (int) Math.max(1, Math.round(rect.height() * scale)) : rows;
    image(rect, HeatmapCells.rasterise(values, rows, columns, table, width, height), width, height);
  }

  /**
   * An image over a snapped rectangle.
   *
   * @param pixels {@code [height, width]} ARGB; for a screen as many as the rectangle has
   */
  void image(Rect rect, int[] pixels, int width, int height) {
    BufferedImage image = image(pixels, width, height);
    if (scale > 0) {
      AffineTransform saved = graphics.getTransform();
      graphics.setTransform(new AffineTransform());
      graphics.drawImage(
          image, (int) Math.round(rect.x() * scale), (int) Math.round(rect.y() * scale), null);
      graphics.setTransform(saved);
    } else {
      AffineTransform place = AffineTransform.getTranslateInstance(rect.x(), rect.y());
      place.scale(rect.width() / width, rect.height() / height);
      graphics.drawImage(image, place, null);
    }
  }

  private static BufferedImage image(int[] pixels, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    image.getRaster().setDataElements(0, 0, width, height, pixels);
    return image;
  }

  private static Rectangle2D shape(Rect rect) {
    return new Rectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height());
  }
}
