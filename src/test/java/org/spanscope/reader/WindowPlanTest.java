package org.spanscope.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.WindowPlan.Stretch;

class WindowPlanTest {
  @Test
  void whatFitsTheReaderIsOneWindowEvenIfLongerThanAWindowOfSeveral() {
    assertThat(WindowPlan.of(10, 3, 499, 512).stretches()).containsExactly(new Stretch(0, 499));
  }

  @Test
  void longerContextsAreReadInWindowsThatShareTokens() {
    // room = 384 - 10 - 3 = 371, shared 128, step 243
    assertThat(WindowPlan.of(10, 3, 700, 512).stretches())
        .containsExactly(new Stretch(0, 371), new Stretch(243, 371), new Stretch(486, 214));
  }

  @Test
  void smallRoomsShareHalfOfTheirTokens() {
    assertThat(WindowPlan.of(20, 4, 40, 50).stretches())
        .containsExactly(new Stretch(0, 26), new Stretch(13, 26), new Stretch(26, 14));
  }

  @Test
  void questionThatLeavesNoRoomIsRefused() {
    assertThat(WindowPlan.of(365, 3, 400, 512).stretches()).isNotEmpty();
    assertThatThrownBy(() -> WindowPlan.of(366, 3, 400, 512))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("question is too long")
        .hasMessageContaining("Shorten the question");
    assertThat(WindowPlan.of(366, 3, 100, 512).stretches()).hasSize(1);
  }

  @Property
  void everyTokenLiesInAWindowAndNeighboursShareWhatTheyShould(
      @ForAll @IntRange(min = 1, max = 300) int question,
      @ForAll @IntRange(min = 0, max = 60_000) int context,
      @ForAll @IntRange(min = 30, max = 600) int maximum) {
    int room = Math.min(384, maximum) - question - 3;
    if (question + 3 + context > maximum && room < 16) {
      return;
    }
    List<Stretch> stretches = WindowPlan.of(question, 3, context, maximum).stretches();
    assertThat(stretches.get(0).first()).isZero();
    assertThat(stretches.get(stretches.size() - 1).end()).isEqualTo(context);
    for (int i = 0; i < stretches.size(); i++) {
      assertThat(question + 3 + stretches.get(i).count()).isLessThanOrEqualTo(maximum);
      if (i > 0) {
        int shared = stretches.get(i - 1).end() - stretches.get(i).first();
        assertThat(shared).isEqualTo(Math.min(128, room / 2));
        assertThat(stretches.get(i).end()).isGreaterThan(stretches.get(i - 1).end());
      }
    }
  }
}
