package org.spanscope.records.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spanscope.dataset.DataFile;
import org.spanscope.dataset.DatasetFault;
import org.spanscope.task.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Tells by its content which format a file has. */
final class FormatTeller {
  private static final String REMEDY =
      "Expected JSON lines with preds and attributions, the same as Python prints it, a SQuAD"
          + " prediction file, or CSV whose first line names the columns id and answer.";

  /** Keys whose value is a text in JSON lines and in data sets too. */
  private static final Set<String> TEXTS_ELSEWHERE = Set.of("answer", "version");

  private FormatTeller() {}

  /**
   * @throws DatasetFault if it is none
   */
  static RecordFormat of(Path file) {
    if (firstSign(file) == '{') {
      return json(file);
    }
    try (Lines lines = Lines.open(file, Progress.NONE)) {
      String first = nextFilled(lines);
      if (first == null) {
        throw new DatasetFault("The file is empty", file, REMEDY);
      }
      if (first.strip().matches("\\d{1,9}")) {
        // The answer, which may be empty, then the list of answers.
        lines.next();
        String third = lines.next();
        if (third != null && third.strip().startsWith("[")) {
          return RecordFormat.PYTHON_REPR;
        }
      }
      if (names(first).containsAll(CsvRecords.REQUIRED)) {
        return RecordFormat.CSV;
      }
    }
    throw new DatasetFault("These are no records that can be imported", file, REMEDY);
  }

  private static @Nullable String nextFilled(Lines lines) {
    String line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line;
  }

  private static List<String> names(String line) {
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(line)) {
      Optional<CsvRecord> first = rows.stream().findFirst();
      return first.map(CsvRecord::getFields).orElse(List.of()).stream().map(String::strip).toList();
    } catch (CsvParseException | IOException e) {
      return List.of();
    }
  }

  /** The first sign that is no white space and no byte order mark; -1 of an empty file. */
  private static int firstSign(Path file) {
    try (InputStream in = new BufferedInputStream(DataFile.open(file, Progress.NONE))) {
      int unit = in.read();
      if (unit == 0xef) {
        in.skipNBytes(2);
        unit = in.read();
      }
      while (unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t') {
        unit = in.read();
      }
      return unit;
    } catch (IOException e) {
      throw DataFile.fault(file, e);
    }
  }

  private static RecordFormat json(Path file) {
    try (InputStream in = DataFile.open(file, Progress.NONE);
        JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        if (key.equals("data") && value == JsonToken.START_ARRAY) {
          throw new DatasetFault(
              "This is a data set, not a file of records",
              file,
              "Name it behind --data, and the records before it.");
        }
        if (value != JsonToken.VALUE_STRING) {
          return RecordFormat.JSON_LINES;
        }
        if (!TEXTS_ELSEWHERE.contains(key)) {
          return RecordFormat.PREDICTIONS;
        }
      }
      return RecordFormat.PREDICTIONS;
    } catch (JacksonIOException e) {
      throw DataFile.fault(file, Objects.requireNonNull(e.getCause()));
    } catch (JacksonException e) {
      throw PredictionRecords.broken(file, e);
    } catch (IOException e) {
      throw DataFile.fault(file, e);
    }
  }
}
