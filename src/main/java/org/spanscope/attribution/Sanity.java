package org.spanscope.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.spanscope.attention.LensChoice;
import org.spanscope.reader.RandomWeights;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * Whether an attribution or a lens depends on what the reader has learnt (after Adebayo et al.
 * 2018): rank correlations of its absolute values over context tokens with those of copies whose
 * weights are drawn anew, from the last layer downward. One that stays high shows the text and not
 * the reader.
 *
 * @param depths fewest layers first; the last one has all weights drawn anew
 * @param uniformWords rank correlation with a uniform map, by word: with how many tokens a word has
 * @param uniformSentences the same by sentence: with how many tokens a sentence has
 */
public record Sanity(List<Depth> depths, double uniformWords, double uniformSentences) {
  public Sanity {
    depths = List.copyOf(depths);
  }

  /**
   * Copies with so many layers drawn anew.
   *
   * @param layers counted from the last one
   * @param all whether embeddings and answer head are drawn anew too
   * @param correlations {@code [seeds]}: with the reader as it is; NaN where a copy gives all
   *     tokens the same weight
   */
  public record Depth(int layers, boolean all, double[] correlations) {
    /** Mean over the seeds that gave a number; NaN where none did. */
    public double mean() {
      return Arrays.stream(correlations)
          .filter(value -> !Double.isNaN(value))
          .average()
          .orElse(Double.NaN);
    }
  }

  /** Depths that show the whole course in few steps: 1, 2, 4, … and all layers. */
  static List<Integer> depths(int layers) {
    TreeSet<Integer> depths = new TreeSet<>(List.of(layers));
    for (int depth = 1; depth < layers; depth *= 2) {
      depths.add(depth);
    }
    return List.copyOf(depths);
  }

  /**
   * Draws weights anew and weighs again.
   *
   * @param original the weights of the reader as it is
   */
  static Sanity of(
      Reader reader,
      Reading reading,
      WeightSource source,
      ContextWeights original,
      int seeds,
      Progress progress,
      Cancellation cancellation) {
    List<RandomWeights> copies = new ArrayList<>();
    int layers = reader.info().layers();
    for (int depth : depths(layers)) {
      copies.add(new RandomWeights(depth, false, 0));
    }
    copies.add(new RandomWeights(layers, true, 0));
    List<Depth> depths = new ArrayList<>();
    for (int i = 0; i < copies.size(); i++) {
      RandomWeights what = copies.get(i);
      double[] correlations = new double[seeds];
      for (int seed = 0; seed < seeds; seed++) {
        int done = i * seeds + seed;
        double total = copies.size() * (double) seeds;
        Progress part = progress.part(done / total, (done + 1) / total);
        RandomWeights drawn = new RandomWeights(what.topLayers(), what.rest(), seed + 1L);
        correlations[seed] =
            correlation(reader, reading, source, original, drawn, part, cancellation);
        part.at(1, 1);
      }
      depths.add(new Depth(what.topLayers(), what.rest(), correlations));
    }
    ContextWeights uniform =
        new WeightSource.Map(new LensChoice("uniform", 0, LensChoice.ALL_HEADS))
            .of(reader, reading, Progress.NONE, cancellation);
    return new Sanity(
        depths,
        ContextWeights.correlation(original.words(), uniform.words()),
        ContextWeights.correlation(original.sentences(), uniform.sentences()));
  }

  private static double correlation(
      Reader reader,
      Reading reading,
      WeightSource source,
      ContextWeights original,
      RandomWeights drawn,
      Progress progress,
      Cancellation cancellation) {
    cancellation.check();
    try (Reader copy = reader.randomised(drawn)) {
      ContextWeights weights = source.of(copy, reading, progress, cancellation);
      return ContextWeights.correlation(original.single(), weights.single());
    }
  }
}
