package org.spanscope.attention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Map B minus map A, on the units that both sides share by their place in the text.
 *
 * @param settings what both maps show
 * @param renormalised whether each side's rows were divided by their sum over the shared columns
 *     first; else the longer side spreads the same attention thinner, and that is what one sees
 * @param rows shared units from which the weight goes
 * @param columns shared units to which it goes
 * @param values {@code [rows, columns]}, row-major; NaN where one of the maps has a gap
 * @param onlyA units of A that B does not have, left out here
 * @param onlyB units of B that A does not have, left out here
 * @param standIns masks and distractors of either side, left out here
 */
public record MapDifference(
    MapSettings settings,
    boolean renormalised,
    List<MapUnit> rows,
    List<MapUnit> columns,
    float[] values,
    List<MapUnit> onlyA,
    List<MapUnit> onlyB,
    StandIns standIns) {

  /**
   * How many units of each side hold nothing of the context, only masks or a distractor.
   *
   * @param inA units of A
   * @param inB units of B
   */
  public record StandIns(int inA, int inB) {}

  /**
   * B minus A.
   *
   * @param renormalise whether each side's rows are divided by their sum over the shared columns
   */
  public static MapDifference of(MapView a, MapView b, boolean renormalise) {
    if (!a.settings().equals(b.settings())) {
      throw new IllegalArgumentException(
          "The maps show different things: " + a.settings() + ", " + b.settings());
    }
    SharedPlaces rows = SharedPlaces.of(a.rows(), b.rows(), MapUnit::place, MapUnit::masked);
    SharedPlaces columns =
        SharedPlaces.of(a.columns(), b.columns(), MapUnit::place, MapUnit::masked);
    float[] values = new float[rows.size() * columns.size()];
    for (int r = 0; r < rows.size(); r++) {
      double[] fromA = row(a, rows.inA()[r], columns.inA(), renormalise);
      double[] fromB = row(b, rows.inB()[r], columns.inB(), renormalise);
      for (int c = 0; c < columns.size(); c++) {
        values[r * columns.size() + c] = (float) (fromB[c] - fromA[c]);
      }
    }
    Set<MapUnit> onlyA = new LinkedHashSet<>(rows.onlyInA(a.rows(), MapUnit::masked));
    onlyA.addAll(columns.onlyInA(a.columns(), MapUnit::masked));
    Set<MapUnit> onlyB = new LinkedHashSet<>(rows.onlyInB(b.rows(), MapUnit::masked));
    onlyB.addAll(columns.onlyInB(b.columns(), MapUnit::masked));
    return new MapDifference(
        a.settings(),
        renormalise,
        IntStream.of(rows.inA()).mapToObj(a.rows()::get).toList(),
        IntStream.of(columns.inA()).mapToObj(a.columns()::get).toList(),
        values,
        List.copyOf(onlyA),
        List.copyOf(onlyB),
        new StandIns(standIns(a), standIns(b)));
  }

  private static int standIns(MapView view) {
    return (int)
        Stream.concat(view.rows().stream(), view.columns().stream())
            .filter(MapUnit::masked)
            .distinct()
            .count();
  }

  private static double[] row(MapView view, int row, int[] columns, boolean renormalise) {
    double[] values = new double[columns.length];
    double sum = 0;
    for (int c = 0; c < columns.length; c++) {
      values[c] = view.at(row, columns[c]);
      sum += Double.isNaN(values[c]) ? 0 : values[c];
    }
    if (renormalise && sum > 0) {
      for (int c = 0; c < columns.length; c++) {
        values[c] /= sum;
      }
    }
    return values;
  }

  public float at(int row, int column) {
    return values[row * columns.size() + column];
  }

  /** What is to be said on the picture: how rows were treated and what was left out. */
  public List<String> says() {
    String unit = settings.level().label();
    List<String> says = new ArrayList<>();
    says.add("B − A over what both sides share");
    says.add(
        renormalised
            ? "each side's rows renormalised over the shared " + unit + "s"
            : "raw weights: the longer side spreads its attention over more " + unit + "s");
    says.add(
        String.format(
            Locale.ROOT,
            "left out: %s only in A, %s only in B",
            count(onlyA.size(), unit),
            count(onlyB.size(), unit)));
    if (standIns.inA + standIns.inB > 0) {
      says.add(
          String.format(
              Locale.ROOT,
              "masked or distractor, left out: %s in A, %s in B",
              count(standIns.inA, unit),
              count(standIns.inB, unit)));
    }
    return says;
  }

  private static String count(int units, String unit) {
    return units + " " + unit + (units == 1 ? "" : "s");
  }
}
