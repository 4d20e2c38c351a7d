package org.spanscope.cli;

import org.jspecify.annotations.Nullable;
import org.spanscope.figure.ExportSize;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureRaster;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How large figures are on paper. */
final class SizeOptions {
  @Option(
      names = "--size",
      paramLabel = "MM",
      converter = Width.class,
      description =
          "Width of figures in millimetres, or single (85) or double (180) for one or both columns"
              + " of a page (default: double).")
  private @Nullable Double width;

  @Option(
      names = "--dpi",
      paramLabel = "N",
      description = "Pixels an inch of PNG, such as 300 or 600 (default: 300).")
  private @Nullable Integer dpi;

  @Option(
      names = "--font",
      paramLabel = "PT",
      description = "Size of the figures' text in points (default: 8).")
  private @Nullable Double font;

  /**
   * The size.
   *
   * @param others what counts where nothing was asked for
   * @throws org.spanscope.figure.FigureFault if no figure can have it
   */
  ExportSize size(ExportSize others) {
    boolean sameShape = width == null && font == null;
    return new ExportSize(
        width == null ? others.widthMm() : width,
        // Another width or letter needs another height to show everything.
        sameShape ? others.heightMm() : 0,
        font == null ? others.fontPt() : font,
        dpi == null ? others.dpi() : dpi);
  }

  /** What is to be said of a figure's size; nothing where it is drawn as it is on a wide page. */
  static String remark(Figure figure, ExportSize size) {
    return FigureRaster.isStacked(figure, size)
        ? " On a page this narrow its columns stand one below the other; --size double has them side"
            + " by side."
        : "";
  }

  static final class Width implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
      if (value.equals("single")) {
        return ExportSize.SINGLE_MM;
      }
      if (value.equals("double")) {
        return ExportSize.DOUBLE_MM;
      }
      try {
        return Double.valueOf(value);
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "'" + value + "' is neither single nor double nor a number of millimetres");
      }
    }
  }
}
