package org.spanscope.records;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.spanscope.task.AtomicFiles;

/**
 * Writes rows to a Parquet file, in their order.
 *
 * <p>Half a character (a lone surrogate) has no UTF-8 and becomes U+FFFD, so that offsets in code
 * points stay what they are.
 */
public final class ParquetRows {
  private static final String TABLE = "rows";

  private final DuckDBAppender appender;
  private final List<Column> columns;

  /**
   * A column.
   *
   * @param name columns with one name before a dot become fields of one structure of that name
   * @param type what its cells are
   */
  public record Column(String name, ColumnType type) {}

  /** What goes into a file. */
  @FunctionalInterface
  public interface Content {
    /** Adds all rows. */
    void writeTo(ParquetRows rows) throws IOException;
  }

  private ParquetRows(DuckDBAppender appender, List<Column> columns) {
    this.appender = appender;
    this.columns = columns;
  }

  /**
   * Writes a file whole, or leaves what was there.
   *
   * @throws org.spanscope.task.FileFault if the file cannot be written
   * @throws RecordsFault if DuckDB's library cannot be unpacked
   */
  public static void write(Path file, List<Column> columns, Content content) {
    AtomicFiles.writePath(
        file,
        temporary -> {
          try (DuckDBConnection data = DuckDb.inMemory();
              Statement statement = data.createStatement()) {
            statement.execute("CREATE TABLE " + TABLE + " (" + definitions(columns) + ")");
            try (DuckDBAppender appender = data.createAppender(TABLE)) {
              content.writeTo(new ParquetRows(appender, columns));
            }
            statement.execute(copy(columns, temporary));
          } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
          }
        });
  }

  /**
   * Adds a row.
   *
   * @param cells one a column, of its type
   */
  public void add(Object... cells) throws IOException {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          cells.length + " cells for " + columns.size() + " columns");
    }
    try {
      appender.beginRow();
      for (int i = 0; i < cells.length; i++) {
        columns.get(i).type().append(appender, cells[i]);
      }
      appender.endRow();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static String definitions(List<Column> columns) {
    return columns.stream()
        .map(column -> DuckDb.quoted(column.name()) + " " + column.type().sql())
        .collect(Collectors.joining(", "));
  }

  private static String copy(List<Column> columns, Path to) {
    Map<String, List<String>> selected = new LinkedHashMap<>();
    for (Column column : columns) {
      int dot = column.name().indexOf('.');
      String group = dot < 0 ? column.name() : column.name().substring(0, dot);
      String field = dot < 0 ? "" : DuckDb.quoted(column.name().substring(dot + 1)) + " := ";
      selected
          .computeIfAbsent(group, g -> new ArrayList<>())
          .add(field + DuckDb.quoted(column.name()));
    }
    String select =
        selected.entrySet().stream()
            .map(e -> value(e.getValue()) + " AS " + DuckDb.quoted(e.getKey()))
            .collect(Collectors.joining(", "));
    return "COPY (SELECT "
        + select
        + " FROM "
        + TABLE
        + ") TO "
        + DuckDb.quoted(to)
        + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)";
  }

  private static String value(List<String> fields) {
    boolean structure = fields.get(0).contains(" := ");
    return structure ? "struct_pack(" + String.join(", ", fields) + ")" : fields.get(0);
  }
}
