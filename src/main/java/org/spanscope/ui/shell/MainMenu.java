package org.spanscope.ui.shell;

import static org.spanscope.ui.shell.Menus.check;
import static org.spanscope.ui.shell.Menus.item;
import static org.spanscope.ui.shell.Menus.menu;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.spanscope.attention.Level;
import org.spanscope.figure.Theme;

/** The menu bar. */
final class MainMenu {
  private final WindowModels models;
  private final Commands commands;

  MainMenu(WindowModels models, Commands commands) {
    this.models = models;
    this.commands = commands;
  }

  MenuBar bar() {
    return new MenuBar(file(), edit(), view(), run(), help());
  }

  private Menu file() {
    return menu(
        "File",
        item("Open data set…", "Shortcut+O", commands::openDataset),
        item("Open reader…", "Shortcut+Shift+O", commands::openReader),
        item("Open records…", "Shortcut+Shift+R", commands::openRecords),
        new RecentMenu(models.recent(), commands::open),
        new SeparatorMenuItem(),
        item("Open session…", "Shortcut+Alt+O", commands::openSession),
        item("Save session", "Shortcut+S", commands::saveSession),
        item("Save session as…", "Shortcut+Shift+S", commands::saveSessionAs),
        item("Export figure…", "Shortcut+E", commands::exportFigure),
        item("Export sheet…", "Shortcut+Alt+E", commands::exportSheet),
        item("Export notes…", "", commands::exportNotes),
        new SeparatorMenuItem(),
        item("Quit", "Shortcut+Q", commands::quit));
  }

  private Menu edit() {
    MenuItem undo = item("Undo", "Shortcut+Z", commands::undo);
    undo.disableProperty().bind(models.compare().canUndo().or(models.context().editing()).not());
    MenuItem redo = item("Redo", "Shortcut+Y", commands::redo);
    redo.disableProperty().bind(models.compare().canRedo().not());
    CheckMenuItem text = check("Edit the context’s text", "Shortcut+Shift+E");
    text.setOnAction(event -> commands.editText());
    models.context().editing().addListener((of, old, now) -> text.setSelected(now));
    return menu(
        "Edit",
        undo,
        redo,
        new SeparatorMenuItem(),
        item("New question…", "Shortcut+N", commands::newQuestion),
        text,
        item("Note on this example", "Shortcut+M", commands::note),
        new SeparatorMenuItem(),
        item("Go to the question", "Shortcut+L", commands::goToQuestion),
        item("Go to the tabs", "Shortcut+T", commands::goToTabs),
        item("Find in the text", "Shortcut+F", commands::findInText),
        item("Search examples", "Shortcut+Shift+F", commands::find),
        new SeparatorMenuItem(),
        item("Preferences…", "Shortcut+Comma", commands::preferences));
  }

  private Menu view() {
    CheckMenuItem dark = check("Dark theme", "Shortcut+Shift+D");
    dark.setOnAction(event -> commands.setDark(dark.isSelected()));
    Runnable show = () -> dark.setSelected(models.appearance().theme().get() == Theme.DARK);
    models.appearance().theme().addListener(of -> show.run());
    show.run();
    CheckMenuItem log = check("Log scale of the curves", "Shortcut+G");
    log.selectedProperty().bindBidirectional(models.maps().logCurves());
    CheckMenuItem maximised = check("Give the tabs all the room", "F11");
    maximised.selectedProperty().bindBidirectional(models.tabsMaximised());
    Menu level = menu("Level");
    for (Level each : Level.values()) {
      level.getItems().add(level(each));
    }
    return menu(
        "View",
        level,
        log,
        maximised,
        new SeparatorMenuItem(),
        item("Larger letters", "Shortcut+Plus", () -> commands.enlarge(Commands.LETTERS_STEP)),
        item("Smaller letters", "Shortcut+Minus", () -> commands.enlarge(-Commands.LETTERS_STEP)),
        item("Letters of usual size", "Shortcut+0", commands::usualLetters),
        dark,
        toolBar(),
        new SeparatorMenuItem(),
        item("Failures of runs", "Shortcut+R", commands::showFailures),
        item("Tasks", "Shortcut+J", () -> commands.activity(0)),
        item("Log", "Shortcut+Shift+J", () -> commands.activity(1)));
  }

  private CheckMenuItem toolBar() {
    CheckMenuItem item = check("Tool bar", "");
    item.setOnAction(event -> models.preferences().change(now -> now.toolBar(item.isSelected())));
    Runnable show = () -> item.setSelected(models.preferences().now().get().toolBar());
    models.preferences().now().addListener(of -> show.run());
    show.run();
    return item;
  }

  private RadioMenuItem level(Level each) {
    RadioMenuItem item = new RadioMenuItem(each.label());
    item.setAccelerator(KeyCombination.keyCombination("Alt+" + (each.ordinal() + 1)));
    item.setOnAction(event -> models.maps().choose(each));
    Runnable show = () -> item.setSelected(models.maps().settings().get().level() == each);
    models.maps().settings().addListener((of, old, now) -> show.run());
    show.run();
    return item;
  }

  private Menu run() {
    MenuItem cancel = item("Cancel", "Esc", commands::cancel);
    cancel.disableProperty().bind(models.status().busy().not());
    return menu("Run", item("Run", "Shortcut+Enter", commands::run), cancel);
  }

  private Menu help() {
    return menu(
        "Help",
        item("Keys", "F1", () -> commands.help(HelpWindow.Page.KEYS)),
        item("Hints for newcomers", "", commands::tour),
        item("Glossary", "", () -> commands.help(HelpWindow.Page.GLOSSARY)),
        item("About SpanScope", "", () -> commands.help(HelpWindow.Page.ABOUT)));
  }
}
