package org.spanscope.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.figure.HeatmapPanel.Marks;

class FigureFilesTest {
  private static final ExportSize SIZE = new ExportSize(100, 60, 8, 96);

  @TempDir Path folder;

  @Test
  void numbersComeBackToTheBitNanAndInfinityIncluded() {
    float[] values = {Float.NaN, -0f, 1e-38f, Float.POSITIVE_INFINITY, 0.1f, 3.4e38f};
    HeatmapPanel panel =
        SampleFigures.with(
            SampleFigures.heatmap("t", List.of("a", "b"), List.of("x", "y", "z")),
            values,
            new ColourScale(ColourScale.Colours.CIVIDIS, Double.NEGATIVE_INFINITY, Double.NaN),
            "h");
    Path file = folder.resolve("figure.json");
    FigureExport.write(SampleFigures.figure("t", panel), SIZE, file);
    HeatmapPanel read = (HeatmapPanel) FigureFiles.read(file).panels().get(0);
    assertThat(Arrays.equals(read.values(), values)).isTrue();
    assertThat(read.scale()).isEqualTo(panel.scale());
  }

  @Test
  void textsComeBackLoneSurrogatesIncluded() {
    Figure figure = SampleFigures.scripts();
    for (String ending : List.of("svg", "pdf", "png", "json")) {
      Path file = folder.resolve("figure." + ending);
      FigureExport.write(figure, SIZE, file);
      Figure read = FigureFiles.read(file);
      assertThat(read.title()).isEqualTo(figure.title());
      assertThat(((HeatmapPanel) read.panels().get(0)).rows())
          .isEqualTo(((HeatmapPanel) figure.panels().get(0)).rows());
    }
  }

  @Test
  void numbersMayBeWrittenByHand() throws Exception {
    Path file =
        write(
            """
            {"format": 1, "title": "", "says": [], "provenance": {},
             "panels": [{"kind": "heatmap", "title": "", "rowAxis": "", "columnAxis": "",
               "rows": ["a"], "columns": ["x", "y"], "values": [0.5, null],
               "scale": {"map": "VIRIDIS", "min": 0, "max": 1}, "unit": "", "hatched": ""}]}
            """);
    HeatmapPanel read = (HeatmapPanel) FigureFiles.read(file).panels().get(0);
    assertThat(read.values()).containsExactly(0.5f, Float.NaN);
    assertThat(read.marks()).isEqualTo(Marks.NONE);
  }

  @Test
  void marksComeBackAndAreNotWrittenWhereThereAreNone() {
    Figure marked = SampleFigures.marked(12);
    for (String ending : List.of("svg", "pdf", "png", "json")) {
      Path file = folder.resolve("figure." + ending);
      FigureExport.write(marked, SIZE, file);
      HeatmapPanel read = (HeatmapPanel) FigureFiles.read(file).panels().get(0);
      assertThat(read.marks())
          .isEqualTo(new Marks("masked", List.of(4, 5), List.of(4, 5)))
          .isEqualTo(((HeatmapPanel) marked.panels().get(0)).marks());
    }
    assertThat(FigureJson.write(marked, SIZE)).contains("\"marks\"");
    assertThat(FigureJson.write(SampleFigures.withGaps(12), SIZE)).doesNotContain("\"marks\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "[-1]", "[0.5]", "[\"a\"]"})
  void marksBeyondTheCellsAreRefused(String rows) throws Exception {
    Path file =
        write(
            "{\"format\": 1, \"title\": \"\", \"says\": [], \"provenance\": {}, \"panels\":"
                + " [{\"kind\": \"heatmap\", \"title\": \"\", \"rowAxis\": \"\","
                + " \"columnAxis\": \"\", \"rows\": [\"a\"], \"columns\": [\"x\"],"
                + " \"values\": [0.5], \"scale\": {\"map\": \"VIRIDIS\", \"min\": 0,"
                + " \"max\": 1}, \"unit\": \"\", \"hatched\": \"\","
                + " \"marks\": {\"name\": \"masked\", \"rows\": "
                + rows
                + "}}]}");
    assertThatThrownBy(() -> FigureFiles.read(file))
        .isInstanceOf(FigureFault.class)
        .hasMessageContaining("that SpanScope wrote");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"format\": 1}",
        "{\"format\": \"x\", \"panels\": []}",
        "{\"spanscope\": true",
        "{\"format\": 1, \"title\": \"\", \"panels\": [{\"kind\": \"pie\"}]}",
        "{\"format\": 1, \"title\": \"\", \"panels\": [{\"kind\": \"heatmap\", \"title\": \"\","
            + "\"rowAxis\": \"\", \"columnAxis\": \"\", \"rows\": [\"a\"], \"columns\": [\"b\"],"
            + "\"values\": \"f32:AAAA\"}]}",
        "plain text",
        "",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<svg xmlns='http://www.w3.org/2000/svg'><metadata>",
        "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><svg>&e;</svg>",
        "<svg><f:figure xmlns:f='urn:spanscope:figure:1'>AAAA</f:figure></svg>",
      })
  void foreignAndDamagedFilesAreRefusedWithWhatToDo(String content) throws Exception {
    Path file = write(content);
    assertThatThrownBy(() -> FigureFiles.read(file))
        .isInstanceOf(FigureFault.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("that SpanScope wrote")
        .hasMessageNotContaining("\n");
  }

  @Test
  void columnsAndNotesComeBackAndAreNotWrittenWhereThereAreNone() {
    Figure figure = SampleFigures.sameColumns();
    for (String ending : List.of("svg", "pdf", "png", "json")) {
      Path file = folder.resolve("figure." + ending);
      FigureExport.write(figure, SIZE, file);
      Figure read = FigureFiles.read(file);
      assertThat(read.columns()).isEqualTo(figure.columns());
      assertThat(read.panels().get(5)).isEqualTo(figure.panels().get(5));
    }
    assertThat(FigureJson.write(SampleFigures.sheet(), SIZE)).doesNotContain("\"columns\":[{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[0, 0]", "[]", "[1]", "[0, 1]", "[\"0\"]", "[-1]", "[0.5]"})
  void columnsThatDoNotHoldEachPanelOnceAreRefused(String panels) throws Exception {
    Path file =
        write(
            "{\"format\": 1, \"title\": \"\", \"says\": [], \"panels\":"
                + " [{\"kind\": \"note\", \"title\": \"\", \"text\": \"none\"}],"
                + " \"columns\": [{\"title\": \"A\", \"panels\": "
                + panels
                + "}], \"provenance\": {}}");
    assertThatThrownBy(() -> FigureFiles.read(file))
        .isInstanceOf(FigureFault.class)
        .hasMessageContaining("that SpanScope wrote");
  }

  @Test
  void aFileWrittenBeforeThereWereColumnsIsDrawnAgainAsItWas() throws Exception {
    Path old = Path.of("src", "test", "resources", "figure", "before-columns.svg");
    FigureFiles.Saved saved = FigureFiles.open(old);
    assertThat(saved.figure().columns()).isEmpty();
    Path again = folder.resolve("again.svg");
    FigureExport.write(saved.figure(), saved.size(), again);
    assertThat(unpacked(again)).isEqualTo(unpacked(old));
    assertThat(FigureJson.write(FigureFiles.read(again), saved.size()))
        .isEqualTo(FigureJson.write(saved.figure(), saved.size()));
  }

  /** Without what is packed, since that differs between makes of Java. */
  private static String unpacked(Path svg) throws Exception {
    return Files.readString(svg).replaceAll("base64,[^\"]+\"|>[A-Za-z0-9+/=]{100,}<", "");
  }

  @Test
  void figureOfALaterFormatAsksForANewerVersion() throws Exception {
    Path file = write("{\"format\": 2, \"panels\": []}");
    assertThatThrownBy(() -> FigureFiles.read(file))
        .isInstanceOf(FigureFault.class)
        .hasMessageContaining("Open it with a newer SpanScope");
  }

  @Test
  void pictureWithoutAFigureIsRefused() throws Exception {
    Path file = folder.resolve("photo.png");
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    assertThatThrownBy(() -> FigureFiles.read(file))
        .isInstanceOf(FigureFault.class)
        .hasMessageContaining("carries no figure");
  }

  @Test
  void everyCutAndEveryFlippedByteOfAPngIsAFaultOrHarmless() throws Exception {
    Path file = folder.resolve("figure.png");
    FigureExport.write(SampleFigures.attention(3, 4), SIZE, file);
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += 61) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x55;
      for (byte[] damaged : List.of(flipped, Arrays.copyOf(whole, at))) {
        Files.write(file, damaged);
        try {
          FigureFiles.read(file);
        } catch (FigureFault expected) {
          assertThat(expected).hasMessageContaining(file.toString());
        }
      }
    }
  }

  @Test
  void missingFileAndFolderAreNamed() {
    assertThatThrownBy(() -> FigureFiles.read(folder.resolve("nothing.svg")))
        .isInstanceOf(FigureFault.class)
        .hasMessageContaining("There is no such file");
    assertThatThrownBy(() -> FigureFiles.read(folder))
        .isInstanceOf(FigureFault.class)
        .hasMessageContaining("This is a folder");
  }

  private Path write(String content) throws Exception {
    return Files.write(folder.resolve("file"), content.getBytes(StandardCharsets.UTF_8));
  }
}
