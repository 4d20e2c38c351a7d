package org.spanscope.ui.trust;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spanscope.attribution.Trust;
import org.spanscope.attribution.WeightSource;
import org.spanscope.experiment.Side;
import org.spanscope.reader.Reader;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Example;

/**
 * What is said of the sides that were read.
 *
 * @param example the question
 * @param sides the readings that were judged
 * @param reports one a side
 */
record Reports(Example example, Map<SideName, Side> sides, Map<SideName, Trust.Report> reports) {

  /** Judges one side after the other. */
  static Reports of(
      Reader reader,
      Example example,
      Map<SideName, Side> sides,
      WeightSource source,
      Progress progress,
      Cancellation cancellation) {
    Map<SideName, Trust.Report> reports = new EnumMap<>(SideName.class);
    List<SideName> names = List.copyOf(sides.keySet());
    for (SideName name : names) {
      double done = reports.size();
      Progress part = progress.part(done / names.size(), (done + 1) / names.size());
      sides.computeIfPresent(
          name,
          (of, side) -> {
            reports.put(name, Trust.FULL.of(reader, side.reading(), source, part, cancellation));
            return side;
          });
    }
    return new Reports(example, sides, reports);
  }

  Optional<Trust.Report> report(SideName name) {
    return Optional.ofNullable(reports.get(name));
  }

  Optional<Side> side(SideName name) {
    return Optional.ofNullable(sides.get(name));
  }

  List<Trust.Report> all() {
    return List.copyOf(reports.values());
  }
}
