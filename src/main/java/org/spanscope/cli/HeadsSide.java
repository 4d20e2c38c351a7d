package org.spanscope.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.experiment.AnswerByLayer;
import org.spanscope.experiment.HeadPatching;
import org.spanscope.experiment.HeadScores;
import org.spanscope.experiment.InterventionRun;
import org.spanscope.experiment.KnockoutByLayer;
import org.spanscope.experiment.Side;
import org.spanscope.reader.Window;

/**
 * What is known of a side's heads.
 *
 * @param side its reading
 * @param window the window with the best span, with its attention
 * @param statistics {@code [layers][heads]} each, of that window
 * @param scores importance; empty where not asked for
 * @param byLayer the answer after each layer
 * @param changed the run with changes; empty where none was asked for
 * @param knockouts layer by layer
 * @param patching each head of the other side put in; empty where not asked for
 */
record HeadsSide(
    Side side,
    Window window,
    Map<HeadStatistic, double[][]> statistics,
    Optional<HeadScores> scores,
    List<AnswerByLayer.Row> byLayer,
    Optional<InterventionRun.Result> changed,
    List<KnockoutByLayer.Result> knockouts,
    Optional<HeadPatching.Result> patching) {
  HeadsSide {
    statistics = new EnumMap<>(statistics);
    byLayer = List.copyOf(byLayer);
    knockouts = List.copyOf(knockouts);
  }
}
