package org.spanscope.ui.shared;

import java.nio.IntBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.spanscope.figure.FigureLayout;
import org.spanscope.figure.FigureLayout.Hit;
import org.spanscope.figure.FigureLayout.Rect;
import org.spanscope.figure.FigureRaster;
import org.spanscope.figure.Look;
import org.spanscope.ui.shared.TokenLink.Spot;

/**
 * Shows a figure: painted off the window's thread, linked with all other pictures, walked over by
 * mouse and keyboard.
 */
public final class FigureView extends Region {
  private static final Duration RESIZE_QUIET = Duration.ofMillis(60);
  private static final double DIMMED = 0.45;
  private static final double FONT = 11;

  /** Below this height smaller letters leave more room for what they stand at. */
  private static final double LOW = 260;

  private static final double SMALL_FONT = 9.5;

  private final Pictures pictures;
  private final Latest painting;
  private final ImageView image = new ImageView();
  private final FigureOverlay overlay = new FigureOverlay();
  private final Label message = new Label();
  private final Tooltip tip = new Tooltip();
  private final ObjectProperty<FigureState> state =
      new SimpleObjectProperty<>(this, "state", FigureState.words(""));
  private IntConsumer onLevel = step -> {};
  private DoubleSupplier seen = this::getHeight;
  private Consumer<Rect> onWalk = cell -> {};
  private @Nullable Consumer<Hit> onChoice;
  private @Nullable LinkedFigure painted;
  private @Nullable FigureLayout layout;
  private Optional<Hit> cursor = Optional.empty();

  FigureView(Pictures pictures) {
    this.pictures = pictures;
    this.painting = new Latest(pictures.jobs());
    getStyleClass().add("figure-view");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    image.setMouseTransparent(true);
    message.getStyleClass().add("figure-message");
    message.setWrapText(true);
    message.setMouseTransparent(true);
    tip.getStyleClass().add("figure-tip");
    tip.setWrapText(true);
    tip.setMaxWidth(360);
    // Else the tip would swallow the key that takes the pin away.
    tip.setHideOnEscape(false);
    getChildren().addAll(image, overlay.canvas(), message);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);

    state.addListener((at, old, now) -> arrive(old, now));
    widthProperty().addListener(at -> repaint(RESIZE_QUIET));
    heightProperty().addListener(at -> repaint(RESIZE_QUIET));
    pictures.theme().addListener((at, old, now) -> repaint(Duration.ZERO));
    pictures.zoom().addListener((at, old, now) -> repaint(RESIZE_QUIET));
    pictures.link().hovered().addListener((at, old, now) -> mark());
    pictures.link().pinned().addListener((at, old, now) -> mark());
    sceneProperty()
        .addListener(
            at -> {
              tip.hide();
              repaint(RESIZE_QUIET);
            });
    focusedProperty().addListener((at, old, now) -> focusMoved(now));

    setOnMouseMoved(this::mouseMoved);
    setOnMouseDragged(this::mouseMoved);
    setOnMouseExited(event -> leave());
    setOnMouseClicked(this::clicked);
    setOnScroll(this::scrolled);
    setOnKeyPressed(this::keyPressed);
    var unused = new FigureMenu(this, pictures.jobs());
  }

  /** What is shown. */
  public ObjectProperty<FigureState> state() {
    return state;
  }

  /** Called with +1 to look closer (sentence, word, token) and -1 to step back. */
  public void setOnLevel(IntConsumer step) {
    this.onLevel = step;
  }

  /** Called with the cell that is clicked, or chosen with Enter, in place of pinning it. */
  public void setOnChoice(Consumer<Hit> choose) {
    this.onChoice = choose;
  }

  /** How much of its height is seen at once, where that is not all of it. */
  void setSeen(DoubleSupplier height) {
    this.seen = height;
  }

  /** Called with the cell that the keyboard came to, so that it can be brought into sight. */
  void setOnWalk(Consumer<Rect> sight) {
    this.onWalk = sight;
  }

  /** How it is painted at a size; letters are chosen by what is seen at once. */
  Look look(double width, double height) {
    double font = seen.getAsDouble() < LOW ? SMALL_FONT : FONT;
    return new Look(width, height, font, pictures.theme().getValue(), false);
  }

  /** Where the cells of the painted figure stand; empty until it is painted. */
  public Optional<FigureLayout> layoutNow() {
    return Optional.ofNullable(layout);
  }

  /** Whether what is shown is on screen as it is meant to be, nothing being painted any more. */
  public boolean isPainted() {
    return !painting.isRunning() && painted == state.get().figure();
  }

  private void arrive(FigureState old, FigureState now) {
    message.setText(now.message());
    message.setVisible(!now.message().isEmpty());
    dim();
    if (now.figure() == null) {
      painting.cancel();
      painted = null;
      layout = null;
      image.setImage(null);
      cursor = Optional.empty();
      mark();
    } else if (old.figure() != now.figure()) {
      repaint(Duration.ZERO);
    }
    requestLayout();
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private void dim() {
    FigureState now = state.get();
    boolean dimmed = now.stale() || !now.message().isEmpty();
    image.setOpacity(dimmed ? DIMMED : 1);
  }

  private void repaint(Duration quiet) {
    LinkedFigure figure = state.get().figure();
    if (figure == null || getScene() == null || getWidth() < 20 || getHeight() < 20) {
      return;
    }
    Look look = look(getWidth(), getHeight());
    double scale = outputScale();
    painting.submit(
        quiet,
        cancellation -> FigureRaster.paint(figure.figure(), look, scale),
        raster -> show(figure, raster, look),
        failure -> {
          throw failure;
        });
  }

  private double outputScale() {
    Window window = getScene().getWindow();
    double zoom = pictures.zoom().getValue().doubleValue() / 100;
    return window == null ? 1 : Math.max(1, window.getOutputScaleX() * zoom);
  }

  private void show(LinkedFigure figure, FigureRaster.Picture raster, Look look) {
    PixelBuffer<IntBuffer> pixels =
        new PixelBuffer<>(
            raster.width(),
            raster.height(),
            IntBuffer.wrap(raster.pixels()),
            PixelFormat.getIntArgbPreInstance());
    image.setImage(new WritableImage(pixels));
    image.setFitWidth(look.width());
    image.setFitHeight(look.height());
    painted = figure;
    layout = raster.layout();
    overlay.resize(look.width(), look.height());
    Optional<Hit> kept = cursor.filter(hit -> standsApart(figure, raster.layout(), hit));
    cursor =
        pictures
            .link()
            .hovered()
            .get()
            .flatMap(spot -> FigureCursor.find(figure.panels(), spot))
            .or(() -> kept);
    mark();
  }

  /** Where the keyboard stood among cells that light up nowhere it still stands. */
  private static boolean standsApart(LinkedFigure figure, FigureLayout layout, Hit hit) {
    return hit.panel() < layout.panels().size()
        && !figure.panels().get(hit.panel()).isLinked()
        && hit.row() < layout.panels().get(hit.panel()).rows()
        && hit.column() < layout.panels().get(hit.panel()).columns();
  }

  private void mark() {
    overlay.draw(
        painted,
        layout,
        pictures.link().hovered().get(),
        pictures.link().pinned().get(),
        cursor,
        pictures.theme().getValue());
  }

  private void mouseMoved(MouseEvent event) {
    hover(layout == null ? Optional.empty() : layout.hit(event.getX(), event.getY()));
    showTip(event.getScreenX() + 14, event.getScreenY() + 18);
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    if (event.getButton() == MouseButton.SECONDARY) {
      return;
    }
    if (layout != null) {
      hover(layout.hit(event.getX(), event.getY()));
      choose();
    }
  }

  private void choose() {
    Consumer<Hit> choice = onChoice;
    if (choice == null) {
      spot().ifPresent(pictures.link()::togglePin);
    } else {
      cursor.ifPresent(choice);
    }
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      onLevel.accept(event.getDeltaY() > 0 ? 1 : -1);
      event.consume();
    }
  }

  private void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> walk(-1, 0);
      case DOWN -> walk(1, 0);
      case LEFT -> walk(0, -1);
      case RIGHT -> walk(0, 1);
      case ENTER, SPACE -> choose();
      case ESCAPE -> {
        if (pictures.link().pinned().get().isEmpty()) {
          return;
        }
        pictures.link().pinned().set(Optional.empty());
      }
      case PLUS, EQUALS, ADD -> onLevel.accept(1);
      case MINUS, SUBTRACT -> onLevel.accept(-1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void walk(int down, int right) {
    FigureLayout places = layout;
    if (painted == null || places == null) {
      return;
    }
    hover(FigureCursor.step(places.panels(), cursor, down, right));
    cursor.ifPresent(
        hit -> {
          Rect cell = places.cell(hit.panel(), hit.row(), hit.column());
          onWalk.accept(cell);
          Point2D corner = localToScreen(cell.x() + cell.width(), cell.y() + cell.height());
          if (corner != null) {
            showTip(corner.getX() + 10, corner.getY() + 10);
          }
          notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
  }

  private void focusMoved(boolean here) {
    if (!here) {
      leave();
    }
  }

  private void leave() {
    tip.hide();
    hover(Optional.empty());
  }

  private void hover(Optional<Hit> hit) {
    boolean had = spot().isPresent();
    cursor = hit;
    Optional<Spot> now = spot();
    if (had || now.isPresent()) {
      pictures.link().hovered().set(now);
    } else {
      mark();
    }
  }

  private Optional<Spot> spot() {
    LinkedFigure figure = painted;
    return figure == null
        ? Optional.empty()
        : cursor.flatMap(hit -> figure.panels().get(hit.panel()).spot(hit.row(), hit.column()));
  }

  private Optional<String> words() {
    LinkedFigure figure = painted;
    return figure == null
        ? Optional.empty()
        : cursor.map(hit -> figure.panels().get(hit.panel()).text().at(hit.row(), hit.column()));
  }

  private void showTip(double x, double y) {
    Optional<String> words = words();
    if (words.isEmpty()) {
      tip.hide();
      return;
    }
    tip.setText(words.get());
    if (tip.isShowing()) {
      tip.setAnchorX(x);
      tip.setAnchorY(y);
    } else {
      tip.show(this, x, y);
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.TEXT) {
      FigureState now = state.get();
      String cell = words().map(text -> text.replace('\n', ' ') + ". ").orElse("");
      String summary = now.figure() == null ? "" : now.figure().summary().get();
      return cell + (now.message().isEmpty() ? "" : now.message() + " ") + summary;
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  protected void layoutChildren() {
    double inset = Math.min(24, getWidth() / 8);
    double width = Math.max(0, Math.min(420, getWidth() - 2 * inset));
    double height = Math.min(getHeight(), message.prefHeight(width));
    message.resizeRelocate((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
  }

  /** The part of this view that shows cells, for tests and for scrolling a cell into sight. */
  public Optional<Rectangle2D> cellBounds(int panel, int row, int column) {
    return layoutNow()
        .map(now -> now.cell(panel, row, column))
        .map(cell -> new Rectangle2D(cell.x(), cell.y(), cell.width(), cell.height()));
  }
}
