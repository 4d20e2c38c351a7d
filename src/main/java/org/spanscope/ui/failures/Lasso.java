package org.spanscope.ui.failures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import org.spanscope.figure.FigureLayout;
import org.spanscope.figure.FigureLayout.Rect;
import org.spanscope.ui.shared.FigureView;

/** Draws around points of a picture by dragging, to choose those inside. */
final class Lasso extends Pane {
  /** Shorter drags are clicks that slipped. */
  private static final int LEAST = 4;

  private final FigureView picture;
  private final Consumer<List<Integer>> onChoice;
  private final Polygon line = new Polygon();

  /**
   * @param picture whose only panel has a piece for each point
   * @param onChoice gets the points inside, by number
   */
  Lasso(FigureView picture, Consumer<List<Integer>> onChoice) {
    this.picture = picture;
    this.onChoice = onChoice;
    setMouseTransparent(true);
    line.getStyleClass().add("lasso");
    line.setVisible(false);
    getChildren().add(line);
    picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    picture.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released());
  }

  private void pressed(MouseEvent event) {
    line.getPoints().clear();
    if (event.getButton() == MouseButton.PRIMARY) {
      line.getPoints().addAll(event.getX(), event.getY());
    }
  }

  private void dragged(MouseEvent event) {
    if (!line.getPoints().isEmpty()) {
      line.getPoints().addAll(event.getX(), event.getY());
      line.setVisible(line.getPoints().size() > 2 * LEAST);
    }
  }

  private void released() {
    boolean drawn = line.getPoints().size() > 2 * LEAST;
    line.setVisible(false);
    if (drawn) {
      picture.layoutNow().ifPresent(layout -> onChoice.accept(inside(layout)));
    }
    line.getPoints().clear();
  }

  private List<Integer> inside(FigureLayout layout) {
    List<Integer> points = new ArrayList<>();
    for (int i = 0; i < layout.panels().get(0).columns(); i++) {
      for (Rect place : layout.panels().get(0).cell(0, i)) {
        if (isInside(place.x() + place.width() / 2, place.y() + place.height() / 2)) {
          points.add(i);
        }
      }
    }
    return points;
  }

  /** Even-odd rule. */
  private boolean isInside(double x, double y) {
    ObservableList<Double> corners = line.getPoints();
    boolean inside = false;
    int last = corners.size() - 2;
    for (int i = 0; i < corners.size(); i += 2) {
      double x1 = corners.get(i);
      double y1 = corners.get(i + 1);
      double x2 = corners.get(last);
      double y2 = corners.get(last + 1);
      if (y1 > y != y2 > y && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1) {
        inside = !inside;
      }
      last = i;
    }
    return inside;
  }
}
