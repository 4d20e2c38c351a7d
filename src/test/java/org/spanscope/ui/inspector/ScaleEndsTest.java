package org.spanscope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spanscope.session.ScaleChoice.Ends;
import org.spanscope.session.SideName;

class ScaleEndsTest {
  private static final Ends NATURAL = new Ends(0, 0.79634);

  @Test
  void theReachIsWhatTheNumbersAskForAndWhatWasSet() {
    ScaleEnds narrow =
        new ScaleEnds(false, new Ends(0.1, 0.2), new Ends(-1, 0.5), true, NATURAL, NATURAL);

    assertThat(narrow.reach(SideName.A)).isEqualTo(NATURAL);
    assertThat(narrow.reach(SideName.B)).isEqualTo(new Ends(-1, 0.79634));
  }

  @Test
  void aDrawnEndHasFewDigitsButTheEndsOfTheReachKeepTheirs() {
    assertThat(ScaleEnds.rounded(0.123456, NATURAL)).isEqualTo(0.123);
    assertThat(ScaleEnds.rounded(0.8, NATURAL)).isEqualTo(0.79634);
    assertThat(ScaleEnds.rounded(-0.1, NATURAL)).isZero();
    assertThat(ScaleEnds.rounded(0.000123456, new Ends(0, 0.0002))).isEqualTo(0.000123);
    assertThat(ScaleEnds.rounded(4321.9, new Ends(0, 90_000))).isEqualTo(4300);
  }
}
