package org.spanscope.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Figures out of files that SpanScope wrote: SVG, PDF, PNG or JSON, known by their content. */
public final class FigureFiles {
  private static final long LARGEST = 512L << 20;
  private static final String REMEDY = "Choose an SVG, PDF, PNG or JSON that SpanScope wrote.";

  private FigureFiles() {}

  /**
   * What a file carries.
   *
   * @param figure the picture as data
   * @param size for which it was written; written again at this size, it is the same file
   */
  public record Saved(Figure figure, ExportSize size) {}

  /**
   * The figure in a file.
   *
   * @throws FigureFault if the file cannot be read or holds none
   */
  public static Figure read(Path file) {
    return open(file).figure();
  }

  /**
   * The figure in a file, with its size.
   *
   * @throws FigureFault if the file cannot be read or holds none
   */
  public static Saved open(Path file) {
    byte[] bytes = bytes(file);
    try {
      if (PngFile.isPng(bytes)) {
        return parse(PngFile.text(bytes, FigureExport.KEYWORD), file);
      }
      if (PdfFile.isPdf(bytes)) {
        return parse(PdfFile.read(bytes), file);
      }
      int first = firstSign(bytes);
      if (first == '<') {
        return parse(SvgFile.read(bytes), file);
      }
      if (first == '{') {
        return FigureJson.read(new String(bytes, StandardCharsets.UTF_8), file);
      }
    } catch (IOException e) {
      throw new FigureFault("This file is damaged: " + e.getMessage(), file, REMEDY, e);
    }
    throw new FigureFault("This file is neither SVG nor PDF nor PNG nor JSON", file, REMEDY);
  }

  private static Saved parse(String json, Path file) {
    if (json.isEmpty()) {
      throw new FigureFault("This picture carries no figure inside", file, REMEDY);
    }
    return FigureJson.read(json, file);
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new FigureFault("This is a folder, not a file", file, REMEDY);
      }
      if (Files.size(file) > LARGEST) {
        throw new FigureFault("This file is too large for a figure", file, REMEDY);
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new FigureFault("There is no such file", file, REMEDY, e);
    } catch (IOException e) {
      throw new FigureFault(
          "The file cannot be read: " + e.getMessage(), file, "Check the right to read it.", e);
    }
  }

  /** The first byte that is no white space and no byte order mark; -1 if there is none. */
  private static int firstSign(byte[] bytes) {
    boolean marked = bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb;
    for (int i = marked ? 3 : 0; i < bytes.length; i++) {
      if (!Character.isWhitespace(bytes[i])) {
        return bytes[i];
      }
    }
    return -1;
  }
}
