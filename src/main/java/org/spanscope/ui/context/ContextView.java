package org.spanscope.ui.context;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.text.Split;
import org.spanscope.ui.shared.TabKey;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;
import org.spanscope.ui.shared.TokenLink;

/** The context as a list of sentences, or as a text to type in. */
public final class ContextView extends VBox {
  private final ContextViewModel model;
  private static final double HEADER = 46;
  private static final double ROW_PADDING = 7;
  private static final double LEAST = 64;
  private static final double SEARCHING = 140;

  private final CutMark cutMark = new CutMark();
  private final ListView<SentenceRow> list = new ListView<>();
  private final TextArea text = new TextArea();
  private final MenuButton split = new MenuButton();
  private final Button edit = new Button();
  private final ToggleGroup splits = new ToggleGroup();
  private String shownText = "";
  private int chosen = -1;

  public ContextView(ContextViewModel model, TokenLink link) {
    this.model = model;
    getStyleClass().addAll("card", "context");
    list.setItems(model.rows());
    list.setCellFactory(of -> new SentenceCell(model, link, cutMark, hand()));
    list.getSelectionModel().selectedIndexProperty().addListener((of, old, now) -> chose(now));
    model.rows().addListener((ListChangeListener<SentenceRow>) change -> keepChosen());
    list.setPlaceholder(placeholder());
    list.setId("sentences");
    list.setAccessibleText("Sentences of the context");
    list.getStyleClass().add("sentences");
    list.widthProperty().addListener(of -> list.refresh());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((of, old, now) -> cutMark.selected(now));
    text.setWrapText(true);
    text.setPromptText("Paste or type the context here.");
    text.setId("context-text");
    text.setAccessibleText("Text of the context");
    text.textProperty().bindBidirectional(model.draft());
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::textKey);
    TabKey.leaves(text);
    StackPane body = new StackPane(list, text);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    // Else what is higher than the room hangs over the header.
    list.setMinHeight(0);
    text.setMinHeight(0);
    setSpacing(4);
    setMinHeight(LEAST);
    getChildren().addAll(header(), new SearchBar(model.search()), body);
    model.search().open().addListener((of, old, now) -> makeRoom(now));
    model.search().found().addListener((of, old, now) -> goTo(now));
    model.inputs().addListener((of, old, now) -> arrive(now));
    model.editing().addListener((of, old, now) -> turn(now));
    arrive(model.inputs().get());
    turn(model.editing().get());
  }

  /** Whether a place to cut a sentence is being chosen. */
  public boolean isCutting() {
    return cutMark.offset().get().isPresent();
  }

  /** Takes the keyboard: the list, or the text while it is edited. */
  public void focus() {
    if (model.editing().get()) {
      text.requestFocus();
    } else {
      list.requestFocus();
    }
  }

  /**
   * How high this view would have to be to show every sentence at a width.
   *
   * @param most rows beyond this height need not be counted
   */
  public double heightFor(double width, double most) {
    double words =
        width
            - 4 * SentenceCell.BOX
            - SentenceCell.NUMBER
            - 2 * MassBar.WIDTH
            - 6 * SentenceCell.GAP;
    double height = HEADER;
    Text line = new Text();
    line.setFont(edit.getFont());
    line.setWrappingWidth(Math.max(80, words));
    for (SentenceRow row : model.rows()) {
      line.setText(row.text() + (row.golds().isEmpty() ? "" : "   gold  "));
      height += line.getLayoutBounds().getHeight() + ROW_PADDING;
      if (height > most) {
        return most;
      }
    }
    return height;
  }

  private Region header() {
    Label number = new Label("#");
    number.getStyleClass().add("heading");
    number.setMinWidth(SentenceCell.NUMBER);
    Tips.install(number, Term.MARKS);
    split.getStyleClass().add("quiet");
    split.setAccessibleText("How the context is divided");
    Tips.install(split, Term.SENTENCE);
    choices(split, splits, List.of(Split.values()), ContextView::words, model::split);
    edit.getStyleClass().add("quiet");
    edit.setOnAction(event -> editOrDone());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header =
        new HBox(
            SentenceCell.GAP,
            sideMenu(SideName.A),
            sideMenu(SideName.B),
            number,
            split,
            new RemovalMenu(model),
            edit,
            space,
            mass("mass A"),
            mass("mass B"));
    header.getStyleClass().add("context-header");
    header.setMinHeight(Region.USE_PREF_SIZE);
    return header;
  }

  private MenuButton sideMenu(SideName side) {
    MenuButton menu = new MenuButton(side.name());
    menu.getStyleClass().addAll("quiet", "side-menu");
    menu.setMinWidth(SentenceCell.BOX);
    menu.setPrefWidth(SentenceCell.BOX);
    menu.setAccessibleText("Sentences of side " + side);
    Tips.install(
        menu,
        (side == SideName.A ? Term.SIDE_A : Term.SIDE_B).explanation()
            + " Click for: all, none, invert, without answer.");
    menu.getItems()
        .addAll(
            item("All sentences", () -> model.keepAll(side)),
            item("No sentence", () -> model.keepNone(side)),
            item("Invert", () -> model.invert(side)),
            item("Without the answer’s sentences", () -> model.withoutAnswer(side)));
    Runnable mark =
        () -> {
          menu.getStyleClass().remove("digits");
          if (model.focusedSide().get() == side) {
            menu.getStyleClass().add("digits");
          }
        };
    model.focusedSide().addListener(of -> mark.run());
    mark.run();
    return menu;
  }

  private static Label mass(String name) {
    Label label = new Label(name);
    label.getStyleClass().add("heading");
    label.setMinWidth(MassBar.WIDTH);
    label.setPrefWidth(MassBar.WIDTH);
    HBox.setMargin(label, MassBar.MARGIN);
    Tips.install(label, Term.SENTENCE_MASS);
    return label;
  }

  private void chose(Number index) {
    if (index.intValue() >= 0) {
      chosen = index.intValue();
    }
  }

  /** A list whose rows are all replaced, by newer numbers say, forgets which one was chosen. */
  private void keepChosen() {
    if (list.getSelectionModel().isEmpty() && chosen >= 0 && chosen < model.rows().size()) {
      list.getSelectionModel().select(chosen);
    }
  }

  private Region placeholder() {
    Label words = new Label("No context yet. Choose an example on the left, or type a context.");
    words.getStyleClass().add("muted");
    Button type = new Button("Type a context");
    type.setOnAction(event -> model.editing().set(true));
    VBox box = new VBox(8, words, type);
    box.getStyleClass().add("empty");
    return box;
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    return item;
  }

  private static <T> void choices(
      MenuButton menu,
      ToggleGroup group,
      List<T> values,
      Function<T, String> words,
      Consumer<T> chosen) {
    for (T value : values) {
      RadioMenuItem item = new RadioMenuItem(words.apply(value));
      item.setUserData(value);
      item.setToggleGroup(group);
      item.setOnAction(event -> chosen.accept(value));
      menu.getItems().add(item);
    }
  }

  private static void choose(ToggleGroup group, Object value) {
    group.getToggles().stream()
        .filter(toggle -> value.equals(toggle.getUserData()))
        .forEach(group::selectToggle);
  }

  private static String words(Split split) {
    return split == Split.SENTENCE ? "by sentence" : "by clause";
  }

  private void arrive(Optional<Inputs> now) {
    if (!shownText.equals(model.text())) {
      shownText = model.text();
      chosen = -1;
    }
    Split divided = now.map(Inputs::split).orElse(Split.SENTENCE);
    split.setText("Context " + words(divided));
    choose(splits, divided);
    cutMark.end();
  }

  private void editOrDone() {
    if (model.editing().get()) {
      model.commit();
    } else {
      model.editing().set(true);
    }
  }

  private void turn(boolean editing) {
    text.setVisible(editing);
    list.setVisible(!editing);
    edit.setText(editing ? "Done" : "Edit text");
    Tips.install(
        edit,
        editing
            ? "Divides the text and reads it (Ctrl+Enter). Esc leaves it as it was."
            : "Type or paste another context.");
    if (editing || isFocusWithin()) {
      focus();
    }
  }

  private void textKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.editing().set(false);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      model.commit();
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    SentenceRow row = list.getSelectionModel().getSelectedItem();
    if (row == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (cutMark.offset().get().isPresent()) {
      cutKey(event, row);
      return;
    }
    switch (event.getCode()) {
      case SPACE -> model.toggle(model.focusedSide().get(), row.index());
      case M -> merge(row.index());
      case C -> cutMark.begin(row);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private SentenceCell.Hand hand() {
    return new SentenceCell.Hand() {
      @Override
      public void cut(int offset) {
        ContextView.this.cut(offset);
      }

      @Override
      public void mergeWithNext(int sentence) {
        merge(sentence);
      }
    };
  }

  /** The sentence behind the cut is the one to go on with. */
  private void cut(int offset) {
    model.cut(offset);
    model.inputs().get().ifPresent(now -> goOn(now.context().sentenceAt(offset)));
  }

  private void merge(int sentence) {
    model.mergeWithNext(sentence);
    goOn(sentence);
  }

  private void goOn(int sentence) {
    if (sentence >= 0) {
      list.getSelectionModel().clearAndSelect(sentence);
      list.requestFocus();
    }
  }

  /** Where the window is low the header and the search would leave no row to be seen. */
  private void makeRoom(boolean searching) {
    setMinHeight(searching ? SEARCHING : LEAST);
  }

  private void goTo(Found found) {
    Optional<SentenceRow> row =
        model.rows().stream().filter(each -> !found.currentIn(each).isEmpty()).findFirst();
    if (row.isPresent()) {
      int index = row.get().index();
      list.getSelectionModel().clearAndSelect(index);
      // The list's own scrolling would put the row on top even where it is seen already.
      if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
        flow.scrollTo(index);
      }
    }
  }

  private void cutKey(KeyEvent event, SentenceRow row) {
    switch (event.getCode()) {
      case LEFT -> cutMark.step(row, -1);
      case RIGHT -> cutMark.step(row, 1);
      case ENTER -> {
        Optional<Integer> at = cutMark.offset().get();
        cutMark.end();
        at.ifPresent(this::cut);
      }
      case ESCAPE -> cutMark.end();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
