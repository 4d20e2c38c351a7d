package org.spanscope.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.spanscope.text.Context;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;

/** Texts of few words that come back often, so that equal texts at several places are common. */
public final class RandomTexts {
  private static final List<String> WORDS =
      List.of("a", "b", "normans", "gave", "1066", "né", "𝄞", "日本", "cat's");

  private RandomTexts() {}

  /** A context of some sentences, not all of them parted by white space. */
  public static Context context(int sentences, Random random) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : " ");
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      int start = text.length();
      int words = 1 + random.nextInt(5);
      for (int w = 0; w < words; w++) {
        text.append(w == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
      }
      text.append(random.nextBoolean() ? "." : ",");
      spans.add(new Span(start, text.length()));
      text.append(" ".repeat(random.nextInt(3)));
    }
    return new Context(text.toString(), spans);
  }

  /** At least one sentence, by any removal, some of them in another order. */
  public static Selection selection(Context context, Random random) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < context.sentences().size(); i++) {
      if (random.nextInt(3) > 0) {
        kept.add(i);
      }
    }
    if (kept.isEmpty()) {
      kept.add(random.nextInt(context.sentences().size()));
    }
    Removal[] removals = Removal.values();
    Removal removal = removals[random.nextInt(removals.length)];
    return new Selection(
        kept, removal, random.nextInt(3) == 0, random.nextInt(9), strangers(context));
  }

  /** A sentence for each of the context, made of words that come back in it. */
  public static List<String> strangers(Context context) {
    List<String> strangers = new ArrayList<>();
    for (int i = 0; i < context.sentences().size(); i++) {
      strangers.add(i % 2 == 0 ? "a normans gave " + i : "Strange b 1066.");
    }
    return strangers;
  }
}
