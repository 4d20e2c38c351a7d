package org.spanscope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.spanscope.session.SideName;
import org.spanscope.ui.examples.ExamplesViewModel;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.Ongoing;
import org.spanscope.ui.shared.RunState;

/** What the window itself does, in the form in which the tabs tell of their work. */
final class Readings {
  private Readings() {}

  static List<Ongoing> of(CompareState compare, MapState maps, ExamplesViewModel examples) {
    List<Ongoing> all = new ArrayList<>();
    for (SideName side : SideName.values()) {
      ObservableValue<RunState<Object>> state =
          compare
              .side(side)
              .map(now -> state(now.running(), now.problem() == null ? "" : now.problem()));
      all.add(new Ongoing("Reading " + side + "…", state, compare::cancel));
    }
    all.add(new Ongoing("Reading a window…", state(compare.readingWindow()), compare::cancel));
    all.add(new Ongoing("Opening the data set…", state(examples.opening()), examples::cancel));
    all.add(new Ongoing("Opening the reader…", state(compare.openingReader()), compare::cancel));
    all.add(new Ongoing("Computing a lens…", state(maps.probing()), maps::cancel));
    return all;
  }

  private static ObservableValue<RunState<Object>> state(ObservableValue<Boolean> running) {
    return running.map(now -> state(now, ""));
  }

  private static RunState<Object> state(boolean running, String problem) {
    return new RunState<>(null, false, running, -1, -1, problem);
  }
}
