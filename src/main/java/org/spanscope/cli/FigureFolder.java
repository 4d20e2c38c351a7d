package org.spanscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.spanscope.figure.ExportSize;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureExport;

/** Figures as files, each of every kind. */
final class FigureFolder {
  /** Endings of the files that a figure becomes. */
  static final List<String> KINDS = List.of("svg", "png");

  private FigureFolder() {}

  /**
   * Writes each figure under its name.
   *
   * @throws org.spanscope.task.FileFault if a file cannot be written
   */
  static void write(Map<String, Figure> figures, Path folder) {
    for (String kind : KINDS) {
      figures.forEach(
          (name, figure) ->
              FigureExport.write(figure, ExportSize.PAGE, folder.resolve(name + "." + kind)));
    }
  }
}
