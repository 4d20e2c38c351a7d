package org.spanscope.figure;

/**
 * How large a figure is on paper.
 *
 * @param widthMm width in millimetres
 * @param heightMm height in millimetres; 0 for the height that shows everything
 * @param fontPt size of ordinary text in points (1/72 inch)
 * @param dpi pixels an inch, for pictures made of pixels
 */
public record ExportSize(double widthMm, double heightMm, double fontPt, int dpi) {
  /** Logical pixels a millimetre, at 96 an inch. */
  private static final double PIXELS_PER_MM = 96 / 25.4;

  private static final double MOST_MM = 2000;
  private static final double MOST_PIXELS = 1 << 27;

  /** Width of one column of a two-column page. */
  public static final double SINGLE_MM = 85;

  /** Width of both columns. */
  public static final double DOUBLE_MM = 180;

  /** Page-wide, text of 8 points, 300 dpi. */
  public static final ExportSize PAGE = new ExportSize(DOUBLE_MM, 0, 8, 300);

  /**
   * Checks that a figure can have this size.
   *
   * @throws FigureFault if not
   */
  public ExportSize {
    check(widthMm >= 10 && widthMm <= MOST_MM, "width of " + widthMm + " mm", "10 to 2000 mm");
    check(
        heightMm == 0 || heightMm >= 10 && heightMm <= MOST_MM,
        "height of " + heightMm + " mm",
        "10 to 2000 mm, or 0 for the height that shows everything");
    check(fontPt >= 4 && fontPt <= 72, "font size of " + fontPt + " pt", "4 to 72 pt");
    check(dpi >= 36 && dpi <= 2400, "resolution of " + dpi + " dpi", "36 to 2400 dpi");
  }

  /** The same with its height settled. */
  ExportSize settled(Figure figure) {
    if (heightMm > 0) {
      return this;
    }
    double natural = FigureRaster.naturalHeight(figure, width(), fontSize()) / PIXELS_PER_MM;
    // Whole tenths, so that what is written into a file and read back is the same.
    double height = Math.max(10, Math.min(MOST_MM, Math.ceil(natural * 10) / 10));
    return new ExportSize(widthMm, height, fontPt, dpi);
  }

  /** Fails where a picture of pixels would be beyond what a computer can hold. */
  void checkPixels() {
    check(
        width() * height() * scale() * scale() <= MOST_PIXELS,
        "picture of " + widthMm + " x " + heightMm + " mm at " + dpi + " dpi",
        "fewer dpi, or a smaller width");
  }

  /** In logical pixels. */
  double width() {
    return widthMm * PIXELS_PER_MM;
  }

  /** In logical pixels. */
  double height() {
    return heightMm * PIXELS_PER_MM;
  }

  /** In logical pixels. */
  double fontSize() {
    return fontPt * 96 / 72;
  }

  /** Pixels a logical pixel. */
  double scale() {
    return dpi / 96.0;
  }

  private static void check(boolean fine, String what, String allowed) {
    if (!fine) {
      throw new FigureFault("A figure cannot have a " + what, "", "Choose " + allowed + ".");
    }
  }
}
