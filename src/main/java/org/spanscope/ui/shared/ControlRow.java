package org.spanscope.ui.shared;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Controls side by side, in further rows where one is too narrow. The last takes what is left of
 * its row, so that its words are cut rather than put into a row of their own.
 */
public final class ControlRow extends Region {
  private static final double ACROSS = 8;
  private static final double DOWN = 4;

  public ControlRow(Node... controls) {
    getStyleClass().add("control-row");
    getChildren().setAll(controls);
    setMinSize(0, USE_PREF_SIZE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return lay(width < 0 ? Double.MAX_VALUE : width, false);
  }

  @Override
  protected double computePrefWidth(double height) {
    double sum = snappedLeftInset() + snappedRightInset() - ACROSS;
    for (Node node : getManagedChildren()) {
      sum += Math.ceil(node.prefWidth(-1)) + ACROSS;
    }
    return Math.max(0, sum);
  }

  @Override
  protected void layoutChildren() {
    lay(getWidth(), true);
  }

  /** How high all rows are together; puts the controls in their places only where asked to. */
  private double lay(double width, boolean placing) {
    double left = snappedLeftInset();
    double right = width - snappedRightInset();
    double x = left;
    double y = snappedTopInset();
    double height = 0;
    int first = 0;
    int count = getManagedChildren().size();
    for (int i = 0; i < count; i++) {
      Node node = getManagedChildren().get(i);
      double wanted = Math.ceil(node.prefWidth(-1));
      double least = i == count - 1 ? Math.ceil(node.minWidth(-1)) : wanted;
      if (x > left && x + least > right) {
        place(first, i, left, right, y, height, placing);
        first = i;
        x = left;
        y += height + DOWN;
        height = 0;
      }
      height = Math.max(height, Math.ceil(node.prefHeight(-1)));
      x += wanted + ACROSS;
    }
    place(first, count, left, right, y, height, placing);
    return y + height + snappedBottomInset();
  }

  private void place(
      int from, int to, double left, double right, double y, double height, boolean placing) {
    double x = left;
    for (int i = from; placing && i < to; i++) {
      Node node = getManagedChildren().get(i);
      boolean last = i == getManagedChildren().size() - 1;
      double width = last ? right - x : Math.min(right - x, Math.ceil(node.prefWidth(-1)));
      double own = Math.ceil(node.prefHeight(-1));
      node.resizeRelocate(x, y + Math.floor((height - own) / 2), Math.max(0, width), own);
      x += width + ACROSS;
    }
  }
}
