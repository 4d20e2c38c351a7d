package org.spanscope.cli;

import java.util.Arrays;
import java.util.Optional;
import org.spanscope.attention.MapView;
import org.spanscope.figure.ColourScale;
import org.spanscope.plot.Scales;
import org.spanscope.session.SideName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the numbers are drawn and compared. */
final class PictureOptions {
  @Option(
      names = "--difference",
      paramLabel = "HOW",
      defaultValue = "renormalised",
      converter = Difference.Parser.class,
      completionCandidates = Difference.Parser.class,
      description =
          "B minus A of each side renormalised over what both share, or of the raw numbers:"
              + " ${COMPLETION-CANDIDATES} (default: renormalised).")
  private Difference difference = Difference.RENORMALISED;

  @Option(names = "--log", description = "Draw the curves of A and B over a logarithmic axis.")
  private boolean log;

  @Option(
      names = "--scale",
      paramLabel = "ENDS",
      defaultValue = "shared",
      converter = Scale.Parser.class,
      description =
          "Colours of the maps of A and B: shared, own (each to its own largest weight), MIN,MAX"
              + " for both, or MIN,MAX,MIN,MAX for A and B (default: shared).")
  private Scale scale = Scale.SHARED;

  boolean renormalise() {
    return difference == Difference.RENORMALISED;
  }

  /** Whether the curves have a logarithmic axis. */
  boolean log() {
    return log;
  }

  /** The colours of a side's map. */
  ColourScale colours(SideName side, MapView a, MapView b) {
    ColourScale.Colours colours = ColourScale.Colours.VIRIDIS;
    MapView[] views = {a, b};
    return scale
        .ends(side)
        .map(ends -> new ColourScale(colours, ends[0], ends[1]))
        .orElseGet(
            () ->
                scale.shared()
                    ? Scales.magnitudes(colours, views)
                    : Scales.magnitudes(colours, views[side.ordinal()]));
  }

  /** How the sides are brought together. */
  enum Difference {
    RENORMALISED("renormalised"),
    RAW("raw");

    private final String label;

    Difference(String label) {
      this.label = label;
    }

    static final class Parser extends Choices.ByLabel<Difference> {
      Parser() {
        super(Difference.values(), one -> one.label);
      }
    }
  }

  /**
   * Colour scales.
   *
   * @param shared one for both, where nothing was typed
   * @param typed none, two or four ends
   */
  record Scale(boolean shared, double... typed) {
    static final Scale SHARED = new Scale(true);

    Optional<double[]> ends(SideName side) {
      if (typed.length == 0) {
        return Optional.empty();
      }
      int from = typed.length == 4 && side == SideName.B ? 2 : 0;
      return Optional.of(Arrays.copyOfRange(typed, from, from + 2));
    }

    static final class Parser implements ITypeConverter<Scale> {
      @Override
      public Scale convert(String value) {
        if (value.equals("shared") || value.equals("own")) {
          return new Scale(value.equals("shared"));
        }
        double[] ends = numbers(value);
        boolean sane = ends.length == 2 || ends.length == 4;
        for (int i = 0; sane && i < ends.length; i += 2) {
          sane = Double.isFinite(ends[i]) && Double.isFinite(ends[i + 1]) && ends[i] < ends[i + 1];
        }
        if (!sane) {
          throw new TypeConversionException(
              "'"
                  + value
                  + "' is neither shared nor own, nor two numbers such as 0,0.2 of which the first"
                  + " is smaller");
        }
        return new Scale(ends.length == 2, ends);
      }

      private static double[] numbers(String value) {
        try {
          return Arrays.stream(value.split(",", -1))
              .map(String::strip)
              .mapToDouble(Double::parseDouble)
              .toArray();
        } catch (NumberFormatException e) {
          return new double[0];
        }
      }
    }
  }
}
