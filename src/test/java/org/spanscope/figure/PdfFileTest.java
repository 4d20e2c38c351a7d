package org.spanscope.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs find in a PDF. */
class PdfFileTest {
  private static final ExportSize SMALL = new ExportSize(120, 80, 8, 150);

  @TempDir Path folder;

  @Test
  void pageHasItsSizeOnPaper() throws Exception {
    try (PDDocument document = pdf(SampleFigures.sheet(), SMALL)) {
      PDRectangle paper = document.getPage(0).getMediaBox();
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(paper.getWidth() / 72 * 25.4).isCloseTo(120, within(0.01));
      assertThat(paper.getHeight() / 72 * 25.4).isCloseTo(80, within(0.01));
    }
  }

  @Test
  void textIsTextWithItsLigaturesLeftAlone() throws Exception {
    Figure figure =
        new Figure("The final office", List.of("a fluffy file"), List.of(), java.util.Map.of());
    try (PDDocument document = pdf(figure, SMALL)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("The final office", "a fluffy file");
    }
    try (PDDocument document = pdf(SampleFigures.sheet(), SMALL)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("What religion were the Normans? Side A", "start probability");
    }
  }

  @Test
  void everyFontIsInsideAndOursOnly() throws Exception {
    try (PDDocument document = pdf(SampleFigures.scripts(), SMALL)) {
      List<PDFont> fonts = new ArrayList<>();
      List<PDImageXObject> images = new ArrayList<>();
      collect(document.getPage(0).getResources(), fonts, images);
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
      assertThat(fonts).extracting(PDFont::getName).allMatch(name -> name.contains("DejaVuSans"));
    }
  }

  @Test
  void cellsAreOneSharpImageWithAPixelEach() throws Exception {
    HeatmapPanel panel = (HeatmapPanel) SampleFigures.withGaps(30).panels().get(0);
    try (PDDocument document = pdf(SampleFigures.figure("", panel), SMALL)) {
      List<PDImageXObject> images = new ArrayList<>();
      collect(document.getPage(0).getResources(), new ArrayList<>(), images);
      // The cells and the colour bar.
      assertThat(images).hasSize(2).noneMatch(PDImageXObject::getInterpolate);
      BufferedImage cells =
          images.stream().filter(i -> i.getWidth() == 30).findFirst().orElseThrow().getImage();
      assertThat(cells.getHeight()).isEqualTo(30);
      ColourTable table = ColourTable.of(panel.scale(), Theme.LIGHT);
      for (int row = 0; row < 30; row++) {
        for (int column = 0; column < 30; column++) {
          float value = panel.values()[row * 30 + column];
          if (!Float.isNaN(value)) {
            assertThat(cells.getRGB(column, row)).isEqualTo(table.argb(value));
          }
        }
      }
    }
  }

  @Test
  void pageLooksAsThePng() throws Exception {
    for (Figure figure : List.of(SampleFigures.sheet(), SampleFigures.marked(40))) {
      BufferedImage page;
      try (PDDocument document = pdf(figure, SMALL)) {
        page = new PDFRenderer(document).renderImageWithDPI(0, 150);
      }
      Path screens = Files.createDirectories(Path.of("target", "screens"));
      ImageIO.write(
          page, "png", screens.resolve("pdf-" + figure.panels().size() + ".png").toFile());
      Path file = folder.resolve("figure.png");
      FigureExport.write(figure, SMALL, file);
      BufferedImage png = ImageIO.read(file.toFile());
      assertThat(page.getWidth()).isCloseTo(png.getWidth(), within(1));
      assertThat(differing(page, png)).as("share of pixels that differ").isLessThan(0.08);
    }
  }

  @Test
  void largeMapStaysASmallFile() throws Exception {
    Path file = folder.resolve("figure.pdf");
    FigureExport.write(SampleFigures.attention(512, 512), ExportSize.PAGE, file);
    assertThat(Files.size(file)).isLessThan(3_000_000);
  }

  @Test
  void everyCutAndFlippedByteIsAFaultOrHarmless() throws Exception {
    Path file = folder.resolve("figure.pdf");
    Figure figure = SampleFigures.attention(3, 4);
    FigureExport.write(figure, SMALL, file);
    byte[] whole = Files.readAllBytes(file);
    int refused = 0;
    for (int at = 6; at < whole.length; at += whole.length / 97) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x55;
      for (byte[] damaged : List.of(flipped, Arrays.copyOf(whole, at))) {
        Files.write(file, damaged);
        try {
          FigureFiles.read(file);
        } catch (FigureFault expected) {
          refused++;
          assertThat(expected).hasMessageContaining(file.toString());
          assertThat(expected).hasMessageNotContaining("\n");
        }
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void pdfOfAnotherProgramIsRefused() throws Exception {
    Path file = folder.resolve("other.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
      document.save(file.toFile());
    }
    assertThatThrownBy(() -> FigureFiles.read(file))
        .isInstanceOf(FigureFault.class)
        .hasMessageContaining("This picture carries no figure inside");
  }

  private PDDocument pdf(Figure figure, ExportSize size) throws IOException {
    Path file = folder.resolve("figure.pdf");
    FigureExport.write(figure, size, file);
    return Loader.loadPDF(Files.readAllBytes(file));
  }

  private static void collect(
      PDResources resources, List<PDFont> fonts, List<PDImageXObject> images) throws IOException {
    for (COSName name : resources.getFontNames()) {
      fonts.add(resources.getFont(name));
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      if (object instanceof PDFormXObject form) {
        collect(form.getResources(), fonts, images);
      } else if (object instanceof PDImageXObject image) {
        images.add(image);
      }
    }
  }

  private static double differing(BufferedImage a, BufferedImage b) {
    int width = Math.min(a.getWidth(), b.getWidth());
    int height = Math.min(a.getHeight(), b.getHeight());
    int count = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int left = a.getRGB(x, y);
        int right = b.getRGB(x, y);
        boolean near = true;
        for (int shift = 0; shift < 24; shift += 8) {
          near &= Math.abs((left >> shift & 0xff) - (right >> shift & 0xff)) < 64;
        }
        count += near ? 0 : 1;
      }
    }
    return count / (double) (width * height);
  }
}
