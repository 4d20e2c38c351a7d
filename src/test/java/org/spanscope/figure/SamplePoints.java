package org.spanscope.figure;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Points in a plane: many of eleven groups, one, none, many of which some are chosen. */
final class SamplePoints {
  private SamplePoints() {}

  static List<Figure> all() {
    return List.of(figure(200), figure(1), figure(0), chosen(200));
  }

  private static Figure chosen(int points) {
    Figure plain = figure(points);
    ScatterPanel panel = (ScatterPanel) plain.panels().get(0);
    return new Figure(
        plain.title(),
        plain.says(),
        List.of(
            panel.chosen(
                IntStream.range(0, points).filter(i -> i % 7 == 2).boxed().collect(toSet()))),
        plain.provenance());
  }

  /** The third point of many has no place. */
  private static Figure figure(int points) {
    Random random = new Random(5);
    double[] x = random.doubles(points, -3, 3).toArray();
    double[] y = random.doubles(points, 0, 0.01).toArray();
    if (points > 2) {
      x[2] = Double.NaN;
    }
    return new Figure(
        "Points",
        List.of("made up"),
        List.of(
            new ScatterPanel(
                "",
                "first component, 53 % of the variance",
                "second component, 20 % of the variance",
                x,
                y,
                IntStream.range(0, points).map(i -> i % 11).toArray(),
                IntStream.range(0, 11).mapToObj(i -> "class " + i).toList(),
                IntStream.range(0, points).mapToObj(String::valueOf).toList())),
        Map.of("run", "0123"));
  }
}
