package org.spanscope.ui.shared;

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
import javafx.scene.image.ImageView;
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
  private final FigureTip tip = new FigureTip(this, this::leave);
  private final FigureZoom zoom;
  private final ObjectProperty<FigureState> state =
      new SimpleObjectProperty<>(this, "state", FigureState.words(""));
  private IntConsumer onLevel = step -> {};
  private DoubleSupplier seen = this::getHeight;
  private Consumer<Rect> onWalk = cell -> {};
  private @Nullable Consumer<Hit> onChoice;
  private @Nullable FigurePart painted;
  private @Nullable FigureLayout layout;
  private Optional<Hit> cursor = Optional.empty();

  FigureView(Pictures pictures) {
    this.pictures = pictures;
    this.painting = new Latest(pictures.jobs());
    getStyleClass().add("figure-view");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    image.setMouseTransparent(true);
    message.getStyleClass().add("figure-message");
    message.setWrapText(true);
    message.setMouseTransparent(true);
    zoom = new FigureZoom(this, pictures.link().extent());
    getChildren().addAll(image, overlay.canvas(), message, zoom.band(), zoom.back());
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);

    state.addListener((at, old, now) -> arrive(old, now));
    widthProperty().addListener(at -> repaint(RESIZE_QUIET));
    heightProperty().addListener(at -> repaint(RESIZE_QUIET));
    pictures.theme().addListener((at, old, now) -> repaint(Duration.ZERO));
    pictures.zoom().addListener((at, old, now) -> repaint(RESIZE_QUIET));
    pictures.link().extent().addListener((at, old, now) -> repaint(Duration.ZERO));
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
    // What is dragged over must not lie under it.
    setOnMousePressed(event -> tip.hide());
    setOnMouseDragged(tip::pointAt);
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

  /** What is to be seen of the figure: the part that is chosen, or all of it. */
  public Optional<LinkedFigure> shown() {
    return Optional.ofNullable(state.get().figure())
        .map(figure -> figure.within(pictures.link().extent().get()));
  }

  @Nullable FigurePart painted() {
    return painted;
  }

  Optional<Hit> cursor() {
    return cursor;
  }

  /** Where the cells of the painted figure stand; empty until it is painted. */
  public Optional<FigureLayout> layoutNow() {
    return Optional.ofNullable(layout);
  }

  /** Whether what is shown is on screen as it is meant to be, nothing being painted any more. */
  public boolean isPainted() {
    FigurePart part = painted;
    return !painting.isRunning() && (part == null ? null : part.whole()) == state.get().figure();
  }

  private void arrive(FigureState old, FigureState now) {
    message.setText(now.message());
    message.setVisible(!now.message().isEmpty());
    // Where there is nothing to tell of, the keyboard has no reason to stop.
    setFocusTraversable(now.figure() != null || !now.message().isEmpty());
    dim();
    if (now.figure() == null) {
      painting.cancel();
      painted = null;
      layout = null;
      image.setImage(null);
      zoom.shown(null);
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
    Extent extent = pictures.link().extent().get();
    painting.submit(
        quiet,
        cancellation -> {
          FigurePart part = FigurePart.of(figure, extent);
          return new Painted(
              part, FigureRaster.paint(part.shown().figure(), figure.beside(extent), look, scale));
        },
        done -> show(done.part, done.raster, look),
        failure -> {
          throw failure;
        });
  }

  private record Painted(FigurePart part, FigureRaster.Picture raster) {}

  private double outputScale() {
    Window window = getScene().getWindow();
    double zoom = pictures.zoom().getValue().doubleValue() / 100;
    return window == null ? 1 : Math.max(1, window.getOutputScaleX() * zoom);
  }

  private void show(FigurePart part, FigureRaster.Picture raster, Look look) {
    image.setImage(PixelImage.of(raster));
    image.setFitWidth(look.width());
    image.setFitHeight(look.height());
    painted = part;
    layout = raster.layout();
    zoom.shown(part);
    requestLayout();
    overlay.resize(look.width(), look.height());
    Optional<Hit> kept =
        cursor.filter(hit -> FigureCursor.standsApart(part.shown().panels(), raster.layout(), hit));
    cursor =
        pictures
            .link()
            .hovered()
            .get()
            .flatMap(spot -> FigureCursor.find(part.shown().panels(), spot))
            .or(() -> kept);
    // Another picture: what the pointer is on now is told, not what was there before.
    tip.pointer().ifPresentOrElse(this::tell, tip::hide);
    mark();
  }

  private void mark() {
    overlay.draw(
        painted == null ? null : painted.shown(),
        layout,
        pictures.link().hovered().get(),
        pictures.link().pinned().get(),
        cursor,
        pictures.theme().getValue());
  }

  private void mouseMoved(MouseEvent event) {
    tip.pointAt(event);
    tip.pointer().ifPresent(this::tell);
  }

  /** What the pointer is on, from where it is on screen. */
  private void tell(Point2D at) {
    Point2D here = screenToLocal(at);
    hover(layout == null || here == null ? Optional.empty() : layout.hit(here.getX(), here.getY()));
    tip.show(words(), at.getX() + 14, at.getY() + 18);
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
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
    // With Shift the wheel turns sideways.
    double turned = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
    if (event.isShortcutDown() && event.isShiftDown() && turned != 0) {
      onLevel.accept(turned > 0 ? 1 : -1);
      event.consume();
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.isShiftDown() && event.getCode().isArrowKey()) {
      return;
    }
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
            tip.show(words(), corner.getX() + 10, corner.getY() + 10);
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
    tip.leave();
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
    FigurePart part = painted;
    return part == null
        ? Optional.empty()
        : cursor.flatMap(
            hit -> part.shown().panels().get(hit.panel()).spot(hit.row(), hit.column()));
  }

  private Optional<String> words() {
    FigurePart part = painted;
    return part == null
        ? Optional.empty()
        : cursor.map(
            hit -> part.shown().panels().get(hit.panel()).text().at(hit.row(), hit.column()));
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.TEXT) {
      FigureState now = state.get();
      String cell = words().map(text -> text.replace('\n', ' ') + ". ").orElse("");
      String summary = shown().map(LinkedFigure::summary).orElse("");
      return cell + (now.message().isEmpty() ? "" : now.message() + " ") + summary;
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  protected void layoutChildren() {
    double inset = Math.min(24, getWidth() / 8);
    double width = Math.max(0, Math.min(420, getWidth() - 2 * inset));
    double height = Math.min(getHeight(), message.prefHeight(width));
    zoom.place(getWidth(), getHeight(), layout);
    message.resizeRelocate((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
  }

  /** The part of this view that shows cells, for tests and for scrolling a cell into sight. */
  public Optional<Rectangle2D> cellBounds(int panel, int row, int column) {
    return layoutNow()
        .map(now -> now.cell(panel, row, column))
        .map(cell -> new Rectangle2D(cell.x(), cell.y(), cell.width(), cell.height()));
  }
}
