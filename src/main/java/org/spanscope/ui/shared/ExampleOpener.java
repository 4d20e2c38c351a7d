package org.spanscope.ui.shared;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.spanscope.session.Inputs;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Split;
import org.spanscope.text.Splitter;

/** Brings examples and typed texts into the comparison: divides them off the window's thread. */
public final class ExampleOpener {
  /** The id of what was typed rather than chosen. */
  public static final String TYPED = "typed";

  private final CompareState state;
  private final Function<Split, Splitter> splitters;
  private final Messages messages;
  private final Latest splitting;

  public ExampleOpener(
      CompareState state, Function<Split, Splitter> splitters, Messages messages, Jobs jobs) {
    this.state = state;
    this.splitters = splitters;
    this.messages = messages;
    this.splitting = new Latest(jobs);
  }

  /** Opens an example, divided and with sentences taken away as the last one was. */
  public void open(Example example) {
    Split split = state.inputs().get().map(Inputs::split).orElse(Split.SENTENCE);
    divide(example.text(), split, context -> Inputs.start(example, split, context, removal()));
  }

  /** A blank question to a blank context. */
  public void blank() {
    open(new Example(TYPED, "", "", "", List.of(), false));
  }

  /** Divides the present context another way; hand-made cuts and choices begin anew. */
  public void divide(Split split) {
    state
        .inputs()
        .get()
        .ifPresent(
            now ->
                divide(
                    now.example().text(),
                    split,
                    context -> Inputs.start(now.example(), split, context, removal())));
  }

  /** Nothing is delivered any more. */
  public void close() {
    splitting.cancel();
  }

  private Removal removal() {
    return state.inputs().get().map(now -> now.a().removal()).orElse(Removal.DELETE);
  }

  private void divide(String text, Split split, Function<Context, Inputs> inputs) {
    splitting.submit(
        Duration.ZERO,
        cancellation -> splitters.apply(split).split(text),
        context -> state.open(inputs.apply(context)),
        failure -> messages.problem(Faults.sentence(failure)));
  }
}
