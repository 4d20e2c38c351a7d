package org.spanscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.session.Inputs;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.text.Distractors;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;

class OperatorSpreadTest {
  private static final Inputs THREE =
      CompareBench.inputs("who led?", "it was old. then Rollo led. they met Emma there.", "Rollo");
  private static final Distractors EMMAS =
      (example, context, seed) -> List.of("Nothing.", "Then Otto.", "Nobody.");

  private final FakeReader reader = new FakeReader("fake");
  private final DecodeSettings settings = DecodeSettings.STANDARD;

  private OperatorSpread of(Selection selection, Distractors distractors) {
    Side side =
        new Compare(settings, distractors)
            .side(reader, THREE.example(), THREE.context(), selection, new Cancellation());
    return OperatorSpread.of(
        reader, THREE.example(), THREE.context(), side, settings, distractors, new Cancellation());
  }

  @Test
  void aRemovalIsReadByEveryOperatorAndTheWholeTextShuffledBesideThem() {
    OperatorSpread spread = of(THREE.b(), EMMAS);

    assertThat(spread.rows())
        .extracting(OperatorSpread.Row::operator)
        .containsExactly("delete", "delete-keep-positions", "mask", "distractor", "shuffled");
    assertThat(spread.operators()).hasSize(4);
    assertThat(spread.rows().get(2).side().selection())
        .isEqualTo(new Selection(List.of(0, 2), Removal.MASK));
    OperatorSpread.Row control = spread.rows().get(4);
    assertThat(control.side().selection().kept()).containsExactly(0, 1, 2);
    assertThat(control.side().selection().shuffled()).isTrue();
    assertThat(control.answer()).isEqualTo("Rollo");
    assertThat(spread.rows())
        .allSatisfy(row -> assertThat(row.side().reading().windows().get(0).attention()).isNull());
  }

  @Test
  void theFirstRowIsTheSideAsItWasRead() {
    OperatorSpread spread = of(THREE.b(), EMMAS);

    OperatorSpread.Row own = spread.rows().get(0);
    assertThat(own.answer()).isEqualTo("Emma");
    assertThat(own.original()).isCloseTo(own.probability(), within(1e-12));
    assertThat(own.changed()).isFalse();
    // All sentences are back, and with them the answer that B has lost.
    assertThat(spread.rows().get(4).changed()).isTrue();
    assertThat(spread.spread())
        .isEqualTo(
            spread.operators().stream()
                    .mapToDouble(OperatorSpread.Row::original)
                    .max()
                    .orElseThrow()
                - spread.operators().stream()
                    .mapToDouble(OperatorSpread.Row::original)
                    .min()
                    .orElseThrow());
  }

  @Test
  void whereNothingIsRemovedEveryOperatorGivesTheSameAndNeedsNoDistractors() {
    OperatorSpread spread = of(THREE.a(), Distractors.NONE);

    assertThat(spread.answers()).isEqualTo(1);
    assertThat(spread.spread()).isZero();
    assertThat(spread.operators())
        .extracting(OperatorSpread.Row::answer)
        .containsOnly("Rollo")
        .hasSize(4);
  }
}
