package org.spanscope.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.spanscope.task.AtomicFiles;

/**
 * Figures to files, always on light ground, each with the figure itself inside, so that {@link
 * FigureFiles} reads it back. Files are written whole or not at all.
 */
public final class FigureExport {
  /** Of the text inside a PNG. */
  static final String KEYWORD = "spanscope-figure";

  private FigureExport() {}

  /**
   * Writes SVG, PDF, PNG, JSON, its numbers as CSV or its caption as TXT, by the ending of the
   * name.
   *
   * @throws FigureFault if the ending is another, or the size cannot be had
   * @throws org.spanscope.task.FileFault if the file cannot be written
   */
  public static void write(Figure figure, ExportSize size, Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".svg")) {
      svg(figure, size, file);
    } else if (name.endsWith(".pdf")) {
      pdf(figure, size, file);
    } else if (name.endsWith(".png")) {
      png(figure, size, file);
    } else if (name.endsWith(".json")) {
      json(figure, size, file);
    } else if (name.endsWith(".csv")) {
      AtomicFiles.writeString(file, FigureNumbers.csv(figure));
    } else if (name.endsWith(".txt")) {
      AtomicFiles.writeString(file, FigureNumbers.caption(figure));
    } else {
      throw new FigureFault(
          "The name does not tell which kind of picture to write",
          file,
          "Let it end in .svg, .pdf, .png, .json, .csv or .txt.");
    }
  }

  /**
   * Text and axes as vectors, cells as one image.
   *
   * @throws org.spanscope.task.FileFault if the file cannot be written
   */
  public static void svg(Figure figure, ExportSize size, Path file) {
    ExportSize settled = size.settled(figure);
    String json = FigureJson.write(figure, settled);
    AtomicFiles.write(file, out -> SvgFile.write(out, figure, settled, json));
  }

  /**
   * As SVG, with the letters of the font inside and the text to be selected.
   *
   * @throws org.spanscope.task.FileFault if the file cannot be written
   */
  public static void pdf(Figure figure, ExportSize size, Path file) {
    ExportSize settled = size.settled(figure);
    String json = FigureJson.write(figure, settled);
    AtomicFiles.write(file, out -> PdfFile.write(out, figure, settled, json));
  }

  /**
   * Pixels, with their size on paper.
   *
   * @throws FigureFault if they would be too many
   * @throws org.spanscope.task.FileFault if the file cannot be written
   */
  public static void png(Figure figure, ExportSize size, Path file) {
    ExportSize settled = size.settled(figure);
    settled.checkPixels();
    String json = FigureJson.write(figure, settled);
    AtomicFiles.write(file, out -> writePng(out, figure, settled, json));
  }

  /**
   * The figure alone.
   *
   * @throws org.spanscope.task.FileFault if the file cannot be written
   */
  public static void json(Figure figure, ExportSize size, Path file) {
    String json = FigureJson.write(figure, size.settled(figure));
    AtomicFiles.write(file, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static void writePng(OutputStream out, Figure figure, ExportSize size, String json)
      throws IOException {
    int width = (int) Math.round(size.width() * size.scale());
    int height = (int) Math.round(size.height() * size.scale());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    Color ground = Palette.of(Theme.LIGHT).ground();
    graphics.setPaint(ground);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    Look look = new Look(size.width(), size.height(), size.fontSize(), Theme.LIGHT, true);
    FigureRaster.paint(image, figure, look, size.scale());
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    PngFile.write(out, pixels, width, height, size.dpi(), KEYWORD, json);
  }
}
