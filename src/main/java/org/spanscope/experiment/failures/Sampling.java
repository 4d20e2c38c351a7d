package org.spanscope.experiment.failures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;

/** Draws questions to be shown. */
public final class Sampling {
  /** Fewer than this of a class are no measure for the others. */
  public static final int LEAST = 20;

  private Sampling() {}

  /**
   * Draws questions without replacement.
   *
   * @param balanced whether classes are equally many: as many of each as the smallest class with at
   *     least {@value #LEAST} questions has, and all of the smaller ones; else as they come
   * @param most questions in all
   * @param seed of the draw: equal seeds draw the same
   * @return in the order of the data set
   */
  public static List<QuestionRow> of(
      List<QuestionRow> rows, boolean balanced, int most, long seed) {
    List<QuestionRow> mixed = new ArrayList<>(rows);
    Collections.shuffle(mixed, new Random(seed));
    List<QuestionRow> drawn = balanced ? balanced(mixed) : mixed;
    List<QuestionRow> kept = new ArrayList<>(drawn.subList(0, Math.min(most, drawn.size())));
    kept.sort(Comparator.comparingInt(QuestionRow::ordinal));
    return kept;
  }

  private static List<QuestionRow> balanced(List<QuestionRow> mixed) {
    Map<FailureClass, List<QuestionRow>> classes = new EnumMap<>(FailureClass.class);
    mixed.forEach(row -> classes.computeIfAbsent(row.failure(), of -> new ArrayList<>()).add(row));
    int each =
        classes.values().stream()
            .mapToInt(List::size)
            .filter(size -> size >= LEAST)
            .min()
            .orElse(LEAST);
    List<QuestionRow> drawn = new ArrayList<>();
    // Turn by turn, so that a limit on all of them cuts each class alike.
    for (int i = 0; i < each; i++) {
      for (List<QuestionRow> one : classes.values()) {
        if (i < one.size()) {
          drawn.add(one.get(i));
        }
      }
    }
    return drawn;
  }
}
