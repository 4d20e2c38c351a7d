package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.session.Edits;
import org.spanscope.session.Inputs;
import org.spanscope.session.SavedCase;
import org.spanscope.session.Sections;
import org.spanscope.session.SessionDocument;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.ManualJobs;
import org.spanscope.text.Example;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.Message;
import org.spanscope.ui.shared.Messages.Offer;

class CaseSettingsTest {
  private static final DecodeSettings OWN = DecodeSettings.STANDARD;
  private static final DecodeSettings RUN = OWN.tau(1.2).temperature(1.77);
  private static final String WORDS = "B is sentence 5 alone.";

  private final CompareBench bench =
      new CompareBench(new ManualJobs().jobs(), new FakeReader("fake"));
  private final CompareState compare = bench.compare();
  private final Messages messages = new Messages();
  private final CaseSettings settings = new CaseSettings(compare, messages);

  private static Inputs question(String id) {
    Inputs anna = CompareBench.anna();
    Example old = anna.example();
    Example example =
        new Example(id, old.title(), "who is " + id + "?", old.text(), old.golds(), true);
    return new Inputs(example, anna.split(), anna.context(), anna.a(), anna.b());
  }

  private void openCase(Inputs inputs, DecodeSettings run) {
    settings.await(inputs, run, WORDS);
    compare.open(inputs);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private DecodeSettings now() {
    return compare.decoding().get();
  }

  private String said() {
    return messages.current().get().map(Message::text).orElse("");
  }

  @Test
  void aCaseIsDecodedAsTheRunDidAndThatIsSaidWithAWayBack() {
    compare.open(question("mine"));
    openCase(question("case"), RUN);
    assertThat(now()).isEqualTo(RUN);
    assertThat(said()).startsWith(WORDS).contains("decoded with τ\u00a01.2, T\u00a01.77");
    assertThat(messages.current().get().flatMap(Message::offer).map(Offer::label))
        .contains("Back to τ\u00a00, T\u00a01");
    settings.back();
    assertThat(now()).isEqualTo(OWN);
    assertThat(said()).isEqualTo(WORDS);
    assertThat(messages.current().get().flatMap(Message::offer)).isEmpty();
  }

  @Test
  void onlyWhatDiffersIsNamed() {
    compare.open(question("mine"));
    openCase(question("case"), OWN.tau(-0.5));
    assertThat(said()).contains("τ\u00a0−0.5").doesNotContain("T\u00a01");
    openCase(question("other"), OWN);
    assertThat(now()).isEqualTo(OWN);
    assertThat(said()).isEqualTo(WORDS);
  }

  @Test
  void anotherExampleHasTheSettingsFromBeforeSeveralCases() {
    compare.open(question("mine"));
    compare.decode(OWN.tau(-2));
    openCase(question("case"), RUN);
    openCase(question("next"), OWN.tau(3));
    assertThat(now()).isEqualTo(OWN.tau(3));
    assertThat(said()).contains("τ\u00a03").doesNotContain("1.77");
    compare.open(question("another"));
    assertThat(now()).isEqualTo(OWN.tau(-2));
    assertThat(said()).isEmpty();
  }

  @Test
  void settingsChosenInTheCaseStayAndAreNoLongerSaidToBeTheRuns() {
    compare.open(question("mine"));
    openCase(question("case"), RUN);
    compare.decode(RUN.tau(4));
    assertThat(said()).isEqualTo(WORDS);
    compare.open(question("another"));
    assertThat(now()).isEqualTo(RUN.tau(4));
  }

  @Test
  void aStepBackTakesSettingsAndWordsAlongAndAStepForthBringsThem() {
    compare.open(question("mine"));
    openCase(question("case"), RUN);
    compare.undo();
    assertThat(now()).isEqualTo(OWN);
    assertThat(said()).isEmpty();
    compare.redo();
    assertThat(now()).isEqualTo(RUN);
    assertThat(said()).startsWith(WORDS).contains("τ\u00a01.2");
    compare.undo();
    assertThat(now()).isEqualTo(OWN);
  }

  @Test
  void aStepBackToTheSameQuestionAsItWasIsLeavingTheCaseToo() {
    Inputs mine = question("case");
    compare.open(mine);
    openCase(Edits.keep(mine, SideName.B, sentence -> sentence == 0), RUN);
    assertThat(now()).isEqualTo(RUN);
    compare.undo();
    assertThat(now()).isEqualTo(OWN);
    assertThat(said()).isEmpty();
  }

  @Test
  void whatIsSaidOfSideBGoesOnceItIsNotTheCasesAnyMore() {
    compare.open(question("mine"));
    openCase(question("case"), RUN);
    compare.change(inputs -> Edits.keep(inputs, SideName.B, sentence -> sentence == 2));
    assertThat(now()).isEqualTo(RUN);
    assertThat(said()).doesNotContain(WORDS).contains("τ\u00a01.2");
    compare.undo();
    assertThat(said()).startsWith(WORDS);
    settings.back();
    compare.change(inputs -> Edits.keep(inputs, SideName.B, sentence -> sentence == 2));
    assertThat(said()).isEmpty();
  }

  @Test
  void theSameCaseOpenedAgainIsSaidAgain() {
    compare.open(question("mine"));
    openCase(question("case"), RUN);
    messages.dismiss();
    compare.change(inputs -> inputs);
    assertThat(said()).isEmpty();
    openCase(question("case"), RUN);
    assertThat(said()).startsWith(WORDS);
    compare.undo();
    assertThat(now()).isEqualTo(OWN);
  }

  @Test
  void otherMessagesAreLeftAlone() {
    compare.open(question("mine"));
    openCase(question("case"), RUN);
    messages.problem(Messages.About.FIGURE, "no space");
    compare.undo();
    assertThat(said()).isEqualTo("no space");
  }

  @Test
  void theWayBackOutlivesTheWindow() {
    compare.open(question("mine"));
    openCase(question("case"), RUN);
    SessionDocument kept = settings.part().saved(SessionDocument.EMPTY);

    try (CompareBench next = new CompareBench(new ManualJobs().jobs(), new FakeReader("fake"))) {
      Messages words = new Messages();
      CaseSettings there = new CaseSettings(next.compare(), words);
      next.compare().decode(RUN);
      next.compare().open(question("case"));
      there.part().restore(kept);
      assertThat(words.current().get().flatMap(Message::offer).map(Offer::label))
          .contains("Back to τ\u00a00, T\u00a01");
      next.compare().open(question("another"));
      assertThat(next.compare().decoding().get()).isEqualTo(OWN);
      assertThat(there.part().saved(kept).get(Sections.CASE)).contains(SavedCase.NONE);
    }
  }

  @Test
  void anotherSessionIsNoLeavingOfTheCase() {
    compare.open(question("mine"));
    openCase(question("case"), RUN);
    settings.forget();
    compare.open(question("of another session"));
    assertThat(now()).isEqualTo(RUN);
    assertThat(messages.current().get()).isEqualTo(Optional.empty());
  }
}
