package org.spanscope.ui.interventions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.Side;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.text.Example;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.SideState;

/**
 * The readings that an intervention begins with.
 *
 * @param reader who read them
 * @param example the question and its golds
 * @param name of the side that is changed
 * @param side its reading
 * @param other the other side's, for patches; null where there is none
 */
record Asked(Reader reader, Example example, SideName name, Side side, @Nullable Side other) {

  /** As they are now; empty until the side is read. */
  static Optional<Asked> of(CompareState compare, SideName name) {
    SideState state = compare.side(name).get();
    Side side = state.side();
    Optional<Inputs> inputs = compare.inputs().get();
    Optional<Reader> reader = compare.reader().get();
    if (side == null || !state.isCurrent() || inputs.isEmpty() || reader.isEmpty()) {
      return Optional.empty();
    }
    SideState other = compare.side(name.other()).get();
    return Optional.of(
        new Asked(
            reader.get(),
            inputs.get().example(),
            name,
            side,
            other.isCurrent() ? other.side() : null));
  }

  /**
   * Whether the side is the same reading; its attention may have been let go or read again, and its
   * answer decoded by other rules.
   */
  boolean isOf(Asked that) {
    return reader == that.reader
        && name == that.name
        && side.reading().input() == that.side.reading().input();
  }
}
