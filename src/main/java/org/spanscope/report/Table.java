package org.spanscope.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.spanscope.task.CsvRows;

/** Numbers in rows, to be written as CSV: comma, quotes where needed, UTF-8, a line of names. */
public final class Table {
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... columns) {
    this.columns = List.of(columns);
  }

  /**
   * Adds a row.
   *
   * @param cells one a column; an empty text for null and for NaN
   */
  public void add(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          cells.length + " cells for " + columns.size() + " columns");
    }
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      boolean gap = cell instanceof Double number && number.isNaN();
      row.add(gap ? "" : cell.toString());
    }
    rows.add(row);
  }

  /** Writes it; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    CsvRows csv = CsvRows.to(out);
    csv.add(columns);
    for (List<String> row : rows) {
      csv.add(row);
    }
    csv.flush();
  }
}
