package org.spanscope.ui.compare;

import org.spanscope.session.SideName;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.MapState;

/** The two panes. */
public final class CompareViewModel {
  private final PaneViewModel a;
  private final PaneViewModel b;

  public CompareViewModel(CompareState compare, MapState maps, Jobs jobs) {
    this.a = new PaneViewModel(SideName.A, compare, maps, jobs);
    this.b = new PaneViewModel(SideName.B, compare, maps, jobs);
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
