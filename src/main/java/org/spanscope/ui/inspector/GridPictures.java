package org.spanscope.ui.inspector;

import java.util.Arrays;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.LensChoice;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.ColourScale;
import org.spanscope.plot.Scales;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.MapResult;

/** Makes the picture of the grid: a statistic of every head, one scale for A and B. */
final class GridPictures {
  private GridPictures() {}

  static GridPicture of(
      ReaderInfo reader, MapResult result, HeadStatistic asked, SideName shown, LensChoice chosen) {
    HeadStatistic statistic = lacksGold(result, shown, asked) ? HeadStatistic.ENTROPY : asked;
    String instead = statistic == asked ? "" : "no gold, so ";
    double[] a = numbers(result, SideName.A, statistic);
    double[] b = numbers(result, SideName.B, statistic);
    return new GridPicture(
        reader.layers(),
        reader.heads(),
        a,
        b,
        shown == SideName.B,
        isKnown(shown == SideName.A ? a : b)
            ? instead + statistic.label() + ", " + statistic.unit()
            : why(result, shown, statistic),
        Scales.statistic(ColourScale.Colours.VIRIDIS, statistic, a, b),
        chosen.layer(),
        chosen.head());
  }

  /** Whether the gold is asked for where the example has none at all. */
  private static boolean lacksGold(MapResult result, SideName shown, HeadStatistic asked) {
    return asked.isOfGold()
        && result.side(shown).filter(side -> side.example().golds().isEmpty()).isPresent();
  }

  private static boolean isKnown(double[] numbers) {
    return Arrays.stream(numbers).anyMatch(number -> !Double.isNaN(number));
  }

  private static String why(MapResult result, SideName shown, HeadStatistic statistic) {
    if (result.view(shown).isEmpty()) {
      return shown + " is not read yet";
    }
    if (!statistic.isOfGold()) {
      return "nothing to measure in " + shown;
    }
    boolean whole =
        result.side(shown).filter(side -> side.window().equals(WindowChoice.WHOLE)).isPresent();
    return whole
        ? "no gold in the answer's window"
        : "no gold sentence in what " + shown + " shows";
  }

  private static double[] numbers(MapResult result, SideName name, HeadStatistic statistic) {
    double[][] heads =
        result
            .side(name)
            .map(side -> side.heads().getOrDefault(statistic, new double[0][]))
            .orElse(new double[0][]);
    return Arrays.stream(heads).flatMapToDouble(Arrays::stream).toArray();
  }
}
