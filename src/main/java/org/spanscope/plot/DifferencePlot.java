package org.spanscope.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.spanscope.attention.CurveDifference;
import org.spanscope.attention.MapDifference;
import org.spanscope.experiment.Side;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.NotePanel;
import org.spanscope.figure.Role;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;

/** Side B minus side A. */
public final class DifferencePlot {
  /** Differences below that are noise of the numbers, not of the sides. */
  private static final double NOISE = 1e-6;

  private static final String SAME_MAPS = "The weights of A and B are the same here.";
  private static final String SAME_CURVES = "The probabilities of A and B are the same here.";

  private DifferencePlot() {}

  /**
   * The figure of two maps: one panel, whose rows and columns are those of the difference; words
   * where the maps are the same.
   *
   * @param scale reaching equally far to both sides of zero, as {@link Scales#differences} makes it
   */
  public static Figure map(
      MapDifference difference, MapSide a, MapSide b, ColourScale scale, Provenance provenance) {
    List<String> says = new ArrayList<>(Says.question(provenance));
    says.addAll(difference.says());
    says.addAll(Says.map(difference.settings()));
    says.add("sinks " + difference.settings().sinks().label());
    boolean same = isSame(difference.values());
    if (!same) {
      says.add(Says.scale(scale));
    }
    a.says().forEach(line -> says.add("A: " + line));
    b.says().forEach(line -> says.add("B: " + line));
    says.addAll(sides(a.side(), b.side()));
    return new Figure(
        Says.lensName(difference.settings()) + ", B − A",
        says,
        List.of(
            same
                ? new NotePanel("", SAME_MAPS)
                : HeatmapPlot.panel(
                    difference.settings(),
                    difference.rows(),
                    difference.columns(),
                    difference.values(),
                    scale,
                    "weight, B − A")),
        b.in(a.in(provenance))
            .settings(difference.settings())
            .with("renormalised", Boolean.toString(difference.renormalised()))
            .entries());
  }

  private static boolean isSame(float[] values) {
    for (float value : values) {
      // A place without a number is told by its hatching.
      if (!(Math.abs(value) < NOISE)) {
        return false;
      }
    }
    return values.length > 0;
  }

  private static boolean isSame(CurveDifference difference) {
    return !difference.tokens().isEmpty()
        && DoubleStream.concat(Arrays.stream(difference.start()), Arrays.stream(difference.end()))
            .allMatch(value -> Math.abs(value) < NOISE);
  }

  /**
   * The figure of start and end probabilities: one panel, whose places along x are the shared
   * tokens; words where the curves are the same.
   *
   * @param example for its golds
   * @param scale reaching equally far to both sides of zero
   */
  public static Figure curves(
      CurveDifference difference,
      Side a,
      Side b,
      Example example,
      CurveScale scale,
      Provenance provenance) {
    List<CurvesPanel.Shade> shades = new ArrayList<>();
    for (Answer gold : example.golds()) {
      shades.addAll(
          CurvesPlot.stretches("gold", CurvesPanel.Kind.GOLD, difference.tokens(), gold.span()));
    }
    CurvesPanel panel =
        new CurvesPanel(
            "",
            "tokens of both sides",
            "probability, B − A",
            CurvesPlot.labels(difference.tokens()),
            List.of(
                new CurvesPanel.Curve("start, B − A", difference.start(), false, Role.START),
                new CurvesPanel.Curve("end, B − A", difference.end(), true, Role.END)),
            shades.stream().distinct().toList(),
            scale.min(),
            scale.max(),
            false);
    List<String> says = new ArrayList<>();
    says.addAll(Says.question(provenance));
    says.add("B − A over what both sides share");
    says.add(
        difference.renormalised()
            ? "each side's probabilities renormalised over the shared tokens"
            : "raw probabilities");
    says.add(
        "left out: "
            + difference.onlyA().size()
            + " only in A, "
            + difference.onlyB().size()
            + " only in B");
    says.addAll(Says.rules(a.rules()));
    says.addAll(sides(a, b));
    return new Figure(
        "Start and end probability, B − A",
        says,
        List.of(isSame(difference) ? new NotePanel("", SAME_CURVES) : panel),
        provenance
            .side("A", a)
            .side("B", b)
            .rules(b.rules())
            .with("renormalised", Boolean.toString(difference.renormalised()))
            .entries());
  }

  private static List<String> sides(Side a, Side b) {
    List<String> says = new ArrayList<>();
    says.add("A: " + Says.sentences(a));
    says.add("B: " + Says.sentences(b));
    says.addAll(Says.reader(a.reading()));
    return says;
  }
}
