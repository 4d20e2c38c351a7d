package org.spanscope.ui.shared;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * A long run over the text of one side, A or B by choice; each has a result of its own.
 *
 * <p>A result is of the text, the reader and the rules of decoding it was made with, and of the
 * choices of its tab. It is stale while any of these is another, and current again once they are as
 * they were. Used from the window's thread alone.
 *
 * @param <C> the choices of the tab, equal where the same would come out
 * @param <T> what comes out
 */
public final class TextRun<C, T> {
  private final CompareState compare;
  private final Function<AskedText, C> choices;
  private final Map<SideName, LongRun<Made<C, T>>> runs = new EnumMap<>(SideName.class);
  private final Map<SideName, Optional<Asked<C>>> asked = new EnumMap<>(SideName.class);
  private final ObjectProperty<SideName> side =
      new SimpleObjectProperty<>(this, "side", SideName.A);
  private final ReadOnlyObjectWrapper<RunState<Made<C, T>>> state =
      new ReadOnlyObjectWrapper<>(this, "state", RunState.nothing());
  private final ReadOnlyObjectWrapper<Optional<AskedText>> text =
      new ReadOnlyObjectWrapper<>(this, "text", Optional.empty());

  /** What is done to a text. */
  @FunctionalInterface
  public interface Work<C, T> {
    T run(Asked<C> asked, Progress progress, Cancellation cancellation);
  }

  /**
   * What came out.
   *
   * @param result the numbers
   * @param asked what it was worked out from
   */
  public record Made<C, T>(T result, Asked<C> asked) {
    /** What was read. */
    public AskedText text() {
      return asked.text();
    }
  }

  /**
   * What a result depends on.
   *
   * @param text what is read
   * @param choices those of the tab
   */
  public record Asked<C>(AskedText text, C choices) {}

  /**
   * @param choices what a result depends on besides the text, as it is when this is called
   */
  public TextRun(CompareState compare, Jobs jobs, Function<AskedText, C> choices) {
    this.compare = compare;
    this.choices = choices;
    for (SideName name : SideName.values()) {
      LongRun<Made<C, T>> run = new LongRun<>(jobs);
      runs.put(name, run);
      asked.put(name, now(name));
      run.state().addListener((of, old, now) -> tell());
      compare.side(name).addListener((of, old, now) -> changed());
    }
    compare.inputs().addListener((of, old, now) -> changed());
    compare.reader().addListener((of, old, now) -> changed());
    compare.decoding().addListener((of, old, now) -> changed());
    side.addListener((of, old, now) -> tell());
    tell();
  }

  /** Whose text is studied. */
  public ObjectProperty<SideName> side() {
    return side;
  }

  /** How the run over the chosen side's text stands. */
  public ReadOnlyObjectProperty<RunState<Made<C, T>>> state() {
    return state.getReadOnlyProperty();
  }

  /** The chosen side's text as it is now; empty before a reader and an example are open. */
  public ReadOnlyObjectProperty<Optional<AskedText>> text() {
    return text.getReadOnlyProperty();
  }

  /** Why nothing can be read of the chosen side, and what to do; empty where it can. */
  public String problem() {
    return text.get().map(AskedText::problem).orElse("");
  }

  /** Whether nothing was worked out for the chosen side, and its text is read in a moment. */
  public boolean isForTheAsking() {
    RunState<Made<C, T>> now = state.get();
    return now.result() == null
        && !now.running()
        && text.get().filter(one -> one.problem().isEmpty() && one.isShort()).isPresent();
  }

  /** Starts the work over the chosen side's text; without one nothing happens. */
  public void start(Work<C, T> work) {
    changed();
    Asked<C> mine = asked(side.get()).orElse(null);
    if (mine != null) {
      run(side.get())
          .start(
              (progress, cancellation) -> new Made<>(work.run(mine, progress, cancellation), mine));
    }
  }

  /** Stops the work over the chosen side's text. */
  public void cancel() {
    run(side.get()).cancel();
  }

  /** Lets all results go and stops what runs. */
  public void clear() {
    runs.values().forEach(LongRun::clear);
  }

  /** Looks at text and choices again: results that are not of them are stale. */
  public void changed() {
    for (SideName name : SideName.values()) {
      Optional<Asked<C>> now = now(name);
      if (!now.equals(asked.get(name))) {
        asked.put(name, now);
        run(name).inputsChanged(made -> now.filter(made.asked()::equals).isPresent());
      }
    }
    tell();
  }

  private void tell() {
    text.set(asked(side.get()).map(Asked::text));
    state.set(run(side.get()).state().get());
  }

  private Optional<Asked<C>> now(SideName name) {
    return AskedText.of(compare, name).map(one -> new Asked<>(one, choices.apply(one)));
  }

  private Optional<Asked<C>> asked(SideName name) {
    return Objects.requireNonNull(asked.get(name));
  }

  private LongRun<Made<C, T>> run(SideName name) {
    return Objects.requireNonNull(runs.get(name));
  }
}
