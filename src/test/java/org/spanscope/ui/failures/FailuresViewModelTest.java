package org.spanscope.ui.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.failures.CaseFilter;
import org.spanscope.experiment.failures.Change;
import org.spanscope.experiment.failures.FailureCase;
import org.spanscope.experiment.failures.RunPair;
import org.spanscope.records.StoredRun;
import org.spanscope.session.ExampleNote;
import org.spanscope.session.SavedNotes;
import org.spanscope.testing.MadeUpRuns;
import org.spanscope.testing.ManualJobs;
import org.spanscope.testing.StepJobs;
import org.spanscope.ui.shared.Messages;

class FailuresViewModelTest {
  @TempDir private static Path folder;

  private static Path file;

  private final ManualJobs jobs = new ManualJobs();
  private final Messages messages = new Messages();
  private final List<CaseRequest> opened = new ArrayList<>();
  private final ObjectProperty<SavedNotes> notes = new SimpleObjectProperty<>(SavedNotes.NOTHING);
  private final FailuresViewModel model =
      new FailuresViewModel(opened::add, notes, messages, jobs.jobs());

  @BeforeAll
  static void write() {
    file = folder.resolve("runs.duckdb");
    MadeUpRuns.add(file, MadeUpRuns.plan("large", 300), MadeUpRuns.rows(300, 0.8));
    MadeUpRuns.add(
        file, MadeUpRuns.plan("small", 300), MadeUpRuns.rows(300, 0.6, "good-head", "raw:9.7"));
  }

  private String message() {
    return messages.current().get().map(Messages.Message::text).orElse("");
  }

  private StoredRun run(String reader) {
    return model.runs().stream()
        .filter(one -> one.plan().readerName().equals(reader))
        .findFirst()
        .orElseThrow();
  }

  private List<Integer> ordinals() {
    return model.cases().rows().stream().map(one -> one.row().ordinal()).toList();
  }

  @Test
  void aFileOpensWithItsNewestRunInTheOrderOfTheDataSet() {
    model.open(file);
    assertThat(model.runs()).hasSize(2);
    assertThat(model.first().get().orElseThrow().run().plan().readerName()).isEqualTo("small");
    assertThat(ordinals()).hasSize(300).isSorted();
    assertThat(model.doing().get()).isEmpty();
    assertThat(model.first().get().orElseThrow().details().orElseThrow().sources())
        .containsExactly("good-head", "raw:9.7");
  }

  @Test
  void filtersAndOrdersAreAppliedTogetherAndAnotherRunKeepsThem() {
    model.open(file);
    model.cases().change(filter -> filter.classes(Set.of(FailureClass.IN_NBEST)));
    model.cases().sorts().set(List.of(new CaseSort(CaseColumn.PROBABILITY, true)));
    List<Double> probabilities =
        model.cases().rows().stream().map(one -> one.row().probability()).toList();
    assertThat(probabilities).isNotEmpty().isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(model.cases().rows()).allMatch(one -> one.row().failure() == FailureClass.IN_NBEST);
    model.choose(run("large"));
    assertThat(model.cases().filter().get().classes()).containsExactly(FailureClass.IN_NBEST);
    assertThat(model.cases().rows()).allMatch(one -> one.row().failure() == FailureClass.IN_NBEST);
  }

  @Test
  void questionsWithoutTheNumberAreLastWhicheverWayItIsSorted() {
    model.open(file);
    for (boolean descending : new boolean[] {false, true}) {
      model.cases().sorts().set(List.of(new CaseSort(CaseColumn.GOLD_SENTENCE, descending)));
      List<FailureCase> rows = model.cases().rows();
      assertThat(rows.get(0).row().goldSentence()).isNotNegative();
      assertThat(rows.get(rows.size() - 1).row().goldSentence()).isNegative();
    }
  }

  @Test
  void whatIsBrokenWasRightInTheRunComparedWithAndIsWrongInTheOneLookedAt() {
    model.open(file);
    assertThat(model.pair().get()).isEmpty();
    model.compareWith(Optional.of(run("large")));
    assertThat(PairWords.mcNemar(model.pair().get().orElseThrow())).contains("of 300 questions");
    assertThat(PairWords.f1(model.pair().get().orElseThrow())).contains("the run before is better");
    model.cases().change(filter -> filter.changes(Set.of(Change.BROKEN)));
    int broken = PairWords.count(model.pair().get().orElseThrow(), Change.BROKEN);
    assertThat(broken).isPositive();
    assertThat(model.cases().rows())
        .hasSize(broken)
        .allMatch(one -> !one.row().exact() && one.other().orElseThrow().exact());
    model.compareWith(Optional.empty());
    assertThat(model.pair().get()).isEmpty();
    assertThat(model.cases().rows()).hasSize(300);
  }

  @Test
  void swappedRunsFixWhatTheyBroke() {
    model.open(file);
    model.swap();
    assertThat(model.first().get().orElseThrow().run()).isEqualTo(run("small"));
    model.compareWith(Optional.of(run("large")));
    int broken = PairWords.count(model.pair().get().orElseThrow(), Change.BROKEN);
    model.swap();
    assertThat(model.first().get().orElseThrow().run()).isEqualTo(run("large"));
    assertThat(model.second().get().orElseThrow().run()).isEqualTo(run("small"));
    RunPair swapped = model.pair().get().orElseThrow();
    assertThat(PairWords.count(swapped, Change.FIXED)).isEqualTo(broken);
    assertThat(PairWords.f1(swapped)).contains("the run after is better");
    model.cases().change(filter -> filter.changes(Set.of(Change.FIXED)));
    assertThat(model.cases().rows()).hasSize(broken).allMatch(one -> one.row().exact());
    assertThat(model.first().get().flatMap(LoadedRun::details)).isPresent();
  }

  @Test
  void aRunIsNotComparedWithItself() {
    model.open(file);
    model.compareWith(Optional.of(run("large")));
    model.choose(run("large"));
    assertThat(model.second().get()).isEmpty();
  }

  @Test
  void tagsOfTheSessionsNotesFilter() {
    model.open(file);
    notes.set(
        new SavedNotes(
            List.of(
                new ExampleNote("dev.json", "id-7", "?", "", List.of("odd")),
                new ExampleNote("other.json", "id-8", "?", "", List.of("odd", "else")))));
    assertThat(model.cases().tags()).containsExactly("odd");
    model.cases().change(filter -> filter.tags(Set.of("odd")));
    assertThat(ordinals()).containsExactly(7);
  }

  @Test
  void openingACaseSaysWhatSideBReads() {
    model.open(file);
    FailureCase wrong =
        model.cases().rows().stream().filter(one -> !one.row().exact()).findFirst().orElseThrow();
    model.openCase(wrong);
    assertThat(opened).hasSize(1);
    assertThat(opened.get(0).row()).isEqualTo(wrong.row());
    assertThat(opened.get(0).step().words()).startsWith("B is");
    assertThat(model.wanted()).contains(opened.get(0));
  }

  @Test
  void whatCannotBeOpenedSaysWhyAndWhatWasOpenStays() throws IOException {
    model.open(file);
    model.cases().change(filter -> filter.classes(CaseFilter.wrong()));
    List<Integer> before = ordinals();
    Path text = folder.resolve("text.duckdb");
    Files.writeString(text, "nothing of the kind");
    model.open(text);
    assertThat(message()).contains("This is no record file").contains("text.duckdb");
    model.open(folder.resolve("gone.duckdb"));
    assertThat(message()).contains("There is no such record file");
    model.open(folder);
    assertThat(message()).contains("This is a folder");
    assertThat(ordinals()).isEqualTo(before);
    assertThat(model.file().get()).contains(file);
    model.open(file);
    assertThat(message()).isEmpty();
  }

  @Test
  void aFileWithoutRunsSaysHowToAddOne() {
    Path empty = folder.resolve("empty.duckdb");
    MadeUpRuns.empty(empty);
    model.open(empty);
    assertThat(message()).contains("holds no run yet").contains("--records");
    assertThat(model.first().get()).isEmpty();
    assertThat(model.cases().rows()).isEmpty();
  }

  @Test
  void readingCanBeCancelledAndLeavesEverythingAsItWas() {
    try (StepJobs steps = new StepJobs()) {
      FailuresViewModel slow = new FailuresViewModel(opened::add, notes, messages, steps.jobs());
      slow.open(file);
      assertThat(slow.doing().get()).isEqualTo("Reading runs.duckdb…");
      slow.cancel();
      steps.run();
      assertThat(slow.doing().get()).isEmpty();
      assertThat(slow.file().get()).isEmpty();
    }
  }
}
