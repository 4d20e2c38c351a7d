package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.session.Edits;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;

class TextRunTest {
  private final CompareBench bench = CompareBench.atOnce(new FakeReader("small"));
  private String choice = "one";
  private final TextRun<String, List<Integer>> run =
      new TextRun<>(bench.compare(), bench.jobs(), text -> choice);

  private void start() {
    run.start((asked, progress, cancellation) -> asked.text().selection().kept());
  }

  private List<Integer> result() {
    return run.state().get().result().result();
  }

  @Test
  void withoutATextNothingRuns() {
    start();
    assertThat(run.state().get().result()).isNull();
    assertThat(run.problem()).isEmpty();
    assertThat(run.isForTheAsking()).isFalse();
  }

  @Test
  void eachSideHasAResultOfItsOwn() {
    bench.compare().open(CompareBench.anna());
    start();
    assertThat(result()).containsExactly(0, 1, 2, 3);

    run.side().set(SideName.B);
    assertThat(run.state().get().result()).isNull();
    assertThat(run.isForTheAsking()).isTrue();
    assertThat(run.text().get().orElseThrow().extent()).isEqualTo("3 of 4 sentences");
    start();
    assertThat(result()).containsExactly(1, 2, 3);
    assertThat(run.state().get().result().text().side()).isEqualTo(SideName.B);

    run.side().set(SideName.A);
    assertThat(result()).containsExactly(0, 1, 2, 3);
    assertThat(run.state().get().isCurrent()).isTrue();
    assertThat(run.text().get().orElseThrow().extent()).isEqualTo("all 4 sentences");
  }

  @Test
  void whatTheOtherSideReadsIsAnotherMatter() {
    bench.compare().open(CompareBench.anna());
    start();
    bench.compare().open(Edits.toggle(CompareBench.anna(), SideName.B, 1));
    assertThat(run.state().get().isCurrent()).isTrue();
    bench.compare().open(Edits.toggle(CompareBench.anna(), SideName.A, 1));
    assertThat(run.state().get().stale()).isTrue();
  }

  @Test
  void aResultIsCurrentAgainOnceAllIsAsItWas() {
    bench.compare().open(CompareBench.anna());
    start();
    bench.compare().decode(DecodeSettings.STANDARD.tau(1));
    assertThat(run.state().get().stale()).as("another null threshold").isTrue();
    bench.compare().decode(DecodeSettings.STANDARD.temperature(2));
    assertThat(run.state().get().stale()).as("another temperature").isTrue();
    bench.compare().decode(DecodeSettings.STANDARD);
    assertThat(run.state().get().isCurrent()).isTrue();

    choice = "two";
    run.changed();
    assertThat(run.state().get().stale()).as("another choice").isTrue();
    choice = "one";
    run.changed();
    assertThat(run.state().get().isCurrent()).isTrue();
  }

  @Test
  void allSentencesOffNamesTheSideThatIsStudied() {
    bench.compare().open(Edits.keep(CompareBench.anna(), SideName.B, i -> false));
    assertThat(run.problem()).isEmpty();
    run.side().set(SideName.B);
    assertThat(run.problem()).startsWith("Nothing to read: all sentences of B are off.");
    assertThat(run.isForTheAsking()).isFalse();
  }
}
