package org.spanscope.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.KeptRows;
import org.spanscope.records.RunStore;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.SentenceSplitter;
import org.spanscope.text.Split;

class BrokenOffImportTest {
  @TempDir Path folder;

  private static List<Evaluated> rows(RecordImport records) {
    KeptRows kept = new KeptRows();
    records.write(kept, Progress.NONE, new Cancellation());
    return kept.rows();
  }

  @Test
  void anImportThatWasBrokenOffGoesOnAndIsNotTakenTwice() throws IOException {
    StringBuilder csv = new StringBuilder("id,answer,gold\n");
    for (int i = 0; i < 600; i++) {
      csv.append("q").append(i).append(",a").append(i).append(",a\n");
    }
    RecordImport records =
        new RecordImport(
            Files.writeString(folder.resolve("records.csv"), csv),
            null,
            Split.SENTENCE,
            new SentenceSplitter());
    var plan =
        records.plan(records.survey(Progress.NONE, new Cancellation()), "1.0", new Cancellation());
    Path kept = folder.resolve("runs.duckdb");
    for (int time = 0; time < 2; time++) {
      try (RunStore store = RunStore.open(kept)) {
        var log = store.begin(plan);
        if (time == 0) {
          log.add(rows(records).subList(0, 256), Double.NaN);
        }
        records.write(log, Progress.NONE, new Cancellation());
        assertThat(store.runs()).singleElement().matches(run -> run.complete());
        assertThat(store.runs().get(0).seconds()).isNaN();
        assertThat(store.questions(plan.id()))
            .isEqualTo(rows(records).stream().map(Evaluated::question).toList());
      }
    }
  }
}
