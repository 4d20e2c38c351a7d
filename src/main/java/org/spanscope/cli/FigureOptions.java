package org.spanscope.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spanscope.figure.ExportSize;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureExport;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Figures as files: of which kinds, and how large. */
final class FigureOptions {
  private static final List<String> ALL = List.of("svg", "pdf", "png");

  /** What goes beside each picture: its numbers and its caption. */
  private static final List<String> BESIDE = List.of("csv", "txt");

  @Option(
      names = "--format",
      paramLabel = "LIST",
      defaultValue = "svg,png",
      converter = Kinds.class,
      description =
          "Kinds of picture, of svg, pdf and png, with commas (default: svg,png). A .csv with the"
              + " numbers and a .txt with the caption go beside each.")
  private List<String> kinds = List.of("svg", "png");

  @Mixin private SizeOptions size = new SizeOptions();

  /** Checks what can be known to fail before the work begins. */
  void check() {
    var unused = size();
  }

  /** How large a figure is. */
  ExportSize size() {
    return size.size(ExportSize.PAGE);
  }

  /** Names of the pictures that a figure becomes. */
  List<String> pictures(String name) {
    return kinds.stream().map(kind -> name + "." + kind).toList();
  }

  /** Names of all that a figure may become or have become before. */
  static List<String> everything(String name) {
    return Stream.concat(ALL.stream(), BESIDE.stream()).map(kind -> name + "." + kind).toList();
  }

  /**
   * Writes each figure under its name, with its numbers and its caption.
   *
   * @throws org.spanscope.task.FileFault if a file cannot be written
   */
  void write(Map<String, Figure> figures, Path folder) {
    figures.forEach(
        (name, figure) -> {
          for (String picture : pictures(name)) {
            FigureExport.write(figure, size(), folder.resolve(picture));
          }
          for (String kind : BESIDE) {
            FigureExport.write(figure, ExportSize.PAGE, folder.resolve(name + "." + kind));
          }
        });
  }

  static final class Kinds implements ITypeConverter<List<String>> {
    @Override
    public List<String> convert(String value) {
      List<String> kinds = Arrays.stream(value.split(",", -1)).map(String::strip).toList();
      for (String kind : kinds) {
        if (!ALL.contains(kind)) {
          throw new TypeConversionException("'" + kind + "' is none of " + String.join(", ", ALL));
        }
      }
      return kinds.stream().distinct().toList();
    }
  }
}
