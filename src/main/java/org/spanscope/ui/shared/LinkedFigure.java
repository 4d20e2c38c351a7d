package org.spanscope.ui.shared;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.spanscope.figure.Figure;
import org.spanscope.reader.TextPlace;
import org.spanscope.ui.shared.TokenLink.Spot;

/**
 * A figure and what each of its cells stands on, so that pictures light up together.
 *
 * @param figure what is painted
 * @param panels one for each panel of the figure, in its order
 * @param shows for a screen reader: what it shows, a sentence without its full stop; asked for only
 *     where somebody listens
 * @param beside figures that stand beside it in frames of the same size, so that its plots are
 *     level with theirs
 */
public record LinkedFigure(
    Figure figure, List<Cells> panels, Supplier<String> shows, List<LinkedFigure> beside) {
  public LinkedFigure {
    panels = List.copyOf(panels);
    beside = List.copyOf(beside);
  }

  /** One that stands alone. */
  public LinkedFigure(Figure figure, List<Cells> panels, Supplier<String> shows) {
    this(figure, panels, shows, List.of());
  }

  /** What is to be seen of the figures beside it. */
  List<Figure> beside(Extent extent) {
    return beside.stream().map(other -> other.within(extent).figure()).toList();
  }

  /** The same, level with others that stand beside it. */
  public LinkedFigure beside(List<LinkedFigure> others) {
    return new LinkedFigure(figure, panels, shows, others);
  }

  /** Whose title says what it shows. */
  public LinkedFigure(Figure figure, List<Cells> panels) {
    this(figure, panels, figure::title);
  }

  /** For those who do not see it: what it shows, then what stands out in each panel. */
  public String summary() {
    StringBuilder words = new StringBuilder(shows.get()).append('.');
    for (int i = 0; i < figure.panels().size(); i++) {
      words.append(' ');
      String panel = StrongestValues.words(figure.panels().get(i), panels.get(i).text());
      words.append(panel).append(panel.endsWith(".") ? "" : ".");
    }
    return words.toString();
  }

  /** What is to be seen of it: the part that is chosen, or all of it. */
  public LinkedFigure within(Extent extent) {
    return FigurePart.of(this, extent).shown();
  }

  /** The numbers of one cell in a few short lines. */
  @FunctionalInterface
  public interface CellText {
    String at(int row, int column);
  }

  /**
   * What the rows and columns of a panel stand on.
   *
   * @param rows empty where the panel has columns only, as curves and pieces of text do
   * @param columns places along x; empty where the panel has rows only, as bars one below the other
   *     do. Where both are empty, cells stand on no text at all, as steps and heads do
   * @param text the tip of a cell
   */
  public record Cells(List<TextPlace> rows, List<TextPlace> columns, CellText text) {
    public Cells {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }

    /** Cells that stand on no text. */
    public static Cells apart(CellText text) {
      return new Cells(List.of(), List.of(), text);
    }

    /** Whether its cells stand on text and so light up in other pictures. */
    public boolean isLinked() {
      return !rows.isEmpty() || !columns.isEmpty();
    }

    /** What a cell lights in all pictures; nothing where it stands on no text. */
    public Optional<Spot> spot(int row, int column) {
      if (rows.isEmpty() || columns.isEmpty()) {
        List<TextPlace> places = rows.isEmpty() ? columns : rows;
        int at = rows.isEmpty() ? column : row;
        return at < places.size() ? Optional.of(Spot.at(places.get(at))) : Optional.empty();
      }
      return Optional.of(new Spot(Optional.of(rows.get(row)), columns.get(column)));
    }

    /** Columns that light up with a spot. A panel without rows lights both ends of a cell. */
    public BitSet litColumns(Spot spot) {
      List<TextPlace> places = new ArrayList<>(spot.columns());
      if (rows.isEmpty()) {
        spot.from().ifPresent(places::add);
      }
      return touching(columns, places);
    }

    /** Rows that light up with a spot. A spot without a row lights rows and columns alike. */
    public BitSet litRows(Spot spot) {
      List<TextPlace> places = new ArrayList<>(spot.from().stream().toList());
      if (columns.isEmpty() || places.isEmpty()) {
        places.addAll(spot.columns());
      }
      return touching(rows, places);
    }

    private static BitSet touching(List<TextPlace> cells, List<TextPlace> lighting) {
      BitSet lit = new BitSet(cells.size());
      for (int i = 0; i < cells.size(); i++) {
        if (lighting.stream().anyMatch(cells.get(i)::touches)) {
          lit.set(i);
        }
      }
      return lit;
    }
  }
}
