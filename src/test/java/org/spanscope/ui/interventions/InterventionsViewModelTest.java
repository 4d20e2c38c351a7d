package org.spanscope.ui.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spanscope.experiment.InterventionPlan;
import org.spanscope.experiment.InterventionPlan.Head;
import org.spanscope.experiment.TokenBlock;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Interventions;
import org.spanscope.session.Edits;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.ManualJobs;

class InterventionsViewModelTest {
  private static final Inputs INPUTS =
      CompareBench.inputs("who led?", "it was old. then Rollo led. they met Emma there.", "Rollo");

  private final ManualJobs jobs = new ManualJobs();
  private final CompareBench bench =
      new CompareBench(jobs.jobs(), new FakeReader("fake", 3, 2, 512));
  private final InterventionsViewModel model =
      new InterventionsViewModel(bench.compare(), jobs.jobs());

  private void open() {
    bench.compare().openReader("fake", "auto");
    bench.compare().open(INPUTS);
    jobs.settle();
  }

  private InterventionPlan plan() {
    return model.plan();
  }

  @Test
  void beforeAnythingIsReadItSaysWhatItNeeds() {
    assertThat(model.picture().get().message()).startsWith("This needs a reading of side A");
    model.toggle(0, 0);
    model.start();
    assertThat(model.chosen().get().isEmpty()).isTrue();
  }

  @Test
  void nothingChosenSaysWhatToDo() {
    open();
    assertThat(model.picture().get().message()).startsWith("Choose heads on the grid");
    model.start();
    assertThat(model.run(Show.CHANGED).state().get().running()).isFalse();
  }

  @Test
  void aChosenHeadIsOffAndTheRunFollows() {
    open();
    model.toggle(2, 1);
    jobs.settle();
    assertThat(plan().gates()).containsExactly(new Interventions.Gate(2, 1, 0));
    assertThat(model.picture().get().figure()).isNotNull();
    assertThat(model.picture().get().stale()).isFalse();
    assertThat(model.table().get().rows().get(0).get(1)).isEqualTo("Rollo");
    model.toggle(2, 1);
    assertThat(model.picture().get().message()).startsWith("Choose heads on the grid");
  }

  @Test
  void allHeadsOfALayerAreTheLayer() {
    open();
    model.toggle(1, -1);
    assertThat(model.chosen().get().list()).containsExactly(new Head(1, Interventions.ALL));
    model.toggle(1, 0);
    assertThat(model.chosen().get().list()).containsExactly(new Head(1, 1));
    model.toggle(1, -1);
    model.toggle(1, -1);
    assertThat(model.chosen().get().isEmpty()).isTrue();
  }

  @Test
  void chosenHeadsAreScaledOrComeFromTheOtherSide() {
    open();
    model.toggle(0, 1);
    model.treatment().set(Treatment.SCALED);
    model.factor().set(2);
    assertThat(plan().gates()).containsExactly(new Interventions.Gate(0, 1, 2));
    model.treatment().set(Treatment.PATCHED);
    assertThat(plan().gates()).isEmpty();
    assertThat(plan().patches()).containsExactly(new Head(0, 1));
    jobs.settle();
    assertThat(model.run(Show.CHANGED).state().get().isCurrent()).isTrue();
  }

  @Test
  void attentionThatIsKnockedOutIsPartOfTheRun() {
    open();
    model.to().set(TokenBlock.sentence(1));
    model.knocking().set(true);
    jobs.settle();
    assertThat(plan().knockouts()).hasSize(1);
    assertThat(plan().knockouts().get(0).label()).isEqualTo("question → sentence 2");
    assertThat(plan().knockouts().get(0).last()).isEqualTo(2);
    assertThat(model.picture().get().figure()).isNotNull();
    model.clear();
    assertThat(plan().isEmpty()).isTrue();
  }

  @Test
  void blocksThatWereNotReadAreSaid() {
    open();
    model.side().set(SideName.B);
    model.to().set(TokenBlock.sentence(1));
    model.show().set(Show.KNOCKOUT);
    model.start();
    jobs.settle();
    assertThat(model.blocks()).doesNotContain(TokenBlock.sentence(1));
    assertThat(model.picture().get().message())
        .contains("no attention from question to sentence 2");
  }

  @Test
  void rankedHeadsCanBeChosenFromTheTable() {
    open();
    model.show().set(Show.IMPORTANCE);
    assertThat(model.picture().get().message()).startsWith("Press Rank heads");
    model.start();
    jobs.settle();
    assertThat(model.table().get().rows()).hasSize(6);
    assertThat(model.table().get().rows().get(0).get(1)).isEqualTo("2.1");
    model.toggleRow(0);
    assertThat(model.chosen().get().list()).containsExactly(new Head(2, 1));
  }

  @Test
  void layersHaveARowForTheEmbeddingsToo() {
    open();
    model.show().set(Show.LAYERS);
    model.start();
    jobs.settle();
    assertThat(model.table().get().rows()).hasSize(4);
    assertThat(model.table().get().rows().get(3).get(1)).isEqualTo("Rollo");
  }

  @Test
  void anotherTextMakesResultsOld() {
    open();
    model.show().set(Show.LAYERS);
    model.start();
    jobs.settle();
    bench.compare().change(now -> Edits.toggle(now, SideName.A, 0));
    jobs.settle();
    assertThat(model.picture().get().stale()).isTrue();
    assertThat(model.table().get().stale()).isTrue();
    model.start();
    jobs.settle();
    assertThat(model.picture().get().stale()).isFalse();
  }

  @Test
  void whatTheOtherSideReadsLeavesResultsAlone() {
    open();
    model.show().set(Show.LAYERS);
    model.start();
    jobs.settle();
    bench.compare().change(now -> Edits.toggle(now, SideName.B, 0));
    jobs.settle();
    assertThat(model.picture().get().stale()).isFalse();
  }

  @Test
  void attentionIsKnockedOutInAStretchOfLayersWhoseEndsNeverCross() {
    open();
    assertThat(model.lastLayer().get()).as("all layers to begin with").isEqualTo(2);
    model.knocking().set(true);
    double everywhere = changed();
    model.lastLayer().set(0);
    jobs.settle();
    assertThat(plan().says()).containsExactly("no attention question → context in layer 0");
    assertThat(changed()).as("the run follows").isNotEqualTo(everywhere);
    model.firstLayer().set(2);
    assertThat(plan().knockouts().get(0).first()).isEqualTo(2);
    assertThat(plan().knockouts().get(0).last()).isEqualTo(2);
    model.lastLayer().set(1);
    assertThat(plan().knockouts().get(0).first()).isEqualTo(1);
  }

  @Test
  void anotherReaderHasAllItsLayersKnockedOut() {
    ManualJobs own = new ManualJobs();
    CompareBench two =
        new CompareBench(own.jobs(), new FakeReader("deep", 5, 2, 512), new FakeReader("flat"));
    InterventionsViewModel other = new InterventionsViewModel(two.compare(), own.jobs());
    two.compare().openReader("flat", "auto");
    two.compare().open(INPUTS);
    own.settle();
    other.knocking().set(true);
    other.firstLayer().set(1);
    two.compare().openReader("deep", "auto");
    own.settle();
    assertThat(other.plan().says())
        .containsExactly("no attention question → context in layers 0–4");
    two.compare().openReader("flat", "auto");
    own.settle();
    assertThat(other.plan().says())
        .containsExactly("no attention question → context in layers 0–1");
  }

  @Test
  void otherRulesOfDecodingLeaveResultsAlone() {
    open();
    model.show().set(Show.LAYERS);
    model.start();
    jobs.settle();
    bench.compare().decode(DecodeSettings.STANDARD.temperature(3));
    assertThat(model.picture().get().stale()).isFalse();
  }

  private double changed() {
    return ((Outcome.Changed) model.run(Show.CHANGED).state().get().result()).result().logChange();
  }
}
