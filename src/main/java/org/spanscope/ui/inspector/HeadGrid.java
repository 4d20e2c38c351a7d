package org.spanscope.ui.inspector;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.spanscope.figure.ColourTable;
import org.spanscope.figure.Theme;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.Pictures;

/** Every head as a cell, a row a layer: picture of a statistic and chooser in one. */
final class HeadGrid extends Region {
  private static final double LEFT = 20;
  private static final double LABELS = 14;
  private static final double LEGEND = 24;
  private static final double CELL = 17;
  private static final double GRID_HEIGHT = 250;

  private final Pictures pictures;
  private final Canvas canvas = new Canvas();
  private final Tooltip tip = new Tooltip();
  private BiConsumer<Integer, Integer> onChoice = (layer, head) -> {};
  private GridPicture picture = GridPicture.NOTHING;

  HeadGrid(Pictures pictures) {
    this.pictures = pictures;
    getStyleClass().add("head-grid");
    getChildren().add(canvas);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    tip.getStyleClass().add("figure-tip");
    tip.setHideOnEscape(false);
    pictures.theme().addListener((of, old, now) -> draw());
    focusedProperty().addListener((of, old, now) -> draw());
    sceneProperty().addListener(at -> tip.hide());
    setOnMouseMoved(this::mouseMoved);
    setOnMouseExited(event -> tip.hide());
    setOnMouseClicked(this::clicked);
    setOnKeyPressed(this::keyPressed);
  }

  void show(GridPicture next) {
    picture = next;
    setAccessibleText(next.words());
    canvas.setOpacity(next.layers() > 0 && next.layer() < 0 ? 0.5 : 1);
    requestLayout();
    draw();
  }

  /** Called with layer and head of the cell that was chosen. */
  void setOnChoice(BiConsumer<Integer, Integer> listener) {
    this.onChoice = listener;
  }

  private double cellWidth() {
    return Math.max(3, (getWidth() - LEFT - 2) / Math.max(1, picture.heads()));
  }

  private double cellHeight() {
    return Math.max(5, Math.min(CELL, GRID_HEIGHT / Math.max(1, picture.layers())));
  }

  private double gridHeight() {
    return picture.layers() * cellHeight();
  }

  @Override
  protected double computePrefHeight(double width) {
    return gridHeight() + LABELS + LEGEND + 2;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return LEFT + CELL * Math.max(1, picture.heads());
  }

  @Override
  protected double computeMinWidth(double height) {
    return 120;
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
    }
    draw();
  }

  private void draw() {
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    boolean dark = pictures.theme().getValue() == Theme.DARK;
    Color ink = Color.web(dark ? "#a3adbd" : "#576172");
    ColourTable colours = ColourTable.of(picture.scale(), pictures.theme().getValue());
    pen.setFont(Font.font(9.5));
    pen.setTextBaseline(VPos.CENTER);
    drawCells(pen, colours, dark ? Color.web("#3a414c") : Color.web("#d5dae1"), ink);
    drawLabels(pen, ink);
    drawChosen(pen);
    drawLegend(pen, colours, ink);
    if (isFocused()) {
      pen.setStroke(Color.web(dark ? "#6b9cfb" : "#2a6bdb"));
      pen.setLineWidth(1.5);
      pen.strokeRect(LEFT - 2, 0.75, getWidth() - LEFT + 1, gridHeight() + 1);
    }
  }

  private void drawCells(GraphicsContext pen, ColourTable colours, Color missing, Color ink) {
    double gap = cellHeight() > 8 ? 1 : 0.5;
    for (int layer = 0; layer < picture.layers(); layer++) {
      for (int head = 0; head < picture.heads(); head++) {
        double value = picture.value(layer, head);
        pen.setFill(Double.isNaN(value) ? missing : colour(colours.argb(value)));
        double x = LEFT + head * cellWidth();
        double y = 2 + layer * cellHeight();
        pen.fillRoundRect(x, y, cellWidth() - gap, cellHeight() - gap, 3, 3);
        if (Double.isNaN(value)) {
          dash(pen, x + (cellWidth() - gap) / 2, y + (cellHeight() - gap) / 2, ink);
        }
      }
    }
  }

  /** Nothing to measure is not told by colour alone. */
  private void dash(GraphicsContext pen, double x, double y, Color ink) {
    double reach = cellWidth() / 5;
    pen.setStroke(ink);
    pen.setLineWidth(1);
    pen.strokeLine(x - reach, y, x + reach, y);
  }

  private void drawLabels(GraphicsContext pen, Color ink) {
    pen.setFill(ink);
    pen.setTextAlign(TextAlignment.RIGHT);
    int everyLayer = (int) Math.ceil(10 / cellHeight());
    for (int layer = 0; layer < picture.layers(); layer += everyLayer) {
      pen.fillText("" + layer, LEFT - 5, 2 + (layer + 0.5) * cellHeight());
    }
    pen.setTextAlign(TextAlignment.CENTER);
    int everyHead = (int) Math.ceil(14 / cellWidth());
    for (int head = 0; head < picture.heads(); head += everyHead) {
      pen.fillText("" + head, LEFT + (head + 0.5) * cellWidth(), gridHeight() + 2 + LABELS / 2);
    }
  }

  /** Black around white: one of the two stands out from every colour of the grid. */
  private void drawChosen(GraphicsContext pen) {
    if (picture.layer() < 0 || picture.layers() == 0) {
      return;
    }
    boolean row = picture.head() < 0;
    double x = LEFT + (row ? 0 : picture.head() * cellWidth());
    double width = row ? picture.heads() * cellWidth() : cellWidth();
    double y = 1.5 + picture.layer() * cellHeight();
    pen.setStroke(Color.BLACK);
    pen.setLineWidth(4);
    pen.strokeRoundRect(x - 0.5, y, width, cellHeight(), 3, 3);
    pen.setStroke(Color.WHITE);
    pen.setLineWidth(2);
    pen.strokeRoundRect(x - 0.5, y, width, cellHeight(), 3, 3);
  }

  private void drawLegend(GraphicsContext pen, ColourTable colours, Color ink) {
    if (picture.layers() == 0) {
      return;
    }
    if (!picture.hasNumbers()) {
      pen.setFill(ink);
      pen.setTextAlign(TextAlignment.LEFT);
      pen.fillText(picture.unit(), LEFT, gridHeight() + LABELS + 12);
      return;
    }
    double min = picture.scale().min();
    double max = picture.scale().max();
    double y = gridHeight() + LABELS + 4;
    double width = getWidth() - LEFT - 2;
    for (int i = 0; i < width; i++) {
      pen.setFill(colour(colours.argb(min + (max - min) * i / width)));
      pen.fillRect(LEFT + i, y, 1.2, 6);
    }
    pen.setFill(ink);
    pen.setTextAlign(TextAlignment.LEFT);
    pen.fillText(Decimals.precise(min), LEFT, y + 13);
    pen.setTextAlign(TextAlignment.RIGHT);
    pen.fillText(Decimals.precise(max), LEFT + width, y + 13);
    pen.setTextAlign(TextAlignment.CENTER);
    pen.fillText(picture.unit(), LEFT + width / 2, y + 13);
  }

  private static Color colour(int argb) {
    return Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff);
  }

  /** The cell under a point, as layer times heads plus head. */
  private Optional<int[]> cell(double x, double y) {
    int layer = (int) Math.floor((y - 2) / cellHeight());
    int head = (int) Math.floor((x - LEFT) / cellWidth());
    boolean inside = layer >= 0 && layer < picture.layers() && head >= 0 && head < picture.heads();
    return inside ? Optional.of(new int[] {layer, head}) : Optional.empty();
  }

  private void mouseMoved(MouseEvent event) {
    Optional<int[]> cell = cell(event.getX(), event.getY());
    if (cell.isEmpty()) {
      tip.hide();
      return;
    }
    tip.setText(picture.tip(cell.get()[0], cell.get()[1]));
    double x = event.getScreenX() + 14;
    double y = event.getScreenY() + 18;
    if (tip.isShowing()) {
      tip.setAnchorX(x);
      tip.setAnchorY(y);
    } else {
      tip.show(this, x, y);
    }
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    cell(event.getX(), event.getY()).ifPresent(cell -> onChoice.accept(cell[0], cell[1]));
  }

  private void keyPressed(KeyEvent event) {
    int layer = picture.layer();
    int head = picture.head();
    switch (event.getCode()) {
      case UP -> layer--;
      case DOWN -> layer++;
      case LEFT -> head--;
      case RIGHT -> head++;
      default -> {
        return;
      }
    }
    event.consume();
    if (picture.layers() > 0) {
      onChoice.accept(
          Math.max(0, Math.min(picture.layers() - 1, layer)),
          Math.max(-1, Math.min(picture.heads() - 1, head)));
    }
  }
}
