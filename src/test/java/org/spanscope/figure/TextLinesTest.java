package org.spanscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spanscope.figure.TextLines.Stretch;
import org.spanscope.figure.TextPanel.Joint;
import org.spanscope.figure.TextPanel.Piece;

class TextLinesTest {
  private static final Font FONT = Lettering.regular(11);

  private static final List<Piece> PIECES =
      List.of(
          piece("The", Joint.SPACE),
          piece("Norman", Joint.SPACE),
          piece("s", Joint.GLUED),
          piece("came", Joint.SPACE),
          piece(".", Joint.GLUED),
          piece("They", Joint.SENTENCE),
          piece("went home again", Joint.SPACE));

  @Test
  void piecesOfOneWordTouchAndOthersDoNot() {
    List<Stretch> all = new TextLines(PIECES, FONT, 1000, false).stretches();
    assertThat(all.get(2).x()).isEqualTo(all.get(1).x() + all.get(1).width());
    assertThat(all.get(1).x()).isGreaterThan(all.get(0).x() + all.get(0).width() + 1);
  }

  @Test
  void sentencesBeginALineWhereAskedAndHaveADividerElsewhere() {
    TextLines apart = new TextLines(PIECES, FONT, 1000, true);
    assertThat(apart.count()).isEqualTo(2);
    assertThat(apart.dividers()).isEmpty();
    assertThat(apart.stretches().get(5)).extracting("line", "x").containsExactly(1, 0.0);
    TextLines running = new TextLines(PIECES, FONT, 1000, false);
    assertThat(running.count()).isEqualTo(1);
    assertThat(running.dividers()).hasSize(1);
  }

  @Test
  void nothingIsWiderThanTheTextAndNothingIsLost() {
    for (double width = 60; width < 300; width += 7) {
      TextLines lines = new TextLines(PIECES, FONT, width, false);
      for (Stretch stretch : lines.stretches()) {
        assertThat(stretch.x() + stretch.width()).isLessThanOrEqualTo(width + 1e-6);
      }
      String words =
          lines.stretches().stream()
              .filter(stretch -> stretch.piece() == 6)
              .map(Stretch::text)
              .collect(Collectors.joining(" "));
      assertThat(words).isEqualTo("went home again");
    }
  }

  @Test
  void aWordGoesToTheNextLineWithAllItsPieces() {
    double width = Lettering.width("The Norman", FONT) + 1;
    List<Stretch> all = new TextLines(PIECES, FONT, width, false).stretches();
    assertThat(all.get(0).line()).isZero();
    assertThat(all.get(1).line()).isEqualTo(1);
    assertThat(all.get(2).line()).isEqualTo(1);
  }

  @Test
  void emptyPiecesTakeNoRoom() {
    TextLines lines = new TextLines(List.of(piece(" ", Joint.SPACE)), FONT, 100, true);
    assertThat(lines.count()).isZero();
    assertThat(lines.stretches()).isEmpty();
  }

  private static Piece piece(String text, Joint joint) {
    return new Piece(text, joint, 0);
  }
}
