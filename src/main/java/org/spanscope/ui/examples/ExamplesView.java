package org.spanscope.ui.examples;

import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;

/** The list of examples at the left of the window. */
public final class ExamplesView extends VBox {
  private final ExamplesViewModel model;
  private final CustomTextField search = (CustomTextField) TextFields.createClearableTextField();
  private final ListView<ExampleRow> list = new ListView<>();
  private final NotesView notes;
  private int rows;

  /**
   * @param openFile asks for a data set
   */
  public ExamplesView(ExamplesViewModel model, Runnable openFile) {
    super(6);
    this.model = model;
    getStyleClass().addAll("panel", "panel-left", "examples");
    search.setId("search");
    search.setPromptText("Search examples…");
    search.setAccessibleText("Search examples by question, answer, title, id, tag or note");
    search.textProperty().bindBidirectional(model.search());
    search.getRight().setAccessibleRole(AccessibleRole.BUTTON);
    search.getRight().setAccessibleText("Clear the search");
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
    Label heading = new Label();
    heading.getStyleClass().add("heading");
    heading.textProperty().bind(model.heading());
    heading.setMinWidth(0);
    Label count = new Label();
    count.getStyleClass().addAll("muted", "small");
    count.textProperty().bind(model.count());
    count.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox title = new HBox(6, heading, space, count);
    title.getStyleClass().add("examples-title");
    Tips.install(title, Term.OUTCOME);
    list.setItems(model.shown());
    list.setCellFactory(of -> new ExampleCell());
    list.setId("examples");
    list.setAccessibleText("Examples");
    list.setPlaceholder(placeholder(openFile));
    list.widthProperty().addListener(of -> list.refresh());
    list.setOnMouseClicked(event -> choose());
    list.setOnKeyReleased(
        event -> {
          if (event.getCode().isNavigationKey() || event.getCode() == KeyCode.ENTER) {
            choose();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    notes = new NotesView(model.notes());
    getChildren().addAll(search, title, list, notes);
    model.inputs().addListener(of -> follow());
    model.shown().addListener((ListChangeListener<ExampleRow>) change -> rowsCame());
    follow();
  }

  /** Takes the keyboard to the search field. */
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /** Takes the keyboard to the note on the open example. */
  public void focusNote() {
    notes.focusNote();
  }

  /** Takes the keyboard to the list. */
  public void focusList() {
    list.requestFocus();
  }

  private Region placeholder(Runnable openFile) {
    Label words = new Label();
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    Button open = new Button("Open data set…");
    open.setOnAction(event -> openFile.run());
    VBox box = new VBox(8, words, open);
    box.getStyleClass().add("empty");
    Runnable tell =
        () -> {
          boolean any = model.file().get().isPresent();
          words.setText(
              any
                  ? "No example matches “" + model.search().get() + "”. Esc clears the search."
                  : "No data set is open. A SQuAD file (v1.1 or v2.0) gives the list of examples.");
          open.setVisible(!any);
        };
    model.search().addListener(of -> tell.run());
    model.file().addListener(of -> tell.run());
    tell.run();
    return box;
  }

  /**
   * Only what the user does at the list chooses: a search that hides the chosen row moves the
   * selection too.
   */
  private void choose() {
    ExampleRow row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      model.choose(row);
    }
  }

  /** Shows which example is open, also when undo brought it back. */
  private void follow() {
    model
        .chosen()
        .ifPresentOrElse(
            row -> {
              if (!row.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().select(row);
                if (!list.isFocused()) {
                  list.scrollTo(row);
                }
              }
            },
            () -> list.getSelectionModel().clearSelection());
  }

  /** Other rows: the open one keeps being the one that is chosen, and stays in sight. */
  private void rowsCame() {
    follow();
    // An outcome that is told in a row moves nothing.
    if (rows != model.shown().size()) {
      rows = model.shown().size();
      model.chosen().ifPresent(list::scrollTo);
    }
  }

  private void searchKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      search.clear();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      if (!model.shown().isEmpty()) {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
          list.getSelectionModel().selectFirst();
        }
      }
      event.consume();
    }
  }
}
