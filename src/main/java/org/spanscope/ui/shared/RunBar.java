package org.spanscope.ui.shared;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Starts and stops a {@link LongRun} and tells how it stands, in one line. */
public final class RunBar extends HBox {
  private static final double WIDTH = 120;

  /**
   * @param run what is told of
   * @param start starts it
   * @param verb what the button says, such as "Explain"
   * @param tip what it does and how long that takes
   */
  public RunBar(LongRun<?> run, Runnable start, String verb, String tip) {
    this(run.state(), run::cancel, start, verb, tip);
  }

  /**
   * Of the side that is chosen.
   *
   * @param run what is told of
   * @param start starts it
   * @param verb what the button says
   * @param tip what it does and how long that takes
   */
  public RunBar(TextRun<?, ?> run, Runnable start, String verb, String tip) {
    this(run.state(), run::cancel, start, verb, tip);
  }

  private RunBar(
      ObservableValue<? extends RunState<?>> state,
      Runnable cancel,
      Runnable start,
      String verb,
      String tip) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("run-bar");
    ObservableValue<Boolean> running = state.map(RunState::running);
    Button go = new Button(verb);
    go.getStyleClass().addAll("small", "run");
    // Long words beside it are cut, never the button.
    go.setMinWidth(USE_PREF_SIZE);
    Tips.install(go, tip);
    go.setOnAction(event -> start.run());
    go.visibleProperty().bind(Bindings.createBooleanBinding(() -> !running.getValue(), running));
    go.managedProperty().bind(go.visibleProperty());
    Button stop = new Button("Cancel");
    stop.getStyleClass().addAll("quiet", "small", "stop");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setAccessibleText("Cancel: " + verb);
    Tips.install(stop, "Stops this; the last result stays.");
    stop.setOnAction(event -> cancel.run());
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(WIDTH);
    bar.setAccessibleText("How far it is");
    bar.progressProperty()
        .bind(Bindings.createDoubleBinding(() -> state.getValue().share(), state));
    HBox whileRunning = new HBox(8, bar, stop);
    whileRunning.setAlignment(Pos.CENTER_LEFT);
    whileRunning.visibleProperty().bind(go.visibleProperty().not());
    whileRunning.managedProperty().bind(whileRunning.visibleProperty());
    Label words = new Label();
    words.getStyleClass().addAll("muted", "run-words");
    words.setMinWidth(0);
    words.textProperty().bind(state.map(RunBar::words));
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(go, whileRunning, words);
  }

  /** How it stands, in a few words. */
  static String words(RunState<?> state) {
    if (state.running()) {
      boolean known = state.secondsLeft() > 1 || (state.secondsLeft() >= 0 && state.share() > 0.9);
      return known ? timeLeft(state.secondsLeft()) : "";
    }
    if (!state.problem().isEmpty()) {
      return state.problem();
    }
    return state.stale() && state.result() != null
        ? "This is of earlier inputs; run it again."
        : "";
  }

  private static String timeLeft(long seconds) {
    if (seconds < 60) {
      return seconds <= 1 ? "nearly done" : "about " + seconds + " s left";
    }
    return "about " + (seconds + 30) / 60 + " min left";
  }
}
