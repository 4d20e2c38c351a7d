package org.spanscope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.Level;
import org.spanscope.attention.Sinks;
import org.spanscope.reader.TextPlace;
import org.spanscope.reader.TextPlace.Area;
import org.spanscope.session.Inputs;
import org.spanscope.session.ScaleChoice.Ends;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.StepJobs;
import org.spanscope.ui.shared.TokenLink.Spot;

class InspectorViewModelTest {
  private static final String TEXT = CompareBench.ANNA;
  private static final Inputs INPUTS = CompareBench.anna();
  private static final TextPlace WHO = new TextPlace(Area.QUESTION, 0, 3);

  private final CompareBench bench = CompareBench.atOnce(new FakeReader("fake", 3, 4, 512));
  private final InspectorViewModel model =
      new InspectorViewModel(bench.compare(), bench.maps(), bench.link(), bench.jobs());

  @Test
  void theGridColoursEveryHeadAndMarksTheOneOnScreen() {
    bench.compare().open(INPUTS);
    model.chooseHead(1, 2);
    GridPicture grid = model.grid().get();

    assertThat(grid.layers()).isEqualTo(3);
    assertThat(grid.heads()).isEqualTo(4);
    assertThat(grid.layer()).isEqualTo(1);
    assertThat(grid.head()).isEqualTo(2);
    assertThat(grid.hasNumbers()).isTrue();
    assertThat(grid.tip(1, 2)).startsWith("layer 1, head 2").contains("mass on gold");
  }

  @Test
  void aSideWithoutTheGoldSentenceSaysWhyItsGridIsEmpty() {
    bench.compare().open(INPUTS);
    model.gridSide().set(SideName.B);
    assertThat(model.grid().get().hasNumbers()).isFalse();
    assertThat(model.grid().get().unit()).isEqualTo("no gold sentence in what B shows");
    model.statistic().set(HeadStatistic.ENRICHMENT);
    assertThat(model.grid().get().unit()).isEqualTo("no gold sentence in what B shows");

    model.statistic().set(HeadStatistic.ENTROPY);
    assertThat(model.grid().get().hasNumbers()).isTrue();
  }

  @Test
  void withoutAnyGoldTheGridShowsEntropyAndSaysSo() {
    bench.compare().open(CompareBench.inputs("who came here first?", TEXT, ""));

    assertThat(model.grid().get().hasNumbers()).isTrue();
    assertThat(model.grid().get().unit()).isEqualTo("no gold, so entropy, bits");

    model.statistic().set(HeadStatistic.ENRICHMENT);
    assertThat(model.grid().get().unit()).isEqualTo("no gold, so entropy, bits");

    model.statistic().set(HeadStatistic.SINK_MASS);
    assertThat(model.grid().get().unit()).isEqualTo("sink mass, share");
  }

  @Test
  void aLensWithoutHeadsTakesTheRowOnlyAndOneWithoutLayersNothing() {
    bench.compare().open(INPUTS);
    model.choose(Lenses.byId("rollout"));
    model.chooseHead(1, 3);
    assertThat(bench.maps().settings().get().choice())
        .isEqualTo(new LensChoice("rollout", 1, LensChoice.ALL_HEADS));
    assertThat(model.grid().get().head()).isEqualTo(-1);
    assertThat(model.place().get()).isEqualTo("up to layer 1");

    model.choose(Lenses.byId("uniform"));
    LensChoice before = bench.maps().settings().get().choice();
    model.chooseHead(0, 0);
    assertThat(bench.maps().settings().get().choice()).isEqualTo(before);
    assertThat(model.grid().get().layer()).isEqualTo(-1);
    assertThat(model.hasHeads().get()).isFalse();
  }

  @Test
  void sinkMassIsGivenForBothSides() {
    bench.compare().open(INPUTS);

    assertThat(model.sinkMass().get()).matches("A \\.\\d\\d on sinks · B \\.\\d\\d on sinks");
  }

  @Test
  void endsFollowTheNumbersUntilTheyAreTyped() {
    bench.compare().open(INPUTS);
    assertThat(model.ends().get().byHand()).isFalse();
    model.setEnds(SideName.A, new Ends(0.1, 0.3));
    assertThat(model.ends().get().b()).isEqualTo(new Ends(0.1, 0.3));
    assertThat(model.ends().get().byHand()).isTrue();

    model.shareScale(false);
    assertThat(model.ends().get().byHand()).isFalse();
    model.setEnds(SideName.B, new Ends(0, 2));
    assertThat(model.ends().get().a()).isNotEqualTo(new Ends(0, 2));
    assertThat(model.ends().get().b()).isEqualTo(new Ends(0, 2));
  }

  @Test
  void aPinGivesProbabilitiesAndEveryLensForBothSides() {
    bench.compare().open(INPUTS);
    pin(Optional.of(WHO), "nobody");
    PinnedCard card = model.pinned().get();

    assertThat(card.title()).isEqualTo("who → nobody");
    assertThat(card.rows()).hasSize(2 + Lenses.all().size());
    assertThat(card.rows()).allMatch(row -> !row.a().isEmpty() && !row.b().isEmpty());
    PinnedCard.Row uniform = card.rows().get(card.rows().size() - 1);
    // One over 1 + 4 + 1 + 15 + 1 tokens of A, and three fewer of B.
    assertThat(uniform.a()).isEqualTo(".0455");
    assertThat(uniform.b()).isEqualTo(".0526");
  }

  @Test
  void aPinShowsALensThatAsksTheReaderOnceItWasChosen() {
    bench.compare().open(INPUTS);
    pin(Optional.of(WHO), "nobody");
    String alti = Lenses.byId("alti").label();
    assertThat(rows(alti)).allMatch(row -> row.a().equals("…") && row.b().equals("…"));
    assertThat(model.pinned().get().note()).contains("Choose a lens to have the reader");

    model.choose(Lenses.byId("alti"));
    assertThat(rows(alti)).hasSize(1).noneMatch(row -> row.a().equals("…"));
    model.choose(Lenses.byId("raw"));
    assertThat(rows(alti)).noneMatch(row -> row.a().equals("…"));
  }

  private List<PinnedCard.Row> rows(String label) {
    return model.pinned().get().rows().stream()
        .filter(row -> row.name().startsWith(label))
        .toList();
  }

  @Test
  void whatOneSideDoesNotHaveIsRemovedThere() {
    bench.compare().open(INPUTS);
    pin(Optional.of(WHO), "Anna.");

    assertThat(model.pinned().get().rows()).allMatch(row -> row.b().isEmpty());
    assertThat(model.pinned().get().note()).endsWith("B: removed.");
  }

  @Test
  void aPinWithoutARowIsTheMeanOverTheRowsOnScreen() {
    bench.compare().open(INPUTS);
    model.choose(Lenses.byId("uniform"));
    pin(Optional.empty(), "nobody");

    PinnedCard card = model.pinned().get();
    assertThat(card.title()).isEqualTo("nobody");
    assertThat(card.rows().get(card.rows().size() - 1).a()).isEqualTo(".0455");
    assertThat(card.note()).startsWith("Mean weight over the rows");
  }

  @Test
  void aPinOnASinkFollowsHowSinksAreTreated() {
    bench.compare().open(INPUTS);
    bench.maps().choose(org.spanscope.attention.Block.ALL);
    bench.link().pinned().set(Optional.of(new Spot(Optional.of(WHO), TextPlace.CLS)));
    assertThat(raw(model.pinned().get())).isNotEqualTo("0");

    bench.maps().choose(Sinks.ZEROED);
    assertThat(raw(model.pinned().get())).isEqualTo("0");
  }

  @Test
  void aPinnedTokenIsNamedAndCountedByTheLevelOnScreen() {
    bench.compare().open(INPUTS);
    model.choose(Lenses.byId("uniform"));
    pin(Optional.of(WHO), "nobody");
    model.choose(Level.SENTENCE);

    PinnedCard card = model.pinned().get();
    assertThat(card.title()).isEqualTo("question → sentence 2");
    assertThat(card.note()).startsWith("Pinned: “who → nobody”.");
    // Five of A's 22 tokens.
    assertThat(card.rows().get(card.rows().size() - 1).a()).isEqualTo(".227");

    model.choose(Level.TOKEN);
    assertThat(model.pinned().get().title()).isEqualTo("who → nobody");
    assertThat(model.pinned().get().note()).startsWith("Weight from");
  }

  @Test
  void aPinWhoseTextIsGoneIsDropped() {
    bench.compare().open(INPUTS);
    pin(Optional.of(WHO), "nobody");
    bench.compare().open(CompareBench.inputs("when did she come?", TEXT, "Anna"));
    assertThat(bench.link().pinned().get()).isEmpty();
    assertThat(model.pinned().get()).isEqualTo(PinnedCard.NOTHING);

    bench.compare().open(INPUTS);
    pin(Optional.empty(), "nobody");
    bench.compare().open(CompareBench.inputs("who came here first?", "it was.", "it"));
    assertThat(bench.link().pinned().get()).isEmpty();
  }

  @Test
  void aPinStaysWhereItsTextStays() {
    bench.compare().open(INPUTS);
    pin(Optional.of(WHO), "nobody");
    bench.compare().open(CompareBench.inputs("who came here last?", TEXT, "some"));

    assertThat(bench.link().pinned().get()).isPresent();
    assertThat(model.pinned().get().title()).isEqualTo("who → nobody");
  }

  @Test
  void aPlaceOfAnOldPictureIsNotPinnedInANewText() {
    try (StepJobs jobs = new StepJobs()) {
      CompareBench slow = new CompareBench(jobs.jobs(), new FakeReader("fake", 3, 4, 512));
      InspectorViewModel seen =
          new InspectorViewModel(slow.compare(), slow.maps(), slow.link(), jobs.jobs());
      slow.compare().openReader("fake", "auto");
      slow.compare().open(INPUTS);
      jobs.run();
      Spot anna = Spot.at(new TextPlace(Area.CONTEXT, 7, 12));
      slow.compare()
          .open(CompareBench.inputs("who came first?", "first came Tim. he left.", "Tim"));

      slow.link().togglePin(anna);
      assertThat(slow.link().pinned().get()).isEmpty();
      assertThat(seen.pinned().get()).isEqualTo(PinnedCard.NOTHING);

      slow.compare().undo();
      slow.link().togglePin(anna);
      assertThat(slow.link().pinned().get()).contains(anna);
      slow.close();
    }
  }

  @Test
  void anUnpinnedCardSaysHowToPin() {
    assertThat(model.pinned().get()).isEqualTo(PinnedCard.NOTHING);
    bench.compare().open(INPUTS);
    pin(Optional.of(WHO), "nobody");
    bench.link().pinned().set(Optional.empty());
    assertThat(model.pinned().get().note()).startsWith("Click a cell");
  }

  @Test
  void typedEndsMustBeTwoNumbersTheFirstOneSmaller() {
    assertThat(ScaleEnds.parse("0", " .5 ")).contains(new Ends(0, 0.5));
    assertThat(ScaleEnds.parse("0,1", "0,5")).contains(new Ends(0.1, 0.5));
    assertThat(ScaleEnds.parse("1", "1")).isEmpty();
    assertThat(ScaleEnds.parse("a", "1")).isEmpty();
    assertThat(ScaleEnds.parse("0", "Infinity")).isEmpty();
    assertThat(ScaleEnds.text(0.13050001)).isEqualTo("0.1305");
  }

  private static String raw(PinnedCard card) {
    return card.rows().stream()
        .filter(row -> row.name().startsWith(Lenses.byId("raw").label()))
        .findFirst()
        .orElseThrow()
        .a();
  }

  private void pin(Optional<TextPlace> from, String word) {
    int start = TEXT.indexOf(word);
    TextPlace to = new TextPlace(Area.CONTEXT, start, start + word.length());
    bench.link().pinned().set(Optional.of(new Spot(from, to)));
  }
}
