package org.spanscope.ui.compare;

import org.spanscope.session.SideName;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.MapState;

/** The two panes. */
public final class CompareViewModel {
  private final PaneViewModel a;
  private final PaneViewModel b;

  public CompareViewModel(CompareState compare, MapState maps) {
    this.a = new PaneViewModel(SideName.A, compare, maps);
    this.b = new PaneViewModel(SideName.B, compare, maps);
  }

  PaneViewModel pane(SideName side) {
    return side == SideName.A ? a : b;
  }
}
