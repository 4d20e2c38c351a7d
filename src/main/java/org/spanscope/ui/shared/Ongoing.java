package org.spanscope.ui.shared;

import javafx.beans.value.ObservableValue;

/**
 * Work of a tab or picture that the status bar tells of while it runs.
 *
 * @param doing what is being done, such as "Explaining…"
 * @param state how it stands
 * @param cancel stops it; the last result stays
 */
public record Ongoing(String doing, ObservableValue<? extends RunState<?>> state, Runnable cancel) {
  /** Work that one run does. */
  public static Ongoing of(String doing, LongRun<?> run) {
    return new Ongoing(doing, run.state(), run::cancel);
  }

  /** Work over the text of a side. */
  public static Ongoing of(String doing, TextRun<?, ?> run) {
    return new Ongoing(doing, run.state(), run::cancel);
  }

  public boolean isRunning() {
    return state.getValue().running();
  }
}
