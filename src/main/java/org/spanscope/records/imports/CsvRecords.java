package org.spanscope.records.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spanscope.dataset.DataFile;
import org.spanscope.dataset.DatasetFault;
import org.spanscope.experiment.evaluation.ImportedRecord;
import org.spanscope.experiment.evaluation.ImportedRecord.Candidate;
import org.spanscope.task.Progress;

/**
 * A table in CSV (commas, quotes where needed, UTF-8) with a line of names: {@code id} and {@code
 * answer}, and where they are known {@code sentence}, {@code gold} (as many columns as one likes),
 * {@code question}, {@code article}, {@code context}, {@code probability}, {@code nullProbability},
 * {@code nullDifference}, {@code maxStart}, {@code maxEnd}, {@code weight}.
 *
 * <p>A row without a sentence is the whole text; rows of the same id that follow it are its
 * sentences alone, from 0 on. A column {@code gold} that is empty everywhere in the row of the
 * whole text says that the question has no answer; where there is no such column, golds are not
 * known.
 */
final class CsvRecords {
  // Rows of another length are told by line.
  private static final CsvReader.CsvReaderBuilder READER =
      CsvReader.builder().allowExtraFields(true).allowMissingFields(true);

  static final List<String> REQUIRED = List.of("id", "answer");

  private static final String SENTENCE = "sentence";
  private static final String GOLD = "gold";
  private static final Set<String> ALL =
      Set.of(
          "id",
          "answer",
          SENTENCE,
          GOLD,
          "question",
          "article",
          "context",
          "probability",
          "nullProbability",
          "nullDifference",
          "maxStart",
          "maxEnd",
          "weight");

  private final WordPieces pieces;
  private final ImportSink sink;
  private final List<String> names = new ArrayList<>();
  private @Nullable CsvRecord whole;
  private final List<CsvRecord> sentences = new ArrayList<>();

  private CsvRecords(WordPieces pieces, ImportSink sink) {
    this.pieces = pieces;
    this.sink = sink;
  }

  static void read(Path file, Progress progress, WordPieces pieces, ImportSink sink) {
    try (InputStream in = DataFile.open(file, progress);
        Reader utf8 = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
        CsvReader<CsvRecord> rows = READER.ofCsvRecord(utf8)) {
      CsvRecords records = new CsvRecords(pieces, sink);
      for (CsvRecord row : rows) {
        records.row(row);
      }
      records.end();
    } catch (CsvParseException e) {
      throw new DatasetFault(
          "The table cannot be read: " + e.getMessage(), file, "Mend the row, or its quotes.", e);
    } catch (UncheckedIOException e) {
      throw fault(file, e.getCause());
    } catch (IOException e) {
      throw fault(file, e);
    }
  }

  private static DatasetFault fault(Path file, @Nullable IOException cause) {
    if (cause instanceof CharacterCodingException) {
      return new DatasetFault(
          "The text is not UTF-8", file, "Save the table with UTF-8 encoding.", cause);
    }
    return DataFile.fault(file, cause == null ? new IOException("no reason is given") : cause);
  }

  private void row(CsvRecord row) {
    if (names.isEmpty()) {
      names(row);
    } else if (row.getFieldCount() != names.size()) {
      sink.lost(
          line(row),
          "The row has " + row.getFieldCount() + " cells for " + names.size() + " columns.");
    } else if (cell(row, SENTENCE).isBlank()) {
      end();
      whole = row;
    } else if (whole == null || !cell(whole, "id").equals(cell(row, "id"))) {
      sink.lost(line(row), "A sentence without a row of its whole text before it.");
    } else {
      sentences.add(row);
    }
  }

  private void names(CsvRecord row) {
    for (String name : row.getFields()) {
      names.add(name.strip().replace("\ufeff", ""));
    }
    for (String name : names) {
      if (!ALL.contains(name)) {
        sink.odd(line(row), "The column \"" + name + "\" has no meaning here and is not read.");
      } else if (!name.equals(GOLD) && names.indexOf(name) != names.lastIndexOf(name)) {
        sink.odd(line(row), "Of several columns \"" + name + "\" the first is read.");
      }
    }
  }

  /** Hands over the record that was collected. */
  private void end() {
    CsvRecord first = whole;
    if (first != null) {
      try {
        sink.record(record(first));
      } catch (BadRecord e) {
        sink.lost(line(first), e.sentence());
      }
    }
    whole = null;
    sentences.clear();
  }

  private ImportedRecord record(CsvRecord first) throws BadRecord {
    List<Candidate> alone = new ArrayList<>();
    for (CsvRecord row : sentences) {
      if (!cell(row, SENTENCE).strip().equals(String.valueOf(alone.size()))) {
        throw new BadRecord(
            "Its sentences do not count 0, 1, 2 …: \""
                + cell(row, SENTENCE)
                + "\" stands in line "
                + line(row)
                + ".");
      }
      alone.add(candidate(row));
    }
    List<String> golds = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(GOLD) && !first.getField(i).isEmpty()) {
        golds.add(first.getField(i));
      }
    }
    return new ImportedRecord(
        line(first),
        -1,
        cell(first, "id"),
        cell(first, "question"),
        cell(first, "article"),
        cell(first, "context"),
        golds,
        names.contains(GOLD),
        number(first, "nullDifference"),
        candidate(first),
        alone);
  }

  private Candidate candidate(CsvRecord row) throws BadRecord {
    return new Candidate(
        pieces.of(cell(row, "answer")),
        probability(row, "probability"),
        probability(row, "nullProbability"),
        probability(row, "maxStart"),
        probability(row, "maxEnd"),
        number(row, "weight"));
  }

  private double probability(CsvRecord row, String name) throws BadRecord {
    double value = number(row, name);
    if (value < 0 || value > 1) {
      throw new BadRecord("\"" + name + "\" is no probability: " + value + ".");
    }
    return value;
  }

  private double number(CsvRecord row, String name) throws BadRecord {
    String cell = cell(row, name).strip();
    try {
      return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new BadRecord("\"" + name + "\" is no number: " + cell + ".", e);
    }
  }

  private String cell(CsvRecord row, String name) {
    return Optional.of(names.indexOf(name)).filter(i -> i >= 0).map(row::getField).orElse("");
  }

  private static int line(CsvRecord row) {
    return (int) row.getStartingLineNumber();
  }
}
