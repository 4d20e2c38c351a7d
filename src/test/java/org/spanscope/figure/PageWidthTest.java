package org.spanscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Rect;

/** Sheets and figures on pages of several widths, and figures beside others: nothing is lost. */
class PageWidthTest {
  private static final Pattern TEXT = Pattern.compile("<text [^>]*>([^<]*)</text>");
  private static final ExportSize SINGLE = new ExportSize(ExportSize.SINGLE_MM, 0, 8, 150);

  @TempDir Path folder;

  private List<String> texts(Figure figure, ExportSize size) throws IOException {
    Path file = folder.resolve("figure.svg");
    FigureExport.write(figure, size, file);
    return TEXT.matcher(Files.readString(file)).results().map(found -> found.group(1)).toList();
  }

  private static List<Rect> plots(FigureLayout layout) {
    return layout.panels().stream().map(PanelLayout::plot).toList();
  }

  @Test
  void aSheetOnANarrowPageHasItsColumnsOneBelowTheOtherWithAllTheirNumbers() throws IOException {
    Figure sheet = SampleFigures.columns(60, 45);
    List<String> texts = texts(sheet, SINGLE);

    assertThat(FigureRaster.isStacked(sheet, SINGLE)).isTrue();
    assertThat(texts).contains("A: “Catholicism”, p 0.98", "B − A", "+0.4", "probability", "0.5");
    assertThat(texts.stream().filter("religion"::equals)).as("rows of each").hasSize(3);
    assertThat(texts.stream().filter("0.8"::equals)).as("a bar of A, one of B").hasSize(2);
    assertThat(texts).noneMatch(text -> text.matches("p 0\\..*…"));
    List<Rect> plots = plots(FigureRaster.page(sheet, SINGLE, 400, 1200).picture().layout());
    for (int column = 0; column < 3; column++) {
      assertThat(plots.get(column + 3).y()).isGreaterThan(plots.get(column).y());
      assertThat(plots.get(column).x()).isEqualTo(plots.get(0).x());
    }
    assertThat(plots.get(1).y()).isGreaterThan(plots.get(3).y() + plots.get(3).height());
  }

  @Test
  void aSheetOnAWidePageHasItsColumnsSideBySide() throws IOException {
    Figure sheet = SampleFigures.columns(190, 150);

    assertThat(FigureRaster.isStacked(sheet, ExportSize.PAGE)).isFalse();
    List<String> texts = texts(sheet, ExportSize.PAGE);
    assertThat(texts.stream().filter(text -> text.matches(".*every \\d+(st|nd|rd|th).*")))
        .as("curves and maps say that labels were left out")
        .hasSize(5);
  }

  @Test
  void aTitleThatBreaksLeavesNoNumberAloneInALine() throws IOException {
    Figure plain = SampleFigures.columns(60, 45);
    List<Figure.Column> columns =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    new Figure.Column(
                        "B: “the ancient Egyptians”, p 0.464", plain.columns().get(i).panels()))
            .toList();
    Figure sheet =
        new Figure(plain.title(), plain.says(), plain.panels(), columns, plain.provenance());

    assertThat(texts(sheet, ExportSize.PAGE))
        .contains("p\u00a00.464")
        .doesNotContain("0.464")
        .noneMatch(text -> text.endsWith("…”") || text.contains("p 0.…"));
  }

  @Test
  void whatAFigureSaysIsWrappedAndNeverCut() throws IOException {
    Figure plain = SampleFigures.attention(9, 60);
    List<String> says =
        IntStream.range(0, 40).mapToObj(i -> "what is said in line number " + i).toList();
    Figure figure =
        new Figure(plain.title().repeat(4), says, plain.panels(), Map.of("question", "who?"));
    String all = String.join(" ", texts(figure, SINGLE));

    assertThat(all).contains("number 0", "number 39");
    assertThat(texts(figure, SINGLE)).noneMatch(text -> text.endsWith("· …"));
    assertThat(all.replace(" ", "")).contains(plain.title().repeat(4).replace(" ", ""));
  }

  @Test
  void namesOfRowsAreWholeWhereThereIsRoomForThem() throws IOException {
    Figure plain = SampleFigures.columns(60, 45);
    List<Panel> panels =
        plain.panels().stream()
            .map(
                panel ->
                    panel instanceof HeatmapPanel map
                        ? SampleFigures.heatmap(
                            "",
                            map.rows().stream()
                                .map(row -> row.equals("religion") ? "civilization" : row)
                                .toList(),
                            map.columns())
                        : panel)
            .toList();
    Figure sheet =
        new Figure(plain.title(), plain.says(), panels, plain.columns(), plain.provenance());
    assertThat(texts(sheet, ExportSize.PAGE)).contains("civilization");
  }

  @Test
  void figuresBesideEachOtherAreLevelHoweverMuchTheyHaveToSay() {
    CurvesPanel few = SampleFigures.curves(5, false);
    CurvesPanel more = SampleFigures.curves(60, false);
    CurvesPanel plain =
        new CurvesPanel(
            "", few.xAxis(), few.yAxis(), few.ticks(), few.curves(), List.of(), 0, 1, false);
    List<String> rows = List.of("religion");
    Figure a = SampleFigures.figure("A", more, SampleFigures.heatmap("", rows, more.ticks()));
    Figure b =
        SampleFigures.figure(
            "B", plain, SampleFigures.heatmap("", List.of("r"), List.of("one", "two")));
    for (int height : new int[] {150, 190, 260, 400}) {
      Look look = new Look(330, height, 9.5, Theme.LIGHT, false);
      assertThat(plots(FigureRaster.paint(a, List.of(b), look, 1).layout()))
          .as("height " + height)
          .isEqualTo(plots(FigureRaster.paint(b, List.of(a), look, 1).layout()))
          .isNotEqualTo(plots(FigureRaster.paint(b, look, 1).layout()));
    }
  }

  @Test
  void anAxisTitleBeginsBelowALegendThatBeginsWhereItStands() {
    Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
    Canvas canvas = new Canvas(graphics, Palette.of(Theme.LIGHT), Theme.LIGHT, 11, 1);
    Legend legend = new Legend(canvas);
    legend.add("start probability", rect -> {});
    legend.add("end probability", rect -> {});
    PanelFrame frame = new PanelFrame(canvas, "", legend);
    double whole = 1;
    while (legend.lines(whole) > 1) {
      whole++;
    }
    Rect tight = new Rect(0, 0, whole, 90);
    Rect wide = new Rect(0, 0, whole + 60, 90);

    assertThat(frame.above(tight, new Rect(50, 20, whole - 50, 70)))
        .isEqualTo(frame.height(whole, 90))
        .isPositive();
    assertThat(frame.above(wide, new Rect(50, 20, whole + 10, 70))).isZero();
  }
}
