package org.spanscope.ui.shared;

import javafx.event.Event;
import javafx.event.EventType;
import org.spanscope.figure.Figure;

/** A picture asks the window around it to be written into a file. */
public final class ExportRequest extends Event {
  public static final EventType<ExportRequest> EXPORT = new EventType<>(Event.ANY, "EXPORT_FIGURE");

  private static final long serialVersionUID = 1;

  private final transient Figure figure;

  public ExportRequest(Figure figure) {
    super(EXPORT);
    this.figure = figure;
  }

  public Figure figure() {
    return figure;
  }
}
