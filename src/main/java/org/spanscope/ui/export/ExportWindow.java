package org.spanscope.ui.export;

import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.spanscope.figure.Figure;
import org.spanscope.ui.shared.Appearance;

/** Asks how a figure is to be written; beside the window, which can be used meanwhile. */
public final class ExportWindow {
  private static final double WIDTH = 900;
  private static final double HEIGHT = 600;

  private final Stage stage = new Stage();
  private final ExportViewModel model;
  private final ExportView view;

  public ExportWindow(Window owner, Appearance appearance, ExportViewModel model) {
    this.model = model;
    this.view = new ExportView(model, stage::hide);
    stage.initOwner(owner);
    Scene scene = new Scene(view);
    appearance.dress(scene);
    stage.setScene(scene);
    appearance.size(stage, WIDTH, HEIGHT);
    model.onWritten(stage::hide);
  }

  /** Asks for another figure. */
  public void show(Figure figure) {
    model.begin(figure);
    stage.setTitle("Export: " + figure.title());
    stage.show();
    stage.toFront();
    view.focus();
  }

  public void close() {
    stage.hide();
    model.close();
  }
}
