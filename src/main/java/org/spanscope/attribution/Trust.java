package org.spanscope.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spanscope.attention.Lens;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.reader.Reading;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;

/**
 * How far an attribution or a lens is to be trusted on one reading.
 *
 * @param seeds how many times weights are drawn anew at each depth
 * @param orders how many random orders of sentences
 * @param agreement whether all lenses and methods are compared, which takes longest
 * @param seed what the random orders are drawn from; weights are drawn from 1, 2, … {@code seeds}
 */
public record Trust(int seeds, int orders, boolean agreement, long seed) {
  /** As published: 5 seeds, 20 orders. */
  public static final Trust FULL = new Trust(5, 20, true, Selection.FIRST_SEED);

  /** For one line of numbers: one seed, no comparison of all lenses. */
  public static final Trust SHORT = new Trust(1, 20, false, Selection.FIRST_SEED);

  /** Sentences up to which Shapley values are compared too: 2^n inputs are read. */
  private static final int FEW = 6;

  /** Steps of a path that is followed many times over, for each of many copies. */
  public static final int STEPS = 20;

  /**
   * What came out.
   *
   * @param source what was judged
   * @param gap completeness gap as {@link Attribution#gap()}; NaN where nothing is promised
   * @param gapIsAbsolute whether it is no share ({@link Attribution#gapIsAbsolute()})
   * @param faithfulness of its sentences
   * @param sanity beside copies with other weights
   * @param agreement between all lenses and methods, where asked for
   */
  public record Report(
      WeightSource source,
      double gap,
      boolean gapIsAbsolute,
      Faithfulness faithfulness,
      Sanity sanity,
      Optional<Agreement> agreement) {}

  /**
   * Judges a source on a reading.
   *
   * @throws org.spanscope.task.UserFault as reader and source do
   */
  public Report of(
      Reader reader,
      Reading reading,
      WeightSource source,
      Progress progress,
      Cancellation cancellation) {
    double first = 1.0 / (2 + depthCount(reader) * seeds + (agreement ? 10 : 0));
    double last = agreement ? 1 - 10 * first : 1;
    ContextWeights weights = source.of(reader, reading, progress.part(0, first), cancellation);
    ValueFunction v = new ValueFunction(reader, reading, Removal.MASK);
    Faithfulness faithfulness =
        Faithfulness.of(
            v, weights.sentences(), orders, seed, progress.part(first, 2 * first), cancellation);
    Sanity sanity =
        Sanity.of(
            reader, reading, source, weights, seeds, progress.part(2 * first, last), cancellation);
    Optional<Agreement> between =
        agreement
            ? Optional.of(
                Agreement.of(
                    reader,
                    reading,
                    compared(reader.info(), v.sentences().size()),
                    progress.part(last, 1),
                    cancellation))
            : Optional.empty();
    progress.at(1, 1);
    return new Report(
        source, weights.gap(), weights.gapIsAbsolute(), faithfulness, sanity, between);
  }

  private static int depthCount(Reader reader) {
    return Sanity.depths(reader.info().layers()).size() + 1;
  }

  /** Every lens in its last layer, heads together, and every method that does not take too long. */
  static List<WeightSource> compared(ReaderInfo reader, int sentences) {
    List<WeightSource> sources = new ArrayList<>();
    LensChoice last = new LensChoice("", reader.layers() - 1, LensChoice.ALL_HEADS);
    for (Lens lens : Lenses.all()) {
      sources.add(new WeightSource.Map(lens.adapt(last, reader.layers(), reader.heads())));
    }
    ExplainSettings quick = ExplainSettings.STANDARD.withSteps(STEPS);
    for (Explainer explainer : Explainers.all()) {
      if (!(explainer instanceof Shapley) || sentences <= FEW) {
        sources.add(new WeightSource.Method(explainer, quick));
      }
    }
    return sources;
  }
}
