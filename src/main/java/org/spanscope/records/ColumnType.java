package org.spanscope.records;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;

/** What a column holds. */
public enum ColumnType {
  /** {@link String} */
  TEXT("VARCHAR"),
  /** {@link Integer} */
  INTEGER("INTEGER"),
  /** {@link Long} */
  LONG("BIGINT"),
  /** {@link Double} */
  NUMBER("DOUBLE"),
  /** {@link Boolean} */
  TRUTH("BOOLEAN"),
  /** List of {@link String} */
  TEXTS("VARCHAR[]"),
  /** List of {@link Integer} */
  INTEGERS("INTEGER[]"),
  /** List of {@link Double} */
  NUMBERS("DOUBLE[]");

  private final String sql;

  ColumnType(String sql) {
    this.sql = sql;
  }

  /** Its name within a statement. */
  String sql() {
    return sql;
  }

  /** Adds a cell to a row that was begun. */
  void append(DuckDBAppender appender, Object cell) throws SQLException {
    switch (this) {
      case TEXT -> appender.append(WholeText.of((String) cell));
      case INTEGER -> appender.append((int) (Integer) cell);
      case LONG -> appender.append((long) (Long) cell);
      case NUMBER -> appender.append((double) (Double) cell);
      case TRUTH -> appender.append((boolean) (Boolean) cell);
      case TEXTS -> {
        List<String> texts = new ArrayList<>();
        ((List<?>) cell).forEach(text -> texts.add(WholeText.of((String) text)));
        appender.append(texts);
      }
      case INTEGERS, NUMBERS -> appender.append((List<?>) cell);
    }
  }
}
