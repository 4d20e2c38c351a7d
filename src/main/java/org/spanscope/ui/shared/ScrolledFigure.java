package org.spanscope.ui.shared;

import java.time.Duration;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import org.spanscope.figure.FigureLayout.Rect;
import org.spanscope.figure.FigureRaster;
import org.spanscope.figure.Look;

/**
 * A figure that scrolls where its text would be cut. All else fills what there is, as in a {@link
 * FigureView} alone. What the keyboard walks to comes into sight; Page Up, Page Down, Home and End
 * scroll.
 */
public final class ScrolledFigure extends ScrollPane {
  private static final double LEAST = 20;

  /** What stays in sight from one page to the next. */
  private static final double PAGE = 0.85;

  private final FigureView figure;
  private final Latest measuring;

  public ScrolledFigure(Pictures pictures) {
    figure = pictures.frame();
    measuring = new Latest(pictures.jobs());
    setContent(figure);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    // The figure in it takes the focus.
    setFocusTraversable(false);
    figure.setSeen(() -> getViewportBounds().getHeight());
    figure.setOnWalk(this::bringIntoSight);
    viewportBoundsProperty().addListener((of, old, now) -> measure());
    figure
        .state()
        .addListener(
            (of, old, now) -> {
              if (old.figure() != now.figure()) {
                measure();
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /** What scrolls. */
  public FigureView figure() {
    return figure;
  }

  private void measure() {
    LinkedFigure shown = figure.state().get().figure();
    Bounds seen = getViewportBounds();
    if (shown == null || seen.getWidth() < LEAST || seen.getHeight() < LEAST) {
      measuring.cancel();
      figure.setMinHeight(0);
      return;
    }
    Look look = figure.look(seen.getWidth(), seen.getHeight());
    measuring.submit(
        Duration.ZERO,
        cancellation -> FigureRaster.uncutHeight(shown.figure(), look),
        height -> figure.setMinHeight(height > look.height() ? height : 0),
        failure -> {
          throw failure;
        });
  }

  private void bringIntoSight(Rect cell) {
    double top = top();
    double bottom = top + getViewportBounds().getHeight();
    double end = cell.y() + cell.height();
    if (cell.y() < top) {
      scrollTo(cell.y());
    } else if (end > bottom) {
      scrollTo(top + end - bottom);
    }
  }

  private void keyPressed(KeyEvent event) {
    double page = getViewportBounds().getHeight() * PAGE;
    switch (event.getCode()) {
      case PAGE_UP -> scrollTo(top() - page);
      case PAGE_DOWN -> scrollTo(top() + page);
      case HOME -> scrollTo(0);
      case END -> scrollTo(hidden());
      default -> {
        return;
      }
    }
    event.consume();
  }

  private double hidden() {
    return Math.max(0, figure.getHeight() - getViewportBounds().getHeight());
  }

  private double top() {
    return getVvalue() * hidden();
  }

  private void scrollTo(double top) {
    setVvalue(hidden() == 0 ? 0 : Math.max(0, Math.min(1, top / hidden())));
  }
}
