package org.spanscope.ui.examples;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.spanscope.session.ExampleNote;
import org.spanscope.ui.shared.TabKey;
import org.spanscope.ui.shared.Tips;

/** Tags and note of the open example, below the list. */
final class NotesView extends VBox {
  private static final int ROWS = 3;

  private final NotesViewModel model;
  private final TextArea note = new TextArea();
  private final MenuButton used = new MenuButton("used");

  NotesView(NotesViewModel model) {
    super(4);
    this.model = model;
    getStyleClass().add("notes");
    note.setId("note");
    note.setPromptText("Note on this example");
    note.setAccessibleText("Note on the open example");
    note.setWrapText(true);
    note.setPrefRowCount(ROWS);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.textProperty().bindBidirectional(model.text());
    TabKey.leaves(note);
    TextField tags = new TextField();
    tags.setId("tags");
    tags.setPromptText("Tags: one, another");
    tags.setAccessibleText("Tags of the open example, with commas between");
    tags.textProperty().bindBidirectional(model.tags());
    Tips.install(tags, "Words of your own to group examples by; the search above finds them too.");
    used.setAccessibleText("Tags used before");
    Tips.install(used, "Tags used before in this session: gives one, or takes it away.");
    used.setMinWidth(Region.USE_PREF_SIZE);
    used.setOnShowing(event -> offer());
    HBox.setHgrow(tags, Priority.ALWAYS);
    tags.setMinWidth(0);
    HBox line = new HBox(4, tags, used);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox fields = new VBox(4, line, note);
    fields.visibleProperty().bind(model.shown());
    fields.managedProperty().bind(model.shown());
    fields.disableProperty().bind(model.open().map(open -> open.isEmpty()));
    getChildren().addAll(heading(), fields);
    model.all().addListener(of -> tell());
    tell();
  }

  /** Takes the keyboard to the note. */
  void focusNote() {
    model.shown().set(true);
    note.requestFocus();
  }

  private HBox heading() {
    Label heading = new Label("Notes");
    heading.getStyleClass().add("heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button open = new Button();
    open.textProperty().bind(model.shown().map(shown -> shown ? "hide" : "show"));
    open.accessibleTextProperty()
        .bind(model.shown().map(shown -> (shown ? "Hide" : "Show") + " notes and tags"));
    open.getStyleClass().add("quiet");
    open.setOnAction(event -> model.shown().set(!model.shown().get()));
    HBox line = new HBox(6, heading, space, open);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void tell() {
    used.setDisable(model.all().get().tags().isEmpty());
    offer();
  }

  private void offer() {
    List<String> given = ExampleNote.tagsOf(model.tags().get());
    used.getItems().setAll(model.all().get().tags().stream().map(tag -> item(tag, given)).toList());
  }

  private CheckMenuItem item(String tag, List<String> given) {
    CheckMenuItem item = new CheckMenuItem(tag);
    item.setMnemonicParsing(false);
    item.setSelected(given.contains(tag));
    item.setOnAction(event -> model.toggle(tag));
    return item;
  }
}
