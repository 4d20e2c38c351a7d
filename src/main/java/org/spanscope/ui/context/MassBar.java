package org.spanscope.ui.context;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.spanscope.session.SideName;
import org.spanscope.ui.context.SentenceRow.Half;
import org.spanscope.ui.shared.Decimals;

/** Sentence mass of one side: a bar from 0 to 1 and its number. */
final class MassBar extends Region {
  static final double WIDTH = 76;
  static final Insets MARGIN = new Insets(0, 0, 0, 8);
  private static final double BAR = 44;
  private static final double HEIGHT = 9;

  private final Region bar = new Region();
  private final Label number = new Label();
  private double mass;

  MassBar(SideName side) {
    bar.getStyleClass().addAll("mass-bar", side == SideName.A ? "side-a" : "side-b");
    number.getStyleClass().addAll("muted", "small");
    getChildren().addAll(bar, number);
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
  }

  void show(Half half) {
    mass = Double.isNaN(half.mass()) ? 0 : half.mass();
    boolean unknown = half.kept() && Double.isNaN(half.mass());
    number.setText(unknown ? "" : Decimals.share(half.mass()));
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return number.prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    double line = number.prefHeight(-1);
    double width = mass > 0 ? Math.max(1, mass * BAR) : 0;
    bar.setVisible(width > 0);
    bar.resizeRelocate(0, Math.round((line - HEIGHT) / 2), width, HEIGHT);
    double text = number.prefWidth(-1);
    number.resizeRelocate(getWidth() - text, 0, text, line);
  }
}
