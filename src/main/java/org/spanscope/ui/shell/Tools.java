package org.spanscope.ui.shell;

import javafx.beans.value.ObservableNumberValue;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import org.spanscope.ui.shared.Tips;

/** Buttons for what is done most; those that find no room are in a menu at the end. */
final class Tools extends ToolBar {
  private final ObservableNumberValue letters;

  Tools(WindowModels models, Commands commands) {
    letters = models.appearance().letters();
    getStyleClass().add("tools");
    Button undo = button(Icon.UNDO, "Undo", "Ctrl+Z", commands::undo);
    undo.disableProperty().bind(models.compare().canUndo().or(models.context().editing()).not());
    Button redo = button(Icon.REDO, "Redo", "Ctrl+Y", commands::redo);
    redo.disableProperty().bind(models.compare().canRedo().not());
    Button stop = button(Icon.STOP, "Cancel what runs", "Esc", commands::cancel);
    stop.disableProperty().bind(models.status().busy().not());
    getItems()
        .addAll(
            button(Icon.OPEN, "Open a data set", "Ctrl+O", commands::openDataset),
            button(Icon.SEARCH, "Search the examples", "Ctrl+Shift+F", commands::find),
            new Separator(),
            undo,
            redo,
            new Separator(),
            button(Icon.RUN, "Run: read both sides", "Ctrl+Enter", commands::run),
            stop,
            new Separator(),
            button(Icon.EXPORT, "Export a figure", "Ctrl+E", commands::exportFigure),
            button(Icon.SHEET, "Export a sheet: A, B, B − A", "Ctrl+Alt+E", commands::exportSheet),
            button(
                Icon.SMALLER,
                "Smaller letters",
                "Ctrl+Minus",
                () -> commands.enlarge(-Commands.LETTERS_STEP)),
            button(
                Icon.LARGER,
                "Larger letters",
                "Ctrl+Plus",
                () -> commands.enlarge(Commands.LETTERS_STEP)),
            button(Icon.DARK, "Light or dark", "Ctrl+Shift+D", commands::otherTheme));
    visibleProperty().bind(models.preferences().now().map(now -> now.toolBar()));
    managedProperty().bind(visibleProperty());
    setMinWidth(0);
  }

  private Button button(Icon icon, String name, String keys, Runnable action) {
    Button button = new Button();
    button.setGraphic(icon.shape(letters));
    button.getStyleClass().addAll("quiet", "tool");
    button.setAccessibleText(name);
    Tips.install(button, name + " (" + keys + ")");
    button.setOnAction(event -> action.run());
    return button;
  }
}
