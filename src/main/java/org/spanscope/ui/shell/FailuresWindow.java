package org.spanscope.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.spanscope.ui.export.ExportViewModel;
import org.spanscope.ui.failures.FailuresView;
import org.spanscope.ui.shared.ExportRequest;
import org.spanscope.ui.shared.FilePicker;
import org.spanscope.ui.shared.WhenHidden;
import org.spanscope.ui.shared.Zoomed;

/**
 * Runs over data sets, in a window beside that of the comparison: the table needs all the width
 * there is, and the case that is opened from it is seen at the same time where the screen allows.
 */
final class FailuresWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 620;
  private static final double LEAST_HEIGHT = 560;

  // Not owned by the main window, which would keep it above the case that it has opened.
  private final Stage stage = new Stage();
  private final FailuresView view;

  FailuresWindow(WindowModels models, Commands commands, FilePicker picker) {
    view = new FailuresView(models.failures(), models.pictures(), commands::openRecords);
    BorderPane root = new BorderPane();
    root.getStyleClass().add("workbench");
    VBox top = new VBox(new MessageBar(models.recordMessages(), commands::answer));
    top.getStyleClass().add("frame");
    root.setTop(top);
    root.setCenter(
        Zoomed.scrolled(view, LEAST_WIDTH, LEAST_HEIGHT - 40, models.appearance().letters()));
    new FileDrop(commands::open, models.recordMessages()).watch(root);
    Exports exports =
        new Exports(
            models,
            models.recordMessages(),
            new ExportViewModel(picker, models.recordMessages(), models.jobs()),
            new LastPicture(root, ".failures .figure-view"),
            stage);
    root.addEventHandler(ExportRequest.EXPORT, event -> exports.ask(event.figure()));
    WhenHidden.run(stage, exports::close);
    Scene scene = new Scene(root);
    models.appearance().dressFrame(scene);
    keys(scene, models, commands, exports);
    stage.setTitle("Failures of runs – SpanScope");
    stage.setScene(scene);
    models.failures().onScreen().bind(stage.showingProperty());
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
  }

  private void keys(Scene scene, WindowModels models, Commands commands, Exports exports) {
    Commands.key(scene, "Shortcut+O", commands::openRecords);
    Commands.key(scene, "Shortcut+Shift+R", commands::openRecords);
    Commands.key(scene, "Shortcut+F", view::focusSearch);
    Commands.key(scene, "Shortcut+E", exports::figure);
    Commands.key(scene, "Shortcut+W", stage::hide);
    Commands.key(scene, "Shortcut+Q", commands::quit);
    Commands.key(scene, "F11", () -> stage.setFullScreen(!stage.isFullScreen()));
    commands.addLetterKeys(scene);
    Commands.key(scene, "F1", () -> commands.help(HelpWindow.Page.KEYS));
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            models.failures().cancel();
          }
        });
  }

  void show() {
    stage.show();
    stage.toFront();
    view.focusTable();
  }

  void close() {
    stage.hide();
  }
}
