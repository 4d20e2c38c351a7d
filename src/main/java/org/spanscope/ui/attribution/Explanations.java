package org.spanscope.ui.attribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.Explainer;
import org.spanscope.experiment.Explain;
import org.spanscope.experiment.Explained;
import org.spanscope.experiment.Side;
import org.spanscope.reader.Reader;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.task.UserFault;
import org.spanscope.text.Example;

/**
 * Both sides, explained in one way.
 *
 * @param example what was asked
 * @param sides a result for each side that was read
 */
record Explanations(Example example, Map<SideName, SideResult> sides) {

  /** Explains one side after the other; a fault of one leaves the other. */
  static Explanations of(
      Reader reader,
      Example example,
      Map<SideName, Side> sides,
      Explainer method,
      ExplainSettings settings,
      boolean sufficient,
      Progress progress,
      Cancellation cancellation) {
    Explain explain = new Explain(reader);
    Map<SideName, SideResult> results = new EnumMap<>(SideName.class);
    double done = 0;
    for (Map.Entry<SideName, Side> side : sides.entrySet()) {
      Progress part = progress.part(done / sides.size(), (done + 1) / sides.size());
      done++;
      try {
        Explained one =
            explain.side(side.getValue(), method, settings, sufficient, part, cancellation);
        results.put(side.getKey(), new SideResult(one, ""));
      } catch (UserFault fault) {
        results.put(side.getKey(), new SideResult(null, String.valueOf(fault.getMessage())));
      }
    }
    return new Explanations(example, results);
  }

  Optional<Explained> side(SideName name) {
    return Optional.ofNullable(sides.get(name)).map(SideResult::explained);
  }

  /** Why a side has no attribution; empty where it has one, or was not read. */
  String problem(SideName name) {
    return Optional.ofNullable(sides.get(name)).map(SideResult::problem).orElse("");
  }

  /** Those that were explained, A first. */
  List<Explained> all() {
    return sides.values().stream()
        .map(SideResult::explained)
        .filter(Objects::nonNull)
        .map(Explained.class::cast)
        .toList();
  }
}
