package org.spanscope.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

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
    return paint(figure, List.of(), look, scale);
  }

  /**
   * Paints a figure that stands beside others.
   *
   * @param beside painted in the same look; where they have as many panels, plots are level and
   *     equally large in all of them
   * @param scale device pixels a logical pixel, such as 1 or 2
   */
  public static Picture paint(Figure figure, List<Figure> beside, Look look, double scale) {
    int width = pixels(look.width(), scale);
    int height = pixels(look.height(), scale);
    if ((long) width * height > MOST_PIXELS) {
      throw new IllegalArgumentException("Too large a picture: " + width + " x " + height);
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    FigureLayout layout = paint(image, figure, beside, look, scale);
    // The image is not used any more, so its array can be given away.
    return new Picture(
        ((DataBufferInt) image.getRaster().getDataBuffer()).getData(), width, height, layout);
  }

  /**
   * A figure as it will be on paper.
   *
   * @param picture painted on its ground
   * @param size with the height that it will have
   */
  public record Page(Picture picture, ExportSize size) {}

  /**
   * Paints a figure as it will be on paper, as large as fits, for a look at it before it is
   * written.
   *
   * @param width in device pixels, at most
   * @param height in device pixels, at most
   */
  public static Page page(Figure figure, ExportSize size, double width, double height) {
    ExportSize settled = size.settled(figure);
    double scale = Math.min(width / settled.width(), height / settled.height());
    Picture picture = new Picture(new int[0], 0, 0, new FigureLayout(0, 0, List.of()));
    if (scale > 0) {
      BufferedImage image = onPaper(settled, scale);
      FigureLayout layout = paint(image, figure, paper(settled), scale);
      int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
      picture = new Picture(pixels, image.getWidth(), image.getHeight(), layout);
    }
    return new Page(picture, settled);
  }

  /** How a figure of a settled size is painted on paper. */
  static Look paper(ExportSize size) {
    return new Look(size.width(), size.height(), size.fontSize(), Theme.LIGHT, true);
  }

  /** Paper without anything on it. */
  static BufferedImage onPaper(ExportSize size, double scale) {
    int width = (int) Math.max(1, Math.round(size.width() * scale));
    int height = (int) Math.max(1, Math.round(size.height() * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(Palette.of(Theme.LIGHT).ground());
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  static FigureLayout paint(BufferedImage image, Figure figure, Look look, double scale) {
    return paint(image, figure, List.of(), look, scale);
  }

  private static FigureLayout paint(
      BufferedImage image, Figure figure, List<Figure> beside, Look look, double scale) {
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(scale, scale);
      return new FigurePainter(
              graphics, figure, beside, look.theme(), look.fontSize(), look.heading(), scale)
          .paint(look.width(), look.height());
    } finally {
      graphics.dispose();
    }
  }

  /** Whether columns of the figure stand one below the other, since the page is narrow. */
  public static boolean isStacked(Figure figure, ExportSize size) {
    ExportSize page = size.settled(figure);
    Graphics2D graphics = nowhere();
    try {
      return new FigurePainter(graphics, figure, Theme.LIGHT, page.fontSize(), true, 1)
          .isStacked(page.width(), page.height());
    } finally {
      graphics.dispose();
    }
  }

  /** Nothing is painted there; such graphics are there to be asked. */
  private static Graphics2D nowhere() {
    return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE).createGraphics();
  }

  /** The height in logical pixels that shows everything, heading included. */
  public static double naturalHeight(Figure figure, double width, double fontSize) {
    Graphics2D graphics = nowhere();
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
    Graphics2D graphics = nowhere();
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
