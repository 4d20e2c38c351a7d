package org.spanscope.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.spanscope.figure.ColourScale.Colours;
import org.spanscope.figure.SmallMapsPanel.SmallMap;

/** Small maps of many heads, and lines of one. */
final class SampleHeads {
  private static final ColourScale NUMBERS = new ColourScale(Colours.CIVIDIS, 0, 6);

  private SampleHeads() {}

  /** Maps in their places, or, sorted, behind one another. */
  static SmallMapsPanel maps(int layers, int heads, boolean sorted) {
    Random random = new Random(3);
    List<SmallMap> maps = new ArrayList<>();
    for (int i = 0; i < layers * heads; i++) {
      double number = i == 5 ? Double.NaN : random.nextDouble() * 6;
      String caption = sorted ? i / heads + "." + i % heads + "  " : "";
      maps.add(
          new SmallMap(
              caption + Numbers.format(number), 9, 60, SampleFigures.weights(9, 60, i), number));
    }
    List<String> empty = IntStream.range(0, layers).mapToObj(i -> "").toList();
    return new SmallMapsPanel(
        "A",
        sorted ? "" : "layer",
        sorted ? "" : "head",
        sorted ? empty : labels("L", layers),
        sorted ? labels("", heads).stream().map(label -> "").toList() : labels("H", heads),
        maps,
        SampleFigures.VIRIDIS,
        "weight",
        NUMBERS,
        "entropy, bits",
        Math.min(layers * heads - 1, 115));
  }

  static LinesPanel lines(int rows, int columns, double threshold) {
    List<String> left = SampleFigures.QUESTION.subList(0, Math.min(9, rows));
    return new LinesPanel(
        "A, layer 9, head 7",
        "question token",
        "context token",
        left,
        SampleFigures.tokens(columns),
        SampleFigures.weights(left.size(), columns, 2),
        0.8,
        threshold,
        "weight");
  }

  static SmallMapsPanel noMaps() {
    return new SmallMapsPanel(
        "",
        "layer",
        "head",
        List.of(),
        List.of(),
        List.of(),
        SampleFigures.VIRIDIS,
        "weight",
        NUMBERS,
        "",
        SmallMapsPanel.NONE);
  }

  static Figure figure(Panel panel) {
    return SampleFigures.figure("All heads", panel);
  }

  static List<Figure> all() {
    return Arrays.asList(
        figure(maps(12, 12, false)),
        figure(maps(12, 12, true)),
        figure(maps(1, 1, false)),
        figure(lines(9, 60, 0.1)),
        figure(lines(1, 1, 0)),
        SampleFigures.figure("Nothing", noMaps(), lines(9, 0, 0)));
  }

  private static List<String> labels(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }
}
