package org.spanscope.ui.shell;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.spanscope.ui.shared.Appearance;
import org.spanscope.ui.shared.Term;

/** Keys, glossary and what this program is; beside the window, never in its way. */
final class HelpWindow {
  private final Stage stage = new Stage();
  private final TabPane tabs = new TabPane();

  /** The pages. */
  enum Page {
    KEYS,
    GLOSSARY,
    ABOUT
  }

  private static final double WIDTH = 620;
  private static final double HEIGHT = 660;

  HelpWindow(Window owner, Appearance appearance) {
    stage.initOwner(owner);
    stage.setTitle("SpanScope help");
    tabs.setAccessibleText("Help");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getTabs()
        .addAll(page("Keys", keys()), page("Glossary", glossary()), page("About", about()));
    // Not the root itself, which the keyboard would never come back to.
    Scene scene = new Scene(new StackPane(tabs));
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            stage.hide();
          }
        });
    tabs.getStyleClass().add("help");
    appearance.dress(scene);
    stage.setScene(scene);
    appearance.size(stage, WIDTH, HEIGHT);
  }

  void show(Page page) {
    tabs.getSelectionModel().select(page.ordinal());
    stage.show();
    stage.toFront();
  }

  void close() {
    stage.hide();
  }

  private static Tab page(String title, Region content) {
    ScrollPane page = new ScrollPane(content);
    page.setFitToWidth(true);
    // So that arrows and Page Down scroll it.
    page.setFocusTraversable(true);
    page.setAccessibleText(title);
    content.getStyleClass().add("help-page");
    return new Tab(title, page);
  }

  private static GridPane keys() {
    GridPane grid = grid();
    List<Key> keys = Key.ALL;
    for (int i = 0; i < keys.size(); i++) {
      row(grid, i, keys.get(i).keys(), keys.get(i).does());
    }
    return grid;
  }

  private static GridPane glossary() {
    GridPane grid = grid();
    Term[] terms = Term.values();
    for (int i = 0; i < terms.length; i++) {
      row(grid, i, terms[i].label(), terms[i].explanation());
    }
    return grid;
  }

  private static VBox about() {
    String version = HelpWindow.class.getPackage().getImplementationVersion();
    Label name = new Label("SpanScope" + (version == null ? "" : " " + version));
    name.getStyleClass().add("title");
    Label what =
        new Label(
            "A workbench to see why an extractive question-answering reader picked its span."
                + " Question and context stay on this machine.");
    what.setWrapText(true);
    Label licence = new Label("Apache License 2.0");
    licence.getStyleClass().add("muted");
    return new VBox(8, name, what, licence);
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(7);
    ColumnConstraints left = new ColumnConstraints(150);
    ColumnConstraints right = new ColumnConstraints();
    right.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(left, right);
    return grid;
  }

  private static void row(GridPane grid, int index, String left, String right) {
    Label name = new Label(left);
    name.setWrapText(true);
    name.getStyleClass().add("help-name");
    Label words = new Label(right);
    words.setWrapText(true);
    GridPane.setValignment(name, javafx.geometry.VPos.TOP);
    grid.addRow(index, name, words);
    words.setMinHeight(Region.USE_PREF_SIZE);
  }
}
