package org.spanscope.ui.activity;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spanscope.ui.activity.LogViewModel.Least;
import org.spanscope.ui.activity.TasksViewModel.Task;
import org.spanscope.ui.shared.Segments;

/** What runs and what is logged, in a drawer above the status bar. */
public final class ActivityView extends VBox {
  private static final double HEIGHT = 170;
  private static final double LEAST_HEIGHT = 70;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

  private final TabPane tabs;

  public ActivityView(TasksViewModel tasks, LogViewModel log) {
    getStyleClass().add("activity");
    Region handle = new Region();
    handle.getStyleClass().add("handle");
    handle.setMinHeight(5);
    handle.setCursor(Cursor.V_RESIZE);
    handle.setOnMouseDragged(
        event -> {
          double bottom = localToScreen(getBoundsInLocal()).getMaxY();
          setPrefHeight(Math.max(LEAST_HEIGHT, bottom - event.getScreenY()));
        });
    tabs = new TabPane(new Tab("Tasks", tasks(tasks)), new Tab("Log", log(log)));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setAccessibleText("What runs, and the log");
    VBox.setVgrow(tabs, Priority.ALWAYS);
    tabs.setMinHeight(0);
    setMinHeight(0);
    setPrefHeight(HEIGHT);
    getChildren().addAll(handle, tabs);
  }

  /** Shows what runs (0) or the log (1). */
  public void select(int tab) {
    tabs.getSelectionModel().select(tab);
  }

  private static Region tasks(TasksViewModel model) {
    ListView<Task> list = new ListView<>();
    list.setId("tasks");
    list.setAccessibleText("What runs, and what ended last");
    list.setPlaceholder(new Label("Nothing ran yet."));
    list.setCellFactory(of -> new TaskCell());
    model.tasks().addListener((of, old, now) -> list.getItems().setAll(now));
    list.getItems().setAll(model.tasks().get());
    return list;
  }

  private static Region log(LogViewModel model) {
    ListView<LogLine> list = new ListView<>();
    list.setId("log");
    list.setAccessibleText("The last lines of the log");
    list.setPlaceholder(new Label("Nothing was logged. Started with --debug, more is."));
    list.setCellFactory(of -> new LineCell());
    model
        .lines()
        .addListener(
            (of, old, now) -> {
              list.getItems().setAll(now);
              list.scrollTo(now.size() - 1);
            });
    list.getItems().setAll(model.lines().get());
    Segments<Least> least = new Segments<>("Lines", List.of(Least.values()), Least::label);
    least.show(model.least().get());
    least.setOnChoice(model.least()::set);
    least.setMinWidth(230);
    least.setPrefWidth(230);
    Button copy = new Button("Copy");
    copy.setAccessibleText("Copy the lines of the log");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(model.text());
          Clipboard.getSystemClipboard().setContent(content);
        });
    Label place = new Label("kept in " + model.place());
    place.getStyleClass().addAll("muted", "small");
    place.setMinWidth(0);
    HBox controls = new HBox(8, least, copy, place);
    controls.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setMinHeight(0);
    VBox box = new VBox(4, controls, list);
    box.getStyleClass().add("log");
    return box;
  }

  /** A line as written. */
  private static final class LineCell extends ListCell<LogLine> {
    @Override
    protected void updateItem(@Nullable LogLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty || line == null ? null : LogViewModel.words(line));
    }
  }

  /** A task: name, how far it is, and a button to stop it; or how it ended. */
  private static final class TaskCell extends ListCell<Task> {
    private final Label name = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Label words = new Label();
    private final Button cancel = new Button("Cancel");
    private final HBox line = new HBox(10, name, progress, words, cancel);

    TaskCell() {
      name.setMinWidth(Region.USE_PREF_SIZE);
      words.getStyleClass().add("muted");
      words.setMinWidth(0);
      words.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(words, Priority.ALWAYS);
      progress.setMinWidth(120);
      progress.managedProperty().bind(progress.visibleProperty());
      cancel.setMinWidth(Region.USE_PREF_SIZE);
      cancel.managedProperty().bind(cancel.visibleProperty());
      cancel.setOnAction(
          event -> {
            Task task = getItem();
            if (task != null) {
              task.cancel().run();
            }
          });
      line.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Task task, boolean empty) {
      super.updateItem(task, empty);
      if (empty || task == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      name.setText(task.name());
      progress.setVisible(task.running());
      progress.setProgress(task.share() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : task.share());
      cancel.setVisible(task.running());
      progress.setAccessibleText("How far: " + task.name());
      cancel.setAccessibleText("Cancel: " + task.name());
      words.setText(words(task));
      setAccessibleText(task.name() + " " + words(task));
      setGraphic(line);
    }
  }

  static String words(Task task) {
    if (task.running()) {
      String share =
          task.share() < 0 ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * task.share());
      return task.secondsLeft() < 0 ? share : share + ", " + task.secondsLeft() + " s left";
    }
    if (!task.problem().isEmpty()) {
      return task.problem();
    }
    double seconds = Duration.between(task.begun(), task.ended()).toMillis() / 1000.0;
    return String.format(Locale.ROOT, "done at %s, %.1f s", TIME.format(task.ended()), seconds);
  }
}
