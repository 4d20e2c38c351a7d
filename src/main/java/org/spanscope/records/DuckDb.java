package org.spanscope.records;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** Opens DuckDB so that it keeps to this machine and to little memory. */
final class DuckDb {
  private static final String URL = "jdbc:duckdb:";

  private DuckDb() {}

  /**
   * A data base in memory, which spills to a folder where it grows.
   *
   * @throws RecordsFault if DuckDB's library cannot be unpacked
   */
  static DuckDBConnection inMemory() throws SQLException {
    return open("");
  }

  /**
   * @param file the data base; "" for one in memory
   * @throws RecordsFault if DuckDB's library cannot be unpacked
   */
  static DuckDBConnection open(String file) throws SQLException {
    Properties settings = new Properties();
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
