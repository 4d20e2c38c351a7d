package org.spanscope.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes PDF and finds the figure in it: one page, the figure attached as JSON. */
final class PdfFile {
  private static final String ATTACHED = FigureExport.KEYWORD + ".json";

  /** Of a figure's JSON; more is not ours. */
  private static final int MOST = 256 << 20;

  /** Points a logical pixel. */
  private static final double POINTS = 72.0 / 96;

  private PdfFile() {}

  static boolean isPdf(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1)
        .equals("%PDF-");
  }

  /**
   * @param json what to carry inside
   */
  static void write(OutputStream out, Figure figure, ExportSize size, String json)
      throws IOException {
    try (PDDocument document = new PDDocument();
        TrueTypeFont regular = font("DejaVuSans.ttf");
        TrueTypeFont bold = font("DejaVuSans-Bold.ttf")) {
      // The time is in it otherwise, and the same figure would be another file each time.
      document.setDocumentId(1L);
      PDRectangle paper =
          new PDRectangle((float) (size.width() * POINTS), (float) (size.height() * POINTS));
      PDPage page = new PDPage(paper);
      document.addPage(page);
      PdfBoxGraphics2D graphics =
          new PdfBoxGraphics2D(document, paper.getWidth(), paper.getHeight());
      graphics.setFontTextDrawer(
          new Letters(
              PDType0Font.load(document, regular, true), PDType0Font.load(document, bold, true)));
      paint(graphics, figure, size);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(graphics.getXFormObject());
      }
      describe(document, figure);
      attach(document, json);
      // To memory first: what PDFBox writes in small pieces would each go to the disk.
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, CompressParameters.NO_COMPRESSION);
      bytes.writeTo(out);
    }
  }

  /**
   * The text that was carried inside; empty if there is none.
   *
   * @throws IOException if this is no PDF or damaged
   */
  static String read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
      PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
      Map<String, PDComplexFileSpecification> all = files == null ? null : files.getNames();
      PDComplexFileSpecification ours = all == null ? null : all.get(ATTACHED);
      PDEmbeddedFile content = ours == null ? null : ours.getEmbeddedFile();
      if (content == null) {
        return "";
      }
      try (InputStream in = content.createInputStream()) {
        byte[] json = in.readNBytes(MOST);
        if (in.read() >= 0) {
          throw new IOException("what it carries is too large");
        }
        return new String(json, StandardCharsets.UTF_8);
      }
    } catch (RuntimeException e) {
      // What PDFBox makes of a damaged file is not always an IOException.
      throw new IOException("it is no whole PDF", e);
    }
  }

  private static void paint(PdfBoxGraphics2D graphics, Figure figure, ExportSize size) {
    graphics.scale(POINTS, POINTS);
    graphics.setPaint(Palette.of(Theme.LIGHT).ground());
    graphics.fill(new Rectangle2D.Double(0, 0, size.width(), size.height()));
    // Cells have edges; a viewer must not blur them.
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    new FigurePainter(graphics, figure, Theme.LIGHT, size.fontSize(), true, 0)
        .paint(size.width(), size.height());
    graphics.dispose();
  }

  private static void describe(PDDocument document, Figure figure) {
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(Lettering.readable(figure.title()));
    about.setSubject(Lettering.readable(String.join(". ", figure.says())));
    about.setCreator("SpanScope");
  }

  private static void attach(PDDocument document, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    PDEmbeddedFile file =
        new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    file.setSubtype("application/json");
    file.setSize(bytes.length);
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile(ATTACHED);
    specification.setFileUnicode(ATTACHED);
    specification.setEmbeddedFile(file);
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(ATTACHED, specification));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    document.getDocumentCatalog().setNames(names);
  }

  private static TrueTypeFont font(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(PdfFile.class.getResourceAsStream(name), name)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      // Ligatures would move what was measured without them, and hide letters from a search.
      font.setEnableGsub(false);
      return font;
    }
  }

  /** Text in the font that comes along; what it lacks arrives as outlines. */
  private static final class Letters extends PdfBoxGraphics2DFontTextDrawer {
    private final PDFont regular;
    private final PDFont bold;

    Letters(PDFont regular, PDFont bold) {
      this.regular = regular;
      this.bold = bold;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
      return font.isBold() ? bold : regular;
    }
  }
}
