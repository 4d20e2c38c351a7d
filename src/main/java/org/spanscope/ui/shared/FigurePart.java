package org.spanscope.ui.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.Panel;
import org.spanscope.reader.TextPlace;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.TextStretch.Range;

/**
 * What is shown of a figure: of its maps and curves over text the cells within an {@link Extent},
 * of all else everything.
 *
 * @param whole the figure
 * @param extent how much of it was asked for
 * @param shown what is painted
 * @param cuts for each panel which of its cells are shown
 */
record FigurePart(LinkedFigure whole, Extent extent, LinkedFigure shown, List<Cut> cuts) {
  FigurePart {
    cuts = List.copyOf(cuts);
  }

  /**
   * Cells of a panel that are shown.
   *
   * @param rows empty where the panel is shown as it is, or has no rows of its own
   * @param columns empty where the panel is shown as it is
   */
  record Cut(Optional<Range> rows, Optional<Range> columns) {
    static final Cut NONE = new Cut(Optional.empty(), Optional.empty());

    int row(int shown) {
      return rows.map(Range::first).orElse(0) + shown;
    }

    int column(int shown) {
      return columns.map(Range::first).orElse(0) + shown;
    }
  }

  static FigurePart of(LinkedFigure whole, Extent extent) {
    List<Panel> panels = new ArrayList<>();
    List<Cells> cells = new ArrayList<>();
    List<Cut> cuts = new ArrayList<>();
    String said = "";
    for (int i = 0; i < whole.panels().size(); i++) {
      Panel panel = whole.figure().panels().get(i);
      Cells all = whole.panels().get(i);
      Cut cut = isZoomable(panel, all) ? cut(all, extent) : Cut.NONE;
      cuts.add(cut);
      panels.add(cut.equals(Cut.NONE) ? panel : part(panel, cut));
      cells.add(cut.equals(Cut.NONE) ? all : part(all, cut));
      if (!cut.equals(Cut.NONE)) {
        said = words(all, cut);
      }
    }
    if (said.isEmpty()) {
      return new FigurePart(whole, extent, whole, cuts);
    }
    Figure figure = whole.figure();
    List<String> says = new ArrayList<>(figure.says());
    says.add(said);
    String part = said;
    return new FigurePart(
        whole,
        extent,
        new LinkedFigure(
            new Figure(figure.title(), says, panels, figure.provenance()),
            cells,
            () -> "Shown is a " + part + ". " + whole.shows().get()),
        cuts);
  }

  /** Whether a part of a panel can be shown alone. */
  static boolean isZoomable(Panel panel, Cells cells) {
    return (panel instanceof HeatmapPanel || panel instanceof CurvesPanel)
        && !cells.columns().isEmpty();
  }

  boolean isPart() {
    return shown != whole;
  }

  /** The extent that shows these cells of a panel; whole where they are all. */
  Extent extent(int panel, Range rows, Range columns) {
    Cells cells = whole.panels().get(panel);
    // A panel of curves says nothing of rows.
    return new Extent(
        cells.rows().isEmpty() ? extent.rows() : stretch(cells.rows(), rows),
        stretch(cells.columns(), columns));
  }

  private static Optional<TextStretch> stretch(List<TextPlace> places, Range range) {
    return range.size() == places.size()
        ? Optional.empty()
        : Optional.of(TextStretch.of(places, range));
  }

  private static Cut cut(Cells all, Extent extent) {
    return new Cut(cut(all.rows(), extent.rows()), cut(all.columns(), extent.columns()));
  }

  private static Optional<Range> cut(List<TextPlace> places, Optional<TextStretch> stretch) {
    return stretch.flatMap(one -> one.in(places)).filter(range -> range.size() < places.size());
  }

  private static Panel part(Panel panel, Cut cut) {
    if (panel instanceof HeatmapPanel map) {
      Range rows = cut.rows().orElse(new Range(0, map.rows().size() - 1));
      Range columns = cut.columns().orElse(new Range(0, map.columns().size() - 1));
      return map.part(rows.first(), rows.last(), columns.first(), columns.last());
    }
    CurvesPanel curves = (CurvesPanel) panel;
    Range columns = cut.columns().orElse(new Range(0, curves.ticks().size() - 1));
    return curves.part(columns.first(), columns.last());
  }

  private static Cells part(Cells all, Cut cut) {
    return new Cells(
        cut.rows().map(range -> part(all.rows(), range)).orElse(all.rows()),
        cut.columns().map(range -> part(all.columns(), range)).orElse(all.columns()),
        (row, column) -> all.text().at(cut.row(row), cut.column(column)));
  }

  private static <T> List<T> part(List<T> all, Range range) {
    return all.subList(range.first(), range.last() + 1);
  }

  private static String words(Cells all, Cut cut) {
    List<String> words = new ArrayList<>();
    cut.rows().ifPresent(rows -> words.add(rows.size() + " of " + all.rows().size() + " rows"));
    cut.columns()
        .ifPresent(
            columns -> words.add(columns.size() + " of " + all.columns().size() + " columns"));
    return "part of the picture: " + String.join(", ", words);
  }
}
