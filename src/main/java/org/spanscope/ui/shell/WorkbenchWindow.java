package org.spanscope.ui.shell;

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
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.spanscope.ui.context.QuestionView;
import org.spanscope.ui.examples.ExamplesView;
import org.spanscope.ui.inspector.InspectorView;
import org.spanscope.ui.shared.FilePicker;
import org.spanscope.ui.shared.StageFilePicker;

/** The window: composes the views of all features. Made and used on the FX thread. */
public final class WorkbenchWindow {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEFT = 0.165;
  private static final double RIGHT = 0.83;

  private final WindowModels models;
  private Runnable afterClosing = () -> {};

  public WorkbenchWindow(WindowParts parts) {
    this.models = new WindowModels(parts);
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
    show(stage, new StageFilePicker(stage));
  }

  /**
   * @param picker asks for files
   */
  void show(Stage stage, FilePicker picker) {
    QuestionView question = new QuestionView(models.context(), models.compare()::run);
    Commands commands = new Commands(models, picker, stage, question);
    ExamplesView examples = new ExamplesView(models.examples(), commands::openDataset);
    commands.onFind(examples::focusSearch);

    BorderPane root = new BorderPane();
    root.getStyleClass().add("workbench");
    root.setTop(new VBox(topBar(commands), new MessageBar(models.messages())));
    Middle middle = new Middle(models, question);
    root.setCenter(columns(examples, middle));
    root.setBottom(
        new StatusBar(models.status(), models.readers().deviceLabel(), models.compare()::cancel));

    Scene scene = new Scene(root, WIDTH, HEIGHT);
    models.appearance().dress(scene);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, new SideKeys(models.context()));
    scene.focusOwnerProperty().addListener((of, old, now) -> middle.focusMoved(now));
    commands.addAccelerators(scene);
    stage.setTitle("SpanScope");
    stage.setMinWidth(960);
    stage.setMinHeight(600);
    stage.setScene(scene);
    stage.addEventHandler(
        WindowEvent.WINDOW_HIDDEN,
        event -> {
          commands.close();
          models.close();
          afterClosing.run();
        });
    stage.show();
    examples.focusList();
    models.start();
  }

  private HBox topBar(Commands commands) {
    Label name = new Label("SpanScope");
    name.getStyleClass().add("brand");
    name.setMinWidth(Region.USE_PREF_SIZE);
    MenuBar menus = new MainMenu(models, commands).bar();
    menus.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar =
        new HBox(10, name, menus, space, new Choosers(models.readers(), commands::openReader));
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
