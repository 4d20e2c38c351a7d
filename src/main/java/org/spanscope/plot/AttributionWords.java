package org.spanscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spanscope.attribution.Attribution;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.ExplainSettings.Part;
import org.spanscope.attribution.SufficientSet;
import org.spanscope.experiment.Explained;
import org.spanscope.figure.Numbers;

/** What there is to say about an attribution, in a few words each. */
public final class AttributionWords {
  /** Stands before what should not be passed over, beside its colour. */
  public static final String WARNING = "⚠ ";

  private static final double SMALL_GAP = 0.001;

  private AttributionWords() {}

  /** What the values are measured in. */
  public static String unit(Explained one) {
    return one.method().takes().contains(Part.TARGET) ? "logits" : "probability";
  }

  /** Method and settings. */
  static List<String> how(Explained one) {
    Set<Part> takes = one.method().takes();
    StringBuilder how = new StringBuilder(one.method().label());
    if (takes.contains(Part.TARGET)) {
      how.append(" of the ").append(target(one.settings().target()));
    } else {
      how.append(" of the ").append(one.attribution().target().replace('-', ' '));
    }
    if (takes.contains(Part.BASELINE)) {
      how.append(", baseline ").append(one.settings().baseline().label());
    }
    if (takes.contains(Part.REMOVAL)) {
      how.append(", sentences removed by ").append(one.settings().removal().label());
    }
    return List.of(how.toString(), effort(one));
  }

  private static String target(ExplainSettings.TargetKind target) {
    return switch (target) {
      case START -> "start logit";
      case END -> "end logit";
      case SPAN -> "span score";
    };
  }

  private static String effort(Explained one) {
    Attribution attribution = one.attribution();
    if (attribution.detail() instanceof Attribution.Path path) {
      return one.settings().steps() == ExplainSettings.ADAPTIVE
          ? path.gradients() + " gradients in " + (path.borders().length - 1) + " adaptive panels"
          : path.gradients() + " Gauss-Legendre steps";
    }
    if (one.method().takes().contains(Part.SEED)) {
      return attribution.isSampled()
          ? "from random orders (seed " + one.settings().seed() + "), with standard errors"
          : "exact, over all sets of sentences";
    }
    return "";
  }

  /** What the values sum to, and to what they should: F from the baseline on, or p. */
  public static String sums(Explained one) {
    Attribution attribution = one.attribution();
    String sum = "sum " + Numbers.signed(attribution.total());
    if (!one.method().takes().contains(Part.TARGET)) {
      return sum + ", p " + Numbers.format(attribution.inputScore());
    }
    return sum
        + ", F "
        + Numbers.format(attribution.baselineScore())
        + " → "
        + Numbers.format(attribution.inputScore());
  }

  /** The completeness gap, with a sign where it is large; empty where none is promised. */
  public static String gap(Attribution attribution) {
    if (Double.isNaN(attribution.gap())) {
      return "";
    }
    String gap;
    if (attribution.gap() < SMALL_GAP) {
      gap = "below 0.1 %";
    } else if (attribution.gapIsAbsolute()) {
      gap = Numbers.format(attribution.gap()) + " (absolute)";
    } else {
      gap = Numbers.format(attribution.gap() * 100) + " %";
    }
    return (attribution.gapIsLarge() ? WARNING : "") + "completeness gap " + gap;
  }

  /** The minimal sufficient set, sentences counted from 1. */
  public static String sufficient(SufficientSet set) {
    String sentences =
        set.sentences().stream()
            .map(i -> Integer.toString(i + 1))
            .collect(Collectors.joining(", "));
    String these = (set.sentences().size() == 1 ? "sentence " : "sentences ") + sentences;
    if (!set.complete()) {
      return "no sufficient set found among the first " + SufficientSet.MOST_READ + " sets";
    }
    return (set.sentences().size() == 1 ? "enough alone: " : "enough together: ")
        + these
        + " (p "
        + Numbers.format(set.probability())
        + ")";
  }

  /** All that stands under a figure's title about the attribution itself. */
  static List<String> says(Explained one) {
    List<String> lines = new ArrayList<>(how(one));
    lines.add(sums(one));
    lines.add(gap(one.attribution()));
    one.sufficient().map(AttributionWords::sufficient).ifPresent(lines::add);
    lines.removeIf(String::isEmpty);
    return lines;
  }
}
