package org.spanscope.ui.shared;

import java.util.List;
import java.util.Optional;
import org.spanscope.figure.FigureLayout;
import org.spanscope.figure.FigureLayout.Hit;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.TokenLink.Spot;

/** Walks over the cells of a figure by keyboard. */
final class FigureCursor {
  private FigureCursor() {}

  /**
   * One step from a cell; beyond the first or last row the step goes on in the panel above or
   * below.
   *
   * @param at the cell now; none begins at the first cell of the first panel that has any
   */
  static Optional<Hit> step(List<PanelLayout> panels, Optional<Hit> at, int down, int right) {
    if (at.isEmpty()) {
      return first(panels, 0, 1, 0);
    }
    Hit now = at.get();
    PanelLayout cells = panels.get(now.panel());
    int row = now.row() + down;
    int column = Math.max(0, Math.min(cells.columns() - 1, now.column() + right));
    if (row >= 0 && row < cells.rows()) {
      return Optional.of(new Hit(now.panel(), row, column));
    }
    return first(panels, now.panel() + down, down, column).or(() -> at);
  }

  /** The first cell that a spot lights; none where it lights nothing here. */
  static Optional<Hit> find(List<Cells> panels, Spot spot) {
    for (int i = 0; i < panels.size(); i++) {
      Cells cells = panels.get(i);
      int column = cells.columns().isEmpty() ? 0 : cells.litColumns(spot).nextSetBit(0);
      int row = cells.rows().isEmpty() ? 0 : cells.litRows(spot).nextSetBit(0);
      if (cells.isLinked() && column >= 0 && row >= 0) {
        return Optional.of(new Hit(i, row, column));
      }
    }
    return Optional.empty();
  }

  /** Whether a cell that lights up nowhere still stands where the keyboard stood on it. */
  static boolean standsApart(List<Cells> panels, FigureLayout layout, Hit hit) {
    return hit.panel() < layout.panels().size()
        && !panels.get(hit.panel()).isLinked()
        && hit.row() < layout.panels().get(hit.panel()).rows()
        && hit.column() < layout.panels().get(hit.panel()).columns();
  }

  private static Optional<Hit> first(List<PanelLayout> panels, int from, int step, int column) {
    for (int i = from; i >= 0 && i < panels.size(); i += step) {
      PanelLayout cells = panels.get(i);
      if (cells.rows() > 0 && cells.columns() > 0) {
        int row = step > 0 ? 0 : cells.rows() - 1;
        return Optional.of(new Hit(i, row, Math.min(column, cells.columns() - 1)));
      }
    }
    return Optional.empty();
  }
}
