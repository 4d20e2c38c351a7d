package org.spanscope.figure;

import org.spanscope.figure.FigureLayout.Grid;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Rect;

/** Words in the place of a picture. */
final class NotePainter implements PanelPainter {
  private static final int LINES = 4;

  private final Canvas canvas;
  private final NotePanel panel;
  private final PanelFrame frame;

  NotePainter(Canvas canvas, NotePanel panel, String title) {
    this.canvas = canvas;
    this.panel = panel;
    this.frame = new PanelFrame(canvas, title, new Legend(canvas));
  }

  @Override
  public double naturalHeight(double width) {
    return frame.height(width, width) + (LINES + 1) * Lettering.line(canvas.ordinary());
  }

  @Override
  public Margins margins(double width, double height) {
    return new Margins(0, 0);
  }

  @Override
  public Margins upright(Rect region, Margins beside) {
    return beside.upright(frame.height(region.width(), region.height()), 0);
  }

  @Override
  public PanelLayout paint(Rect region, Margins margins) {
    double above = Math.max(margins.above(), frame.height(region.width(), region.height()));
    Rect plot =
        canvas.snap(
            region.x() + margins.left(),
            region.y() + above,
            region.x() + region.width() - margins.right(),
            region.y() + region.height() - margins.below());
    frame.paint(region, plot);
    frame.empty(plot, panel.text());
    return new Grid(plot, 0, 0);
  }
}
