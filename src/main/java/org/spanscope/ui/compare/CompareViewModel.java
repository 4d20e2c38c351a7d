package org.spanscope.ui.compare;

import java.util.List;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.Ongoing;

/** The two panes. */
public final class CompareViewModel {
  private final PaneViewModel a;
  private final PaneViewModel b;

  public CompareViewModel(CompareState compare, MapState maps, Jobs jobs) {
    this.a = new PaneViewModel(SideName.A, compare, maps, jobs);
    this.b = new PaneViewModel(SideName.B, compare, maps, jobs);
  }

  /** What runs here now and then. */
  public List<Ongoing> work() {
    return List.of(
        Ongoing.of("Judging the map of A…", a.trust().run()),
        Ongoing.of("Judging the map of B…", b.trust().run()));
  }

  /** What the pane of a side shows. */
  public FigureState picture(SideName side) {
    return pane(side).picture().get();
  }

  PaneViewModel pane(SideName side) {
    return side == SideName.A ? a : b;
  }

  /** Nothing is worked out any more. */
  public void close() {
    a.trust().run().clear();
    b.trust().run().clear();
  }
}
