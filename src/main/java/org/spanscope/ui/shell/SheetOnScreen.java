package org.spanscope.ui.shell;

import java.util.List;
import java.util.Optional;
import org.spanscope.experiment.Side;
import org.spanscope.figure.Figure;
import org.spanscope.figure.NotePanel;
import org.spanscope.plot.SheetPlot;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.MapResult.SideMap;

/** The pictures of A, of B and of their difference as they stand on screen, on one sheet. */
final class SheetOnScreen {
  private final WindowModels models;

  SheetOnScreen(WindowModels models) {
    this.models = models;
  }

  /** The sheet; empty while one of the sides has no picture or a newer one is on its way. */
  Optional<Figure> figure() {
    Optional<Figure> left = shown(models.panes().picture(SideName.A));
    Optional<Figure> middle = shown(models.panes().picture(SideName.B));
    Optional<Side> a = side(SideName.A);
    Optional<Side> b = side(SideName.B);
    if (left.isEmpty() || middle.isEmpty() || a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    FigureState difference = models.difference().picture().get();
    Figure right =
        shown(difference)
            .orElseGet(
                () ->
                    new Figure(
                        "",
                        List.of(),
                        List.of(new NotePanel("", difference.message())),
                        left.get().provenance()));
    return Optional.of(SheetPlot.of(a.get(), left.get(), b.get(), middle.get(), right));
  }

  private Optional<Side> side(SideName name) {
    return models.maps().result().get().side(name).map(SideMap::side);
  }

  /** As much of it as is zoomed into. */
  private Optional<Figure> shown(FigureState state) {
    return Optional.ofNullable(state.figure())
        .filter(figure -> !state.stale())
        .map(figure -> figure.within(models.link().extent().get()))
        .map(LinkedFigure::figure);
  }
}
