package org.spanscope.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.spanscope.ui.activity.ActivityView;
import org.spanscope.ui.context.QuestionView;
import org.spanscope.ui.examples.ExamplesView;
import org.spanscope.ui.export.ExportViewModel;
import org.spanscope.ui.inspector.InspectorView;
import org.spanscope.ui.shared.ExportRequest;
import org.spanscope.ui.shared.FilePicker;
import org.spanscope.ui.shared.StageFilePicker;
import org.spanscope.ui.shared.WhenHidden;
import org.spanscope.ui.shared.Zoomed;

/** The window: composes the views of all features. Made and used on the FX thread. */
public final class WorkbenchWindow {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  /** Below this, answers and headings would be cut to their first letters. */
  private static final double LEAST_WIDTH = 1024;

  private static final double LEAST_HEIGHT = 680;

  /** Where everything is enlarged and scrolls, nothing need be cut for want of width. */
  private static final double ZOOMED_WIDTH = 1180;

  /** What menus and status bar take of it. */
  private static final double AROUND = 80;

  /** When a window manager has done with a new window. */
  private static final Duration OPENED = Duration.millis(400);

  /** Hints come once the first pictures are there. */
  private static final Duration TOUR = Duration.seconds(2);

  private static final double LEFT = 0.165;
  private static final double RIGHT = 0.83;

  private final WindowModels models;
  private final Optional<Path> first;
  private Runnable afterClosing = () -> {};
  private Runnable afterHints = () -> {};

  public WorkbenchWindow(WindowParts parts) {
    this.models = new WindowModels(parts);
    this.first = parts.start().dataset().map(Path::toAbsolutePath).map(Path::getParent);
  }

  /** The state behind it, for tests. */
  WindowModels models() {
    return models;
  }

  /**
   * @param action what is left to do once the window is closed, such as ending the pool: the models
   *     have given it their last work by then
   */
  public void onClosed(Runnable action) {
    afterClosing = action;
  }

  /** Fills a stage, shows it and opens what the window begins with. */
  public void show(Stage stage) {
    show(stage, new StageFilePicker(stage, first));
  }

  /**
   * @param picker asks for files
   */
  void show(Stage stage, FilePicker picker) {
    // What the window begins with is on its way while the views are made.
    models.start();
    QuestionView question = new QuestionView(models.context(), models.compare()::run);
    Commands commands = new Commands(models, picker, stage, question);
    ExamplesView examples = new ExamplesView(models.examples(), commands::openDataset);
    commands.onFind(examples::focusSearch);
    commands.onNote(examples::focusNote);

    BorderPane root = new BorderPane();
    root.getStyleClass().add("workbench");
    VBox top = new VBox(topBar(commands), new MessageBar(models.messages(), commands::answer));
    top.getStyleClass().add("frame");
    root.setTop(top);
    Middle middle = new Middle(models, question);
    commands.onTabs(middle::focusTabs);
    SplitPane columns = columns(examples, middle);
    // Larger letters make everything larger; what there is no room for can be scrolled to.
    root.setCenter(
        Zoomed.scrolled(
            columns, ZOOMED_WIDTH, LEAST_HEIGHT - AROUND, models.appearance().letters()));
    StatusBar status =
        new StatusBar(
            models.status(),
            models.readers().deviceLabel(),
            models.sessions().saved(),
            models::cancel);
    status.getStyleClass().add("frame");
    ActivityView activity = new ActivityView(models.tasks(), models.log());
    activity.getStyleClass().add("frame");
    activity.visibleProperty().bind(models.drawer());
    activity.managedProperty().bind(models.drawer());
    commands.onActivity(activity::select);
    status.onWork(() -> commands.activity(0));
    root.setBottom(new VBox(activity, status));
    new FileDrop(commands::open, models.messages()).watch(root);

    exports(root, commands, picker, stage);

    Scene scene = new Scene(root);
    models.appearance().dressFrame(scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, new EscapeKey(models, middle::isCutting));
    scene.addEventHandler(KeyEvent.KEY_PRESSED, new SideKeys(models.context()));
    scene.focusOwnerProperty().addListener((of, old, now) -> middle.focusMoved(now));
    commands.addAccelerators(scene);
    stage.setTitle("SpanScope");
    stage.setScene(scene);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    size(stage, screen);
    WhenHidden.run(
        stage,
        () -> {
          commands.close();
          afterHints.run();
          models.close();
          afterClosing.run();
        });
    stage.show();
    WindowLayout layout =
        new WindowLayout(
            stage, columns, models.rows(), models.layout(), models.appearance().letters());
    if (layout.isKnown()) {
      layout.begin();
    } else {
      limit(stage, screen, columns, layout::begin);
    }
    tour(commands, examples, middle, columns);
    examples.focusList();
  }

  private void exports(BorderPane root, Commands commands, FilePicker picker, Stage stage) {
    ExportViewModel model = new ExportViewModel(picker, models.messages(), models.jobs());
    Exports exports =
        new Exports(
            models, models.messages(), model, new LastPicture(root, ".pane .figure-view"), stage);
    root.addEventHandler(ExportRequest.EXPORT, event -> exports.ask(event.figure()));
    commands.onExport(exports::figure, exports::sheet);
    WhenHidden.run(stage, exports::close);
  }

  /**
   * Some window managers open a window at the least size it allows, or smaller, whatever it asks
   * for. So the least is told once it is open, and the size asked for again where it is below that.
   */
  private static void limit(Stage stage, Rectangle2D screen, SplitPane columns, Runnable then) {
    PauseTransition opened = new PauseTransition(OPENED);
    opened.setOnFinished(
        event -> {
          double width = Math.min(LEAST_WIDTH, screen.getWidth());
          double height = Math.min(LEAST_HEIGHT, screen.getHeight());
          if (stage.getWidth() <= width || stage.getHeight() <= height) {
            size(stage, screen);
            // Side columns keep their width in pixels, which was that of the small window.
            Platform.runLater(() -> columns.setDividerPositions(LEFT, RIGHT));
          }
          stage.setMinWidth(width);
          stage.setMinHeight(height);
          then.run();
        });
    opened.play();
  }

  private static void size(Stage stage, Rectangle2D screen) {
    stage.setWidth(Math.min(WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
  }

  private void tour(Commands commands, ExamplesView examples, Middle middle, SplitPane columns) {
    Tour tour = new Tour(models.preferences(), Hints.of(examples, middle, columns));
    commands.onTour(tour::start);
    boolean kept = models.parts().preferences().isPresent();
    if (kept && models.preferences().now().get().tour()) {
      PauseTransition settled = new PauseTransition(TOUR);
      settled.setOnFinished(event -> tour.start());
      settled.play();
    }
    afterHints = tour::close;
  }

  private HBox topBar(Commands commands) {
    Label name = new Label("SpanScope");
    name.getStyleClass().add("brand");
    name.setMinWidth(Region.USE_PREF_SIZE);
    MenuBar menus = new MainMenu(models, commands).bar();
    menus.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.SOMETIMES);
    HBox bar =
        new HBox(
            10,
            name,
            menus,
            new Tools(models, commands),
            space,
            new Choosers(models.readers(), commands::openReader));
    bar.getStyleClass().add("top-bar");
    return bar;
  }

  private SplitPane columns(ExamplesView examples, Middle middle) {
    InspectorView inspector = new InspectorView(models.inspector(), models.pictures());
    ScrollPane right = new ScrollPane(inspector);
    right.setFitToWidth(true);
    right.getStyleClass().addAll("panel", "panel-right");
    right.setMinWidth(200);
    examples.setMinWidth(160);
    middle.setMinWidth(480);
    SplitPane columns = new SplitPane(examples, middle, right);
    columns.setDividerPositions(LEFT, RIGHT);
    SplitPane.setResizableWithParent(examples, false);
    SplitPane.setResizableWithParent(right, false);
    return columns;
  }
}
