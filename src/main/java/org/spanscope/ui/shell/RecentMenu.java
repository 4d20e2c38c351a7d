package org.spanscope.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.spanscope.session.RecentFiles.Recent;

/** What was opened last, to be opened again. */
final class RecentMenu extends Menu {
  private final RecentViewModel model;
  private final Consumer<Path> open;

  /**
   * @param open opens a file or folder, whatever it is
   */
  RecentMenu(RecentViewModel model, Consumer<Path> open) {
    super("Open recent");
    this.model = model;
    this.open = open;
    model.list().addListener(of -> fill());
    setOnShowing(event -> model.look());
    fill();
  }

  private void fill() {
    getItems().clear();
    for (Recent recent : model.list().get()) {
      getItems().add(item(recent));
    }
    if (getItems().isEmpty()) {
      MenuItem none = new MenuItem("Nothing yet");
      none.setDisable(true);
      getItems().add(none);
      return;
    }
    MenuItem clear = new MenuItem("Forget all of these");
    clear.setOnAction(event -> model.forgetAll());
    getItems().addAll(new SeparatorMenuItem(), clear);
  }

  private MenuItem item(Recent recent) {
    Path path = Path.of(recent.path());
    boolean there = Files.exists(path);
    Path folder = path.getParent();
    MenuItem item =
        new MenuItem(
            path.getFileName()
                + "   "
                + recent.kind().label()
                + (there ? "" : ", gone: forget it")
                + (folder == null ? "" : "   " + folder));
    item.setMnemonicParsing(false);
    item.setOnAction(
        event -> {
          if (there) {
            open.accept(path);
          } else {
            model.forget(recent);
          }
        });
    return item;
  }
}
