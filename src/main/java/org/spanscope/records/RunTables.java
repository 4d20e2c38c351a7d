package org.spanscope.records;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spanscope.experiment.evaluation.RunPlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tables of a record file: which version it is of, its runs, and the making of all others. */
final class RunTables {
  static final String VERSION = "spanscope";

  private static final String COLUMNS =
      "data, dataHash, questions, readerFolder, readerHash, settings, device, software, chunk,"
          + " done, seconds, begun";

  private RunTables() {}

  /** All tables, or none. */
  static void create(Connection data, Statement statement) throws SQLException {
    data.setAutoCommit(false);
    statement.execute("CREATE TABLE " + VERSION + " (format INTEGER)");
    statement.execute("INSERT INTO " + VERSION + " VALUES (" + RunStore.FORMAT + ")");
    statement.execute(
        "CREATE TABLE runs (run VARCHAR, data VARCHAR, dataHash VARCHAR, questions INTEGER,"
            + " reader VARCHAR, readerFolder VARCHAR, readerHash VARCHAR, settings VARCHAR,"
            + " settingsHash VARCHAR, device VARCHAR, software VARCHAR, chunk INTEGER,"
            + " done INTEGER, seconds DOUBLE, begun VARCHAR)");
    for (RowTable<?> table : RowTable.ALL) {
      table.create(statement);
    }
    data.commit();
    data.setAutoCommit(true);
  }

  /** The version that the tables are of; 0 where the file does not say. */
  static int format(Statement statement) throws SQLException {
    try (ResultSet found = statement.executeQuery("SELECT max(format) FROM " + VERSION)) {
      return found.next() ? found.getInt(1) : 0;
    }
  }

  static List<StoredRun> runs(Connection data) throws SQLException {
    try (Statement statement = data.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT " + COLUMNS + " FROM runs ORDER BY begun, run")) {
      List<StoredRun> runs = new ArrayList<>();
      while (found.next()) {
        runs.add(run(found));
      }
      return runs;
    }
  }

  static Optional<StoredRun> run(Connection data, String id) throws SQLException {
    try (PreparedStatement select =
        data.prepareStatement("SELECT " + COLUMNS + " FROM runs WHERE run = ?")) {
      select.setString(1, id);
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? Optional.of(run(found)) : Optional.empty();
      }
    }
  }

  static List<String> sources(Connection data, String run) throws SQLException {
    try (PreparedStatement select =
        data.prepareStatement(
            "SELECT DISTINCT source FROM weights WHERE run = ? ORDER BY source")) {
      select.setString(1, run);
      try (ResultSet found = select.executeQuery()) {
        List<String> sources = new ArrayList<>();
        while (found.next()) {
          sources.add(found.getString(1));
        }
        return sources;
      }
    }
  }

  private static StoredRun run(ResultSet found) throws SQLException {
    Map<String, String> settings = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry :
        JsonMapper.shared().readTree(found.getString("settings")).properties()) {
      settings.put(entry.getKey(), entry.getValue().asString());
    }
    RunPlan plan =
        new RunPlan(
            Path.of(found.getString("data")),
            found.getString("dataHash"),
            found.getInt("questions"),
            Path.of(found.getString("readerFolder")),
            found.getString("readerHash"),
            settings,
            found.getString("device"),
            found.getString("software"),
            found.getInt("chunk"));
    return new StoredRun(
        plan, found.getInt("done"), found.getDouble("seconds"), found.getString("begun"));
  }

  /** Adds a run without rows. */
  static void add(Connection data, RunPlan plan) throws SQLException {
    ObjectNode settings = JsonMapper.shared().createObjectNode();
    plan.settings().forEach(settings::put);
    try (PreparedStatement insert =
        data.prepareStatement(
            "INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)")) {
      int column = 1;
      insert.setString(column++, plan.id());
      insert.setString(column++, plan.data().toString());
      insert.setString(column++, plan.dataHash());
      insert.setInt(column++, plan.questions());
      insert.setString(column++, plan.readerName());
      insert.setString(column++, plan.reader().toString());
      insert.setString(column++, plan.readerHash());
      insert.setString(column++, settings.toString());
      insert.setString(column++, plan.settingsHash());
      insert.setString(column++, plan.device());
      insert.setString(column++, plan.software());
      insert.setInt(column++, plan.chunk());
      insert.setString(column, begun(Instant.now()));
      insert.executeUpdate();
    }
  }

  /** Always with three decimals, so that earlier texts sort before later ones. */
  static String begun(Instant when) {
    return new DateTimeFormatterBuilder().appendInstant(3).toFormatter().format(when);
  }

  /** Says where the files of a run lie now. */
  static void moved(Connection data, RunPlan plan) throws SQLException {
    try (PreparedStatement update =
        data.prepareStatement(
            "UPDATE runs SET data = ?, reader = ?, readerFolder = ? WHERE run = ?")) {
      update.setString(1, plan.data().toString());
      update.setString(2, plan.readerName());
      update.setString(3, plan.reader().toString());
      update.setString(4, plan.id());
      update.executeUpdate();
    }
  }

  /**
   * Counts questions as done.
   *
   * @return whether there were {@code before} until now, so that no one else went on with the run
   */
  static boolean advance(Connection data, String run, int before, int after, double seconds)
      throws SQLException {
    try (PreparedStatement update =
        data.prepareStatement(
            "UPDATE runs SET done = ?, seconds = seconds + ? WHERE run = ? AND done = ?")) {
      update.setInt(1, after);
      update.setDouble(2, seconds);
      update.setString(3, run);
      update.setInt(4, before);
      return update.executeUpdate() == 1;
    }
  }
}
