package org.spanscope.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** A font that comes along, or why it cannot be had. */
final class FontResource {
  private final @Nullable Font font;
  private final @Nullable IOException problem;

  private FontResource(@Nullable Font font, @Nullable IOException problem) {
    this.font = font;
    this.problem = problem;
  }

  /**
   * @param style what the letters are; files name the font by it
   */
  static FontResource load(String name, int style) {
    URL place = FontResource.class.getResource(name);
    if (place == null) {
      throw new IllegalStateException("The font " + name + " is missing from the class path");
    }
    try {
      return new FontResource(create(place).deriveFont(style), null);
    } catch (IOException e) {
      // Kept until somebody asks, since a fault thrown here would break the class for good.
      return new FontResource(null, e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("The font " + name + " is damaged", e);
    }
  }

  /**
   * The font.
   *
   * @throws FigureFault if the disk had no room for the copy that the JDK makes of it
   */
  Font font() {
    if (font == null) {
      String reason = problem == null ? "" : String.valueOf(problem.getMessage());
      throw new FigureFault(
          "The font of the figures cannot be unpacked: " + reason,
          System.getProperty("java.io.tmpdir"),
          "Free some space in the temporary folder and start SpanScope again.",
          problem);
    }
    return font;
  }

  private static Font create(URL place) throws IOException, FontFormatException {
    if (place.getProtocol().equals("file")) {
      // From a file the JDK makes no copy, which a full disk would not take.
      return Font.createFont(Font.TRUETYPE_FONT, new File(URI.create(place.toString())));
    }
    try (InputStream in = place.openStream()) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }
}
