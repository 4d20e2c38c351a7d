package org.spanscope.figure;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.spanscope.task.CsvRows;

/**
 * The numbers of a figure as one table, a row a number: {@code panel} (from 0), {@code series}
 * (empty where there is one), {@code row}, {@code rowLabel}, {@code column}, {@code columnLabel}
 * (from 0; empty where there is none), {@code value} (empty for none). Of small maps it has the
 * number of each map, not their cells. The letter of a panel in columns is that of its number.
 */
public final class FigureNumbers {
  private static final List<String> HEAD =
      List.of("panel", "series", "row", "rowLabel", "column", "columnLabel", "value");

  private final StringBuilder text = new StringBuilder();
  private final char separator;
  private final UnaryOperator<String> cell;
  private int panel;

  private FigureNumbers(char separator, UnaryOperator<String> cell) {
    this.separator = separator;
    this.cell = cell;
  }

  /** With commas, a cell in quotes where it needs them. */
  public static String csv(Figure figure) {
    return new FigureNumbers(',', CsvRows::cell).table(figure);
  }

  /** With tabs, as spreadsheets paste it. */
  public static String tsv(Figure figure) {
    return new FigureNumbers('\t', text -> text.replaceAll("[\\t\\r\\n]+", " ")).table(figure);
  }

  /**
   * What stands below the figure in a text: its title, what it says, its columns with the letters
   * of their panels, where it comes from.
   */
  public static String caption(Figure figure) {
    StringBuilder text = new StringBuilder(Lettering.readable(figure.title())).append('\n');
    figure.says().forEach(say -> text.append(Lettering.readable(say)).append('\n'));
    for (Figure.Column column : figure.columns()) {
      String letters =
          column.panels().stream().map(Figure::letter).collect(Collectors.joining(", "));
      text.append('(' + letters + ") " + Lettering.readable(column.title())).append('\n');
    }
    figure
        .provenance()
        .forEach((key, value) -> text.append(Lettering.readable(key + ": " + value)).append('\n'));
    return text.toString();
  }

  private String table(Figure figure) {
    line(HEAD);
    for (Panel each : figure.panels()) {
      add(each);
      panel++;
    }
    return text.toString();
  }

  private void add(Panel each) {
    if (each instanceof HeatmapPanel map) {
      cells(map.rows(), map.columns(), map.values());
    } else if (each instanceof LinesPanel lines) {
      cells(lines.left(), lines.right(), lines.weights());
    } else if (each instanceof CurvesPanel curves) {
      curves.curves().forEach(curve -> series(curve.name(), curves.ticks(), curve.values()));
    } else if (each instanceof BarsPanel bars) {
      for (BarsPanel.Series one : bars.series()) {
        series(one.name(), bars.categories(), one.values());
        whiskers(one.name() + ", low", bars.categories(), one.low());
        whiskers(one.name() + ", high", bars.categories(), one.high());
      }
      bars.references().forEach(line -> number(line.name(), "", "", "", "", line.value()));
    } else if (each instanceof TextPanel words) {
      for (int i = 0; i < words.pieces().size(); i++) {
        TextPanel.Piece piece = words.pieces().get(i);
        number("", "", "", String.valueOf(i), piece.text(), piece.value());
      }
    } else if (each instanceof ScatterPanel points) {
      for (int i = 0; i < points.size(); i++) {
        String name =
            points.names().get(points.groups()[i])
                + (points.chosen().contains(i) ? ", " + ScatterPanel.CHOSEN : "");
        String place = String.valueOf(i);
        number(points.xAxis(), "", name, place, points.labels().get(i), points.x()[i]);
        number(points.yAxis(), "", name, place, points.labels().get(i), points.y()[i]);
      }
    } else if (each instanceof SmallMapsPanel maps) {
      for (int i = 0; i < maps.maps().size(); i++) {
        SmallMapsPanel.SmallMap map = maps.maps().get(i);
        number(maps.number(), "", "", String.valueOf(i), map.caption(), map.number());
      }
    }
  }

  private void whiskers(String name, List<String> labels, double[] values) {
    for (double value : values) {
      if (!Double.isNaN(value)) {
        series(name, labels, values);
        return;
      }
    }
  }

  private void series(String name, List<String> labels, double[] values) {
    for (int i = 0; i < values.length; i++) {
      number(name, "", "", String.valueOf(i), labels.get(i), values[i]);
    }
  }

  private void cells(List<String> rows, List<String> columns, float[] values) {
    for (int i = 0; i < values.length; i++) {
      int row = i / columns.size();
      int column = i % columns.size();
      // A float's own digits: those of the double beside it are longer and say no more.
      line(
          List.of(
              String.valueOf(panel),
              "",
              String.valueOf(row),
              rows.get(row),
              String.valueOf(column),
              columns.get(column),
              Float.isNaN(values[i]) ? "" : String.valueOf(values[i])));
    }
  }

  private void number(
      String series, String row, String rowLabel, String column, String label, double value) {
    String shown = Double.isNaN(value) ? "" : String.valueOf(value);
    line(List.of(String.valueOf(panel), series, row, rowLabel, column, label, shown));
  }

  private void line(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.append(separator);
      }
      text.append(cell.apply(cells.get(i)));
    }
    text.append('\n');
  }
}
