package org.spanscope.ui.shared;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link FigureView} shows.
 *
 * @param figure the picture; null where there is none
 * @param stale whether a newer picture is on its way, so that this one is dimmed
 * @param message why there is no current picture and what to do; empty where there is one
 */
public record FigureState(@Nullable LinkedFigure figure, boolean stale, String message) {
  public static FigureState of(LinkedFigure figure, boolean stale) {
    return new FigureState(figure, stale, "");
  }

  public static FigureState words(String message) {
    return new FigureState(null, false, message);
  }
}
