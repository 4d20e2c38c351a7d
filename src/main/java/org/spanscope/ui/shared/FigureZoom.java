package org.spanscope.ui.shared;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.spanscope.figure.FigureLayout;
import org.spanscope.figure.FigureLayout.Hit;
import org.spanscope.figure.FigureLayout.Rect;
import org.spanscope.ui.shared.TextStretch.Range;

/**
 * Chooses which part of maps and curves is shown, in all pictures at once: by dragging over it, by
 * wheel, pinch and keys.
 */
final class FigureZoom {
  /** What of the cells is left by one step nearer. */
  private static final double NEARER = 0.7;

  /** Steps do not go nearer than this; a part chosen by dragging may be smaller. */
  private static final int LEAST = 6;

  private final FigureView view;
  private final ObjectProperty<Extent> extent;
  private final Rectangle band = new Rectangle();
  private final Button back = new Button("part ⤢");
  private @Nullable Grip grip;
  private @Nullable Hit end;

  /** Where a drag began, and what was shown there. */
  private record Grip(
      FigurePart part, FigureLayout layout, Hit hit, double x, double y, boolean pans) {}

  FigureZoom(FigureView view, ObjectProperty<Extent> extent) {
    this.view = view;
    this.extent = extent;
    band.getStyleClass().add("zoom-band");
    band.setManaged(false);
    band.setMouseTransparent(true);
    band.setVisible(false);
    back.getStyleClass().add("zoom-back");
    back.setFocusTraversable(false);
    back.setManaged(false);
    back.setVisible(false);
    back.setOnAction(event -> extent.set(Extent.WHOLE));
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released());
    view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    view.addEventHandler(ZoomEvent.ZOOM, this::pinched);
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /** What is being chosen. */
  Rectangle band() {
    return band;
  }

  /** Says that a part is shown and gives the whole back. */
  Button back() {
    return back;
  }

  /**
   * Puts the way back where it covers neither cells nor labels: below the lowest plot if what is
   * there leaves room, else beside the upper one, over the colours of the one below.
   */
  void place(double width, double height, @Nullable FigureLayout layout) {
    back.autosize();
    double bottom =
        layout == null
            ? 0
            : layout.panels().stream()
                .mapToDouble(panel -> panel.plot().y() + panel.plot().height())
                .max()
                .orElse(0);
    double low = height - back.getHeight() - 2;
    if (bottom < low) {
      back.relocate(2, low);
    } else {
      back.relocate(width - back.getWidth() - 2, 2);
    }
  }

  /** Called when another picture is shown. */
  void shown(@Nullable FigurePart part) {
    boolean isPart = part != null && part.isPart();
    back.setVisible(isPart);
    if (part != null && isPart) {
      String says = part.shown().figure().says().get(part.shown().figure().says().size() - 1);
      back.setAccessibleText("Show the whole picture. Shown is a " + says);
      Tips.install(back, "Shown is a " + says + ". Click, Home or a double click shows the whole.");
    }
  }

  private void pressed(MouseEvent event) {
    drop();
    boolean pans =
        event.getButton() == MouseButton.MIDDLE
            || (event.getButton() == MouseButton.PRIMARY && event.isShiftDown());
    if (event.getButton() == MouseButton.PRIMARY || pans) {
      grip = at(event.getX(), event.getY(), pans).orElse(null);
    }
  }

  private Optional<Grip> at(double x, double y, boolean pans) {
    FigurePart part = view.painted();
    FigureLayout layout = view.layoutNow().orElse(null);
    if (part == null || layout == null) {
      return Optional.empty();
    }
    return layout
        .hit(x, y)
        .filter(hit -> isZoomable(part, hit.panel()))
        .map(hit -> new Grip(part, layout, hit, x, y, pans));
  }

  private static boolean isZoomable(FigurePart part, int panel) {
    return FigurePart.isZoomable(
        part.whole().figure().panels().get(panel), part.whole().panels().get(panel));
  }

  private void dragged(MouseEvent event) {
    Grip from = grip;
    if (from == null || event.isStillSincePress()) {
      return;
    }
    if (from.pans) {
      Rect cell = from.layout.cell(from.hit.panel(), from.hit.row(), from.hit.column());
      pan(
          from.part,
          from.hit.panel(),
          (int) Math.round((from.y - event.getY()) / cell.height()),
          (int) Math.round((from.x - event.getX()) / cell.width()));
    } else {
      end = end(from, event.getX(), event.getY());
      draw(from, end);
    }
    event.consume();
  }

  /** The cell of the same panel that is nearest to a point. */
  private static Hit end(Grip from, double x, double y) {
    Rect plot = from.layout.panels().get(from.hit.panel()).plot();
    double inX = Math.max(plot.x(), Math.min(x, plot.x() + plot.width() - 0.01));
    double inY = Math.max(plot.y(), Math.min(y, plot.y() + plot.height() - 0.01));
    return from.layout
        .panels()
        .get(from.hit.panel())
        .at(inX, inY)
        .map(cell -> new Hit(from.hit.panel(), cell[0], cell[1]))
        .orElse(from.hit);
  }

  private void draw(Grip from, Hit end) {
    int panel = from.hit.panel();
    Rect first =
        from.layout.cell(
            panel, Math.min(from.hit.row(), end.row()), Math.min(from.hit.column(), end.column()));
    Rect last =
        from.layout.cell(
            panel, Math.max(from.hit.row(), end.row()), Math.max(from.hit.column(), end.column()));
    band.setX(first.x());
    band.setY(first.y());
    band.setWidth(last.x() + last.width() - first.x());
    band.setHeight(last.y() + last.height() - first.y());
    band.setVisible(true);
  }

  private void released() {
    Grip from = grip;
    Hit to = end;
    drop();
    if (from == null || to == null) {
      return;
    }
    FigurePart.Cut cut = from.part.cuts().get(from.hit.panel());
    extent.set(
        from.part.extent(
            from.hit.panel(),
            between(cut.row(from.hit.row()), cut.row(to.row())),
            between(cut.column(from.hit.column()), cut.column(to.column()))));
  }

  private void drop() {
    grip = null;
    end = null;
    band.setVisible(false);
  }

  private static Range between(int one, int other) {
    return new Range(Math.min(one, other), Math.max(one, other));
  }

  private void clicked(MouseEvent event) {
    if (event.getClickCount() == 2 && event.isStillSincePress() && !extent.get().isWhole()) {
      extent.set(Extent.WHOLE);
    }
  }

  private void scrolled(ScrollEvent event) {
    // With Shift the wheel turns sideways.
    double turned = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
    if (turned == 0 || event.isAltDown() || (event.isShortcutDown() && event.isShiftDown())) {
      return;
    }
    Optional<Grip> here = at(event.getX(), event.getY(), true);
    if (here.isEmpty()) {
      return;
    }
    Grip at = here.get();
    if (event.isShortcutDown()) {
      zoom(at.part, at.hit, turned > 0 ? NEARER : 1 / NEARER);
      event.consume();
    } else if (at.part.isPart()) {
      boolean sideways =
          event.getDeltaY() == 0 || at.part.cuts().get(at.hit.panel()).rows().isEmpty();
      int step = turned > 0 ? -1 : 1;
      pan(at.part, at.hit.panel(), sideways ? 0 : step, sideways ? step : 0);
      event.consume();
    }
  }

  private void pinched(ZoomEvent event) {
    at(event.getX(), event.getY(), true)
        .ifPresent(
            at -> {
              zoom(at.part, at.hit, 1 / event.getZoomFactor());
              event.consume();
            });
  }

  private void keyPressed(KeyEvent event) {
    if (band.isVisible()) {
      if (event.getCode() == KeyCode.ESCAPE) {
        drop();
        event.consume();
      }
      return;
    }
    FigurePart part = view.painted();
    Optional<Hit> focus = part == null ? Optional.empty() : focus(part);
    if (part == null || focus.isEmpty()) {
      return;
    }
    Hit at = focus.get();
    boolean used =
        switch (event.getCode()) {
          case PAGE_UP -> zoom(part, at, NEARER);
          case PAGE_DOWN -> zoom(part, at, 1 / NEARER);
          case HOME -> whole();
          case LEFT -> event.isShiftDown() && pan(part, at.panel(), 0, -1);
          case RIGHT -> event.isShiftDown() && pan(part, at.panel(), 0, 1);
          case UP -> event.isShiftDown() && pan(part, at.panel(), -1, 0);
          case DOWN -> event.isShiftDown() && pan(part, at.panel(), 1, 0);
          default -> false;
        };
    if (used) {
      event.consume();
    }
  }

  /**
   * Where the keyboard stands, else the middle of the map, or of the curves where there is none.
   */
  private Optional<Hit> focus(FigurePart part) {
    Optional<Hit> cursor = view.cursor().filter(hit -> isZoomable(part, hit.panel()));
    if (cursor.isPresent()) {
      return cursor;
    }
    for (int i = part.cuts().size() - 1; i >= 0; i--) {
      if (isZoomable(part, i)) {
        LinkedFigure.Cells cells = part.shown().panels().get(i);
        return Optional.of(new Hit(i, cells.rows().size() / 2, cells.columns().size() / 2));
      }
    }
    return Optional.empty();
  }

  private boolean whole() {
    extent.set(Extent.WHOLE);
    return true;
  }

  private boolean pan(FigurePart part, int panel, int down, int right) {
    if (!part.isPart()) {
      return false;
    }
    LinkedFigure.Cells all = part.whole().panels().get(panel);
    FigurePart.Cut cut = part.cuts().get(panel);
    extent.set(
        part.extent(
            panel,
            rows(all, cut).moved(down, all.rows().size()),
            columns(all, cut).moved(right, all.columns().size())));
    return true;
  }

  /**
   * @param at the cell that stays where it is, among those shown
   * @param share what is left of the cells shown, along rows and columns
   */
  private boolean zoom(FigurePart part, Hit at, double share) {
    LinkedFigure.Cells all = part.whole().panels().get(at.panel());
    FigurePart.Cut cut = part.cuts().get(at.panel());
    Range rows = rows(all, cut);
    Range columns = columns(all, cut);
    extent.set(
        part.extent(
            at.panel(),
            all.rows().isEmpty() ? rows : scaled(rows, cut.row(at.row()), share, all.rows().size()),
            scaled(columns, cut.column(at.column()), share, all.columns().size())));
    return true;
  }

  private static Range rows(LinkedFigure.Cells all, FigurePart.Cut cut) {
    return cut.rows().orElse(new Range(0, all.rows().size() - 1));
  }

  private static Range columns(LinkedFigure.Cells all, FigurePart.Cut cut) {
    return cut.columns().orElse(new Range(0, all.columns().size() - 1));
  }

  static Range scaled(Range range, int at, double share, int count) {
    int size = range.size();
    int wanted =
        share < 1
            ? Math.max(Math.min(size, LEAST), (int) (size * share))
            : Math.min(count, Math.max(size + 1, (int) Math.ceil(size * share)));
    double place = (at - range.first() + 0.5) / size;
    int first = (int) Math.round(at + 0.5 - place * wanted);
    int inside = Math.max(0, Math.min(first, count - wanted));
    return new Range(inside, inside + wanted - 1);
  }
}
