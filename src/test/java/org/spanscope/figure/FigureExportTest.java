package org.spanscope.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.task.FileFault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FigureExportTest {
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final ExportSize SMALL = new ExportSize(120, 80, 8, 150);

  @TempDir Path folder;

  static Stream<Figure> figures() {
    return Stream.of(
            SampleBars.all().stream(),
            SampleHeads.all().stream(),
            SamplePoints.all().stream(),
            maps())
        .flatMap(figures -> figures);
  }

  private static Stream<Figure> maps() {
    return Stream.of(
        SampleFigures.sheet(),
        SampleFigures.columns(60, 45),
        SampleFigures.sameColumns(),
        SampleFigures.scripts(),
        SampleFigures.withGaps(40),
        SampleFigures.marked(40),
        SampleFigures.difference(9, 60),
        SampleFigures.probabilities(60, true),
        SampleFigures.attention(9, 0));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void drawingAgainFromAFileGivesTheSameBytes(Figure figure) throws Exception {
    for (String ending : List.of("svg", "pdf", "png", "json")) {
      Path first = folder.resolve("first." + ending);
      FigureExport.write(figure, ExportSize.PAGE, first);
      FigureFiles.Saved saved = FigureFiles.open(first);
      Path second = folder.resolve("second." + ending);
      FigureExport.write(saved.figure(), saved.size(), second);
      assertThat(second).as(ending).hasSameBinaryContentAs(first);
    }
  }

  @Test
  void eachKindOfFileCarriesTheWholeFigure() {
    Figure figure = SampleFigures.withGaps(12);
    String json = FigureJson.write(figure, SMALL);
    for (String ending : List.of("svg", "pdf", "png", "json")) {
      Path file = folder.resolve("figure." + ending);
      FigureExport.write(figure, SMALL, file);
      FigureFiles.Saved saved = FigureFiles.open(file);
      assertThat(FigureJson.write(saved.figure(), saved.size())).as(ending).isEqualTo(json);
    }
  }

  @Test
  void svgHasItsSizeInMillimetresAndItsTextAsText() throws Exception {
    Path file = folder.resolve("figure.svg");
    FigureExport.write(SampleFigures.sheet(), SMALL, file);
    Element root = parse(file).getDocumentElement();
    assertThat(root.getAttribute("width")).isEqualTo("120mm");
    assertThat(root.getAttribute("height")).isEqualTo("80mm");
    assertThat(texts(root))
        .contains("religion", "[SEP]", "0.8", "start probability", "gold")
        .contains("What religion were the Normans? Side A");
    assertThat(Files.readString(file)).contains("font-family=\"'DejaVu Sans', sans-serif\"");
  }

  @Test
  void labelsOfShadedTokensComeFirstAndNoneIsTooNearToAnother() throws Exception {
    CurvesPanel panel = SampleFigures.curves(380, false);
    List<String> ticks = IntStream.range(0, 380).mapToObj(i -> "t" + i).toList();
    CurvesPanel numbered =
        new CurvesPanel("", "x", "y", ticks, panel.curves(), panel.shades(), 0, 1, false);
    Path file = folder.resolve("figure.svg");
    FigureExport.write(SampleFigures.figure("", numbered), ExportSize.PAGE, file);
    List<Integer> shown =
        texts(parse(file).getDocumentElement()).stream()
            .filter(text -> text.matches("t\\d+"))
            .map(text -> Integer.valueOf(text.substring(1)))
            .sorted()
            .toList();
    double column = ExportSize.PAGE.width() / 380;
    double line = ExportSize.PAGE.fontSize() * 0.86;
    assertThat(shown).contains(24).hasSizeGreaterThan(20);
    for (int i = 1; i < shown.size(); i++) {
      assertThat((shown.get(i) - shown.get(i - 1)) * column).isGreaterThan(line);
    }
  }

  @Test
  void panelsInColumnsHaveLettersAndWhatANeighbourSaysIsSaidOnce() throws Exception {
    Path file = folder.resolve("figure.svg");
    FigureExport.write(SampleFigures.columns(60, 45), ExportSize.PAGE, file);
    List<String> texts = texts(parse(file).getDocumentElement());
    assertThat(texts)
        .contains("a", "b", "c", "d  raw, layer 9, head 7", "e", "f")
        .contains("A: “Catholicism”, p 0.98", "B − A");
    // Rows stand beside A and, not being told apart from them, beside none of the others.
    assertThat(texts).containsOnlyOnce("religion", "from: question token");
    // The bar of A and B stands beside B.
    assertThat(texts.stream().filter("0.8"::equals)).hasSize(1);
    assertThat(FigureNumbers.caption(SampleFigures.columns(60, 45)))
        .contains("(a, d) A: “Catholicism”, p 0.98\n", "(c, f) B − A\n");
  }

  private static List<String> texts(Element root) {
    NodeList texts = root.getElementsByTagName("text");
    return IntStream.range(0, texts.getLength())
        .mapToObj(i -> texts.item(i).getTextContent())
        .toList();
  }

  @Test
  void svgHoldsTheCellsAsOneImageWithSoManyPixelsEachThatSmoothingIsNotSeen() throws Exception {
    Path file = folder.resolve("figure.svg");
    HeatmapPanel panel = (HeatmapPanel) SampleFigures.withGaps(30).panels().get(0);
    FigureExport.write(SampleFigures.figure("", panel), SMALL, file);
    NodeList images = parse(file).getDocumentElement().getElementsByTagName("image");
    // The cells and the colour bar.
    assertThat(images.getLength()).isEqualTo(2);
    Element cells = (Element) images.item(0);
    assertThat(cells.getAttribute("style")).contains("pixelated");
    String data = cells.getAttributeNS(XLINK, "href").replace("data:image/png;base64,", "");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
    int times = image.getWidth() / 30;
    assertThat(times).isGreaterThanOrEqualTo(3);
    assertThat(image.getWidth()).isEqualTo(30 * times).isGreaterThanOrEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(30 * times);
    ColourTable table = ColourTable.of(panel.scale(), Theme.LIGHT);
    for (int row = 0; row < 30; row++) {
      for (int column = 0; column < 30; column++) {
        int colour = table.argb(panel.values()[row * 30 + column]);
        assertThat(image.getRGB(column * times, row * times)).isEqualTo(colour);
        assertThat(image.getRGB((column + 1) * times - 1, (row + 1) * times - 1)).isEqualTo(colour);
      }
    }
  }

  @Test
  void svgIsXmlWhateverTheLabelsHold() throws Exception {
    Path file = folder.resolve("figure.svg");
    FigureExport.write(SampleFigures.scripts(), SMALL, file);
    String all = parse(file).getDocumentElement().getTextContent();
    assertThat(all).contains("漢字").doesNotContain("\u202E");
  }

  @Test
  void pngSaysItsResolutionAndShowsTheWholeFigure() throws Exception {
    Path file = folder.resolve("figure.png");
    FigureExport.write(SampleFigures.sheet(), SMALL, file);
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo((int) Math.round(120 / 25.4 * 150));
    assertThat(image.getHeight()).isEqualTo((int) Math.round(80 / 25.4 * 150));
    assertThat(image.getColorModel().hasAlpha()).isFalse();
    assertThat(image.getRGB(0, 0)).isEqualTo(0xffffffff);
    byte[] bytes = Files.readAllBytes(file);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("pHYs");
    assertThat(ByteBuffer.wrap(bytes).getInt(at + 4)).isEqualTo((int) Math.round(150 / 0.0254));
  }

  @Test
  void pixelsOfThePngAreThoseOfThePainter() throws Exception {
    Path file = folder.resolve("figure.png");
    Figure figure = SampleFigures.attention(9, 20);
    FigureExport.write(figure, new ExportSize(100, 60, 8, 96), file);
    BufferedImage image = ImageIO.read(file.toFile());
    ExportSize size = new ExportSize(100, 60, 8, 96);
    Look look = new Look(size.width(), size.height(), size.fontSize(), Theme.LIGHT, true);
    FigureRaster.Picture picture = FigureRaster.paint(figure, look, 1);
    FigureLayout.Rect cell = picture.layout().cell(0, 3, 4);
    int x = (int) (cell.x() + cell.width() / 2);
    int y = (int) (cell.y() + cell.height() / 2);
    HeatmapPanel panel = (HeatmapPanel) figure.panels().get(0);
    assertThat(image.getRGB(x, y))
        .isEqualTo(picture.pixels()[y * picture.width() + x])
        .isEqualTo(ColourTable.of(panel.scale(), Theme.LIGHT).argb(panel.values()[3 * 20 + 4]));
  }

  @Test
  void largeMapStaysASmallFile() throws Exception {
    Path file = folder.resolve("figure.svg");
    FigureExport.write(SampleFigures.attention(512, 512), ExportSize.PAGE, file);
    assertThat(Files.size(file)).isLessThan(3_000_000);
  }

  @Test
  void heightFollowsFromTheContentWhereNoneIsAsked() {
    ExportSize sheet = ExportSize.PAGE.settled(SampleFigures.sheet());
    ExportSize curves = ExportSize.PAGE.settled(SampleFigures.probabilities(60, false));
    assertThat(curves.heightMm()).isBetween(25.0, 80.0);
    assertThat(sheet.heightMm()).isGreaterThan(curves.heightMm() + 20).isLessThan(250);
  }

  @Test
  void provenanceKeepsItsOrder() {
    Map<String, String> provenance = new java.util.LinkedHashMap<>();
    List.of("reader", "hash", "device", "example", "a", "z", "question")
        .forEach(k -> provenance.put(k, k));
    Path file = folder.resolve("figure.json");
    FigureExport.write(new Figure("", List.of(), List.of(), provenance), SMALL, file);
    assertThat(FigureFiles.read(file).provenance().keySet())
        .containsExactlyElementsOf(provenance.keySet());
  }

  @Test
  void unknownEndingIsRefused() {
    Path file = folder.resolve("figure.gif");
    assertThatThrownBy(() -> FigureExport.write(SampleFigures.sheet(), SMALL, file))
        .isInstanceOf(FigureFault.class)
        .hasMessageContaining("Let it end in .svg, .pdf, .png, .json, .csv or .txt");
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0, 5, 1e9, Double.NaN})
  void sizeThatNoPaperHasIsRefused(double width) {
    assertThatThrownBy(() -> new ExportSize(width, 0, 8, 300))
        .isInstanceOf(FigureFault.class)
        .hasMessageContaining("10 to 2000 mm");
  }

  @Test
  void tooManyPixelsAreRefused() {
    Path file = folder.resolve("figure.png");
    ExportSize size = new ExportSize(2000, 2000, 8, 2400);
    assertThatThrownBy(() -> FigureExport.write(SampleFigures.sheet(), size, file))
        .isInstanceOf(FigureFault.class)
        .hasMessageContaining("fewer dpi");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void pathBelowAPlainFileIsRefusedWithOneSentence() throws Exception {
    Path plain = Files.writeString(folder.resolve("plain"), "text");
    assertThatThrownBy(
            () -> FigureExport.write(SampleFigures.sheet(), SMALL, plain.resolve("figure.svg")))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("A folder is needed where a file is");
    assertThat(plain).hasContent("text");
  }

  private static Document parse(Path file) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(file.toFile());
  }
}
