package org.spanscope.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.About;

/** Opens what is dropped on the window: a data set, a session or a reader folder. */
final class FileDrop {
  private static final String OVER = "dropping";

  private final Consumer<Path> open;
  private final Messages messages;

  /**
   * @param open opens a file or folder, whatever it is, or says why it cannot
   */
  FileDrop(Consumer<Path> open, Messages messages) {
    this.open = open;
    this.messages = messages;
  }

  /** Takes what is dropped on a node. */
  void watch(Node node) {
    node.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            if (!node.getStyleClass().contains(OVER)) {
              node.getStyleClass().add(OVER);
            }
            event.consume();
          }
        });
    node.addEventHandler(DragEvent.DRAG_EXITED, event -> node.getStyleClass().remove(OVER));
    node.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          node.getStyleClass().remove(OVER);
          boolean any = event.getDragboard().hasFiles();
          if (any) {
            drop(event.getDragboard().getFiles().stream().map(File::toPath).toList());
          }
          event.setDropCompleted(any);
          event.consume();
        });
  }

  /** Opens the first; a window shows one thing of a kind. */
  void drop(List<Path> paths) {
    if (paths.isEmpty()) {
      return;
    }
    if (paths.size() > 1) {
      messages.note(
          About.DATA_SET,
          "Of " + paths.size() + " files dropped, " + paths.get(0).getFileName() + " is opened.");
    }
    open.accept(paths.get(0));
  }
}
