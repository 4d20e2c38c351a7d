package org.spanscope.ui.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spanscope.session.SideName;
import org.spanscope.testing.WindowState;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Span;
import org.spanscope.text.Split;

class ContextViewModelTest {
  private static final String TEXT =
      "It rained in Rouen, and Rollo stayed. They adopted Catholicism. Nobody knows when.";
  private static final Example EXAMPLE =
      new Example(
          "q",
          "",
          "What did they adopt?",
          TEXT,
          List.of(new Answer("Catholicism", TEXT.indexOf("Catholicism"))),
          true);

  private final WindowState state = new WindowState();
  private final ContextViewModel model =
      new ContextViewModel(state.compare(), state.opener(), state.messages(), state.time().jobs());

  @BeforeEach
  void open() {
    state.compare().openReader("first", "auto");
    state.opener().open(EXAMPLE);
    state.time().settle();
  }

  @Test
  void eachSentenceIsARowWithItsGoldAndWhatTheSidesMakeOfIt() {
    assertThat(model.rows())
        .extracting(SentenceRow::text)
        .containsExactly(
            "It rained in Rouen, and Rollo stayed.",
            "They adopted Catholicism.",
            "Nobody knows when.");
    SentenceRow gold = model.rows().get(1);
    assertThat(gold.golds()).containsExactly(new Span(13, 24));
    assertThat(gold.a().kept()).isTrue();
    assertThat(gold.b().kept()).isFalse();
    assertThat(model.rows().get(0).golds()).isEmpty();
    assertThat(gold.spoken()).contains("Sentence 2", "taken from B", "gold Catholicism");
  }

  @Test
  void aToggleReadsThatSideAlone() {
    int before = state.readers().first().readings();

    model.toggle(SideName.B, 0);
    assertThat(state.compare().side(SideName.A).get().running()).isFalse();
    assertThat(state.compare().side(SideName.B).get().running()).isTrue();
    state.time().settle();

    assertThat(state.readers().first().readings()).isEqualTo(before + 1);
    assertThat(model.rows().get(0).b().kept()).isFalse();
    assertThat(state.compare().side(SideName.B).get().side().selection().kept()).containsExactly(2);
  }

  @Test
  void aToggleThatIsTakenBackIsUndoneByUndo() {
    model.toggle(SideName.B, 1);
    assertThat(model.rows().get(1).b().kept()).isTrue();
    state.compare().undo();
    assertThat(model.rows().get(1).b().kept()).isFalse();
    state.compare().redo();
    assertThat(model.rows().get(1).b().kept()).isTrue();
  }

  @Test
  void theLettersOfOneStretchOfTypingAreOneStepBack() {
    model.type("Who");
    state.time().settle();
    model.type("Who stayed");
    state.time().settle();
    assertThat(model.question()).isEqualTo("Who stayed");

    state.compare().undo();
    assertThat(model.question()).isEqualTo(EXAMPLE.question());
  }

  @Test
  void typingAfterAnotherChangeIsAStepOfItsOwn() {
    model.type("Who");
    state.time().settle();
    model.toggle(SideName.A, 0);
    model.type("Who stayed");
    state.time().settle();

    state.compare().undo();
    assertThat(model.question()).isEqualTo("Who");
    assertThat(model.rows().get(0).a().kept()).isFalse();
  }

  @Test
  void lettersThatAreTypedOnAreNotReadOnTheWay() {
    int before = state.readers().first().readings();
    model.type("W");
    model.type("Wh");
    model.type("Who");
    state.time().settle();

    assertThat(state.readers().first().readings()).isEqualTo(before + 2);
  }

  @Test
  void mergingAndCuttingAreUndoneLikeAnyChange() {
    model.mergeWithNext(0);
    assertThat(model.rows()).hasSize(2);
    model.cut(TEXT.indexOf("and Rollo"));
    assertThat(model.rows()).extracting(SentenceRow::text).contains("It rained in Rouen,");
    state.compare().undo();
    state.compare().undo();
    assertThat(model.rows()).hasSize(3);
  }

  @Test
  void aCutWhereNothingCanBeCutSaysSo() {
    model.cut(0);

    assertThat(model.rows()).hasSize(3);
    assertThat(state.messages().current().get().orElseThrow().text()).contains("between two");
  }

  @Test
  void clausesAreTheOtherWayToDivide() {
    model.split(Split.CLAUSE);

    assertThat(model.rows()).extracting(SentenceRow::text).contains("and Rollo stayed.");
    assertThat(model.inputs().get().orElseThrow().split()).isEqualTo(Split.CLAUSE);
  }

  @Test
  void theNextExampleIsDividedAndRemovedFromAsThisOne() {
    model.split(Split.CLAUSE);
    model.remove(Removal.MASK);
    state.opener().open(new Example("r", "", "Who?", TEXT, List.of(), false));

    assertThat(model.inputs().get().orElseThrow().split()).isEqualTo(Split.CLAUSE);
    assertThat(model.inputs().get().orElseThrow().b().removal()).isEqualTo(Removal.MASK);
  }

  @Test
  void anotherTextLosesTheGoldThatItChangesAndSaysWhich() {
    model.editing().set(true);
    model.replaceText("Well. " + TEXT.replace("Catholicism", "Catholics"));

    assertThat(model.editing().get()).isFalse();
    assertThat(model.rows()).hasSize(4);
    assertThat(model.rows()).allMatch(row -> row.golds().isEmpty());
    assertThat(state.messages().current().get().orElseThrow().text()).contains("“Catholicism”");
    state.compare().undo();
    assertThat(model.rows().get(1).golds()).hasSize(1);
  }

  @Test
  void withoutAnswerNeedsAGold() {
    state.opener().open(new Example("r", "", "Who?", TEXT, List.of(), false));
    model.withoutAnswer(SideName.B);

    assertThat(state.messages().current().get().orElseThrow().text()).contains("No gold");
  }

  @Test
  void allNoneAndInvertChangeOneSideOnly() {
    model.keepNone(SideName.A);
    assertThat(model.rows()).noneMatch(row -> row.a().kept());
    model.invert(SideName.A);
    assertThat(model.rows()).allMatch(row -> row.a().kept());
    model.keepAll(SideName.B);
    assertThat(model.rows()).allMatch(row -> row.b().kept());
    model.withoutAnswer(SideName.B);
    assertThat(model.rows().get(1).b().kept()).isFalse();
  }

  @Test
  void massStandsOnlyAtSentencesThatTheSideReads() {
    model.showMass(SideName.B, new double[] {0.25, 0.5, 0.25});

    assertThat(model.rows().get(0).b().mass()).isEqualTo(0.25);
    assertThat(model.rows().get(1).b().mass()).isNaN();
    assertThat(model.rows().get(0).a().mass()).isNaN();
  }

  @Test
  void aBlankQuestionIsTypedIntoWithoutAnExample() {
    WindowState fresh = new WindowState();
    ContextViewModel blank =
        new ContextViewModel(
            fresh.compare(), fresh.opener(), fresh.messages(), fresh.time().jobs());
    blank.ask("Who stayed?");
    blank.replaceText(TEXT);

    assertThat(blank.question()).isEqualTo("Who stayed?");
    assertThat(blank.rows()).hasSize(3);
  }

  @Test
  void theAnswerOfASideIsMarkedWhereItStands() {
    Span answer = model.rows().get(0).a().answer();

    assertThat(answer.of(model.rows().get(0).text())).isEqualTo("It");
  }

  @Test
  void nothingIsMarkedForASideThatReadsNothing() {
    model.keepNone(SideName.A);
    state.time().settle();

    assertThat(state.compare().side(SideName.A).get().problem()).isNotNull();
    assertThat(model.rows()).allMatch(row -> row.a().answer().equals(SentenceRow.NOWHERE));
    assertThat(model.rows()).anyMatch(row -> row.b().answer().length() > 0);
  }
}
