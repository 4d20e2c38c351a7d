package org.spanscope.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.task.UserFault;

/**
 * How far lenses and attributions agree: rank correlations of their absolute values.
 *
 * @param ids of m lenses and methods, as on the command line
 * @param labels the same for people
 * @param problems for each why it could not be worked out; empty where it could
 * @param words {@code [m][m]}, by word; NaN where one of them gives all words the same weight or
 *     could not be worked out
 * @param sentences {@code [m][m]}, by sentence
 */
public record Agreement(
    List<String> ids,
    List<String> labels,
    List<String> problems,
    double[][] words,
    double[][] sentences) {
  public Agreement {
    ids = List.copyOf(ids);
    labels = List.copyOf(labels);
    problems = List.copyOf(problems);
  }

  /** Weighs by every source and correlates each pair. */
  static Agreement of(
      Reader reader,
      Reading reading,
      List<WeightSource> sources,
      Progress progress,
      Cancellation cancellation) {
    List<String> problems = new ArrayList<>();
    List<SortedMap<Integer, Double>> words = new ArrayList<>();
    List<SortedMap<Integer, Double>> sentences = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      cancellation.check();
      Progress part = progress.part((double) i / sources.size(), (double) (i + 1) / sources.size());
      try {
        ContextWeights weights = sources.get(i).of(reader, reading, part, cancellation);
        words.add(weights.words());
        sentences.add(weights.sentences());
        problems.add("");
      } catch (UserFault fault) {
        // The others still can be compared.
        words.add(new TreeMap<>());
        sentences.add(new TreeMap<>());
        problems.add(fault.getMessage());
      }
      part.at(1, 1);
    }
    return new Agreement(
        sources.stream().map(WeightSource::id).toList(),
        sources.stream().map(WeightSource::label).toList(),
        problems,
        matrix(words),
        matrix(sentences));
  }

  private static double[][] matrix(List<SortedMap<Integer, Double>> all) {
    double[][] matrix = new double[all.size()][all.size()];
    for (double[] row : matrix) {
      Arrays.fill(row, Double.NaN);
    }
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = ContextWeights.correlation(all.get(i), all.get(j));
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }
}
