package org.spanscope.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.spanscope.figure.Theme;
import org.spanscope.session.Preferences;
import org.spanscope.session.SessionFiles;
import org.spanscope.ui.context.QuestionView;
import org.spanscope.ui.context.SearchViewModel;
import org.spanscope.ui.failures.FailuresViewModel;
import org.spanscope.ui.preferences.PreferencesWindow;
import org.spanscope.ui.shared.FilePicker;
import org.spanscope.ui.shared.Messages.Ask;

/** What menus, buttons and keys do. */
final class Commands {
  /** Percent of the usual size. */
  static final int LETTERS_STEP = 10;

  private final WindowModels models;
  private final FilePicker picker;
  private final Stage stage;
  private final QuestionView question;
  private Runnable find = () -> {};
  private Runnable note = () -> {};
  private Runnable tabs = () -> {};
  private Runnable exportFigure = () -> {};
  private Runnable exportSheet = () -> {};
  private Runnable tour = () -> {};
  private IntConsumer showActivity = tab -> {};
  private int activityTab;
  private @Nullable HelpWindow help;
  private @Nullable PreferencesWindow preferences;
  private @Nullable FailuresWindow failures;

  Commands(WindowModels models, FilePicker picker, Stage stage, QuestionView question) {
    this.models = models;
    this.picker = picker;
    this.stage = stage;
    this.question = question;
  }

  void onFind(Runnable action) {
    find = action;
  }

  void onTabs(Runnable action) {
    tabs = action;
  }

  void onNote(Runnable action) {
    note = action;
  }

  void openDataset() {
    pickDataset("Open data set").ifPresent(this::open);
  }

  private Optional<Path> pickDataset(String title) {
    return picker.openFile(title, "SQuAD data sets", List.of("*.json", "*.json.gz", "*.jsonl"));
  }

  /** Opens a session, records, a reader folder or a data set, whichever it is. */
  void open(Path path) {
    if (String.valueOf(path.getFileName()).endsWith(SessionFiles.ENDING)) {
      models.sessions().open(path);
    } else if (FailuresViewModel.isRecords(path)) {
      showFailures();
      models.failures().open(path);
    } else if (Files.isDirectory(path)) {
      models.readers().open(path);
    } else {
      models.examples().load(path);
    }
  }

  void openSession() {
    picker
        .openFile("Open session", "Sessions", List.of("*" + SessionFiles.ENDING))
        .ifPresent(models.sessions()::open);
  }

  /** Under the name it has; asks for one where it has none. */
  void saveSession() {
    models.sessions().named().get().ifPresentOrElse(models.sessions()::save, this::saveSessionAs);
  }

  void saveSessionAs() {
    String name =
        models
            .sessions()
            .named()
            .get()
            .map(file -> String.valueOf(file.getFileName()))
            .orElse("session" + SessionFiles.ENDING);
    picker
        .saveFile("Save session", "Sessions", List.of("*" + SessionFiles.ENDING), name)
        .ifPresent(models.sessions()::save);
  }

  /** Does what a message asks for or offers. */
  void answer(Ask ask) {
    switch (ask) {
      case FIND_DATA_SET ->
          pickDataset("Where is the data set now?").ifPresent(models.examples()::restore);
      case FIND_READER -> openReader();
      case FIND_RUN_DATA ->
          pickDataset("Where is the data set of the run?")
              .ifPresent(path -> models.cases().dataIsAt(path, models.failures().wanted()));
      case SETTINGS_BEFORE -> models.caseSettings().back();
    }
  }

  void openReader() {
    picker.openFolder("Open reader folder").ifPresent(models.readers()::open);
  }

  void openRecords() {
    picker
        .openFile(
            "Open records",
            "Record files",
            FailuresViewModel.ENDINGS.stream().map(ending -> "*" + ending).toList())
        .ifPresent(
            path -> {
              showFailures();
              models.failures().open(path);
            });
  }

  /** Runs over data sets, in a window of their own. */
  void showFailures() {
    if (failures == null) {
      failures = new FailuresWindow(models, this, picker);
      models.cases().onOpened(this::comeForward);
    }
    failures.show();
  }

  private void comeForward() {
    models.tabsMaximised().set(false);
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
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

  /** Looks in what was typed too. */
  void findInText() {
    models.context().commit();
    models.tabsMaximised().set(false);
    models.context().search().begin();
  }

  void note() {
    note.run();
  }

  /** All notes and tags of this session as a file; beside the data set unless told otherwise. */
  void exportNotes() {
    String name =
        models
            .examples()
            .file()
            .get()
            .map(
                file ->
                    String.valueOf(file.getFileName()).replaceFirst("(\\.jsonl?)?(\\.gz)?$", ""))
            .orElse("session");
    picker
        .saveFile("Export notes", "Notes", List.of("*.csv", "*.json"), name + ".notes.csv")
        .ifPresent(models.examples().notes()::export);
  }

  void goToTabs() {
    tabs.run();
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

  /** The picture that has the keyboard or was pointed at last, else that of side A. */
  void exportFigure() {
    exportFigure.run();
  }

  /** A, B and B - A in one figure. */
  void exportSheet() {
    exportSheet.run();
  }

  void onExport(Runnable figure, Runnable sheet) {
    exportFigure = figure;
    exportSheet = sheet;
  }

  void otherTheme() {
    setDark(models.appearance().theme().get() != Theme.DARK);
  }

  /** Shows what runs (0) or the log (1); hides them where that is shown already. */
  void activity(int tab) {
    boolean there = models.drawer().get() && tab == activityTab;
    activityTab = tab;
    models.drawer().set(!there);
    showActivity.accept(tab);
  }

  void onActivity(IntConsumer action) {
    showActivity = action;
  }

  void onTour(Runnable action) {
    tour = action;
  }

  void tour() {
    tour.run();
  }

  void setDark(boolean dark) {
    models.preferences().change(now -> now.theme(dark ? "dark" : "light"));
  }

  void help(HelpWindow.Page page) {
    if (help == null) {
      help = new HelpWindow(stage, models.appearance());
    }
    help.show(page);
  }

  /** Letters of the whole window by so many percent of the usual larger (+) or smaller (-). */
  void enlarge(int percent) {
    models.preferences().change(now -> now.letters(now.letters() + percent));
  }

  void usualLetters() {
    models.preferences().change(now -> now.letters(Preferences.STANDARD.letters()));
  }

  void preferences() {
    if (preferences == null) {
      preferences = new PreferencesWindow(stage, models.appearance(), models.preferences());
    }
    preferences.show();
  }

  /** Keys that no menu item has. */
  void addAccelerators(Scene scene) {
    key(scene, "Shortcut+Shift+Z", this::redo);
    addLetterKeys(scene);
    SearchViewModel search = models.context().search();
    key(scene, "F3", search::next);
    key(scene, "Shift+F3", search::previous);
  }

  /** Keys by which letters become larger and smaller, in any window. */
  void addLetterKeys(Scene scene) {
    // Plus is above the equals sign on some keyboards, and both are also on the number pad.
    for (String plus : List.of("Plus", "Equals", "Shift+Equals", "Add")) {
      key(scene, "Shortcut+" + plus, () -> enlarge(LETTERS_STEP));
    }
    for (String minus : List.of("Minus", "Subtract")) {
      key(scene, "Shortcut+" + minus, () -> enlarge(-LETTERS_STEP));
    }
    for (String zero : List.of("0", "Numpad 0")) {
      key(scene, "Shortcut+" + zero, this::usualLetters);
    }
  }

  static void key(Scene scene, String keys, Runnable action) {
    scene.getAccelerators().put(KeyCombination.keyCombination(keys), action);
  }

  void close() {
    if (help != null) {
      help.close();
    }
    if (preferences != null) {
      preferences.close();
    }
    if (failures != null) {
      failures.close();
    }
  }
}
