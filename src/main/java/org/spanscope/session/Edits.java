package org.spanscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;

/** Changes of the inputs, each from one value to the next. */
public final class Edits {
  private Edits() {}

  /** Switches a sentence of a side on or off. */
  public static Inputs toggle(Inputs now, SideName side, int sentence) {
    return with(now, side, now.selection(side).toggle(sentence));
  }

  /** Keeps the sentences that pass. */
  public static Inputs keep(Inputs now, SideName side, IntPredicate kept) {
    List<Integer> sentences =
        IntStream.range(0, now.context().sentences().size()).filter(kept).boxed().toList();
    return with(now, side, now.selection(side).keeping(sentences));
  }

  /** Keeps what was off and takes away what was on. */
  public static Inputs invert(Inputs now, SideName side) {
    Selection before = now.selection(side);
    return keep(now, side, i -> !before.keeps(i));
  }

  /** Keeps the sentences that no gold answer touches. */
  public static Inputs withoutAnswer(Inputs now, SideName side) {
    Selection before = now.selection(side);
    Selection without =
        Inputs.withoutAnswer(now.example().golds(), now.context(), before.removal());
    return with(now, side, before.keeping(without.kept()));
  }

  /** What becomes of the sentences that are off, on both sides. */
  public static Inputs remove(Inputs now, Removal removal) {
    return both(now, selection -> selection.with(removal));
  }

  /** Whether both sides have their sentences in another order. */
  public static Inputs shuffle(Inputs now, boolean shuffled) {
    return both(now, selection -> selection.shuffled(shuffled));
  }

  /** What distractors and orders are drawn from, on both sides. */
  public static Inputs seed(Inputs now, long seed) {
    return both(now, selection -> selection.seed(seed));
  }

  private static Inputs both(Inputs now, UnaryOperator<Selection> change) {
    return new Inputs(
        now.example(), now.split(), now.context(), change.apply(now.a()), change.apply(now.b()));
  }

  /** Another question to the same text; its golds stay, since most edits say the same otherwise. */
  public static Inputs question(Inputs now, String question) {
    Example old = now.example();
    Example next =
        new Example(old.id(), old.title(), question, old.text(), old.golds(), old.known());
    return new Inputs(next, now.split(), now.context(), now.a(), now.b());
  }

  /** The same without golds: none is known then, so nothing is scored; selections stay. */
  public static Inputs forgetGolds(Inputs now) {
    Example old = now.example();
    Example next = new Example(old.id(), old.title(), old.question(), old.text(), List.of(), false);
    return new Inputs(next, now.split(), now.context(), now.a(), now.b());
  }

  /**
   * A sentence and the next become one. It is kept where both were, so that no side is fed a text
   * that was switched off.
   *
   * @return the same inputs if the sentence has no next
   */
  public static Inputs merge(Inputs now, int sentence) {
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

  /**
   * The sentence around a place of the text becomes two; each is kept where the whole was.
   *
   * @return the same inputs if there is nothing to cut
   */
  public static Inputs cut(Inputs now, int offset) {
    int sentence = now.context().sentenceAt(offset);
    Context cut = now.context().cut(offset);
    if (sentence < 0 || cut.equals(now.context())) {
      return now;
    }
    return new Inputs(
        now.example(), now.split(), cut, cut(now.a(), sentence), cut(now.b(), sentence));
  }

  /**
   * The example with another text. A gold in the part before or behind the change moves with its
   * words; one that the change touches is dropped. Where none is left, or an unanswerable question
   * got another text, the golds are no longer known.
   */
  public static Example text(Example old, String text) {
    int longest = Math.min(old.text().length(), text.length());
    int same = 0;
    while (same < longest && old.text().charAt(same) == text.charAt(same)) {
      same++;
    }
    int behind = 0;
    while (behind < longest - same
        && old.text().charAt(old.text().length() - 1 - behind)
            == text.charAt(text.length() - 1 - behind)) {
      behind++;
    }
    int changed = old.text().length() - behind;
    List<Answer> golds = new ArrayList<>();
    for (Answer gold : old.golds()) {
      if (gold.span().end() <= same) {
        golds.add(gold);
      } else if (gold.start() >= changed) {
        golds.add(new Answer(gold.text(), gold.start() + text.length() - old.text().length()));
      }
    }
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
    return old.keeping(kept);
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
    return old.keeping(kept);
  }
}
