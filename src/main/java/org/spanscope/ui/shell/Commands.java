package org.spanscope.ui.shell;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.spanscope.figure.Theme;
import org.spanscope.ui.context.QuestionView;
import org.spanscope.ui.shared.FilePicker;

/** What menus, buttons and keys do. */
final class Commands {
  private final WindowModels models;
  private final FilePicker picker;
  private final Stage stage;
  private final QuestionView question;
  private Runnable find = () -> {};
  private @Nullable HelpWindow help;

  Commands(WindowModels models, FilePicker picker, Stage stage, QuestionView question) {
    this.models = models;
    this.picker = picker;
    this.stage = stage;
    this.question = question;
  }

  void onFind(Runnable action) {
    find = action;
  }

  void openDataset() {
    picker
        .openFile("Open data set", "SQuAD data sets", List.of("*.json", "*.json.gz", "*.jsonl"))
        .ifPresent(models.examples()::load);
  }

  void openReader() {
    picker.openFolder("Open reader folder").ifPresent(models.readers()::open);
  }

  void quit() {
    stage.close();
  }

  void newQuestion() {
    question.commit();
    models.opener().blank();
    question.focus();
  }

  void find() {
    find.run();
  }

  void goToQuestion() {
    question.focus();
  }

  /** What is typed counts, even if the typing has not rested yet. */
  void run() {
    question.commit();
    models.compare().run();
  }

  void cancel() {
    models.cancel();
  }

  void undo() {
    models.context().commit();
    models.compare().undo();
  }

  void redo() {
    models.context().commit();
    models.compare().redo();
  }

  /** Begins to edit the context's text, or takes what was typed. */
  void editText() {
    if (models.context().editing().get()) {
      models.context().commit();
    } else {
      models.context().editing().set(true);
    }
  }

  void setDark(boolean dark) {
    models.appearance().theme().set(dark ? Theme.DARK : Theme.LIGHT);
  }

  void help(HelpWindow.Page page) {
    if (help == null) {
      help = new HelpWindow(stage, models.appearance());
    }
    help.show(page);
  }

  /** Keys that no menu item has. */
  void addAccelerators(Scene scene) {
    scene.getAccelerators().put(KeyCombination.keyCombination("Shortcut+Shift+Z"), this::redo);
  }

  void close() {
    if (help != null) {
      help.close();
    }
  }
}
