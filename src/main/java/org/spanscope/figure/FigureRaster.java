package org.spanscope.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Figures to pixels, for a window. Safe to call from any thread. */
public final class FigureRaster {
  private static final int MOST_PIXELS = 1 << 27;

  private FigureRaster() {}

  /**
   * A painted figure.
   *
   * @param pixels {@code [height, width]} ARGB, premultiplied; clear where nothing is painted, so
   *     that the window's own ground shows
   * @param width in device pixels
   * @param height in device pixels
   * @param layout where its panels stand, in logical pixels
   */
  public record Picture(int[] pixels, int width, int height, FigureLayout layout) {}

  /**
   * Paints a figure.
   *
   * @param scale device pixels a logical pixel, such as 1 or 2
   */
  public static Picture paint(Figure figure, Look look, double scale) {
    int width = pixels(look.width(), scale);
    int height = pixels(look.height(), scale);
    if ((long) width * height > MOST_PIXELS) {
      throw new IllegalArgumentException("Too large a picture: " + width + " x " + height);
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    FigureLayout layout = paint(image, figure, look, scale);
    // The image is not used any more, so its array can be given away.
    return new Picture(
        ((DataBufferInt) image.getRaster().getDataBuffer()).getData(), width, height, layout);
  }

  static FigureLayout paint(BufferedImage image, Figure figure, Look look, double scale) {
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(scale, scale);
      return new FigurePainter(
              graphics, figure, look.theme(), look.fontSize(), look.heading(), scale)
          .paint(look.width(), look.height());
    } finally {
      graphics.dispose();
    }
  }

  /** The height in logical pixels that shows everything, heading included. */
  public static double naturalHeight(Figure figure, double width, double fontSize) {
    // Nothing is painted; the graphics are there to be asked.
    Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE).createGraphics();
    try {
      return new FigurePainter(graphics, figure, Theme.LIGHT, fontSize, true, 1)
          .naturalHeight(width);
    } finally {
      graphics.dispose();
    }
  }

  /**
   * The height in logical pixels at which no text is cut: that of the look if all of it fits in
   * there, if need be in smaller letters, else the one that shows everything.
   */
  public static double uncutHeight(Figure figure, Look look) {
    // Painted where nothing is kept, for its layout.
    Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE).createGraphics();
    try {
      FigurePainter painter =
          new FigurePainter(graphics, figure, look.theme(), look.fontSize(), look.heading(), 1);
      return painter.paint(look.width(), look.height()).isCut()
          ? Math.max(look.height(), painter.naturalHeight(look.width()))
          : look.height();
    } finally {
      graphics.dispose();
    }
  }

  private static int pixels(double length, double scale) {
    return (int) Math.max(1, Math.ceil(length * scale - 1e-6));
  }
}
