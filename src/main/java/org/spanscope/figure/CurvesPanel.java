package org.spanscope.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lines over a row of tokens, or of steps. Curves of {@link Role#START} and {@link Role#END} are
 * plain lines; all others have a sign at each place where there is room, each curve its own.
 *
 * @param title what stands above it
 * @param xAxis what runs along x
 * @param yAxis what runs along y, with its unit
 * @param ticks a label for each place along x
 * @param curves lines
 * @param shades stretches along x that are marked
 * @param yMin lower end of y
 * @param yMax upper end of y
 * @param log whether y is logarithmic (then {@code yMin} is above 0)
 */
public record CurvesPanel(
    String title,
    String xAxis,
    String yAxis,
    List<String> ticks,
    List<Curve> curves,
    List<Shade> shades,
    double yMin,
    double yMax,
    boolean log)
    implements Panel {
  public CurvesPanel {
    ticks = List.copyOf(ticks);
    curves = List.copyOf(curves);
    shades = List.copyOf(shades);
  }

  /**
   * The same curves between two places along x; what runs along y stays.
   *
   * @param first first tick
   * @param last last tick
   */
  public CurvesPanel part(int first, int last) {
    return new CurvesPanel(
        title,
        xAxis,
        yAxis,
        ticks.subList(first, last + 1),
        curves.stream().map(curve -> curve.part(first, last)).toList(),
        shades.stream().flatMap(shade -> shade.part(first, last).stream()).toList(),
        yMin,
        yMax,
        log);
  }

  /**
   * A line.
   *
   * @param name as in the legend
   * @param values one a tick; NaN leaves a gap
   * @param dashed whether the line is dashed (never told apart by colour alone)
   * @param role which colour
   */
  public record Curve(String name, double[] values, boolean dashed, Role role) {
    private Curve part(int first, int last) {
      return new Curve(name, Arrays.copyOfRange(values, first, last + 1), dashed, role);
    }
  }

  /**
   * A marked stretch.
   *
   * @param name as in the legend, such as "gold"
   * @param first first tick
   * @param last last tick
   * @param kind decides colour and pattern
   */
  public record Shade(String name, int first, int last, Kind kind) {
    private Optional<Shade> part(int from, int to) {
      return first > to || last < from
          ? Optional.empty()
          : Optional.of(
              new Shade(name, Math.max(first, from) - from, Math.min(last, to) - from, kind));
    }
  }

  /** What a stretch is. */
  public enum Kind {
    GOLD,
    PREDICTED,
    /** Where somebody stands: a step, a chosen place. */
    CHOSEN
  }
}
