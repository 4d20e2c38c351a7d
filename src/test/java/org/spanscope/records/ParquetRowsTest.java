package org.spanscope.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.records.ParquetRows.Column;
import org.spanscope.task.FileFault;
import org.spanscope.task.UserFault;

class ParquetRowsTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", ColumnType.TEXT),
          new Column("answers.text", ColumnType.TEXTS),
          new Column("answers.answer_start", ColumnType.INTEGERS),
          new Column("odd \"name'", ColumnType.INTEGER),
          new Column("count", ColumnType.LONG),
          new Column("share", ColumnType.NUMBER),
          new Column("right", ColumnType.TRUTH));

  @TempDir Path folder;

  private static void write(Path file) {
    ParquetRows.write(
        file,
        COLUMNS,
        rows -> {
          rows.add("a'b\"\n\0é😀", List.of("x", ""), List.of(3, 0), -1, 1L << 40, 0.1, true);
          rows.add("\ud83d!", List.of(), List.of(), 2, 0L, Double.NaN, false);
        });
  }

  private static List<List<String>> read(Path file, String select) throws SQLException {
    try (Connection data = DuckDb.inMemory();
        ResultSet rows =
            data.createStatement()
                .executeQuery(
                    "SELECT " + select + " FROM read_parquet(" + DuckDb.quoted(file) + ")")) {
      List<List<String>> all = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(rows.getObject(i)));
        }
        all.add(row);
      }
      return all;
    }
  }

  @Test
  void rowsOfEveryTypeAreReadAgainInTheirOrder() throws SQLException {
    Path file = folder.resolve("it's new/rows.parquet");
    write(file);
    assertThat(
            read(
                file,
                "id, answers.text::VARCHAR, answers.answer_start::VARCHAR, \"odd \"\"name'\","
                    + " \"count\", share, \"right\""))
        .containsExactly(
            List.of("a'b\"\n\0é😀", "[x, '']", "[3, 0]", "-1", "1099511627776", "0.1", "true"),
            List.of("\ufffd!", "[]", "[]", "2", "0", "NaN", "false"));
    assertThat(read(file, "typeof(answers)").get(0))
        .containsExactly("STRUCT(\"text\" VARCHAR[], answer_start INTEGER[])");
  }

  @Test
  void whatWasThereStaysWhereTheRowsFailAndNothingIsLeftBeside() throws IOException {
    Path file = Files.writeString(folder.resolve("rows.parquet"), "older");
    assertThatThrownBy(
            () ->
                ParquetRows.write(
                    file,
                    COLUMNS,
                    rows -> {
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("The disk is full");
    assertThatThrownBy(() -> ParquetRows.write(file, COLUMNS, rows -> rows.add("one cell")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(file).hasContent("older");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void nothingIsFetchedFromANetwork() throws SQLException {
    try (Connection data = DuckDb.inMemory()) {
      assertThatThrownBy(
              () ->
                  data.createStatement()
                      .execute("SELECT * FROM read_parquet('https://localhost:9/x.parquet')"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("httpfs");
    }
  }

  /** The child process: writes many rows, or says in one line why not. */
  public static final class Child {
    private Child() {}

    public static void main(String[] args) {
      try {
        ParquetRows.write(
            Path.of(args[0]),
            List.of(new Column("text", ColumnType.TEXT)),
            rows -> {
              Random random = new Random(1);
              for (int i = 0; i < 200_000; i++) {
                rows.add(Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
              }
            });
        System.out.println("written");
      } catch (UserFault fault) {
        System.out.println(fault.getMessage());
      }
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatIsNoPlainFileIsWrittenToDirectly() {
    assertThatThrownBy(() -> write(Path.of("/dev/full")))
        .isInstanceOf(FileFault.class)
        .hasMessageStartingWith("The disk is full or the file grew beyond what is allowed");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void fullDiskIsOneSentenceAndLeavesWhatWasThere() throws Exception {
    Path file = Files.writeString(folder.resolve("rows.parquet"), "older");
    assertThat(child(file))
        .as("the library cannot be unpacked")
        .startsWith("DuckDB's library cannot be unpacked (")
        .hasLineCount(1);
    assertThat(file).hasContent("older");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(file, folder.resolve("tmp"));
    }
  }

  private String child(Path file) throws Exception {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    Process process =
        new ProcessBuilder(
                "bash",
                "-c",
                "ulimit -f 1024; exec \"$@\"",
                "child",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return said.strip();
  }
}
