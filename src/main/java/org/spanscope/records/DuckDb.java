package org.spanscope.records;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens DuckDB so that it keeps to this machine and to little memory. */
final class DuckDb {
  private static final Logger LOG = LoggerFactory.getLogger(DuckDb.class);

  private static final String URL = "jdbc:duckdb:";

  private DuckDb() {}

  /**
   * A data base in memory, which spills to a folder where it grows.
   *
   * @throws RecordsFault if DuckDB's library cannot be unpacked
   */
  static DuckDBConnection inMemory() throws SQLException {
    return open("", false);
  }

  /**
   * A data base in a file, which is made where there is none.
   *
   * @param readOnly whether it is left as it is
   * @throws RecordsFault if DuckDB's library cannot be unpacked
   */
  static DuckDBConnection open(Path file, boolean readOnly) throws SQLException {
    return open(file.toAbsolutePath().toString(), readOnly);
  }

  private static DuckDBConnection open(String file, boolean readOnly) throws SQLException {
    Properties settings = new Properties();
    if (readOnly) {
      settings.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
    }
    // Nothing is fetched: what we use is part of the library.
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("memory_limit", "512MB");
    // By default data bases in memory spill into the folder that one happens to be in.
    settings.setProperty("temp_directory", spillFolder());
    try {
      return (DuckDBConnection) new DuckDBDriver().connect(URL + file, settings);
    } catch (LinkageError | IllegalStateException e) {
      throw new RecordsFault(
          "DuckDB's library cannot be unpacked",
          System.getProperty("java.io.tmpdir"),
          "It takes some 110 MB there: free some space, or name another folder with"
              + " java -Djava.io.tmpdir=….",
          e);
    }
  }

  /** The names of its tables. */
  static List<String> tables(Statement statement) throws SQLException {
    try (ResultSet found = statement.executeQuery("SELECT table_name FROM duckdb_tables()")) {
      List<String> names = new ArrayList<>();
      while (found.next()) {
        names.add(found.getString(1));
      }
      return names;
    }
  }

  /**
   * Ends a transaction.
   *
   * @param kept whether it was committed; else it is taken back
   */
  static void end(Connection data, boolean kept) throws SQLException {
    if (kept) {
      data.setAutoCommit(true);
      return;
    }
    try {
      data.rollback();
      data.setAutoCommit(true);
    } catch (SQLException e) {
      // What failed before is what counts; nothing of the transaction was kept.
      LOG.debug("Taking back a transaction that failed", e);
    }
  }

  /** Closes what could not be used, if it was opened at all. */
  static void closeAfterFailure(@Nullable Connection data) {
    if (data != null) {
      try {
        data.close();
      } catch (SQLException e) {
        LOG.debug("Closing a data base that could not be used", e);
      }
    }
  }

  /** A path within a statement. */
  static String quoted(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }

  /** A name of a column or table within a statement. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String spillFolder() {
    return Path.of(
            System.getProperty("java.io.tmpdir"),
            "spanscope-duckdb-" + ProcessHandle.current().pid())
        .toString();
  }
}
