package org.spanscope.ui.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.spanscope.figure.BarsPanel;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.LinesPanel;
import org.spanscope.figure.NotePanel;
import org.spanscope.figure.Panel;
import org.spanscope.figure.ScatterPanel;
import org.spanscope.figure.SmallMapsPanel;
import org.spanscope.figure.TextPanel;
import org.spanscope.ui.shared.LinkedFigure.CellText;

/**
 * What stands out in a picture, by name and number, in words for those who do not see it. The
 * largest come first, whatever their sign; gaps are passed over.
 */
final class StrongestValues {
  /** Of cells, pieces of text, maps. */
  private static final int MANY = 5;

  /** Of each of several curves or series. */
  private static final int FEW = 2;

  private final Panel panel;
  private final CellText text;

  private StrongestValues(Panel panel, CellText text) {
    this.panel = panel;
    this.text = text;
  }

  /**
   * Of one panel.
   *
   * @param text the tips of its cells, whose first line names a place that has no label of its own
   */
  static String words(Panel panel, CellText text) {
    String words = new StrongestValues(panel, text).words();
    return panel.title().isBlank() ? words : panel.title() + ": " + words;
  }

  private String words() {
    if (panel instanceof HeatmapPanel map) {
      return strongest(map.unit(), cells(map));
    } else if (panel instanceof LinesPanel lines) {
      return strongest(
          lines.unit(),
          new Numbers(
              lines.weights().length,
              i -> lines.weights()[i],
              i -> pair(lines.left(), lines.right(), i)));
    } else if (panel instanceof ScatterPanel points) {
      int chosen = points.chosen().size();
      return points.size() + " points" + (chosen == 0 ? "" : ", " + chosen + " of them chosen");
    } else if (panel instanceof TextPanel words) {
      List<TextPanel.Piece> pieces = words.pieces();
      return strongest(
          words.unit(),
          new Numbers(pieces.size(), i -> pieces.get(i).value(), i -> pieces.get(i).text()));
    } else if (panel instanceof SmallMapsPanel maps) {
      int columns = Math.max(1, maps.columns().size());
      return strongest(
          maps.number(),
          new Numbers(
              maps.maps().size(),
              i -> maps.maps().get(i).number(),
              i -> firstLine(i / columns, i % columns)));
    } else if (panel instanceof BarsPanel bars) {
      return series(
          bars.series().stream().map(one -> new Series(one.name(), one.values())).toList(),
          i -> named(bars.categoryAxis(), bars.categories().get(i)));
    } else if (panel instanceof CurvesPanel curves) {
      return series(
          curves.curves().stream().map(one -> new Series(one.name(), one.values())).toList(),
          i ->
              curves.ticks().get(i).isBlank()
                  ? firstLine(0, i)
                  : named(curves.xAxis(), curves.ticks().get(i)));
    } else if (panel instanceof NotePanel note) {
      return note.text();
    }
    throw new IllegalArgumentException("a panel without words: " + panel);
  }

  /** Named numbers; NaN for gaps. */
  private record Numbers(int count, IntToDoubleFunction value, IntFunction<String> name) {}

  private record Series(String name, double[] values) {}

  private static Numbers cells(HeatmapPanel map) {
    boolean mirrored = isMirrored(map);
    int columns = map.columns().size();
    return new Numbers(
        map.values().length,
        // Of a mirrored pair one says all, and the diagonal says nothing.
        i -> mirrored && i % columns <= i / columns ? Double.NaN : map.values()[i],
        i -> {
          String row = named(map.rowAxis(), map.rows().get(i / columns));
          String column = named(map.columnAxis(), map.columns().get(i % columns));
          return row + (mirrored ? " and " : isCount(map, i) ? ", " : " to ") + column;
        });
  }

  private static boolean isCount(HeatmapPanel map, int cell) {
    return isNumber(map.rows().get(cell / map.columns().size()));
  }

  private static boolean isMirrored(HeatmapPanel map) {
    int size = map.columns().size();
    if (size < 2 || !map.rows().equals(map.columns())) {
      return false;
    }
    for (int i = 0; i < map.values().length; i++) {
      int other = i % size * size + i / size;
      if (Float.compare(map.values()[i], map.values()[other]) != 0) {
        return false;
      }
    }
    return true;
  }

  private static String pair(List<String> rows, List<String> columns, int cell) {
    return rows.get(cell / columns.size()) + " to " + columns.get(cell % columns.size());
  }

  /** A bare number says what it counts. */
  private static String named(String axis, String label) {
    return isNumber(label) && !axis.isBlank() ? axis + " " + label : label;
  }

  private static boolean isNumber(String label) {
    return label.matches("[-−]?[0-9]+");
  }

  private String firstLine(int row, int column) {
    return text.at(row, column).lines().findFirst().orElse("").replaceAll("\\s+", " ");
  }

  private static String strongest(String unit, Numbers numbers) {
    String values =
        largest(numbers, MANY).stream()
            .map(i -> numbers.name().apply(i) + " " + number(numbers, i))
            .collect(Collectors.joining("; "));
    return "strongest"
        + (unit.isBlank() ? ": " : ", " + unit + ": ")
        + (values.isEmpty() ? "none, there are no values" : values);
  }

  private static String series(List<Series> all, IntFunction<String> name) {
    int count = all.size() == 1 ? MANY : FEW;
    List<String> words = new ArrayList<>();
    for (Series one : all) {
      Numbers numbers = new Numbers(one.values().length, i -> one.values()[i], name);
      String values =
          largest(numbers, count).stream()
              .map(i -> number(numbers, i) + " at " + name.apply(i))
              .collect(Collectors.joining(", "));
      words.add(one.name() + " " + (values.isEmpty() ? "has no values" : values));
    }
    return "largest: " + String.join("; ", words);
  }

  private static List<Integer> largest(Numbers numbers, int count) {
    Comparator<Integer> bySize =
        Comparator.comparingDouble(i -> Math.abs(numbers.value().applyAsDouble(i)));
    // Of equal sizes the first is named.
    Comparator<Integer> weakestFirst = bySize.thenComparing(Comparator.reverseOrder());
    PriorityQueue<Integer> best = new PriorityQueue<>(count + 1, weakestFirst);
    for (int i = 0; i < numbers.count(); i++) {
      if (!Double.isNaN(numbers.value().applyAsDouble(i))) {
        best.add(i);
        if (best.size() > count) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(weakestFirst.reversed()).toList();
  }

  private static String number(Numbers numbers, int index) {
    double value = numbers.value().applyAsDouble(index);
    for (int i = 0; i < numbers.count(); i++) {
      if (numbers.value().applyAsDouble(i) < 0) {
        return Decimals.signed(value);
      }
    }
    return Decimals.precise(value);
  }
}
