package org.spanscope.records.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.spanscope.dataset.DataFile;
import org.spanscope.dataset.DatasetFault;
import org.spanscope.experiment.evaluation.ImportedRecord;
import org.spanscope.experiment.evaluation.ImportedRecord.Candidate;
import org.spanscope.task.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** One JSON object, question ids to answers; "" is no answer. */
final class PredictionRecords {
  private PredictionRecords() {}

  static void read(Path file, Progress progress, WordPieces pieces, ImportSink sink) {
    try (InputStream in = DataFile.open(file, progress);
        JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        int line = json.currentTokenLocation().getLineNr();
        String id = json.currentName();
        if (json.nextToken() == JsonToken.VALUE_STRING) {
          sink.record(record(line, id, pieces.of(json.getString())));
        } else {
          json.skipChildren();
          sink.lost(line, "The answer to \"" + id + "\" is no text.");
        }
      }
    } catch (JacksonIOException e) {
      throw DataFile.fault(file, Objects.requireNonNull(e.getCause()));
    } catch (JacksonException e) {
      throw broken(file, e);
    } catch (IOException e) {
      throw DataFile.fault(file, e);
    }
  }

  /** What is wrong with a JSON file that is told by its first signs. */
  static DatasetFault broken(Path file, JacksonException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    return new DatasetFault(
        "The file is not whole JSON: "
            + String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""),
        line > 0 ? file + ", line " + line : file,
        "Copy or fetch it again.",
        e);
  }

  private static ImportedRecord record(int line, String id, String answer) {
    return new ImportedRecord(
        line, -1, id, "", "", "", List.of(), false, Double.NaN, Candidate.of(answer), List.of());
  }
}
