package org.spanscope.ui.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spanscope.records.StoredRun;
import org.spanscope.testing.MadeUpRuns;

class RunNamesTest {
  private static final Path DATA = Path.of("/data/squad.json");

  private static StoredRun run(String reader, int questions, Map<String, String> settings) {
    return new StoredRun(
        MadeUpRuns.plan(DATA, reader, questions, settings),
        questions,
        1,
        "2026-11-28T21:33:04.125Z");
  }

  @Test
  void whatDiffersBetweenRunsOfAReaderComesFirst() {
    StoredRun plain = run("fine", 72, Map.of());
    StoredRun shifted = run("fine", 72, Map.of("tau", "-1.2", "temperature", "1.77"));
    RunNames names = new RunNames(List.of(plain, shifted));
    assertThat(names.of(plain))
        .isEqualTo("τ 0, T 1  ·  fine on squad.json, 72 questions, 2026-11-28 21:33 UTC");
    assertThat(names.of(shifted)).startsWith("τ −1.2, T 1.77  ·  fine on squad.json");
  }

  @Test
  void readersAreToldApartByTheirNamesAlone() {
    StoredRun one = run("fine", 72, Map.of());
    StoredRun other = run("coarse", 72, Map.of("tau", "3.0"));
    RunNames names = new RunNames(List.of(one, other));
    assertThat(names.of(one)).startsWith("fine on squad.json");
    assertThat(names.of(other)).startsWith("coarse on squad.json");
  }

  @Test
  void settingsThatNoOtherRunKnowsAndDataSetsDifferToo() {
    StoredRun plain = run("fine", 72, Map.of());
    StoredRun weighed =
        run(
            "fine",
            72,
            Map.of("perSentence", "true", "weights", "raw:9.7,raw:9.8,raw:9.9,rollout"));
    StoredRun more = run("fine", 1500, Map.of("imported", "predictions"));
    RunNames names = new RunNames(List.of(plain, weighed, more));
    assertThat(names.of(plain))
        .startsWith("sentence by sentence: no, by –, imported –, squad.json, 72 questions  ·  ");
    assertThat(names.of(weighed))
        .startsWith("sentence by sentence: yes, by raw:9.7,raw:9.8,raw:9.9…, imported –");
    assertThat(names.of(more)).contains("imported predictions").contains("1,500 questions  ·  ");
  }

  @Test
  void theTipHasTheWholeNameAndAllSettings() {
    StoredRun plain = run("fine", 72, Map.of());
    StoredRun shifted = run("fine", 72, Map.of("tau", "1.2"));
    assertThat(new RunNames(List.of(plain, shifted)).settings(shifted))
        .startsWith("τ 1.2  ·  fine on squad.json, 72 questions")
        .contains("Data set: " + DATA)
        .contains("\ntau: 1.2")
        .contains("\nsteps: ");
  }
}
