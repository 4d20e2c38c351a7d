package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spanscope.session.Edits;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.MadeUpAttention;
import org.spanscope.text.Example;

class CompareStateTest {
  private static final String TEXT = "The tower stands in Paris. It was built in France.";
  private static final String QUESTION = "Where does The tower stand?";

  @Test
  void theSameTextWithOtherGoldsIsScoredAnew() {
    FakeReader reader = new FakeReader("fake");
    try (CompareBench bench = CompareBench.atOnce(reader)) {
      bench.compare().open(CompareBench.inputs(QUESTION, TEXT, "France"));
      var before = bench.compare().side(SideName.A).get().side();

      bench.compare().open(CompareBench.inputs(QUESTION, TEXT, before.prediction().text()));

      assertThat(before.score().exact()).isFalse();
      assertThat(bench.compare().side(SideName.A).get().side().score().exact()).isTrue();
    }
  }

  @Test
  void goldsThatAreNoLongerKnownAreNotScored() {
    try (CompareBench bench = CompareBench.atOnce(new FakeReader("fake"))) {
      Inputs inputs = CompareBench.inputs(QUESTION, TEXT, "France");
      bench.compare().open(inputs);

      Example e = inputs.example();
      Example typed = new Example("typed", "", e.question(), e.text(), List.of(), false);
      bench
          .compare()
          .open(new Inputs(typed, inputs.split(), inputs.context(), inputs.a(), inputs.b()));

      assertThat(bench.compare().side(SideName.A).get().side().score()).isNull();
    }
  }

  @Test
  void theSideThatWasNotChangedIsNotReadAgain() {
    FakeReader reader = new FakeReader("fake");
    try (CompareBench bench = CompareBench.atOnce(reader)) {
      bench.compare().open(CompareBench.inputs(QUESTION, TEXT, "France"));
      var a = bench.compare().side(SideName.A).get();

      bench.compare().open(Edits.toggle(bench.compare().inputs().get().get(), SideName.B, 1));

      assertThat(bench.compare().side(SideName.A).get()).isSameAs(a);
      assertThat(bench.compare().side(SideName.B).get().side().selection().kept())
          .containsExactly(0, 1);
    }
  }

  @Test
  void attentionIsKeptInCompactForm() {
    try (CompareBench bench = CompareBench.atOnce(new FakeReader("fake"))) {
      bench.compare().open(CompareBench.inputs(QUESTION, TEXT, "France"));

      var side = bench.compare().side(SideName.A).get().side();
      assertThat(side.reading().windows().get(0).attention())
          .isInstanceOfSatisfying(
              MadeUpAttention.class, kept -> assertThat(kept.isCompact()).isTrue());
    }
  }
}
