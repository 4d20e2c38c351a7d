package org.spanscope.ui.shared;

import java.util.Optional;
import org.spanscope.experiment.Side;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;

/**
 * What an experiment over the text of one side is worked out from; what the other side reads is no
 * part of it.
 *
 * @param side whose text it is
 * @param reader who reads
 * @param example the question and its golds
 * @param context the text as divided
 * @param selection the sentences of the side
 * @param rules by which answers are decoded
 */
public record AskedText(
    SideName side,
    Reader reader,
    Example example,
    Context context,
    Selection selection,
    DecodeSettings rules) {
  /** Of a side as it is now; empty before a reader and an example are open. */
  public static Optional<AskedText> of(CompareState compare, SideName side) {
    return compare
        .reader()
        .get()
        .flatMap(
            reader ->
                compare
                    .inputs()
                    .get()
                    .map(
                        inputs ->
                            new AskedText(
                                side,
                                reader,
                                inputs.example(),
                                inputs.context(),
                                selection(compare, inputs, side),
                                compare.decoding().get())));
  }

  /** With the distractors that were looked up when the side was read. */
  private static Selection selection(CompareState compare, Inputs inputs, SideName name) {
    Selection selection = inputs.selection(name);
    SideState state = compare.side(name).get();
    Side side = state.side();
    boolean missing =
        selection.removal() == Removal.DISTRACTOR && selection.distractors().isEmpty();
    return missing && state.isCurrent() && side != null
        ? selection.with(side.selection().distractors())
        : selection;
  }

  /** Why nothing can be read of it, and what to do; empty where it can. */
  public String problem() {
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

  /** How much of the context it is, such as "3 of 4 sentences". */
  public String extent() {
    int all = context.sentences().size();
    int kept = selection.kept().size();
    if (kept == all) {
      return all == 1 ? "its one sentence" : "all " + all + " sentences";
    }
    return kept + " of " + all + " sentences";
  }

  /** What becomes of the other sentences, and whether these stand in another order. */
  public String manner() {
    String shuffled = selection.shuffled() ? ", shuffled" : "";
    return "those that are off: " + selection.removal().label() + shuffled;
  }

  /** Whether reading each of its sentences takes about a second, so that nobody need ask for it. */
  public boolean isShort() {
    return selection.kept().size() <= 20 && context.text().length() <= 3_000;
  }
}
