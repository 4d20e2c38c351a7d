package org.spanscope.ui.shell;

import java.util.Optional;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.spanscope.figure.Figure;
import org.spanscope.ui.export.ExportViewModel;
import org.spanscope.ui.export.ExportWindow;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.About;

/** What is exported where somebody asks for it: a figure, or the sheet of the comparison. */
final class Exports {
  private final WindowModels models;
  private final Messages messages;
  private final ExportViewModel model;
  private final LastPicture last;
  private final SheetOnScreen sheet;
  private final Stage owner;
  private @Nullable ExportWindow window;

  /**
   * @param messages of the window that asks
   */
  Exports(
      WindowModels models,
      Messages messages,
      ExportViewModel model,
      LastPicture last,
      Stage owner) {
    this.models = models;
    this.messages = messages;
    this.model = model;
    this.last = last;
    this.sheet = new SheetOnScreen(models);
    this.owner = owner;
    models.preferences().now().addListener((of, old, now) -> model.prefer(now));
    model.prefer(models.preferences().now().get());
  }

  /** The picture that has the keyboard or was pointed at last, else that of side A. */
  void figure() {
    ask(last.figure(), "There is no picture to export yet. Read an example first.");
  }

  /** A, B and their difference. */
  void sheet() {
    ask(
        sheet.figure(),
        "A sheet needs the pictures of A and of B as they are now. Wait until both are read, or"
            + " read an example first.");
  }

  private void ask(Optional<Figure> figure, String missing) {
    figure.ifPresentOrElse(this::ask, () -> messages.problem(About.FIGURE, missing));
  }

  /** Asks how a figure is to be written. */
  void ask(Figure figure) {
    if (window == null) {
      window = new ExportWindow(owner, models.appearance(), model);
    }
    window.show(figure);
  }

  void close() {
    if (window != null) {
      window.close();
    }
  }
}
