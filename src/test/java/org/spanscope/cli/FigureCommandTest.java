package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.ExportSize;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureExport;
import org.spanscope.figure.FigureFiles;
import org.spanscope.figure.HeatmapPanel;

/** Figures drawn again. */
class FigureCommandTest {
  @TempDir Path folder;

  private final Terminal terminal = new Terminal();
  private Path source = Path.of("");

  @BeforeEach
  void writeAFigure() {
    HeatmapPanel panel =
        new HeatmapPanel(
            "",
            "from",
            "to",
            List.of("who"),
            List.of("in", "Rome, \"now\""),
            new float[] {0.25f, Float.NaN},
            new ColourScale(ColourScale.Colours.VIRIDIS, 0, 1),
            "weight",
            "never in one window");
    Figure figure = new Figure("A map", List.of("raw"), List.of(panel), Map.of("reader", "small"));
    source = folder.resolve("source.svg");
    FigureExport.write(figure, ExportSize.PAGE, source);
  }

  @Test
  void fromAnyFormatToAnyOtherAndBackIsTheSameFile() throws IOException {
    Path pdf = folder.resolve("one.pdf");
    Path png = folder.resolve("two.png");
    Path back = folder.resolve("three.svg");
    assertThat(draw(source, pdf).code()).isZero();
    assertThat(draw(pdf, png, "--dpi", "300").code()).isZero();
    Terminal.Result result = draw(png, back);
    assertThat(result.out()).startsWith("The figure of " + png + " is in " + back + ".");
    assertThat(back).hasSameBinaryContentAs(source);
  }

  @Test
  void anotherWidthHasTheHeightThatShowsEverything() {
    Path out = folder.resolve("narrow.pdf");
    draw(source, out, "--size", "single", "--dpi", "600", "--font", "7");
    FigureFiles.Saved saved = FigureFiles.open(out);
    assertThat(saved.size().widthMm()).isEqualTo(85);
    assertThat(saved.size().dpi()).isEqualTo(600);
    assertThat(saved.size().fontPt()).isEqualTo(7);
    assertThat(saved.size().heightMm()).isLessThan(FigureFiles.open(source).size().heightMm());
    assertThat(saved.figure().title()).isEqualTo("A map");
  }

  @Test
  void numbersAndCaptionComeOutOfThePicture() throws IOException {
    Path numbers = folder.resolve("numbers.csv");
    draw(source, numbers);
    assertThat(numbers)
        .hasContent(
            "panel,series,row,rowLabel,column,columnLabel,value\n0,,0,who,0,in,0.25\n"
                + "0,,0,who,1,\"Rome, \"\"now\"\"\",\n");
    Path caption = folder.resolve("caption.txt");
    draw(source, caption);
    assertThat(Files.readString(caption)).isEqualTo("A map\nraw\nreader: small\n");
  }

  @Test
  void whatCannotBeDrawnIsRefusedInOneSentence() throws IOException {
    Path out = folder.resolve("out.pdf");
    Path photo = Files.writeString(folder.resolve("photo.svg"), "<svg/>");
    Path later = Files.writeString(folder.resolve("x.json"), "{\"format\": 9, \"panels\": []}");
    Path cut =
        Files.write(folder.resolve("cut.svg"), Arrays.copyOf(Files.readAllBytes(source), 500));
    refused(draw(photo, out), "This picture carries no figure inside");
    refused(draw(later, out), "This figure has format 9");
    refused(draw(cut, out), "This file is damaged");
    refused(draw(folder.resolve("none.pdf"), out), "There is no such file");
    refused(draw(source, out, "--size", "wide"), "Invalid value for option '--size'");
    refused(draw(source, out, "--size", "3"), "A figure cannot have a width of 3.0 mm");
    refused(draw(source, folder.resolve("out.gif")), "The name does not tell which kind");
    assertThat(out).doesNotExist();
  }

  private static void refused(Terminal.Result result, String sentence) {
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith(sentence).hasLineCount(1);
  }

  private Terminal.Result draw(Path from, Path to, String... options) {
    List<String> args = new ArrayList<>(List.of("figure", "--from", from.toString()));
    args.addAll(List.of("--out", to.toString()));
    args.addAll(List.of(options));
    return terminal.type(args.toArray(String[]::new));
  }
}
