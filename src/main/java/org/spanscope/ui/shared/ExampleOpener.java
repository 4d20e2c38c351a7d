package org.spanscope.ui.shared;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.spanscope.session.Inputs;
import org.spanscope.session.Preferences;
import org.spanscope.task.UserFault;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Split;
import org.spanscope.text.Splitter;
import org.spanscope.ui.shared.Messages.About;

/** Brings examples and typed texts into the comparison: divides them off the window's thread. */
public final class ExampleOpener {
  /** The id of what was typed rather than chosen. */
  public static final String TYPED = "typed";

  private final CompareState state;
  private final Supplier<Preferences> preferences;
  private final Function<Split, Splitter> splitters;
  private final Messages messages;
  private final Latest splitting;
  private final Map<String, String> asked = new HashMap<>();
  private Runnable leaving = () -> {};

  /**
   * @param preferences how the first text is divided, and what becomes of its sentences
   */
  public ExampleOpener(
      CompareState state,
      Supplier<Preferences> preferences,
      Function<Split, Splitter> splitters,
      Messages messages,
      Jobs jobs) {
    this.state = state;
    this.preferences = preferences;
    this.splitters = splitters;
    this.messages = messages;
    this.splitting = new Latest(jobs);
  }

  /**
   * @param commit takes what is being typed, before anything else is opened in its place
   */
  public void onLeaving(Runnable commit) {
    leaving = commit;
  }

  /** An example as it is opened where nothing was open before. */
  public static Inputs fresh(
      Example example, Preferences preferences, Function<Split, Splitter> splitters) {
    Split split = split(preferences);
    Context context = splitters.apply(split).split(example.text());
    return Inputs.start(example, split, context, removal(preferences));
  }

  private static Split split(Preferences preferences) {
    return Stream.of(Split.values())
        .filter(one -> one.label().equals(preferences.split()))
        .findFirst()
        .orElse(Split.SENTENCE);
  }

  private static Removal removal(Preferences preferences) {
    return Stream.of(Removal.values())
        .filter(one -> one.label().equals(preferences.removal()))
        .findFirst()
        .orElse(Removal.DELETE);
  }

  /** Opens an example, divided and with sentences taken away as the last one was. */
  public void open(Example example) {
    leaving.run();
    asked.put(example.id(), example.question());
    Split split = state.inputs().get().map(Inputs::split).orElseGet(() -> split(preferences.get()));
    divide(example.text(), split, context -> Inputs.start(example, split, context, like()));
  }

  /**
   * Opens an example divided another way, with something set up at once, as one step of the
   * history.
   *
   * @param setUp what becomes of the inputs as they would be opened otherwise
   */
  public void open(Example example, Split split, UnaryOperator<Inputs> setUp) {
    leaving.run();
    asked.put(example.id(), example.question());
    divide(
        example.text(),
        split,
        context -> setUp.apply(Inputs.start(example, split, context, like())));
  }

  /**
   * Opens what was typed, before this returns: what is done next, opening something else say, must
   * find it done. Texts typed or pasted are divided in milliseconds.
   */
  public void openTyped(Example example) {
    splitting.cancel();
    Split split = state.inputs().get().map(Inputs::split).orElseGet(() -> split(preferences.get()));
    try {
      Context context = splitters.apply(split).split(example.text());
      state.open(Inputs.start(example, split, context, like()));
    } catch (UserFault e) {
      messages.problem(About.CONTEXT, Faults.sentence(e));
    }
  }

  /** Whether an example still has golds though its question is not the one they answer. */
  public boolean isAskedOtherwise(Example example) {
    String first = asked.getOrDefault(example.id(), example.question());
    return example.known() && !first.strip().equals(example.question().strip());
  }

  /** A blank question to a blank context. */
  public void blank() {
    leaving.run();
    openTyped(new Example(TYPED, "", "", "", List.of(), false));
  }

  /** Divides the present context another way; hand-made cuts and choices begin anew. */
  public void divide(Split split) {
    leaving.run();
    state
        .inputs()
        .get()
        .ifPresent(
            now ->
                divide(
                    now.example().text(),
                    split,
                    context -> Inputs.start(now.example(), split, context, like())));
  }

  /** Nothing is delivered any more. */
  public void close() {
    splitting.cancel();
  }

  /** Sentences are taken away as they were of the last example. */
  private Selection like() {
    return state
        .inputs()
        .get()
        .map(Inputs::a)
        .orElseGet(() -> new Selection(List.of(), removal(preferences.get())));
  }

  private void divide(String text, Split split, Function<Context, Inputs> inputs) {
    splitting.submit(
        Duration.ZERO,
        cancellation -> splitters.apply(split).split(text),
        context -> state.open(inputs.apply(context)),
        failure -> messages.problem(About.CONTEXT, Faults.sentence(failure)));
  }
}
