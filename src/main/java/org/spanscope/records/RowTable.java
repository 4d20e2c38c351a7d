package org.spanscope.records;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.evaluation.WeightRow;

/**
 * A table whose columns are {@code run}, the run that a row is of, and the components of a record
 * under their own names, in their order. Words of an enum are small letters with hyphens.
 *
 * @param <T> what a row is
 */
final class RowTable<T extends Record> {
  static final RowTable<QuestionRow> QUESTIONS =
      new RowTable<>("questions", QuestionRow.class, "ordinal");
  static final RowTable<SentenceRow> SENTENCES =
      new RowTable<>("sentences", SentenceRow.class, "ordinal", "sentence");
  static final RowTable<WeightRow> WEIGHTS =
      new RowTable<>("weights", WeightRow.class, "ordinal", "source", "sentence");
  static final RowTable<DeletionRow> DELETIONS =
      new RowTable<>("deletions", DeletionRow.class, "ordinal", "step");
  static final List<RowTable<?>> ALL = List.of(QUESTIONS, SENTENCES, WEIGHTS, DELETIONS);

  private final String name;
  private final Class<T> type;
  private final List<String> order;
  private final RecordComponent[] parts;

  private RowTable(String name, Class<T> type, String... order) {
    this.name = name;
    this.type = type;
    this.order = List.of(order);
    this.parts = type.getRecordComponents();
    for (RecordComponent part : parts) {
      part.getAccessor().setAccessible(true);
    }
  }

  void create(Statement statement) throws SQLException {
    statement.execute(
        "CREATE TABLE "
            + name
            + " (run VARCHAR, "
            + Arrays.stream(parts)
                .map(part -> DuckDb.quoted(part.getName()) + " " + column(part).sql())
                .collect(Collectors.joining(", "))
            + ")");
  }

  private static ColumnType column(RecordComponent part) {
    Class<?> type = part.getType();
    if (type == int.class) {
      return ColumnType.INTEGER;
    }
    if (type == double.class) {
      return ColumnType.NUMBER;
    }
    if (type == boolean.class) {
      return ColumnType.TRUTH;
    }
    if (type == List.class) {
      boolean numbers = part.getGenericType().getTypeName().endsWith("<java.lang.Double>");
      return numbers ? ColumnType.NUMBERS : ColumnType.TEXTS;
    }
    if (type == String.class || type.isEnum()) {
      return ColumnType.TEXT;
    }
    throw new IllegalArgumentException("No column holds a " + type);
  }

  /** Adds rows at the end, within the transaction that is under way. */
  void append(DuckDBConnection data, String run, List<T> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (DuckDBAppender appender = data.createAppender(name)) {
      for (T row : rows) {
        appender.beginRow();
        appender.append(run);
        for (RecordComponent part : parts) {
          column(part).append(appender, cell(part, row));
        }
        appender.endRow();
      }
    }
  }

  private static Object cell(RecordComponent part, Object row) {
    try {
      Object value = part.getAccessor().invoke(row);
      return value instanceof Enum<?> word ? word(word) : value;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("No " + part.getName() + " of a row", e);
    }
  }

  /** All rows of a run, in their order. */
  List<T> read(Connection data, String run) throws SQLException {
    try (PreparedStatement select = data.prepareStatement(select(""))) {
      select.setString(1, run);
      return rows(select);
    }
  }

  /**
   * The rows of a run that have a word in a column, in their order.
   *
   * @param column that holds texts
   */
  List<T> read(Connection data, String run, String column, String word) throws SQLException {
    try (PreparedStatement select =
        data.prepareStatement(select(" AND " + DuckDb.quoted(column) + " = ?"))) {
      select.setString(1, run);
      select.setString(2, word);
      return rows(select);
    }
  }

  private String select(String condition) {
    String columns =
        Arrays.stream(parts)
            .map(part -> DuckDb.quoted(part.getName()))
            .collect(Collectors.joining(", "));
    String sorted = order.stream().map(DuckDb::quoted).collect(Collectors.joining(", "));
    return "SELECT "
        + columns
        + " FROM "
        + name
        + " WHERE run = ?"
        + condition
        + " ORDER BY "
        + sorted;
  }

  private List<T> rows(PreparedStatement select) throws SQLException {
    Constructor<T> constructor = constructor();
    List<T> rows = new ArrayList<>();
    try (ResultSet found = select.executeQuery()) {
      while (found.next()) {
        rows.add(row(constructor, found));
      }
    }
    return rows;
  }

  private Constructor<T> constructor() {
    try {
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Every record can be made of its components", e);
    }
  }

  private T row(Constructor<T> constructor, ResultSet found) throws SQLException {
    Object[] cells = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      cells[i] = value(parts[i], found, i + 1);
    }
    try {
      return constructor.newInstance(cells);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No row of " + name, e);
    }
  }

  private static Object value(RecordComponent part, ResultSet found, int column)
      throws SQLException {
    return switch (column(part)) {
      case INTEGER -> found.getInt(column);
      case NUMBER -> found.getDouble(column);
      case TRUTH -> found.getBoolean(column);
      case TEXTS, NUMBERS -> List.of((Object[]) found.getArray(column).getArray());
      default ->
          part.getType().isEnum()
              ? constant(part.getType(), found.getString(column))
              : found.getString(column);
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Object constant(Class<?> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word((Enum<?>) constant).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Unknown word in the records: " + word));
  }
}
