package org.spanscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spanscope.figure.BarsPanel.Direction;

/** Paints each sample, large, small and tiny, and leaves the pictures to be looked at. */
class GalleryTest {
  private static final Path SCREENS = Path.of("target", "screens");

  static Stream<Arguments> pictures() {
    return Stream.of(
        Arguments.of("attention", SampleFigures.attention(9, 60), 480, 300, false),
        Arguments.of("attention-large", SampleFigures.attention(9, 60), 1000, 560, true),
        Arguments.of("attention-12x60", SampleFigures.attention(12, 60), 700, 400, true),
        Arguments.of("attention-512", SampleFigures.attention(512, 512), 1000, 800, true),
        Arguments.of("attention-512-small", SampleFigures.attention(512, 512), 340, 260, false),
        Arguments.of("difference", SampleFigures.difference(9, 60), 950, 240, false),
        Arguments.of("gaps", SampleFigures.withGaps(60), 520, 480, true),
        Arguments.of("marked", SampleFigures.marked(60), 520, 480, true),
        Arguments.of("marked-small", SampleFigures.marked(300), 300, 220, false),
        Arguments.of("curves", SampleFigures.probabilities(60, false), 480, 180, false),
        Arguments.of("curves-log", SampleFigures.probabilities(60, true), 480, 220, true),
        Arguments.of("curves-380", SampleFigures.probabilities(380, false), 700, 240, true),
        Arguments.of("curves-one", SampleFigures.probabilities(1, false), 300, 200, false),
        Arguments.of("sheet", SampleFigures.sheet(), 700, 560, true),
        Arguments.of("sheet-pane", SampleFigures.sheet(), 480, 400, false),
        Arguments.of("columns", SampleFigures.columns(60, 45), 680, 420, true),
        Arguments.of("columns-190", SampleFigures.columns(190, 150), 680, 420, true),
        Arguments.of("columns-single", SampleFigures.columns(60, 45), 321, 400, true),
        Arguments.of("columns-same", SampleFigures.sameColumns(), 680, 400, false),
        Arguments.of("tiny-columns", SampleFigures.columns(60, 45), 200, 120, true),
        Arguments.of("sentences", SampleFigures.sentences(), 640, 200, true),
        Arguments.of("sentences-small", SampleFigures.sentences(), 320, 140, false),
        Arguments.of("scripts", SampleFigures.scripts(), 700, 480, true),
        Arguments.of("tiny", SampleFigures.attention(9, 60), 200, 120, true),
        Arguments.of("tiny-curves", SampleFigures.probabilities(60, false), 200, 120, true),
        Arguments.of("tiny-sheet", SampleFigures.sheet(), 200, 120, false),
        Arguments.of("one-row", SampleFigures.attention(1, 60), 480, 160, false),
        Arguments.of("one-column", SampleFigures.attention(9, 1), 480, 260, false),
        Arguments.of("no-columns", SampleFigures.attention(9, 0), 480, 260, true),
        Arguments.of("no-tokens", SampleFigures.figure("Empty", noTokens()), 480, 200, true),
        Arguments.of("all-gaps", allGaps(), 480, 260, false),
        Arguments.of("constant", constant(), 480, 260, false),
        Arguments.of(
            "nothing",
            new Figure("Nothing", List.of(), List.of(), Collections.emptyMap()),
            200,
            120,
            true));
  }

  static Stream<Arguments> bars() {
    return Stream.of(
        Arguments.of("bars-up", SampleBars.sentenceTest(Direction.UP), 700, 260, true),
        Arguments.of("bars-right", SampleBars.sentenceTest(Direction.RIGHT), 700, 300, true),
        Arguments.of("bars-up-low", SampleBars.sentenceTest(Direction.UP), 440, 150, false),
        Arguments.of("bars-right-low", SampleBars.sentenceTest(Direction.RIGHT), 440, 150, false),
        Arguments.of("bars-signed-up", SampleBars.shapley(Direction.UP), 480, 240, false),
        Arguments.of("bars-signed-right", SampleBars.shapley(Direction.RIGHT), 480, 240, false),
        Arguments.of("bars-many", SampleBars.many(), 900, 260, false),
        Arguments.of("bars-none", SampleBars.all().get(9), 480, 200, false),
        Arguments.of("tiny-bars", SampleBars.sentenceTest(Direction.RIGHT), 200, 120, true),
        Arguments.of("steps", SampleBars.steps(), 480, 200, false),
        Arguments.of("text-signed", SampleBars.attribution(60), 700, 240, true),
        Arguments.of("text-signed-long", SampleBars.attribution(190), 440, 200, false),
        Arguments.of("text-cut", SampleBars.attribution(500), 440, 200, false),
        Arguments.of("text-mass", SampleBars.mass(60), 600, 140, false),
        Arguments.of("text-sentences", SampleBars.sentencePieces(), 480, 200, false),
        Arguments.of("text-none", SampleFigures.figure("", SampleBars.noText()), 300, 100, false),
        Arguments.of("tiny-text", SampleBars.attribution(60), 200, 120, true));
  }

  static Stream<Arguments> heads() {
    List<Figure> all = SampleHeads.all();
    return Stream.of(
        Arguments.of("heads", all.get(0), 900, 700, true),
        Arguments.of("heads-low", all.get(0), 300, 190, false),
        Arguments.of("heads-sorted", all.get(1), 900, 700, false),
        Arguments.of("heads-one", all.get(2), 300, 190, false),
        Arguments.of("heads-none", all.get(5), 480, 260, false),
        Arguments.of("tiny-heads", all.get(0), 120, 90, false),
        Arguments.of("lines", all.get(3), 360, 560, false),
        Arguments.of("lines-low", all.get(3), 200, 190, false),
        Arguments.of("lines-one", all.get(4), 200, 190, false),
        Arguments.of(
            "lines-190", SampleHeads.figure(SampleHeads.lines(9, 190, 0.02)), 300, 600, true));
  }

  static Stream<Arguments> points() {
    List<Figure> all = SamplePoints.all();
    return Stream.of(
        Arguments.of("points", all.get(0), 700, 460, true),
        Arguments.of("points-small", all.get(0), 260, 180, false),
        Arguments.of("points-one", all.get(1), 300, 200, false),
        Arguments.of("points-none", all.get(2), 300, 200, false),
        Arguments.of("points-chosen", all.get(3), 700, 460, true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"pictures", "bars", "heads", "points"})
  void figureIsPaintedInBothThemes(
      String name, Figure figure, int width, int height, boolean heading) throws IOException {
    for (Theme theme : Theme.values()) {
      Look look = new Look(width, height, 11, theme, heading);
      FigureRaster.Picture picture = FigureRaster.paint(figure, look, 1);
      write(name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT), picture, theme);
      assertThat(Arrays.stream(picture.pixels()).filter(p -> p != 0).count()).isPositive();
      assertThat(picture.layout().panels()).hasSameSizeAs(figure.panels());
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void sheetIsPaintedForASharpScreenAndLargeText(Theme theme) throws IOException {
    Look look = new Look(600, 500, 18, theme, true);
    FigureRaster.Picture picture = FigureRaster.paint(SampleFigures.sheet(), look, 2);
    write("sheet-large-text-" + theme.name().toLowerCase(java.util.Locale.ROOT), picture, theme);
    assertThat(picture.width()).isEqualTo(1200);
  }

  @Test
  void manyThreadsPaintTheSamePicture() {
    Figure figure = SampleFigures.sheet();
    Look look = new Look(480, 400, 11, Theme.DARK, true);
    int[] alone = FigureRaster.paint(figure, look, 1).pixels();
    assertThat(IntStream.range(0, 24).parallel().mapToObj(i -> FigureRaster.paint(figure, look, 1)))
        .allMatch(picture -> Arrays.equals(picture.pixels(), alone));
  }

  private static HeatmapPanel panel() {
    return SampleFigures.heatmap("", SampleFigures.QUESTION, SampleFigures.tokens(40));
  }

  private static CurvesPanel noTokens() {
    return new CurvesPanel(
        "", "context token", "probability", List.of(), List.of(), List.of(), 0, 1, false);
  }

  private static Figure allGaps() {
    float[] values = new float[9 * 40];
    Arrays.fill(values, Float.NaN);
    return SampleFigures.figure(
        "", SampleFigures.with(panel(), values, SampleFigures.VIRIDIS, "no shared window"));
  }

  private static Figure constant() {
    float[] values = new float[9 * 40];
    Arrays.fill(values, 0.25f);
    ColourScale scale = new ColourScale(ColourScale.Colours.VIRIDIS, 0.25, 0.25);
    return SampleFigures.figure("", SampleFigures.with(panel(), values, scale, ""));
  }

  private static void write(String name, FigureRaster.Picture picture, Theme theme)
      throws IOException {
    int width = picture.width();
    int height = picture.height();
    BufferedImage painted = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    painted.getRaster().setDataElements(0, 0, width, height, picture.pixels());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    Color ground = Palette.of(theme).ground();
    g.setPaint(ground);
    g.fillRect(0, 0, width, height);
    g.drawImage(painted, 0, 0, null);
    g.dispose();
    Files.createDirectories(SCREENS);
    ImageIO.write(image, "png", SCREENS.resolve("figure-" + name + ".png").toFile());
  }
}
