package org.spanscope.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.RandomTexts;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;

/** Texts of short sentences and readers that answer "Paris" as surely as they are told. */
final class Games {
  private static final float NEVER = -40;

  private Games() {}

  /** Sentences "w0 x", "w1 x" and so on; one of them, if any, holds "Paris". */
  static Context context(int sentences, int withAnswer) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      text.append(i == 0 ? "" : " ");
      int start = text.length();
      text.append("w").append(i).append(i == withAnswer ? " Paris" : " x");
      spans.add(new Span(start, text.length()));
    }
    return new Context(text.toString(), spans);
  }

  /**
   * A reader for which only "Paris" and no answer come into question.
   *
   * @param odds log odds of "Paris" against no answer, from the sentences that are seen
   */
  static FakeReader reader(ToDoubleFunction<List<Integer>> odds) {
    return new FakeReader(
        (input, window) -> {
          float[] logits = new float[window.size()];
          for (int i = 0; i < logits.length; i++) {
            Token token = window.get(i);
            boolean answer = token.text().equals("Paris") && token.kind() == TokenKind.CONTEXT;
            if (token.kind() != TokenKind.CLS) {
              logits[i] = answer ? (float) odds.applyAsDouble(input.keptSentences()) / 2 : NEVER;
            }
          }
          return logits;
        });
  }

  static Reading read(FakeReader reader, Context context, Integer... kept) {
    Selection selection =
        kept.length == 0
            ? Selection.all(context, Removal.DELETE)
            : new Selection(List.of(kept), Removal.DELETE);
    // Whatever takes sentences away finds the distractors that it may need.
    Selection ready = selection.with(RandomTexts.strangers(context));
    return reader.read(ReaderInput.of("Where?", context, ready), Taps.LOGITS, new Cancellation());
  }

  /** The probability that log odds mean. */
  static double probability(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }
}
