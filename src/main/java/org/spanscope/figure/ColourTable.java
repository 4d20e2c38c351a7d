package org.spanscope.figure;

import java.util.Arrays;

/**
 * The colours of a {@link ColourScale} on one ground, looked up by number.
 *
 * <p>VIRIDIS (Smith and van der Walt 2015) and CIVIDIS (Nuñez, Anderton and Renslow 2018) are the
 * published tables. The diverging map is computed in Oklab (Ottosson 2020): two arms of equal
 * lightness and chroma, blue for below and red for above, meeting in a neutral centre.
 */
public final class ColourTable {
  private static final int SIZE = 256;
  private static final int[] VIRIDIS = parse(PublishedColours.VIRIDIS);
  private static final int[] CIVIDIS = parse(PublishedColours.CIVIDIS);
  private static final int[] ON_LIGHT = diverging(0.965, 0.40);
  private static final int[] ON_DARK = diverging(0.30, 0.80);

  private final int[] colours;
  private final double low;
  private final double high;

  private ColourTable(int[] colours, double low, double high) {
    this.colours = colours;
    this.low = low;
    this.high = high;
  }

  /** The table of a scale; a diverging one reaches equally far to both sides of zero. */
  public static ColourTable of(ColourScale scale, Theme theme) {
    boolean sane = Double.isFinite(scale.min()) && Double.isFinite(scale.max());
    double min = sane ? Math.min(scale.min(), scale.max()) : 0;
    double max = sane ? Math.max(scale.min(), scale.max()) : 1;
    return switch (scale.map()) {
      case VIRIDIS -> new ColourTable(VIRIDIS, min, max);
      case CIVIDIS -> new ColourTable(CIVIDIS, min, max);
      case DIVERGING -> {
        double reach = Math.max(Math.abs(min), Math.abs(max));
        yield new ColourTable(theme == Theme.LIGHT ? ON_LIGHT : ON_DARK, -reach, reach);
      }
    };
  }

  /** The colour of a number as opaque ARGB; beyond the ends that of the end; 0 for NaN. */
  public int argb(double value) {
    if (Double.isNaN(value)) {
      return 0;
    }
    if (high <= low) {
      // A scale of no width: everything at its one number has the middle colour.
      return colours[value < low ? 0 : value > low ? SIZE - 1 : SIZE / 2];
    }
    int index = (int) ((value - low) / (high - low) * (SIZE - 1) + 0.5);
    return colours[Math.max(0, Math.min(SIZE - 1, index))];
  }

  /** All colours, first to last, opaque ARGB. */
  int[] colours() {
    return Arrays.copyOf(colours, SIZE);
  }

  /** Relative luminance of an sRGB colour, 0 to 1 (WCAG 2). */
  static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16 & 0xff)
        + 0.7152 * linear(argb >> 8 & 0xff)
        + 0.0722 * linear(argb & 0xff);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static int[] parse(String hex) {
    int[] colours = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      colours[i] = 0xff000000 | Integer.parseInt(hex, 6 * i, 6 * i + 6, 16);
    }
    return colours;
  }

  private static int[] diverging(double centre, double end) {
    int[] colours = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      // 127.5 is zero; both arms have 128 steps.
      double t = Math.abs(i - (SIZE - 1) / 2.0) / ((SIZE - 1) / 2.0);
      double hue = Math.toRadians(i < SIZE / 2 ? 252 : 27);
      double lightness = centre + (end - centre) * t;
      // Chroma rises faster than lightness falls, so that small differences have a hue at once.
      double chroma = 0.155 * Math.pow(t, 0.8);
      colours[i] = oklab(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
    }
    return colours;
  }

  /** Oklab to sRGB (Ottosson 2020), clipped to what a screen shows. */
  private static int oklab(double lightness, double a, double b) {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    int red = gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
    int green = gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
    int blue = gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    return 0xff000000 | red << 16 | green << 8 | blue;
  }

  private static double cube(double x) {
    return x * x * x;
  }

  private static int gamma(double linear) {
    double x = Math.max(0, Math.min(1, linear));
    double srgb = x <= 0.0031308 ? 12.92 * x : 1.055 * Math.pow(x, 1 / 2.4) - 0.055;
    return (int) Math.round(srgb * 255);
  }
}
