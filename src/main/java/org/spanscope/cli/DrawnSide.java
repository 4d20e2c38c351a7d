package org.spanscope.cli;

import java.util.List;
import org.spanscope.attention.AttentionMap;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapView;
import org.spanscope.attention.Maps;
import org.spanscope.attention.SentenceMass;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.plot.MapSide;
import org.spanscope.reader.Reader;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * A side and its map.
 *
 * @param shown the side and which window of it the map is of
 * @param view the map
 * @param masses what the question gives to each sentence, by the whole map
 */
record DrawnSide(MapSide shown, MapView view, List<SentenceMass> masses) {

  /**
   * The map of a side; windows of a long text are read again for their attention.
   *
   * @param window resolved
   */
  static DrawnSide of(
      SideName name,
      Side side,
      WindowChoice window,
      MapSettings settings,
      Reader reader,
      Cancellation cancellation) {
    Side whole = window.attentive(side, reader, Progress.NONE, cancellation);
    AttentionMap map =
        window.map(whole.reading(), settings.choice(), reader.contributions(), cancellation);
    MapView view = Maps.view(map, settings, side.reading().input());
    List<SentenceMass> masses = SentenceMass.of(map, settings.choice().lens());
    return new DrawnSide(new MapSide(name.name(), side, window), view, masses);
  }

  Side side() {
    return shown.side();
  }
}
