package org.spanscope.figure;

import java.awt.Image;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Writes SVG and finds the figure in it. */
final class SvgFile {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final String OURS = "urn:spanscope:figure:1";

  /** Pixels of a cell in an embedded image, at least. */
  private static final int LEAST_TIMES = 3;

  /** Pixels of an embedded image across and down, at least. */
  private static final int LEAST_PIXELS = 1200;

  private static final String FONTS = "'DejaVu Sans', sans-serif";

  private SvgFile() {}

  /**
   * @param json what to carry inside
   */
  static void write(OutputStream out, Figure figure, ExportSize size, Theme theme, String json)
      throws IOException {
    Document document = document();
    SVGGraphics2D graphics =
        new SVGGraphics2D(document, new Images(), new DefaultExtensionHandler(), false);
    graphics.setPaint(Palette.of(theme).ground());
    graphics.fill(new Rectangle2D.Double(0, 0, size.width(), size.height()));
    new FigurePainter(graphics, figure, theme, size.fontSize(), true, 0)
        .paint(size.width(), size.height());
    Element root = graphics.getRoot();
    root.setAttribute("width", number(size.widthMm()) + "mm");
    root.setAttribute("height", number(size.heightMm()) + "mm");
    root.setAttribute("viewBox", "0 0 " + number(size.width()) + " " + number(size.height()));
    mend(root);
    Node first = root.getFirstChild();
    root.insertBefore(text(document, "title", Lettering.readable(figure.title())), first);
    String says = Lettering.readable(String.join(". ", figure.says()));
    root.insertBefore(text(document, "desc", says), first);
    root.insertBefore(metadata(document, json), first);
    serialise(root, out);
  }

  /**
   * The text that was carried inside; empty if there is none.
   *
   * @throws IOException if this is no XML or damaged
   */
  static String read(byte[] svg) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT
            && reader.getLocalName().equals("figure")
            && OURS.equals(reader.getNamespaceURI())) {
          byte[] bytes = Base64.getMimeDecoder().decode(reader.getElementText());
          return new String(Compression.inflate(bytes), StandardCharsets.UTF_8);
        }
      }
      return "";
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new IOException("it is no whole XML", e);
    }
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK has no XML", e);
    }
  }

  /** Names a second font for machines without ours, and keeps cells from being blurred. */
  private static void mend(Element root) {
    NodeList all = root.getElementsByTagName("*");
    mendOne(root);
    for (int i = 0; i < all.getLength(); i++) {
      mendOne((Element) all.item(i));
    }
  }

  private static void mendOne(Element element) {
    if (element.hasAttribute("font-family")) {
      element.setAttribute("font-family", FONTS);
    }
    if (element.getTagName().equals("image")) {
      element.removeAttribute("image-rendering");
      // Older programs know only the first.
      element.setAttribute("style", "image-rendering:optimizeSpeed;image-rendering:pixelated");
    }
  }

  private static Element text(Document document, String name, String content) {
    Element element = document.createElementNS(SVG, name);
    element.setTextContent(content);
    return element;
  }

  private static Element metadata(Document document, String json) throws IOException {
    Element metadata = document.createElementNS(SVG, "metadata");
    Element ours = document.createElementNS(OURS, "spanscope:figure");
    ours.setAttribute("encoding", "deflate, base64");
    byte[] bytes = Compression.deflate(json.getBytes(StandardCharsets.UTF_8));
    ours.setTextContent(Base64.getEncoder().encodeToString(bytes));
    metadata.appendChild(ours);
    return metadata;
  }

  private static void serialise(Element root, OutputStream out) throws IOException {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
      transformer.transform(new DOMSource(root), new StreamResult(out));
    } catch (TransformerException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IOException(e.getMessage(), e);
    }
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(3, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Images inside the file, in our own PNG. */
  private static final class Images extends DefaultImageHandler {
    @Override
    protected void handleHREF(Image image, Element element, SVGGeneratorContext context) {
      embed((BufferedImage) image, element);
    }

    @Override
    protected void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context) {
      embed((BufferedImage) image, element);
    }

    @Override
    protected void handleHREF(RenderableImage image, Element element, SVGGeneratorContext context) {
      throw new UnsupportedOperationException("Figures hold plain images only");
    }

    /**
     * How many pixels a cell becomes: many programs smooth images whatever they are told, which is
     * not to be seen where it reaches over a small part of a cell alone.
     */
    private static int times(int cells) {
      return cells == 1 ? 1 : Math.max(LEAST_TIMES, ceilDiv(LEAST_PIXELS, cells));
    }

    private static int ceilDiv(int number, int by) {
      return (number + by - 1) / by;
    }

    private static void embed(BufferedImage image, Element element) {
      int across = times(image.getWidth());
      int down = times(image.getHeight());
      int width = image.getWidth() * across;
      int height = image.getHeight() * down;
      int[] cells =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      int[] pixels = new int[width * height];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          pixels[y * width + x] = cells[y / down * image.getWidth() + x / across];
        }
      }
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      try {
        PngFile.write(png, pixels, width, height, 0, "", "");
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      element.setAttributeNS(
          XLINK,
          "xlink:href",
          "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()));
      element.setAttribute("preserveAspectRatio", "none");
    }
  }
}
