package org.spanscope.ui.shell;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;

/** The line at the bottom: what runs, what the readings took, what the pictures show. */
final class StatusBar extends HBox {
  /** What takes no longer than this needs no count of its seconds. */
  private static final int SOON = 2;

  private Runnable onWork = () -> {};
  private final Timeline ticks = new Timeline();
  private final IntegerProperty seconds = new SimpleIntegerProperty(this, "seconds");

  StatusBar(
      StatusViewModel model,
      ObservableValue<String> device,
      ObservableValue<String> saved,
      Runnable cancel) {
    super(14);
    getStyleClass().add("status-bar");
    Label doing =
        label(
            Bindings.createStringBinding(
                () -> words(model.doing().get(), seconds.get()), model.doing(), seconds),
            "doing");
    doing.setOnMouseClicked(event -> onWork.run());
    Tips.install(doing, "What is being done. A click lists everything that runs (Ctrl+J).");
    ticks.getKeyFrames().add(new KeyFrame(Duration.seconds(1), event -> tick()));
    ticks.setCycleCount(Animation.INDEFINITE);
    model.busy().addListener((of, old, now) -> count(now));
    Button stop = new Button("Cancel");
    stop.getStyleClass().addAll("quiet", "small");
    stop.setAccessibleText("Cancel what runs");
    Tips.install(stop, "Stops reading or opening a data set; what is on screen stays (Esc).");
    stop.setOnAction(event -> cancel.run());
    stop.visibleProperty().bind(model.busy());
    stop.managedProperty().bind(stop.visibleProperty());
    Label a = label(model.took(SideName.A), "took-a");
    Tips.install(a, Term.READING);
    Label b = label(model.took(SideName.B), "took-b");
    Tips.install(b, Term.READING);
    Label picture = label(model.shows(), "shows");
    picture.setMinWidth(0);
    HBox.setHgrow(picture, Priority.ALWAYS);
    picture.setMaxWidth(Double.MAX_VALUE);
    Label where = label(device, "device");
    Tips.install(where, Term.DEVICE);
    Label session = label(saved, "saved");
    Tips.install(
        session,
        "When the session was saved by itself. Everything set by then is there again at the next"
            + " start, however this one ends.");
    getChildren().addAll(doing, stop, a, b, picture, session, where);
  }

  /** What a click on what is being done does. */
  void onWork(Runnable action) {
    onWork = action;
  }

  /** "Reading A and B… 7 s": a long text takes its time, and the count shows that it goes on. */
  static String words(String doing, int seconds) {
    return seconds < SOON ? doing : doing + " " + seconds + " s";
  }

  private void count(boolean busy) {
    ticks.stop();
    seconds.set(0);
    if (busy) {
      ticks.playFromStart();
    }
  }

  private void tick() {
    Window window = getScene().getWindow();
    if (window != null && window.isShowing()) {
      seconds.set(seconds.get() + 1);
    } else {
      ticks.stop();
    }
  }

  private static Label label(ObservableValue<String> text, String style) {
    Label label = new Label();
    label.textProperty().bind(text);
    label.getStyleClass().addAll("muted", style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
