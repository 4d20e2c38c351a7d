package org.spanscope.ui.shared;

import java.util.Optional;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Selection;

/**
 * What an experiment over the text of one side is worked out from; what the other side reads is no
 * part of it.
 *
 * @param reader who reads
 * @param example the question and its golds
 * @param context the text as divided
 * @param selection the sentences of the side
 */
public record AskedText(Reader reader, Example example, Context context, Selection selection) {
  /** Of a side as it is now; empty before a reader and an example are open. */
  public static Optional<AskedText> of(CompareState compare, SideName side) {
    return compare
        .reader()
        .get()
        .flatMap(reader -> compare.inputs().get().map(inputs -> of(reader, inputs, side)));
  }

  private static AskedText of(Reader reader, Inputs inputs, SideName side) {
    return new AskedText(reader, inputs.example(), inputs.context(), inputs.selection(side));
  }

  /** Why nothing can be read of it, and what to do; empty where it can. */
  public String problem(SideName side) {
    if (example.question().isBlank()) {
      return "There is no question. Type one above the context.";
    }
    if (context.sentences().isEmpty()) {
      return "There is no context. Paste a text or choose an example on the left.";
    }
    return selection.kept().isEmpty()
        ? "Nothing to read: all sentences of " + side + " are off. Switch at least one on."
        : "";
  }

  /** Whether reading each of its sentences takes about a second, so that nobody need ask for it. */
  public boolean isShort() {
    return selection.kept().size() <= 20 && context.text().length() <= 3_000;
  }
}
