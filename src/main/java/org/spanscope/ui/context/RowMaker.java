package org.spanscope.ui.context;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.spanscope.experiment.Side;
import org.spanscope.reader.Prediction;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.text.Answer;
import org.spanscope.text.Span;
import org.spanscope.ui.context.SentenceRow.Half;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.SideState;

/** Makes the rows of the context from the inputs and from what came of them. */
final class RowMaker {
  private final CompareState state;
  private final Map<SideName, double[]> masses = new EnumMap<>(SideName.class);

  RowMaker(CompareState state) {
    this.state = state;
  }

  /**
   * @param mass one a sentence; empty where no map is there
   */
  void showMass(SideName side, double[] mass) {
    masses.put(side, mass.clone());
  }

  List<SentenceRow> rows(Inputs now) {
    List<SentenceRow> next = new ArrayList<>();
    BitSet a = kept(now, SideName.A);
    BitSet b = kept(now, SideName.B);
    Span answerA = answer(now, SideName.A);
    Span answerB = answer(now, SideName.B);
    for (int i = 0; i < now.context().sentences().size(); i++) {
      Span sentence = now.context().sentences().get(i);
      next.add(
          new SentenceRow(
              i,
              sentence.of(now.context().text()),
              sentence.start(),
              half(now, SideName.A, a, answerA, i),
              half(now, SideName.B, b, answerB, i),
              golds(now, sentence)));
    }
    return next;
  }

  private Half half(Inputs now, SideName side, BitSet kept, Span answer, int sentence) {
    double[] mass = masses.getOrDefault(side, new double[0]);
    boolean known = kept.get(sentence) && mass.length == now.context().sentences().size();
    return new Half(
        kept.get(sentence),
        known ? mass[sentence] : SentenceRow.UNKNOWN,
        within(answer, now.context().sentences().get(sentence)));
  }

  /** Where the side's answer stands in the context; an empty span where there is none. */
  private Span answer(Inputs now, SideName side) {
    SideState known = state.side(side).get();
    Side read = known.side();
    // The last reading says nothing of inputs that cannot be read.
    if (read == null
        || known.problem() != null
        || !read.reading().input().context().text().equals(now.context().text())) {
      return SentenceRow.NOWHERE;
    }
    Prediction prediction = read.prediction();
    if (prediction.empty() || prediction.nbest().isEmpty()) {
      return SentenceRow.NOWHERE;
    }
    return prediction.nbest().get(0).span();
  }

  private static BitSet kept(Inputs now, SideName side) {
    BitSet kept = new BitSet();
    now.selection(side).kept().forEach(kept::set);
    return kept;
  }

  private static List<Span> golds(Inputs now, Span sentence) {
    return now.example().golds().stream()
        .map(Answer::span)
        .distinct()
        .map(gold -> within(gold, sentence))
        .filter(gold -> gold.length() > 0)
        .toList();
  }

  private static Span within(Span span, Span sentence) {
    int start = Math.max(span.start(), sentence.start());
    int end = Math.min(span.end(), sentence.end());
    return start < end
        ? new Span(start - sentence.start(), end - sentence.start())
        : SentenceRow.NOWHERE;
  }
}
