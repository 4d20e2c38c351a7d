package org.spanscope.ui.context;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;

/** Changes of the inputs, each from one value to the next. */
final class Edits {
  private Edits() {}

  static Inputs toggle(Inputs now, SideName side, int sentence) {
    return with(now, side, now.selection(side).toggle(sentence));
  }

  /** Keeps the sentences that pass. */
  static Inputs keep(Inputs now, SideName side, IntPredicate kept) {
    List<Integer> sentences =
        IntStream.range(0, now.context().sentences().size()).filter(kept).boxed().toList();
    return with(now, side, new Selection(sentences, now.selection(side).removal()));
  }

  static Inputs invert(Inputs now, SideName side) {
    Selection before = now.selection(side);
    return keep(now, side, i -> !before.keeps(i));
  }

  static Inputs withoutAnswer(Inputs now, SideName side) {
    Removal removal = now.selection(side).removal();
    return with(now, side, Inputs.withoutAnswer(now.example().golds(), now.context(), removal));
  }

  static Inputs remove(Inputs now, Removal removal) {
    return new Inputs(
        now.example(), now.split(), now.context(), now.a().with(removal), now.b().with(removal));
  }

  static Inputs question(Inputs now, String question) {
    Example old = now.example();
    Example next =
        new Example(old.id(), old.title(), question, old.text(), old.golds(), old.known());
    return new Inputs(next, now.split(), now.context(), now.a(), now.b());
  }

  /** A sentence and the next become one; kept where both were. */
  static Inputs merge(Inputs now, int sentence) {
    if (sentence < 0 || sentence + 1 >= now.context().sentences().size()) {
      return now;
    }
    return new Inputs(
        now.example(),
        now.split(),
        now.context().merge(sentence),
        merge(now.a(), sentence),
        merge(now.b(), sentence));
  }

  /** The sentence around a place of the text becomes two; each is kept where the whole was. */
  static Inputs cut(Inputs now, int offset) {
    int sentence = now.context().sentenceAt(offset);
    Context cut = now.context().cut(offset);
    if (sentence < 0 || cut.equals(now.context())) {
      return now;
    }
    return new Inputs(
        now.example(), now.split(), cut, cut(now.a(), sentence), cut(now.b(), sentence));
  }

  /**
   * The example with another text. Golds stay where the same words stand at the same place; where
   * none is left the golds are no longer known.
   */
  static Example text(Example old, String text) {
    List<Answer> golds =
        old.golds().stream().filter(gold -> text.startsWith(gold.text(), gold.start())).toList();
    boolean known = old.known() && (!golds.isEmpty() || text.equals(old.text()));
    return new Example(old.id(), old.title(), old.question(), text, golds, known);
  }

  private static Inputs with(Inputs now, SideName side, Selection selection) {
    return new Inputs(
        now.example(),
        now.split(),
        now.context(),
        side == SideName.A ? selection : now.a(),
        side == SideName.B ? selection : now.b());
  }

  private static Selection merge(Selection old, int sentence) {
    boolean both = old.keeps(sentence) && old.keeps(sentence + 1);
    List<Integer> kept = new ArrayList<>();
    for (int i : old.kept()) {
      if (i < sentence || (i == sentence && both)) {
        kept.add(i);
      } else if (i > sentence + 1) {
        kept.add(i - 1);
      }
    }
    return new Selection(kept, old.removal());
  }

  private static Selection cut(Selection old, int sentence) {
    List<Integer> kept = new ArrayList<>();
    for (int i : old.kept()) {
      if (i <= sentence) {
        kept.add(i);
      }
      if (i >= sentence) {
        kept.add(i + 1);
      }
    }
    return new Selection(kept, old.removal());
  }
}
