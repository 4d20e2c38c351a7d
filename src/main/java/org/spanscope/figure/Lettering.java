package org.spanscope.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.batik.svggen.SVGGraphics2D;

/** Text in figures: the font that comes along, measured the same for pixels and vectors. */
final class Lettering {
  /** Without a device and with fractional widths, so that every output has the same layout. */
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private static final FontResource REGULAR = FontResource.load("DejaVuSans.ttf", Font.PLAIN);
  private static final FontResource BOLD = FontResource.load("DejaVuSans-Bold.ttf", Font.BOLD);
  private static final String ELLIPSIS = "…";

  private Lettering() {}

  static Font regular(double size) {
    return REGULAR.font().deriveFont((float) size);
  }

  static Font bold(double size) {
    return BOLD.font().deriveFont((float) size);
  }

  /** Distance of two lines of this font. */
  static double line(Font font) {
    return Math.ceil(font.getSize2D() * 1.25);
  }

  /**
   * The text with a visible sign for every character that has none or that no file may hold:
   * control characters, lone surrogates, non-characters. Marks that turn the direction of what
   * follows are taken out, since they would turn the rest of the line.
   */
  static String readable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                out.append('↵');
              } else if (c == '\t') {
                out.append('⇥');
              } else if (c < 0x20
                  || c >= 0x7f && c < 0xa0
                  || c >= 0xd800 && c <= 0xdfff
                  || (c & 0xfffe) == 0xfffe
                  || c >= 0xfdd0 && c <= 0xfdef) {
                out.append('\ufffd');
              } else if (!turnsDirection(c)) {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean turnsDirection(int c) {
    return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
  }

  static double width(String text, Font font) {
    if (text.isEmpty()) {
      return 0;
    }
    return isPlain(text, font)
        ? font.getStringBounds(text, CONTEXT).getWidth()
        : layout(text, font).getAdvance();
  }

  static double widest(List<String> texts, Font font) {
    return texts.stream().mapToDouble(t -> width(t, font)).max().orElse(0);
  }

  /** The text if it is not wider, else as much of its beginning as fits, and an ellipsis. */
  static String elide(String text, Font font, double width) {
    if (width(text, font) <= width) {
      return text;
    }
    List<Integer> ends = ends(text);
    int low = 0;
    int high = ends.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      String candidate = text.substring(0, ends.get(middle)).stripTrailing() + ELLIPSIS;
      if (width(candidate, font) <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    String cut = text.substring(0, ends.get(low)).stripTrailing() + ELLIPSIS;
    return width(cut, font) <= width ? cut : "";
  }

  /**
   * An axis title; if there is no room for all, what stands before its first comma, which is a name
   * by itself, or what stands after its colon, else its first words, at least two of them, else
   * none, since half a word names nothing.
   */
  static String title(String text, Font font, double width) {
    if (width(text, font) <= width) {
      return text;
    }
    int comma = text.indexOf(',');
    if (comma > 0 && width(text.substring(0, comma), font) <= width) {
      return text.substring(0, comma);
    }
    String named = text.substring(text.indexOf(": ") < 0 ? 0 : text.indexOf(": ") + 2);
    if (width(named, font) <= width) {
      return named;
    }
    int first = text.indexOf(' ');
    for (int end = text.lastIndexOf(' '); end > first; end = text.lastIndexOf(' ', end - 1)) {
      String cut = text.substring(0, end) + ELLIPSIS;
      if (width(cut, font) <= width) {
        return cut;
      }
    }
    return "";
  }

  /** The text in lines of at most this width; the last one elided if there are too many. */
  static List<String> wrap(String text, Font font, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty() && lines.size() < most) {
      if (lines.size() == most - 1 || width(rest, font) <= width) {
        lines.add(elide(rest, font, width));
        break;
      }
      int cut = breakBefore(rest, font, width);
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).strip();
    }
    lines.removeIf(String::isEmpty);
    return lines;
  }

  /** Where to break: at the last white space that fits, else between two characters. */
  private static int breakBefore(String text, Font font, double width) {
    int best = 0;
    int space = 0;
    for (int end : ends(text)) {
      if (end == 0 || width(text.substring(0, end).stripTrailing(), font) > width) {
        if (end > 0) {
          break;
        }
        continue;
      }
      best = end;
      if (Character.isWhitespace(text.charAt(end - 1))) {
        space = end;
      }
    }
    return space > 0 ? space : Math.max(best, ends(text).get(1));
  }

  static void draw(Graphics2D g, String text, Font font, double x, double baseline) {
    if (text.isEmpty()) {
      return;
    }
    if (g instanceof SVGGraphics2D || isPlain(text, font) && !needsOutlines(g, text)) {
      // Whoever shows the vectors chooses fonts for what ours lacks; text stays whole.
      g.setFont(font);
      g.drawString(text, (float) x, (float) baseline);
    } else {
      layout(text, font).draw(g, (float) x, (float) baseline);
    }
  }

  /** Text that runs down from a point on its baseline. */
  static void drawDown(Graphics2D g, String text, Font font, double x, double y) {
    turned(g, text, font, x, y, Math.PI / 2);
  }

  /** Text that runs up from a point on its baseline. */
  static void drawUp(Graphics2D g, String text, Font font, double x, double y) {
    turned(g, text, font, x, y, -Math.PI / 2);
  }

  private static void turned(
      Graphics2D g, String text, Font font, double x, double y, double angle) {
    var saved = g.getTransform();
    g.translate(x, y);
    g.rotate(angle);
    draw(g, text, font, 0, 0);
    g.setTransform(saved);
  }

  private static List<Integer> ends(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    List<Integer> ends = new ArrayList<>();
    for (int i = characters.first(); i != BreakIterator.DONE; i = characters.next()) {
      ends.add(i);
    }
    return ends;
  }

  /** PDF places one letter behind the other and joins none, as Arabic and accents need. */
  private static boolean needsOutlines(Graphics2D g, String text) {
    return g instanceof PdfBoxGraphics2D
        && Font.textRequiresLayout(text.toCharArray(), 0, text.length());
  }

  private static boolean isPlain(String text, Font font) {
    return font.canDisplayUpTo(text) < 0;
  }

  /** Stretches that the font lacks are set in the machine's sans-serif. */
  private static TextLayout layout(String text, Font font) {
    AttributedString attributed = new AttributedString(text);
    attributed.addAttribute(TextAttribute.FONT, font);
    Font other = new Font(Font.SANS_SERIF, font.getStyle(), 1).deriveFont(font.getSize2D());
    int i = 0;
    while (i < text.length()) {
      int end = i + Character.charCount(text.codePointAt(i));
      if (!font.canDisplay(text.codePointAt(i))) {
        attributed.addAttribute(TextAttribute.FONT, other, i, end);
      }
      i = end;
    }
    return new TextLayout(attributed.getIterator(), CONTEXT);
  }
}
