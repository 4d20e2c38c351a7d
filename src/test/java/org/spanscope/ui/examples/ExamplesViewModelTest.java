package org.spanscope.ui.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spanscope.dataset.Dataset;
import org.spanscope.dataset.DatasetFault;
import org.spanscope.experiment.Outcome;
import org.spanscope.session.Inputs;
import org.spanscope.session.Preferences;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.StepJobs;
import org.spanscope.testing.WindowState;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;
import org.spanscope.ui.shared.ExampleOpener;

class ExamplesViewModelTest {
  private static final String TEXT = "Rollo stayed in Rouen.";
  private static final List<Example> EXAMPLES =
      List.of(
          example("q1", "Who stayed?", "Rollo"),
          example("q2", "Where did Rollo stay?", "in Rouen"),
          example("q3", "When did Rollo come?", "stayed"),
          new Example("q4", "", "Rollo stayed where?", TEXT, List.of(), false),
          new Example("q5", "", "  ", TEXT, List.of(), true));

  private final WindowState state = new WindowState();
  private final ExamplesViewModel model =
      new ExamplesViewModel(
          state.compare(),
          state.opener(),
          state.messages(),
          ExamplesViewModelTest::read,
          state.time().jobs());

  private static Example example(String id, String question, String gold) {
    return new Example(
        id, "Rollo", question, TEXT, List.of(new Answer(gold, TEXT.indexOf(gold))), true);
  }

  private static Dataset read(Path path, Cancellation cancellation) {
    if (path.endsWith("broken.json")) {
      throw new DatasetFault("The file is no JSON", path, "Open a SQuAD file.");
    }
    return new Dataset(path, EXAMPLES, List.of());
  }

  @BeforeEach
  void open() {
    state.compare().openReader("first", "auto");
    model.load(Path.of("samples", "squad.json"));
  }

  @Test
  void theFirstExampleIsOpenAtOnce() {
    assertThat(model.heading().get()).isEqualTo("squad.json");
    assertThat(model.count().get()).isEqualTo("5 examples");
    assertThat(model.chosen().orElseThrow().example().id()).isEqualTo("q1");
    assertThat(state.compare().inputs().get().orElseThrow().example().id()).isEqualTo("q1");
  }

  @Test
  void openingADataSetCanBeCancelledAndWhatIsOpenStays() {
    try (StepJobs jobs = new StepJobs()) {
      ExamplesViewModel slow =
          new ExamplesViewModel(
              state.compare(),
              state.opener(),
              state.messages(),
              ExamplesViewModelTest::read,
              jobs.jobs());
      slow.load(Path.of("first.json"));
      jobs.run();
      slow.load(Path.of("second.json"));
      assertThat(slow.opening().get()).isTrue();

      slow.cancel();
      jobs.run();
      assertThat(slow.opening().get()).isFalse();
      assertThat(slow.heading().get()).isEqualTo("first.json");
      assertThat(slow.file().get()).contains(Path.of("first.json"));
    }
  }

  @Test
  void openingAnotherDataSetCancelsTheOneThatIsBeingRead() {
    List<ExamplesViewModel> models = new ArrayList<>();
    List<Boolean> cancelled = new ArrayList<>();
    try (StepJobs jobs = new StepJobs()) {
      models.add(
          new ExamplesViewModel(
              state.compare(),
              state.opener(),
              state.messages(),
              (path, cancellation) -> {
                if (path.endsWith("first.json")) {
                  models.get(0).load(Path.of("second.json"));
                }
                cancelled.add(cancellation.isCancelled());
                return read(path, cancellation);
              },
              jobs.jobs()));
      models.get(0).load(Path.of("first.json"));
      jobs.run();
      assertThat(cancelled).containsExactly(true, false);
      assertThat(models.get(0).heading().get()).isEqualTo("second.json");
    }
  }

  @Test
  void anExampleIsOpenedAsItWasPrepared() {
    Inputs now = state.compare().inputs().get().orElseThrow();
    assertThat(now)
        .isEqualTo(
            ExampleOpener.fresh(EXAMPLES.get(0), Preferences.STANDARD, WindowState::splitter));
  }

  @Test
  void outcomesBecomeKnownWhileNobodyWaits() {
    state.time().settle();

    assertThat(model.shown())
        .extracting(ExampleRow::outcome)
        .containsExactly(
            Optional.of(Outcome.RIGHT),
            Optional.of(Outcome.PARTIAL),
            Optional.of(Outcome.WRONG),
            Optional.empty(),
            Optional.empty());
    assertThat(model.shown().get(0).detail()).isEqualTo("Rollo");
    assertThat(model.shown().get(1).detail()).isEqualTo("in Rouen → Rouen., F1 0.67");
    assertThat(model.shown().get(2).detail()).isEqualTo("stayed → Rouen.");
  }

  @Test
  void nothingIsReadForTheListWhileASideIsToBeRead() {
    state
        .compare()
        .change(now -> new Inputs(now.example(), now.split(), now.context(), now.b(), now.a()));
    state.time().elapse();

    assertThat(state.compare().side(SideName.A).get().running()).isFalse();
    assertThat(model.shown().get(1).outcome()).isEmpty();
    state.time().settle();
    assertThat(model.shown().get(1).outcome()).isPresent();
  }

  @Test
  void anotherReaderForgetsWhatTheFirstSaid() {
    state.time().settle();
    state.compare().openReader("second", "auto");

    assertThat(model.shown().get(1).outcome()).isEmpty();
    state.time().settle();
    assertThat(model.shown().get(1).outcome()).isPresent();
  }

  @Test
  void theSearchLooksAtQuestionsGoldsTitlesAndIds() {
    model.search().set("WHEN did");
    assertThat(model.shown()).extracting(row -> row.example().id()).containsExactly("q3");
    assertThat(model.count().get()).isEqualTo("1 of 5 examples");
    model.search().set("in rouen");
    assertThat(model.shown()).extracting(row -> row.example().id()).containsExactly("q2");
    model.search().set("q4");
    assertThat(model.shown()).hasSize(1);
    model.search().set("nothing of the kind");
    assertThat(model.shown()).isEmpty();
  }

  @Test
  void aBrokenFileSaysWhyAndWhatIsOpenStays() {
    model.load(Path.of("broken.json"));

    assertThat(state.messages().current().get().orElseThrow().text())
        .isEqualTo("The file is no JSON (broken.json). Open a SQuAD file.");
    assertThat(state.messages().current().get().orElseThrow().problem()).isTrue();
    assertThat(model.shown()).hasSize(5);
    assertThat(model.chosen()).isPresent();
  }

  @Test
  void choosingWhatIsOpenChangesNothing() {
    model.choose(model.shown().get(0));
    assertThat(state.compare().canUndo().get()).isFalse();
    model.choose(model.shown().get(1));
    assertThat(state.compare().canUndo().get()).isTrue();
    state.compare().undo();
    assertThat(model.chosen().orElseThrow().example().id()).isEqualTo("q1");
  }
}
