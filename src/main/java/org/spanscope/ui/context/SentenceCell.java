package org.spanscope.ui.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.SideName;
import org.spanscope.text.Span;
import org.spanscope.ui.shared.TokenLink;
import org.spanscope.ui.shared.TokenLink.Spot;

/** A sentence as a row: boxes of A and B, number, words, mass of A and B. */
final class SentenceCell extends ListCell<SentenceRow> {
  static final double BOX = 24;
  static final double NUMBER = 26;
  static final double GAP = 6;

  private final ContextViewModel model;
  private final TokenLink link;
  private final CutMark cutMark;
  private final Hand hand;
  private final CheckBox a;
  private final CheckBox b;
  private final Label number = new Label();
  private final SentenceText words = new SentenceText();
  private final MassBar massA = new MassBar(SideName.A);
  private final MassBar massB = new MassBar(SideName.B);
  private final HBox line;
  // Held here since the cell listens weakly: cells come and go, the link stays.
  private final ChangeListener<Optional<Spot>> lighting = (of, old, now) -> light();
  private final ChangeListener<Found> finding = (of, old, now) -> markFound();
  private final ChangeListener<Optional<Integer>> cutting = (of, old, now) -> markCut();
  private boolean hovering;
  private int menuAt = -1;

  /** Cuts and merges; the list goes on at the sentence that comes of it. */
  interface Hand {
    /**
     * @param offset in UTF-16 units of the context
     */
    void cut(int offset);

    void mergeWithNext(int sentence);
  }

  SentenceCell(ContextViewModel model, TokenLink link, CutMark cutMark, Hand hand) {
    this.hand = hand;
    this.model = model;
    this.link = link;
    this.cutMark = cutMark;
    a = box(SideName.A);
    b = box(SideName.B);
    number.getStyleClass().add("muted");
    number.setMinWidth(NUMBER);
    number.setPrefWidth(NUMBER);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    line = new HBox(GAP, a, b, number, words, massA, massB);
    HBox.setMargin(massA, MassBar.MARGIN);
    HBox.setMargin(massB, MassBar.MARGIN);
    line.setFillHeight(false);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("sentence-cell");
    // The list decides the width; without this a long sentence would make it scroll sideways.
    setPrefWidth(0);
    link.hovered().addListener(new WeakChangeListener<>(lighting));
    link.pinned().addListener(new WeakChangeListener<>(lighting));
    model.search().found().addListener(new WeakChangeListener<>(finding));
    cutMark.offset().addListener(new WeakChangeListener<>(cutting));
    words.setOnMouseMoved(this::hover);
    words.setOnMouseExited(event -> leave());
    words.setOnMouseClicked(this::clicked);
    // A filter, since the menu must know the place before it opens.
    addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> menuAt = boundary(words.sceneToLocal(event.getSceneX(), event.getSceneY())));
  }

  @Override
  protected void updateItem(@Nullable SentenceRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setContextMenu(null);
      setAccessibleText("");
      return;
    }
    a.setSelected(row.a().kept());
    b.setSelected(row.b().kept());
    a.setAccessibleText("A reads sentence " + (row.index() + 1));
    b.setAccessibleText("B reads sentence " + (row.index() + 1));
    number.setText(String.valueOf(row.index() + 1));
    words.show(row);
    massA.show(row.a());
    massB.show(row.b());
    setAccessibleText(row.spoken());
    setGraphic(line);
    setContextMenu(menu(row));
    light();
    markFound();
    markCut();
  }

  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null) {
      return super.computePrefHeight(width);
    }
    double breadth = width > 0 ? width : getListView().getWidth();
    double inner = breadth - snappedLeftInset() - snappedRightInset();
    return Math.ceil(line.prefHeight(Math.max(80, inner)))
        + snappedTopInset()
        + snappedBottomInset();
  }

  private CheckBox box(SideName side) {
    CheckBox box = new CheckBox();
    box.getStyleClass().add(side == SideName.A ? "side-a" : "side-b");
    box.setMinWidth(BOX);
    box.setPrefWidth(BOX);
    box.setMaxWidth(BOX);
    // By keyboard the digits and the space bar toggle; two stops a sentence would make Tab useless.
    box.setFocusTraversable(false);
    box.setOnAction(
        event -> {
          SentenceRow row = getItem();
          if (row != null) {
            model.focusedSide().set(side);
            model.toggle(side, row.index());
          }
        });
    return box;
  }

  private ContextMenu menu(SentenceRow row) {
    ContextMenu menu =
        new ContextMenu(
            item("Merge with next  (M)", () -> hand.mergeWithNext(row.index())),
            item("Cut before this word", () -> cutAt(row, menuAt)),
            item("Only this sentence for A", () -> model.only(SideName.A, row.index())),
            item("Only this sentence for B", () -> model.only(SideName.B, row.index())));
    menu.getItems().get(0).setDisable(row.index() + 1 >= model.rows().size());
    menu.setOnShowing(event -> menu.getItems().get(1).setDisable(menuAt <= 0));
    return menu;
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void cutAt(SentenceRow row, int boundary) {
    if (boundary >= 0) {
      hand.cut(row.start() + boundary);
    }
  }

  private int boundary(@Nullable Point2D point) {
    SentenceRow row = getItem();
    if (row == null || point == null) {
      return -1;
    }
    OptionalInt at = words.characterAt(point.getX(), point.getY());
    return at.isPresent() ? Words.startOf(row.text(), at.getAsInt()) : -1;
  }

  private void clicked(MouseEvent event) {
    SentenceRow row = getItem();
    if (row == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (event.getClickCount() == 2) {
      cutAt(row, boundary(new Point2D(event.getX(), event.getY())));
    } else {
      spot(event).ifPresent(link::togglePin);
    }
  }

  private void hover(MouseEvent event) {
    Optional<Spot> spot = spot(event);
    hovering = spot.isPresent();
    if (!link.hovered().get().equals(spot)) {
      link.hovered().set(spot);
    }
  }

  private void leave() {
    if (hovering) {
      hovering = false;
      link.hovered().set(Optional.empty());
    }
  }

  private Optional<Spot> spot(MouseEvent event) {
    SentenceRow row = getItem();
    OptionalInt at = words.characterAt(event.getX(), event.getY());
    if (row == null || at.isEmpty() || Character.isWhitespace(row.text().charAt(at.getAsInt()))) {
      return Optional.empty();
    }
    Span word = Words.around(row.text(), at.getAsInt()).shift(row.start());
    return Optional.of(Spot.at(new TextPlace(TextPlace.Area.CONTEXT, word.start(), word.end())));
  }

  private void light() {
    SentenceRow row = getItem();
    if (row != null) {
      words.light(lit(row, link.hovered().get()), lit(row, link.pinned().get()));
    }
  }

  private static List<Span> lit(SentenceRow row, Optional<Spot> spot) {
    List<TextPlace> places = spot.map(Spot::columns).orElse(List.of());
    // Of a map's cell the row may be the one in the context.
    Optional<TextPlace> from = spot.flatMap(Spot::from);
    if (from.isPresent() && places.get(0).area() != TextPlace.Area.CONTEXT) {
      places = List.of(from.get());
    }
    List<Span> lit = new ArrayList<>();
    for (TextPlace place : places) {
      int start = Math.max(0, place.start() - row.start());
      int end = Math.min(row.text().length(), place.end() - row.start());
      if (place.area() == TextPlace.Area.CONTEXT && start < end) {
        lit.add(new Span(start, end));
      }
    }
    return lit;
  }

  private void markFound() {
    SentenceRow row = getItem();
    if (row != null) {
      Found found = model.search().found().get();
      words.markFound(found.in(row), found.currentIn(row));
    }
  }

  private void markCut() {
    SentenceRow row = getItem();
    if (row == null) {
      return;
    }
    int at = cutMark.offset().get().orElse(-1) - row.start();
    boolean here = at > 0 && at < row.text().length();
    words.markCut(here ? OptionalInt.of(at) : OptionalInt.empty());
  }
}
