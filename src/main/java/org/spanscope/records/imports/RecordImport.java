package org.spanscope.records.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spanscope.dataset.DataSurvey;
import org.spanscope.dataset.DatasetFault;
import org.spanscope.dataset.ExampleShelf;
import org.spanscope.dataset.SeenIds;
import org.spanscope.experiment.evaluation.Ask;
import org.spanscope.experiment.evaluation.CandidateRules;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.ImportedRecord;
import org.spanscope.experiment.evaluation.ImportedRows;
import org.spanscope.experiment.evaluation.RunLog;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Split;
import org.spanscope.text.Splitter;

/**
 * Takes over what another program kept of its answers. The file is read twice: looked through
 * first, then taken; no more than some hundred records are in memory at once.
 */
public final class RecordImport {
  private static final int CHUNK = 256;

  private final Path file;
  private final @Nullable ExampleShelf data;
  private final Split split;
  private final Splitter splitter;
  private final RecordFormat format;

  /**
   * @param data the data set that the questions are of, which stays open; null where it is not at
   *     hand
   * @param split how its contexts are divided
   * @param splitter does so
   * @throws DatasetFault if the file cannot be read, only once, or holds no known kind of records
   */
  public RecordImport(Path file, @Nullable ExampleShelf data, Split split, Splitter splitter) {
    DataSurvey.requireTwoReadings(file);
    this.file = file;
    this.data = data;
    this.split = split;
    this.splitter = splitter;
    this.format = FormatTeller.of(file);
  }

  /**
   * Looks the file through.
   *
   * @throws DatasetFault if it cannot be read, or no record in it
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public ImportReport survey(Progress progress, Cancellation cancellation) {
    Survey survey = new Survey(cancellation);
    ImportReport report = survey.report(read(survey, progress));
    if (report.records() == 0) {
      throw new DatasetFault(
          "No record could be read"
              + (report.notes().isEmpty() ? "" : ". " + report.notes().get(0).told()),
          file,
          "Compare it with the formats in the guide's page on records.");
    }
    return report;
  }

  /**
   * What the import is as a run: the reader is the file.
   *
   * @param software version of the program
   */
  public RunPlan plan(ImportReport report, String software, Cancellation cancellation) {
    String hash = DataSurvey.hash(file, cancellation);
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("ask", Ask.AS_ASKED.label());
    settings.put("imported", format.label());
    if (data != null) {
      settings.put("split", split.label());
    }
    settings.put("perSentence", String.valueOf(report.sentences() > 0));
    return new RunPlan(
        absolute(data == null ? file : data.file()),
        data == null ? hash : DataSurvey.hash(data.file(), cancellation),
        report.records(),
        absolute(file),
        hash,
        settings,
        "unknown",
        software,
        CHUNK);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /**
   * Hands the records over, from where the log ends.
   *
   * @param progress hears of bytes of the file
   * @throws java.util.concurrent.CancellationException if it was cancelled; what the log took by
   *     then stays
   */
  public void write(RunLog log, Progress progress, Cancellation cancellation) {
    Writer writer = new Writer(log, cancellation);
    read(writer, progress);
    writer.flush();
  }

  /** What the reading itself came across. */
  private record Reading(int joined, int foreignLines) {}

  private Reading read(ImportSink sink, Progress progress) {
    WordPieces pieces = new WordPieces();
    int foreign = 0;
    switch (format) {
      case PREDICTIONS -> PredictionRecords.read(file, progress, pieces, sink);
      case CSV -> CsvRecords.read(file, progress, pieces, sink);
      case JSON_LINES, PYTHON_REPR -> {
        try (Lines lines = Lines.open(file, progress)) {
          if (format == RecordFormat.JSON_LINES) {
            JsonLineRecords.read(lines, pieces, sink);
          } else {
            PythonRecords.read(lines, pieces, sink);
          }
          foreign = lines.foreign();
        }
      }
    }
    return new Reading(pieces.joined(), foreign);
  }

  /** Finds the questions of records, one after the other. */
  private final class Matcher {
    private @Nullable Context last;

    /** The rows' maker; without an example where the question is not found. */
    ImportedRows rows(ImportedRecord record) {
      Example example = find(record);
      if (example == null || !isItsGold(example, record)) {
        return new ImportedRows(record, null, null);
      }
      Context context = last;
      if (context == null || !context.text().equals(example.text())) {
        context = splitter.split(example.text());
        last = context;
      }
      return new ImportedRows(record, example, context);
    }

    @Nullable Example find(ImportedRecord record) {
      if (data == null) {
        return null;
      }
      return (record.place() < 0 ? data.find(record.id()) : data.at(record.place())).orElse(null);
    }

    /** A question known by its place alone must have the gold that the record names. */
    boolean isItsGold(Example example, ImportedRecord record) {
      List<String> golds = example.golds().stream().map(Answer::text).toList();
      return record.place() < 0
          || record.golds().isEmpty() && golds.isEmpty()
          || golds.containsAll(record.golds()) && !record.golds().isEmpty();
    }
  }

  /** Counts, and remembers what is to be said. */
  private final class Survey implements ImportSink {
    private final Cancellation cancellation;
    private final Matcher matcher = new Matcher();
    private final SeenIds seen = new SeenIds();
    private final CandidateRules.Sums rules = new CandidateRules.Sums();
    private final List<ImportReport.Note> notes = new ArrayList<>();
    private int told;
    private int records;
    private int sentences;
    private int empty;
    private int lost;
    private int unmatched;
    private int divided;
    private int different;

    Survey(Cancellation cancellation) {
      this.cancellation = cancellation;
    }

    @Override
    public void record(ImportedRecord record) {
      cancellation.check();
      records++;
      sentences += record.sentences().size();
      empty += record.whole().answer().isEmpty() ? 1 : 0;
      boolean isNew = seen.add(record.id());
      if (!isNew) {
        odd(record.line(), "The id \"" + record.id() + "\" came before; both are kept.");
      }
      ImportedRows rows = matcher.rows(record);
      rules.add(rows);
      if (rows.example() != null) {
        different += isNew ? 1 : 0;
        divided += !record.sentences().isEmpty() && rows.sentences().isEmpty() ? 1 : 0;
      } else if (data != null) {
        unmatched++;
        odd(record.line(), whyUnmatched(record));
      }
    }

    private String whyUnmatched(ImportedRecord record) {
      if (matcher.find(record) == null) {
        return "The data set has no question "
            + (record.place() < 0 ? "with the id \"" + record.id() + "\"" : record.place())
            + "; kept without it.";
      }
      return "The answer that counts as right is none of question "
          + record.place()
          + " of the data set; kept without the question.";
    }

    @Override
    public void lost(int line, String sentence) {
      lost++;
      note(new ImportReport.Note(line, true, sentence));
    }

    @Override
    public void odd(int line, String sentence) {
      note(new ImportReport.Note(line, false, sentence));
    }

    private void note(ImportReport.Note note) {
      told++;
      if (notes.size() < ImportReport.LISTED) {
        notes.add(note);
      }
    }

    ImportReport report(Reading reading) {
      return new ImportReport(
          format,
          records,
          sentences,
          empty,
          reading.joined(),
          reading.foreignLines(),
          lost,
          unmatched,
          divided,
          data == null ? 0 : Math.max(0, data.size() - different),
          notes.stream().sorted(Comparator.comparingInt(ImportReport.Note::line)).toList(),
          told,
          rules.means());
    }
  }

  /** Makes rows of records and hands them over in chunks. */
  private final class Writer implements ImportSink {
    private final RunLog log;
    private final Cancellation cancellation;
    private final Matcher matcher = new Matcher();
    private final List<Evaluated> waiting = new ArrayList<>();
    private int records;

    Writer(RunLog log, Cancellation cancellation) {
      this.log = log;
      this.cancellation = cancellation;
    }

    @Override
    public void record(ImportedRecord record) {
      cancellation.check();
      int ordinal = records++;
      if (ordinal >= log.done() + waiting.size()) {
        waiting.add(matcher.rows(record).rows(ordinal));
      }
      if (waiting.size() == CHUNK) {
        flush();
      }
    }

    void flush() {
      if (!waiting.isEmpty()) {
        // What the reader took is not known.
        log.add(waiting, Double.NaN);
        waiting.clear();
      }
    }

    @Override
    public void lost(int line, String sentence) {
      // Told when the file was looked through.
    }

    @Override
    public void odd(int line, String sentence) {
      // Likewise.
    }
  }
}
