package org.spanscope.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of a page: cells to be read, and the same in full for a file. */
final class Grid {
  private static final String NOTHING = "–";

  private final List<String> columns;
  private final String format;
  private final List<List<Object>> rows = new ArrayList<>();

  /**
   * @param format of numbers that are not whole, such as %.2f
   * @param columns their names
   */
  Grid(String format, String... columns) {
    this.format = format;
    this.columns = List.of(columns);
  }

  /**
   * Adds a row.
   *
   * @param cells texts, whole numbers, and other numbers: NaN for none
   */
  Grid add(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns.size());
    }
    rows.add(List.of(cells));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The first rows only. */
  Grid first(int most) {
    Grid part = new Grid(format, columns.toArray(String[]::new));
    part.rows.addAll(rows.subList(0, Math.min(most, rows.size())));
    return part;
  }

  int size() {
    return rows.size();
  }

  /** All of it, every number in full. */
  Table table() {
    Table table = new Table(columns.toArray(String[]::new));
    rows.forEach(row -> table.add(row.toArray()));
    return table;
  }

  /**
   * As markup.
   *
   * @param caption what the table is
   * @param told whether the caption is to be seen, and not only read out
   */
  String html(String caption, boolean told) {
    StringBuilder html = new StringBuilder("<div class=\"wide\"><table>\n");
    html.append(told ? "<caption>" : "<caption class=\"aside\">")
        .append(Markup.of(caption))
        .append("</caption>\n<thead><tr>");
    for (int i = 0; i < columns.size(); i++) {
      html.append(isNumbers(i) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
          .append(Markup.of(columns.get(i)))
          .append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (List<Object> row : rows) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        html.append(cell(row.get(i), i == 0));
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody></table></div>\n").toString();
  }

  private boolean isNumbers(int column) {
    return column > 0 && rows.stream().anyMatch(row -> row.get(column) instanceof Number);
  }

  private String cell(Object value, boolean head) {
    String text = Markup.of(shown(value));
    if (head) {
      return "<th scope=\"row\">" + text + "</th>";
    }
    return value instanceof Number ? "<td class=\"n\">" + text + "</td>" : "<td>" + text + "</td>";
  }

  private String shown(Object value) {
    if (value instanceof Double number) {
      if (number.isNaN()) {
        return NOTHING;
      }
      return number.isInfinite()
          ? (number > 0 ? "∞" : "−∞")
          : String.format(Locale.ROOT, format, number);
    }
    return value.toString();
  }
}
