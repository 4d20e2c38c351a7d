package org.spanscope.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.spanscope.task.AtomicFiles;

/**
 * Figures to files, on light ground where nothing else is asked for, each with the figure itself
 * inside, so that {@link FigureFiles} reads it back. Files are written whole or not at all.
 */
public final class FigureExport {
  /** Of the text inside a PNG. */
  static final String KEYWORD = "spanscope-figure";

  private static final List<String> PICTURES = List.of(".svg", ".pdf", ".png");
  private static final List<String> OTHERS = List.of(".json", ".csv", ".txt");

  private FigureExport() {}

  /**
   * Writes SVG, PDF, PNG, JSON, its numbers as CSV or its caption as TXT, by the ending of the
   * name.
   *
   * @throws FigureFault if the ending is another, or the size cannot be had
   * @throws org.spanscope.task.FileFault if the file cannot be written
   */
  public static void write(Figure figure, ExportSize size, Path file) {
    switch (ending(file)) {
      case ".svg" -> svg(figure, size, file);
      case ".pdf" -> pdf(figure, size, file);
      case ".png" -> png(figure, size, file);
      case ".json" -> json(figure, size, file);
      case ".csv" -> AtomicFiles.writeString(file, FigureNumbers.csv(figure));
      default -> AtomicFiles.writeString(file, FigureNumbers.caption(figure));
    }
  }

  /**
   * Writes it and, where it is a picture, its numbers and its caption beside it.
   *
   * @throws FigureFault as {@link #write}
   * @throws org.spanscope.task.FileFault if a file cannot be written
   */
  public static void writeAll(Figure figure, ExportSize size, Path file) {
    write(figure, size, file);
    beside(file).forEach(other -> write(figure, size, other));
  }

  /** The files with numbers and caption that belong beside a picture; none beside other files. */
  public static List<Path> beside(Path picture) {
    String ending = ending(picture);
    if (!PICTURES.contains(ending)) {
      return List.of();
    }
    String name = String.valueOf(picture.getFileName());
    String stem = name.substring(0, name.length() - ending.length());
    return Stream.of(".csv", ".txt").map(other -> picture.resolveSibling(stem + other)).toList();
  }

  /**
   * Checks that a name tells what to write.
   *
   * @throws FigureFault if it does not
   */
  public static void checkName(Path file) {
    var unused = ending(file);
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Stream.concat(PICTURES.stream(), OTHERS.stream())
        .filter(name::endsWith)
        .findFirst()
        .orElseThrow(
            () ->
                new FigureFault(
                    "The name does not tell which kind of picture to write",
                    file,
                    "Let it end in .svg, .pdf, .png, .json, .csv or .txt."));
  }

  /**
   * Text and axes as vectors, cells as one image.
   *
   * @throws org.spanscope.task.FileFault if the file cannot be written
   */
  public static void svg(Figure figure, ExportSize size, Path file) {
    svg(figure, size, Theme.LIGHT, file);
  }

  /**
   * The same on another ground, for pages that are shown dark.
   *
   * @throws org.spanscope.task.FileFault if the file cannot be written
   */
  public static void svg(Figure figure, ExportSize size, Theme theme, Path file) {
    ExportSize settled = size.settled(figure);
    String json = FigureJson.write(figure, settled);
    AtomicFiles.write(file, out -> SvgFile.write(out, figure, settled, theme, json));
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
    BufferedImage image = FigureRaster.onPaper(size, size.scale());
    FigureRaster.paint(image, figure, FigureRaster.paper(size), size.scale());
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    PngFile.write(out, pixels, image.getWidth(), image.getHeight(), size.dpi(), KEYWORD, json);
  }
}
