package org.spanscope.ui.interventions;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.spanscope.figure.Theme;
import org.spanscope.ui.shared.Pictures;

/**
 * Every head as a cell, a row a layer. A click or the space bar chooses a head; on the number of a
 * layer, its whole row.
 */
final class HeadPicker extends Region {
  private static final double LEFT = 22;
  private static final double BELOW = 14;
  private static final double MOST = 18;

  private final Pictures pictures;
  private final Canvas canvas = new Canvas();
  private BiConsumer<Integer, Integer> onToggle = (layer, head) -> {};
  private HeadSet heads = HeadSet.NONE;
  private int layer;
  private int head;

  HeadPicker(Pictures pictures) {
    this.pictures = pictures;
    getStyleClass().add("head-picker");
    getChildren().add(canvas);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(126, 60);
    setPrefSize(LEFT + 12 * MOST, BELOW + 12 * MOST);
    pictures.theme().addListener((of, old, now) -> draw());
    focusedProperty().addListener((of, old, now) -> draw());
    setOnMouseClicked(this::clicked);
    setOnKeyPressed(this::keyPressed);
  }

  void show(HeadSet next) {
    heads = next;
    layer = Math.min(layer, Math.max(0, next.layers() - 1));
    head = Math.min(head, Math.max(0, next.heads() - 1));
    tell();
    draw();
  }

  /** Called with layer and head; a head of −1 stands for its layer. */
  void setOnToggle(BiConsumer<Integer, Integer> listener) {
    onToggle = listener;
  }

  /** The middle of a cell, in this region; for tests. */
  double[] middle(int ofLayer, int ofHead) {
    return new double[] {LEFT + (ofHead + 0.5) * width(), (ofLayer + 0.5) * height()};
  }

  private void tell() {
    String where = head < 0 ? "layer " + layer : "layer " + layer + ", head " + head;
    boolean on = heads.layers() > 0 && head >= 0 && heads.has(layer, head);
    setAccessibleText(
        "Heads to change: "
            + (heads.isEmpty() ? "none" : heads.chosen().cardinality() + " chosen")
            + ". At "
            + where
            + (on ? ", chosen" : "")
            + ". Arrows move, space chooses.");
  }

  private double width() {
    return Math.max(3, Math.min(MOST, (getWidth() - LEFT - 2) / Math.max(1, heads.heads())));
  }

  private double height() {
    return Math.max(3, Math.min(MOST, (getHeight() - BELOW - 2) / Math.max(1, heads.layers())));
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
    Color cell = Color.web(dark ? "#3a414c" : "#d5dae1");
    Color accent = Color.web(dark ? "#6b9cfb" : "#2a6bdb");
    pen.setFont(Font.font(9.5));
    pen.setTextBaseline(VPos.CENTER);
    for (int row = 0; row < heads.layers(); row++) {
      for (int column = 0; column < heads.heads(); column++) {
        boolean on = heads.has(row, column);
        double x = LEFT + column * width();
        double y = row * height();
        pen.setFill(on ? accent : cell);
        pen.fillRoundRect(x, y, width() - 1, height() - 1, 3, 3);
        if (on) {
          cross(pen, dark ? Color.BLACK : Color.WHITE, x, y);
        }
      }
    }
    labels(pen, ink);
    if (isFocused() && heads.layers() > 0) {
      pen.setStroke(ink);
      pen.setLineWidth(1.5);
      double x = head < 0 ? 1 : LEFT + head * width() - 0.5;
      double across = head < 0 ? LEFT + heads.heads() * width() : width();
      pen.strokeRoundRect(x, layer * height() + 0.5, across, height(), 3, 3);
    }
  }

  /** Not told by colour alone. */
  private void cross(GraphicsContext pen, Color colour, double x, double y) {
    if (width() < 7 || height() < 7) {
      return;
    }
    pen.setStroke(colour);
    pen.setLineWidth(1.5);
    double reach = Math.min(width(), height()) / 4;
    double middleX = x + (width() - 1) / 2;
    double middleY = y + (height() - 1) / 2;
    pen.strokeLine(middleX - reach, middleY - reach, middleX + reach, middleY + reach);
    pen.strokeLine(middleX - reach, middleY + reach, middleX + reach, middleY - reach);
  }

  private void labels(GraphicsContext pen, Color ink) {
    pen.setFill(ink);
    pen.setTextAlign(TextAlignment.RIGHT);
    int everyLayer = (int) Math.ceil(10 / height());
    for (int row = 0; row < heads.layers(); row += everyLayer) {
      pen.fillText("" + row, LEFT - 5, (row + 0.5) * height());
    }
    pen.setTextAlign(TextAlignment.CENTER);
    int everyHead = (int) Math.ceil(14 / width());
    for (int column = 0; column < heads.heads(); column += everyHead) {
      pen.fillText(
          "" + column, LEFT + (column + 0.5) * width(), heads.layers() * height() + BELOW / 2);
    }
  }

  private Optional<int[]> cell(double x, double y) {
    int row = (int) Math.floor(y / height());
    int column = x < LEFT ? -1 : (int) Math.floor((x - LEFT) / width());
    boolean inside = row >= 0 && row < heads.layers() && column < heads.heads();
    return inside ? Optional.of(new int[] {row, column}) : Optional.empty();
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    cell(event.getX(), event.getY()).ifPresent(at -> toggle(at[0], at[1]));
  }

  private void toggle(int row, int column) {
    layer = row;
    head = column;
    onToggle.accept(row, column);
    tell();
    draw();
  }

  private void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> layer--;
      case DOWN -> layer++;
      case LEFT -> head--;
      case RIGHT -> head++;
      case SPACE, ENTER -> {
        event.consume();
        onToggle.accept(layer, head);
        return;
      }
      default -> {
        return;
      }
    }
    event.consume();
    layer = Math.max(0, Math.min(heads.layers() - 1, layer));
    head = Math.max(-1, Math.min(heads.heads() - 1, head));
    tell();
    draw();
  }
}
