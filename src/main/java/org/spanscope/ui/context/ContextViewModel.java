package org.spanscope.ui.context;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.spanscope.session.Edits;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Split;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.ExampleOpener;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.About;

/** The question and the context, sentence by sentence, and what can be done with them. */
public final class ContextViewModel {
  /** How long the question must stay as typed before it is read. */
  private static final Duration TYPING = Duration.ofMillis(450);

  private final CompareState state;
  private final ExampleOpener opener;
  private final Messages messages;
  private final Latest typing;
  private final Latest drafting;
  private final RowList rows = new RowList();
  private final ReadOnlyObjectWrapper<Optional<Inputs>> inputs =
      new ReadOnlyObjectWrapper<>(this, "inputs", Optional.empty());
  private final ObjectProperty<SideName> focusedSide =
      new SimpleObjectProperty<>(this, "focusedSide", SideName.B);
  private final BooleanProperty editing = new SimpleBooleanProperty(this, "editing");
  private final SearchViewModel search;
  private final RowMaker maker;
  private final StringProperty draft = new SimpleStringProperty(this, "draft", "");
  private Optional<String> typed = Optional.empty();
  private boolean typingGoesOn;
  private boolean live;

  public ContextViewModel(CompareState state, ExampleOpener opener, Messages messages, Jobs jobs) {
    this.state = state;
    this.maker = new RowMaker(state);
    this.opener = opener;
    this.messages = messages;
    this.typing = new Latest(jobs);
    this.drafting = new Latest(jobs);
    this.search = new SearchViewModel(inputs.getReadOnlyProperty(), jobs);
    state.inputs().addListener((of, old, now) -> arrive(now));
    for (SideName side : SideName.values()) {
      state.side(side).addListener((of, old, now) -> fill());
    }
    editing.addListener((of, old, now) -> beginOrEnd(now));
    draft.addListener((of, old, now) -> drafted(now));
    opener.onLeaving(this::commit);
    arrive(state.inputs().get());
  }

  /** One row a sentence. */
  public ObservableList<SentenceRow> rows() {
    return rows;
  }

  /** What is fed to the reader; empty before anything was opened. */
  public ReadOnlyObjectProperty<Optional<Inputs>> inputs() {
    return inputs.getReadOnlyProperty();
  }

  /** The search in the question and in the context. */
  public SearchViewModel search() {
    return search;
  }

  /** The side whose sentences the digits toggle. */
  public ObjectProperty<SideName> focusedSide() {
    return focusedSide;
  }

  /** Whether the context is a text to type in rather than a list of sentences. */
  public BooleanProperty editing() {
    return editing;
  }

  /** The text being typed, while the context is edited. */
  public StringProperty draft() {
    return draft;
  }

  public String question() {
    return inputs.get().map(now -> now.example().question()).orElse("");
  }

  public String text() {
    return text(inputs.get());
  }

  private static String text(Optional<Inputs> inputs) {
    return inputs.map(now -> now.context().text()).orElse("");
  }

  private static String id(Optional<Inputs> inputs) {
    return inputs.map(now -> now.example().id()).orElse(ExampleOpener.TYPED);
  }

  private boolean takes(Optional<Inputs> now) {
    return text(now).equals(draft.get());
  }

  /**
   * The question as typed so far; read once the typing rests. The letters of one stretch of typing
   * are one step of the history.
   */
  public void type(String question) {
    typed = Optional.of(question);
    typing.submit(
        TYPING,
        cancellation -> question,
        this::ask,
        failure -> {
          throw failure;
        });
  }

  /** The question is typed to its end. */
  public void ask(String question) {
    typing.cancel();
    typed = Optional.empty();
    if (question.equals(question())) {
      return;
    }
    if (inputs.get().isEmpty()) {
      opener.openTyped(new Example(ExampleOpener.TYPED, "", question, "", List.of(), false));
      return;
    }
    if (typingGoesOn) {
      state.amend(now -> Edits.question(now, question));
    } else {
      state.change(now -> Edits.question(now, question));
    }
    // Behind the change, since every arrival of other inputs ends the stretch of typing.
    typingGoesOn = true;
  }

  /** The next letter typed begins a new step of the history. */
  public void typingEnds() {
    typingGoesOn = false;
  }

  /** Whether the golds on screen answer another question than the one that is asked now. */
  public boolean hasGoldsOfAnotherQuestion() {
    return inputs.get().map(now -> opener.isAskedOtherwise(now.example())).orElse(false);
  }

  public void forgetGolds() {
    change(Edits::forgetGolds);
  }

  public void toggle(SideName side, int sentence) {
    if (sentence >= 0 && sentence < rows.size()) {
      change(now -> Edits.toggle(now, side, sentence));
    }
  }

  public void keepAll(SideName side) {
    change(now -> Edits.keep(now, side, i -> true));
  }

  public void keepNone(SideName side) {
    change(now -> Edits.keep(now, side, i -> false));
  }

  public void invert(SideName side) {
    change(now -> Edits.invert(now, side));
  }

  /** Keeps what no gold answer touches. */
  public void withoutAnswer(SideName side) {
    if (inputs.get().map(now -> now.example().golds().isEmpty()).orElse(true)) {
      messages.note(
          About.CONTEXT,
          "No gold answer is known for this question, so no sentence can be left out.");
    } else {
      change(now -> Edits.withoutAnswer(now, side));
    }
  }

  public void only(SideName side, int sentence) {
    change(now -> Edits.keep(now, side, i -> i == sentence));
  }

  public void remove(Removal removal) {
    change(now -> Edits.remove(now, removal));
  }

  /** Whether the sentences of both sides are put into another order. */
  void shuffle(boolean shuffled) {
    change(now -> Edits.shuffle(now, shuffled));
  }

  /** Other distractors, or another order. */
  void drawAgain() {
    change(now -> Edits.seed(now, now.b().seed() + 1));
  }

  /** Divides the text anew; hand-made cuts are lost (and come back by undo). */
  public void split(Split split) {
    opener.divide(split);
  }

  public void mergeWithNext(int sentence) {
    change(now -> Edits.merge(now, sentence));
  }

  /**
   * Cuts the sentence at a place of the context; says so where there is nothing to cut.
   *
   * @param offset in UTF-16 units of the context
   */
  public void cut(int offset) {
    Optional<Inputs> before = inputs.get();
    change(now -> Edits.cut(now, offset));
    if (before.equals(inputs.get())) {
      messages.note(About.CONTEXT, "A sentence can be cut between two of its words only.");
    }
  }

  /** Takes all that is typed and not read yet, of the question and of the text. */
  public void commit() {
    typed.ifPresent(this::ask);
    if (editing.get()) {
      replaceText(draft.get());
    }
  }

  /** Puts another text in the place of the context and divides it. */
  public void replaceText(String text) {
    editing.set(false);
    takeText(text);
  }

  private void takeText(String text) {
    Inputs now = inputs.get().orElse(null);
    if (now == null) {
      if (!text.isEmpty()) {
        open(text);
      }
      return;
    }
    if (text.equals(now.context().text())) {
      return;
    }
    Example next = Edits.text(now.example(), text);
    opener.openTyped(next);
    tellLost(now.example(), next);
  }

  private void open(String text) {
    opener.openTyped(new Example(ExampleOpener.TYPED, "", "", text, List.of(), false));
  }

  private void tellLost(Example before, Example next) {
    List<String> lost =
        before.golds().stream()
            .map(Answer::text)
            .filter(gold -> next.golds().stream().noneMatch(left -> left.text().equals(gold)))
            .map(gold -> "“" + gold + "”")
            .distinct()
            .toList();
    if (!lost.isEmpty()) {
      messages.note(
          About.CONTEXT,
          "The change touches gold "
              + String.join(", ", lost)
              + ", which no longer counts. Undo brings it back.");
    }
  }

  /**
   * Sentence mass of a side, by the lens on screen.
   *
   * @param mass one a sentence; empty where no map is there
   */
  public void showMass(SideName side, double[] mass) {
    maker.showMass(side, mass);
    fill();
  }

  /** What is being typed is not read any more. */
  public void close() {
    typing.cancel();
    drafting.cancel();
    search.close();
  }

  private void beginOrEnd(boolean begins) {
    drafting.cancel();
    live = false;
    if (begins) {
      draft.set(text());
    }
  }

  /** A context that was empty is read as it is typed; a change of another one waits for its end. */
  private void drafted(String now) {
    boolean fresh = text().isBlank() || live;
    if (editing.get() && fresh && !now.isBlank() && !now.equals(text())) {
      drafting.submit(
          TYPING,
          cancellation -> now,
          this::takeLive,
          failure -> {
            throw failure;
          });
    }
  }

  private void takeLive(String text) {
    takeText(text);
    live = true;
  }

  private void change(UnaryOperator<Inputs> step) {
    state.change(step);
  }

  private void arrive(Optional<Inputs> now) {
    typingGoesOn = false;
    // What is being typed belongs to the text it began with, or was just taken itself.
    if (!id(inputs.get()).equals(id(now)) || !(text(now).equals(text()) || takes(now))) {
      editing.set(false);
    }
    if (!inputs.get().map(ContextViewModel::spoken).equals(now.map(ContextViewModel::spoken))) {
      messages.settle(About.CONTEXT);
    }
    inputs.set(now);
    fill();
  }

  /** What messages here speak of: which example, its golds, and how its text is divided. */
  private static List<Object> spoken(Inputs now) {
    return List.of(now.example().id(), now.example().golds(), now.context());
  }

  private void fill() {
    rows.update(inputs.get().map(maker::rows).orElse(List.of()));
  }
}
