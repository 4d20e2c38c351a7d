package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spanscope.figure.BarsPanel;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.LinesPanel;
import org.spanscope.figure.NotePanel;
import org.spanscope.figure.Panel;
import org.spanscope.figure.Role;
import org.spanscope.figure.SmallMapsPanel;
import org.spanscope.figure.TextPanel;
import org.spanscope.ui.shared.LinkedFigure.Cells;

/** Of each kind of picture the strongest is named, with its number. */
class StrongestValuesTest {
  private static final ColourScale SCALE = new ColourScale(ColourScale.Colours.VIRIDIS, 0, 1);
  private static final List<String> ROWS = List.of("who", "came");
  private static final List<String> COLUMNS = List.of("Anna", "left", ".");

  @Test
  void cellsOfAMapAreNamedByBothEndsWhateverTheirSignAndGapsArePassedOver() {
    float[] values = {0.1f, -0.5f, Float.NaN, 0.4f, 0.05f, 0.2f};

    assertThat(words(map("from", "to", ROWS, COLUMNS, values)))
        .isEqualTo(
            "strongest, weight: who to left −.500; came to Anna +.400; came to . +.200;"
                + " who to Anna +.100; came to left +.0500");
  }

  @Test
  void fewerCellsThanCouldBeNamedAreAllNamed() {
    float[] values = {0.1f, Float.NaN, Float.NaN, Float.NaN, Float.NaN, Float.NaN};

    assertThat(words(map("from", "to", ROWS, COLUMNS, values)))
        .isEqualTo("strongest, weight: who to Anna .100");
  }

  @Test
  void whereThereAreOnlyGapsItSaysSo() {
    float[] gaps = {Float.NaN, Float.NaN};

    assertThat(words(map("from", "to", List.of("who"), ROWS, gaps)))
        .isEqualTo("strongest, weight: none, there are no values");
  }

  @Test
  void wordsInThePlaceOfAPictureAreReadOut() {
    assertThat(words(new NotePanel("", "A and B are the same here.")))
        .isEqualTo("A and B are the same here.");
  }

  @Test
  void layersAndHeadsSayWhatTheyCount() {
    float[] values = {0.1f, 0.2f, 0.3f, 0.9f};

    assertThat(words(map("layer", "head", List.of("0", "1"), List.of("0", "1"), values)))
        .startsWith("strongest, weight: layer 1, head 1 .900; layer 1, head 0 .300");
  }

  @Test
  void ofAMirroredMapAPairIsNamedOnceAndTheDiagonalNever() {
    float[] values = {1, 0.3f, -0.7f, 0.3f, 1, 0.2f, -0.7f, 0.2f, 1};

    assertThat(words(map("", "", COLUMNS, COLUMNS, values)))
        .isEqualTo("strongest, weight: Anna and . −.700; Anna and left +.300; left and . +.200");
  }

  @Test
  void curvesAreNamedWithTheirHighestPlaces() {
    assertThat(words(curves(COLUMNS)))
        .isEqualTo(
            "largest: start .900 at Anna, .0700 at left; end .950 at ., .0400 at left;"
                + " gone has no values");
  }

  @Test
  void placesWithoutALabelAreNamedAsTheirTipNamesThem() {
    String words =
        StrongestValues.words(
            curves(List.of("", "", "")), (row, column) -> "token  " + column + "\nstart .1");

    assertThat(words).startsWith("largest: start .900 at token 0");
  }

  @Test
  void barsAreNamedByCategoryAndSeries() {
    BarsPanel bars =
        new BarsPanel(
            "Alone",
            "sentence",
            "probability",
            List.of("whole", "1", "2"),
            List.of(
                BarsPanel.Series.of("max start", new double[] {0.5, 0.1, 0.8}, Role.START),
                BarsPanel.Series.of("null", new double[] {0.2, 0.9, Double.NaN}, Role.CONTROL)),
            List.of(),
            0,
            1,
            BarsPanel.Direction.UP,
            BarsPanel.NONE);

    assertThat(words(bars))
        .isEqualTo(
            "Alone: largest: max start .800 at sentence 2, .500 at whole;"
                + " null .900 at sentence 1, .200 at whole");
  }

  @Test
  void piecesOfTextAreNamedWithTheirValues() {
    TextPanel text =
        new TextPanel(
            "",
            List.of(
                new TextPanel.Piece("Anna", TextPanel.Joint.SPACE, 0.2),
                new TextPanel.Piece("left", TextPanel.Joint.SPACE, -0.6),
                new TextPanel.Piece(".", TextPanel.Joint.GLUED, Double.NaN)),
            SCALE,
            "attribution",
            0.4);

    assertThat(words(text)).isEqualTo("strongest, attribution: left −.600; Anna +.200");
  }

  @Test
  void smallMapsAreNamedWithTheirNumbers() {
    float[] cells = {1};
    SmallMapsPanel maps =
        new SmallMapsPanel(
            "A",
            "layer",
            "head",
            List.of("0", "1"),
            List.of("0", "1"),
            List.of(
                new SmallMapsPanel.SmallMap("", 1, 1, cells, 0.1),
                new SmallMapsPanel.SmallMap("", 1, 1, cells, 0.2),
                new SmallMapsPanel.SmallMap("", 1, 1, cells, 0.7),
                new SmallMapsPanel.SmallMap("", 1, 1, cells, Double.NaN)),
            SCALE,
            "weight",
            SCALE,
            "entropy, bits",
            SmallMapsPanel.NONE);

    assertThat(
            StrongestValues.words(
                maps, (row, column) -> "layer " + row + ", head " + column + "\nentropy"))
        .isEqualTo(
            "A: strongest, entropy, bits: layer 1, head 0 .700; layer 0, head 1 .200;"
                + " layer 0, head 0 .100");
  }

  @Test
  void linesAreNamedByBothEnds() {
    float[] weights = {0.1f, 0.5f, Float.NaN, 0.4f, 0.05f, 0.2f};
    LinesPanel lines = new LinesPanel("", "from", "to", ROWS, COLUMNS, weights, 0.5, 0.1, "weight");

    assertThat(words(lines)).startsWith("strongest, weight: who to left .500; came to Anna .400");
  }

  @Test
  void aFigureSaysWhatItShowsAndThenWhatStandsOutInEachPanel() {
    Figure figure =
        new Figure(
            "Two",
            List.of(),
            List.of(curves(COLUMNS), curves(List.of("who", "came", "in"))),
            Map.of());
    Cells cells = Cells.apart((row, column) -> "");
    LinkedFigure linked = new LinkedFigure(figure, List.of(cells, cells));

    assertThat(linked.summary())
        .startsWith("Two. largest: start .900 at Anna")
        .contains("no values. largest: start .900 at who");
  }

  private static CurvesPanel curves(List<String> ticks) {
    return new CurvesPanel(
        "",
        "token",
        "probability",
        ticks,
        List.of(
            curve("start", 0.9, 0.07, 0.03),
            curve("end", 0.01, 0.04, 0.95),
            curve("gone", Double.NaN, Double.NaN, Double.NaN)),
        List.of(),
        0,
        1,
        false);
  }

  private static CurvesPanel.Curve curve(String name, double... values) {
    return new CurvesPanel.Curve(name, values, false, Role.START);
  }

  private static HeatmapPanel map(
      String from, String to, List<String> rows, List<String> columns, float[] values) {
    return new HeatmapPanel("", from, to, rows, columns, values, SCALE, "weight", "");
  }

  private static String words(Panel panel) {
    return StrongestValues.words(panel, (row, column) -> "");
  }
}
