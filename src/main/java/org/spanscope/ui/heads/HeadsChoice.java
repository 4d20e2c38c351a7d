package org.spanscope.ui.heads;

import java.util.List;
import java.util.Optional;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.plot.HeadOrder;
import org.spanscope.session.SideName;

/**
 * What somebody chose to see of the heads.
 *
 * @param only the one side that has all the room; empty for both side by side
 * @param statistic what colours and sorts the maps
 * @param order how the maps stand
 * @param ownScale whether each map is coloured up to its own largest weight
 * @param threshold lines thinner than this share of the thickest one are left out, 0 to 1
 */
record HeadsChoice(
    Optional<SideName> only,
    HeadStatistic statistic,
    HeadOrder order,
    boolean ownScale,
    double threshold) {
  static final HeadsChoice START =
      new HeadsChoice(Optional.empty(), HeadStatistic.GOLD_MASS, HeadOrder.IN_PLACE, true, 0.1);

  HeadsChoice with(Optional<SideName> other) {
    return new HeadsChoice(other, statistic, order, ownScale, threshold);
  }

  HeadsChoice with(HeadStatistic other) {
    return new HeadsChoice(only, other, order, ownScale, threshold);
  }

  HeadsChoice with(HeadOrder other) {
    return new HeadsChoice(only, statistic, other, ownScale, threshold);
  }

  HeadsChoice withOwnScale(boolean own) {
    return new HeadsChoice(only, statistic, order, own, threshold);
  }

  HeadsChoice withThreshold(double share) {
    return new HeadsChoice(only, statistic, order, ownScale, share);
  }

  /** The sides on screen. */
  List<SideName> sides() {
    return only.map(List::of).orElseGet(() -> List.of(SideName.values()));
  }
}
