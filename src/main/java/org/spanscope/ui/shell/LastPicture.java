package org.spanscope.ui.shell;

import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.spanscope.figure.Figure;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.LinkedFigure;

/** Which picture is meant where somebody only says "the figure". */
final class LastPicture {
  private final Parent root;
  private final String otherwise;
  private @Nullable FigureView pointed;

  /**
   * @param otherwise selects the pictures that are meant where none was pointed at
   */
  LastPicture(Parent root, String otherwise) {
    this.root = root;
    this.otherwise = otherwise;
    root.addEventFilter(MouseEvent.MOUSE_MOVED, event -> pointed(event.getTarget()));
  }

  private void pointed(EventTarget target) {
    for (Node node = target instanceof Node one ? one : null;
        node != null;
        node = node.getParent()) {
      if (node instanceof FigureView view) {
        pointed = view;
        return;
      }
    }
  }

  /** The one with the keyboard, else the one pointed at last, else the first on screen. */
  Optional<Figure> figure() {
    Node focused = root.getScene().getFocusOwner();
    if (focused instanceof FigureView view && figure(view).isPresent()) {
      return figure(view);
    }
    FigureView last = pointed;
    if (last != null && last.getScene() == root.getScene() && figure(last).isPresent()) {
      return figure(last);
    }
    return root.lookupAll(otherwise).stream()
        .filter(FigureView.class::isInstance)
        .flatMap(node -> figure((FigureView) node).stream())
        .findFirst();
  }

  private static Optional<Figure> figure(FigureView view) {
    return view.shown().map(LinkedFigure::figure);
  }
}
