package org.spanscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {
  private final History<String> history = new History<>("a");

  @Test
  void undoAndRedoWalkThroughWhatWas() {
    history.push("b");
    history.push("c");

    assertThat(history.undo()).isEqualTo("b");
    assertThat(history.undo()).isEqualTo("a");
    assertThat(history.redo()).isEqualTo("b");
    assertThat(history.redo()).isEqualTo("c");
  }

  @Test
  void nothingLeftToUndoOrRedoStaysWhereItIs() {
    assertThat(history.undo()).isEqualTo("a");
    assertThat(history.redo()).isEqualTo("a");
    assertThat(history.canUndo()).isFalse();
    assertThat(history.canRedo()).isFalse();
  }

  @Test
  void newChangeForgetsWhatWasUndone() {
    history.push("b");
    history.undo();
    history.push("c");

    assertThat(history.canRedo()).isFalse();
    assertThat(history.undo()).isEqualTo("a");
  }

  @Test
  void equalValueIsNoStep() {
    history.push("b");
    history.undo();
    history.push("a");

    assertThat(history.canUndo()).isFalse();
    assertThat(history.redo()).isEqualTo("b");
  }

  @Test
  void onlyTheNewestFiveHundredStepsAreKept() {
    for (int i = 0; i < 600; i++) {
      history.push("step " + i);
    }
    int steps = 0;
    while (history.canUndo()) {
      history.undo();
      steps++;
    }

    assertThat(steps).isEqualTo(500);
    assertThat(history.present()).isEqualTo("step 99");
  }

  @Test
  void amendedValueTakesThePlaceOfThePresentOne() {
    history.push("b");
    history.amend("bb");

    assertThat(history.present()).isEqualTo("bb");
    assertThat(history.undo()).isEqualTo("a");
    assertThat(history.redo()).isEqualTo("bb");
  }
}
