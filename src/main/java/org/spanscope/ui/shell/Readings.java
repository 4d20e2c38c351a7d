package org.spanscope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.spanscope.session.SideName;
import org.spanscope.ui.examples.ExamplesViewModel;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.Meter.Pace;
import org.spanscope.ui.shared.Ongoing;
import org.spanscope.ui.shared.RunState;
import org.spanscope.ui.shared.SideState;

/** What the window itself does, in the form in which the tabs tell of their work. */
final class Readings {
  private Readings() {}

  static List<Ongoing> of(CompareState compare, MapState maps, ExamplesViewModel examples) {
    List<Ongoing> all = new ArrayList<>();
    for (SideName side : SideName.values()) {
      ObservableValue<RunState<Object>> state =
          Bindings.createObjectBinding(
              () -> state(compare.side(side).get(), compare.pace(side).get()),
              compare.side(side),
              compare.pace(side));
      all.add(new Ongoing("Reading " + side + "…", state, compare::cancel));
    }
    all.add(new Ongoing("Reading a window…", state(compare.readingWindow()), compare::cancel));
    all.add(new Ongoing("Opening the data set…", state(examples.opening()), examples::cancel));
    all.add(new Ongoing("Opening the reader…", state(compare.openingReader()), compare::cancel));
    all.add(new Ongoing("Computing a lens…", state(maps.probing()), maps::cancel));
    return all;
  }

  private static ObservableValue<RunState<Object>> state(ObservableValue<Boolean> running) {
    return running.map(now -> new RunState<>(null, false, now, -1, -1, ""));
  }

  private static RunState<Object> state(SideState side, Pace pace) {
    String problem = side.problem() == null ? "" : side.problem();
    return new RunState<>(null, false, side.running(), pace.share(), pace.secondsLeft(), problem);
  }
}
