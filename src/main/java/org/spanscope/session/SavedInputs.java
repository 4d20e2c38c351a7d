package org.spanscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;
import org.spanscope.text.Split;

/**
 * {@link Inputs} as a session keeps them: the whole text, so that it can be read again where the
 * data set is gone.
 *
 * @param golds gold answers with their places
 * @param split how the text was divided first
 * @param sentences start and end of each sentence, one behind the other, in UTF-16 units
 */
public record SavedInputs(
    String id,
    String title,
    String question,
    String text,
    List<SavedGold> golds,
    boolean known,
    Split split,
    List<Integer> sentences,
    SavedSelection a,
    SavedSelection b) {

  /**
   * A gold answer.
   *
   * @param start as the data set gives it, in UTF-16 units
   */
  public record SavedGold(String text, int start) {
    public SavedGold {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * Which sentences a side keeps, and what becomes of the others.
   *
   * @param kept from 0
   */
  public record SavedSelection(List<Integer> kept, Removal removal, boolean shuffled, long seed) {
    public SavedSelection {
      kept = List.copyOf(kept);
      Objects.requireNonNull(removal, "removal");
    }

    private static SavedSelection of(Selection selection) {
      return new SavedSelection(
          selection.kept(), selection.removal(), selection.shuffled(), selection.seed());
    }

    private Selection selection(Context context) {
      int last = context.sentences().size();
      if (kept.stream().anyMatch(i -> i < 0 || i >= last)) {
        throw new IllegalArgumentException("Sentence out of range 0 to " + (last - 1));
      }
      return new Selection(kept, removal, shuffled, seed, List.of());
    }
  }

  /**
   * @throws IllegalArgumentException if no inputs can be made of it
   */
  public SavedInputs(
      String id,
      String title,
      String question,
      String text,
      List<SavedGold> golds,
      boolean known,
      Split split,
      List<Integer> sentences,
      SavedSelection a,
      SavedSelection b) {
    this.id = Objects.requireNonNull(id, "id");
    this.title = Objects.requireNonNull(title, "title");
    this.question = Objects.requireNonNull(question, "question");
    this.text = Objects.requireNonNull(text, "text");
    this.golds = List.copyOf(golds);
    this.known = known;
    this.split = Objects.requireNonNull(split, "split");
    this.sentences = List.copyOf(sentences);
    this.a = Objects.requireNonNull(a, "a");
    this.b = Objects.requireNonNull(b, "b");
    var unused = inputs();
  }

  public static SavedInputs of(Inputs inputs) {
    Example example = inputs.example();
    List<Integer> sentences = new ArrayList<>();
    for (Span sentence : inputs.context().sentences()) {
      sentences.add(sentence.start());
      sentences.add(sentence.end());
    }
    return new SavedInputs(
        example.id(),
        example.title(),
        example.question(),
        example.text(),
        example.golds().stream().map(gold -> new SavedGold(gold.text(), gold.start())).toList(),
        example.known(),
        inputs.split(),
        sentences,
        SavedSelection.of(inputs.a()),
        SavedSelection.of(inputs.b()));
  }

  /** What is fed to the reader again. */
  public Inputs inputs() {
    List<Answer> answers =
        golds.stream().map(gold -> Answer.in(text, gold.text(), gold.start())).toList();
    Example example = new Example(id, title, question, text, answers, known);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i + 1 < sentences.size(); i += 2) {
      spans.add(new Span(sentences.get(i), sentences.get(i + 1)));
    }
    Context context = new Context(text, spans);
    return new Inputs(example, split, context, a.selection(context), b.selection(context));
  }
}
