package org.spanscope.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.spanscope.session.SavedLayout;
import org.spanscope.ui.shared.WhenHidden;

/**
 * Keeps where the window stands and how its room is shared out, and puts it back: on a screen that
 * is there, with enough of it in sight to be taken hold of.
 */
final class WindowLayout {
  /** So much of a window must be on some screen. */
  private static final double IN_SIGHT = 120;

  private final Stage stage;
  private final SplitPane columns;
  private final ObjectProperty<List<Double>> rows;
  private final ObjectProperty<Optional<SavedLayout>> layout;
  private final ObservableValue<Number> letters;
  private final PauseTransition rest = new PauseTransition(Duration.millis(600));
  private boolean restoring;
  private double[] shares = {};

  /**
   * @param columns examples, middle and inspector
   * @param rows the dividers of the middle that somebody moved; empty while nobody did
   * @param layout what is kept; set from outside to be put back
   * @param letters their size
   */
  WindowLayout(
      Stage stage,
      SplitPane columns,
      ObjectProperty<List<Double>> rows,
      ObjectProperty<Optional<SavedLayout>> layout,
      ObservableValue<Number> letters) {
    this.stage = stage;
    this.columns = columns;
    this.rows = rows;
    this.layout = layout;
    this.letters = letters;
  }

  /** Puts back what there is, and keeps every change from now on. The stage is shown by then. */
  void begin() {
    layout.get().ifPresent(this::restore);
    layout.addListener(
        (of, old, now) -> now.filter(one -> !one.equals(current())).ifPresent(this::restore));
    List<Observable> place =
        List.of(
            stage.xProperty(),
            stage.yProperty(),
            stage.widthProperty(),
            stage.heightProperty(),
            stage.maximizedProperty());
    InvalidationListener moved = of -> changed();
    place.forEach(one -> one.addListener(moved));
    WhenHidden.run(stage, () -> place.forEach(one -> one.removeListener(moved)));
    columns.getDividers().forEach(one -> one.positionProperty().addListener(of -> changed()));
    rows.addListener(of -> changed());
    columns
        .widthProperty()
        .addListener(
            of -> {
              if (restoring) {
                Platform.runLater(this::share);
              }
            });
    // Larger letters leave less room, not other shares of it; what they push together is not kept.
    letters.addListener(
        (of, old, now) -> layout.get().ifPresent(one -> hold(one.columns(), () -> {})));
  }

  /** Whether the window's size is one that was put back. */
  boolean isKnown() {
    return layout.get().isPresent();
  }

  private void changed() {
    if (!restoring && stage.isShowing() && !stage.isIconified()) {
      layout.set(Optional.of(current()));
    }
  }

  private SavedLayout current() {
    // While it fills the screen its own size is the one it had before.
    Optional<SavedLayout> last = layout.get();
    boolean filled = stage.isMaximized() && last.isPresent();
    return new SavedLayout(
        filled ? last.get().x() : finite(stage.getX()),
        filled ? last.get().y() : finite(stage.getY()),
        filled ? last.get().width() : Math.max(1, finite(stage.getWidth())),
        filled ? last.get().height() : Math.max(1, finite(stage.getHeight())),
        stage.isMaximized(),
        Arrays.stream(columns.getDividerPositions()).mapToObj(WindowLayout::share).toList(),
        rows.get());
  }

  private static Double share(double value) {
    return Math.max(0, Math.min(1, finite(value)));
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  private void restore(SavedLayout saved) {
    restoring = true;
    if (isInSight(saved)) {
      stage.setX(saved.x());
      stage.setY(saved.y());
    }
    Rectangle2D screen = screenOf(saved);
    stage.setWidth(Math.min(saved.width(), screen.getWidth()));
    stage.setHeight(Math.min(saved.height(), screen.getHeight()));
    stage.setMaximized(saved.maximised());
    rows.set(saved.rows());
    hold(saved.columns(), this::changed);
  }

  /**
   * Side columns keep their width in pixels whenever the window gets another size, and some window
   * managers bring it to its own in several steps. Until it rests the shares are given anew.
   */
  private void hold(List<Double> columnShares, Runnable then) {
    shares = columnShares.stream().mapToDouble(Double::doubleValue).toArray();
    restoring = true;
    Platform.runLater(this::share);
    rest.setOnFinished(
        event -> {
          restoring = false;
          then.run();
        });
    rest.playFromStart();
  }

  private void share() {
    columns.setDividerPositions(shares);
  }

  private static boolean isInSight(SavedLayout saved) {
    double width = Math.min(IN_SIGHT, saved.width());
    return !Screen.getScreensForRectangle(
            saved.x() + saved.width() / 2 - width / 2, saved.y(), width, 1)
        .isEmpty();
  }

  private static Rectangle2D screenOf(SavedLayout saved) {
    return Screen.getScreensForRectangle(saved.x(), saved.y(), saved.width(), saved.height())
        .stream()
        .findFirst()
        .orElse(Screen.getPrimary())
        .getVisualBounds();
  }
}
