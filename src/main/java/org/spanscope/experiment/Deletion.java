package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spanscope.experiment.DeletionResult.Step;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.OriginalAnswer;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Taps;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Selection;
import org.spanscope.text.TextFault;

/**
 * How does the answer hold while the text loses one sentence after the other? Ends when one
 * sentence is left.
 */
public final class Deletion {
  /** Share of the time that the one explanation of an independent deletion may take. */
  private static final double FIRST_PART = 0.5;

  private final DecodeSettings settings;

  public Deletion(DecodeSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads the whole text and each step.
   *
   * @param whole the sentences to begin with; its removal is what becomes of those that go
   * @throws TextFault if there is no question or nothing to read, or if a manual order names a
   *     sentence twice or one that is not there
   * @throws org.spanscope.task.UserFault as reader and weights do
   */
  public DeletionResult run(
      Reader reader,
      Example example,
      Context context,
      Selection whole,
      DeletionPlan plan,
      Progress progress,
      Cancellation cancellation) {
    SelectionReader selections = new SelectionReader(settings, reader, example, context);
    if (plan instanceof DeletionPlan.Cascading cascading) {
      return cascade(selections, reader, whole, cascading, progress, cancellation);
    }
    if (plan instanceof DeletionPlan.Independent independent) {
      SentenceWeights weights = independent.weights();
      Side side = selections.side(whole, weights.taps(), cancellation);
      double[] values = weights.of(reader, side, progress.part(0, FIRST_PART), cancellation);
      List<Integer> order = DeletionPlan.order(whole.kept(), values, independent.ascending());
      Progress rest = progress.part(FIRST_PART, 1);
      return new DeletionResult(
          side.withoutAttention(),
          settings,
          words(weights, independent.ascending()) + ", explained once",
          steps(selections, side, order, values, rest, cancellation));
    }
    List<Integer> order = ((DeletionPlan.Manual) plan).order();
    refuseBroken(order, whole);
    Side side = selections.side(whole, Taps.LOGITS, cancellation);
    double[] none = new double[context.sentences().size()];
    Arrays.fill(none, Double.NaN);
    return new DeletionResult(
        side,
        settings,
        "order by hand",
        steps(selections, side, order, none, progress, cancellation));
  }

  /** All texts are known beforehand, so they are read together. */
  private static List<Step> steps(
      SelectionReader selections,
      Side whole,
      List<Integer> order,
      double[] weights,
      Progress progress,
      Cancellation cancellation) {
    OriginalAnswer original = OriginalAnswer.of(whole.prediction());
    List<Selection> texts = new ArrayList<>();
    Selection left = whole.selection();
    for (int sentence : order) {
      if (left.kept().size() > 1) {
        left = left.toggle(sentence);
        texts.add(left);
      }
    }
    List<SelectionResult> results = selections.readAll(texts, original, progress, cancellation);
    List<Step> steps = new ArrayList<>();
    steps.add(first(selections, whole, original));
    for (int k = 0; k < results.size(); k++) {
      int sentence = order.get(k);
      steps.add(new Step(sentence, weights[sentence], results.get(k)));
    }
    return steps;
  }

  private DeletionResult cascade(
      SelectionReader selections,
      Reader reader,
      Selection whole,
      DeletionPlan.Cascading plan,
      Progress progress,
      Cancellation cancellation) {
    SentenceWeights weights = plan.weights();
    Side first = selections.side(whole, weights.taps(), cancellation);
    OriginalAnswer original = OriginalAnswer.of(first.prediction());
    List<Step> steps = new ArrayList<>();
    steps.add(first(selections, first, original));
    Side now = first;
    int count = whole.kept().size() - 1;
    for (int done = 0; done < count; done++) {
      cancellation.check();
      Progress part = progress.part((double) done / count, (double) (done + 1) / count);
      double[] values = weights.of(reader, now, part, cancellation);
      int next = DeletionPlan.order(now.selection().kept(), values, plan.ascending()).get(0);
      now = selections.side(now.selection().toggle(next), weights.taps(), cancellation);
      steps.add(new Step(next, values[next], selections.result(now, original)));
    }
    progress.at(1, 1);
    return new DeletionResult(
        first.withoutAttention(),
        settings,
        words(weights, plan.ascending()) + ", explained again after each step",
        steps);
  }

  private static Step first(SelectionReader selections, Side whole, OriginalAnswer original) {
    return new Step(Step.NOTHING, Double.NaN, selections.result(whole, original));
  }

  private static String words(SentenceWeights weights, boolean ascending) {
    return weights.label() + ", " + (ascending ? "least" : "most") + " first";
  }

  private static void refuseBroken(List<Integer> order, Selection whole) {
    Set<Integer> named = new HashSet<>();
    for (int sentence : order) {
      if (!whole.keeps(sentence)) {
        throw new TextFault(
            "Sentence " + (sentence + 1) + " is not in the text that sentences are taken from",
            "",
            "Name sentences that are on.");
      }
      if (!named.add(sentence)) {
        throw new TextFault(
            "Sentence " + (sentence + 1) + " is named twice", "", "Each can go once only.");
      }
    }
  }
}
