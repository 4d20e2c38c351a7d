package org.spanscope.ui.shared;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows a region larger than it is laid out, everything in it alike, as a browser zooms a page. It
 * is laid out in what room there is for it at that size, and never below its own least size: beyond
 * that, whoever holds this one scrolls.
 */
public final class Zoomed extends Region {
  private final Region content;
  private final double leastWidth;
  private final double leastHeight;
  private final Scale scale = new Scale(1, 1, 0, 0);

  /**
   * @param leastWidth below that the content is not laid out, at its own size
   * @param leastHeight likewise
   * @param percent of its own size
   */
  public Zoomed(
      Region content, double leastWidth, double leastHeight, ObservableValue<Number> percent) {
    this.content = content;
    this.leastWidth = leastWidth;
    this.leastHeight = leastHeight;
    content.getTransforms().add(scale);
    getChildren().add(content);
    percent.addListener((of, old, now) -> zoom(now));
    zoom(percent.getValue());
  }

  /** The same in a pane that scrolls where there is too little room. */
  public static ScrollPane scrolled(
      Region content, double leastWidth, double leastHeight, ObservableValue<Number> percent) {
    ScrollPane scroll = new ScrollPane(new Zoomed(content, leastWidth, leastHeight, percent));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("edge-to-edge", "zoomed");
    return scroll;
  }

  private void zoom(Number percent) {
    scale.setX(percent.doubleValue() / 100);
    scale.setY(percent.doubleValue() / 100);
    requestLayout();
  }

  @Override
  protected double computeMinWidth(double height) {
    // At the usual size the window's own least size counts.
    return scale.getX() <= 1 ? 0 : leastWidth * scale.getX();
  }

  @Override
  protected double computeMinHeight(double width) {
    return scale.getY() <= 1 ? 0 : leastHeight * scale.getY();
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(-1) * scale.getX();
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(-1) * scale.getY();
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
  }
}
