package org.spanscope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.spanscope.dataset.SplitCounts;
import org.spanscope.dataset.SplitDataset;
import org.spanscope.dataset.SplitRow;
import org.spanscope.dataset.SquadWriter;
import org.spanscope.records.ColumnType;
import org.spanscope.records.ParquetRows;
import org.spanscope.records.ParquetRows.Column;
import org.spanscope.task.AtomicFiles;
import org.spanscope.task.CsvRows;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a sentence-split data set as a file, of the kind that its name says. */
final class SplitFiles {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", ColumnType.TEXT),
          new Column("title", ColumnType.TEXT),
          new Column("context", ColumnType.TEXT),
          new Column("question", ColumnType.TEXT),
          new Column("answers.text", ColumnType.TEXTS),
          new Column("answers.answer_start", ColumnType.INTEGERS),
          new Column("sourceId", ColumnType.TEXT),
          new Column("sentence", ColumnType.INTEGER),
          new Column("sentenceStart", ColumnType.INTEGER));

  private final Path file;
  private final Kind kind;

  private enum Kind {
    SQUAD,
    CSV,
    PARQUET
  }

  /** Hands out all rows. */
  @FunctionalInterface
  interface Rows {
    SplitCounts to(SplitDataset.Sink sink) throws IOException;
  }

  private SplitFiles(Path file, Kind kind) {
    this.file = file;
    this.kind = kind;
  }

  /**
   * @throws ArgumentFault if the name ends as no such file does
   */
  static SplitFiles of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".json") || name.endsWith(".json.gz")) {
      return new SplitFiles(file, Kind.SQUAD);
    }
    if (name.endsWith(".csv")) {
      return new SplitFiles(file, Kind.CSV);
    }
    if (name.endsWith(".parquet")) {
      return new SplitFiles(file, Kind.PARQUET);
    }
    throw new ArgumentFault(
        "Rows are written as SQuAD JSON, CSV or Parquet",
        "--out " + file,
        "Let the name end in .json, .json.gz, .csv or .parquet.");
  }

  /**
   * Writes the file whole, or leaves what was there.
   *
   * @throws org.spanscope.task.FileFault if it cannot be written
   */
  SplitCounts write(Rows rows) {
    Written written = new Written();
    switch (kind) {
      case SQUAD -> SquadWriter.write(file, to -> written.counts = rows.to(to::add));
      case CSV -> AtomicFiles.write(file, to -> written.counts = csv(rows, to));
      case PARQUET ->
          ParquetRows.write(
              file, COLUMNS, to -> written.counts = rows.to(row -> to.add(cells(row))));
    }
    return Objects.requireNonNull(written.counts);
  }

  private static final class Written {
    @Nullable SplitCounts counts;
  }

  /** The columns of the Parquet file, those of the answers as one cell of JSON. */
  private static SplitCounts csv(Rows rows, OutputStream out) throws IOException {
    CsvRows csv = CsvRows.to(out);
    csv.add(
        List.of(
            "id",
            "title",
            "context",
            "question",
            "answers",
            "sourceId",
            "sentence",
            "sentenceStart"));
    SplitCounts counts =
        rows.to(
            row -> {
              Example example = row.example();
              csv.add(
                  List.of(
                      example.id(),
                      example.title(),
                      example.text(),
                      example.question(),
                      answers(example),
                      row.sourceId(),
                      String.valueOf(row.sentence()),
                      String.valueOf(row.sentenceStart())));
            });
    csv.flush();
    return counts;
  }

  private static String answers(Example example) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode texts = json.putArray("text");
    texts(example).forEach(texts::add);
    ArrayNode starts = json.putArray("answer_start");
    starts(example).forEach(starts::add);
    return JsonText.line(json);
  }

  private static Object[] cells(SplitRow row) {
    Example example = row.example();
    return new Object[] {
      example.id(),
      example.title(),
      example.text(),
      example.question(),
      texts(example),
      starts(example),
      row.sourceId(),
      row.sentence(),
      row.sentenceStart()
    };
  }

  private static List<String> texts(Example example) {
    return example.golds().stream().map(Answer::text).toList();
  }

  private static List<Integer> starts(Example example) {
    return example.golds().stream()
        .map(gold -> SquadWriter.codePoints(example.text(), gold.start()))
        .toList();
  }
}
