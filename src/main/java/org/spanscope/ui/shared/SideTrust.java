package org.spanscope.ui.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.spanscope.attribution.Trust;
import org.spanscope.attribution.WeightSource;
import org.spanscope.experiment.Side;
import org.spanscope.reader.Reading;
import org.spanscope.session.SideName;

/** How far what is shown of one side is to be trusted, in a few numbers, when somebody asks. */
public final class SideTrust {
  private final SideName name;
  private final CompareState compare;
  private final Supplier<WeightSource> source;
  private final LongRun<Trust.Report> run;
  private @Nullable Reading judged;

  /**
   * @param source what is shown now
   */
  public SideTrust(SideName name, CompareState compare, Jobs jobs, Supplier<WeightSource> source) {
    this.name = name;
    this.compare = compare;
    this.source = source;
    this.run = new LongRun<>(jobs);
    compare.side(name).addListener((of, old, now) -> sideChanged(now));
  }

  public LongRun<Trust.Report> run() {
    return run;
  }

  /** Works the numbers out for the reading there is; without one nothing happens. */
  public void start() {
    SideState now = compare.side(name).get();
    Side side = now.side();
    if (!now.isCurrent() || side == null) {
      return;
    }
    compare
        .reader()
        .get()
        .ifPresent(
            reader -> {
              WeightSource shown = source.get();
              judged = side.reading();
              run.start(
                  (progress, cancellation) ->
                      Trust.SHORT.of(reader, side.reading(), shown, progress, cancellation));
            });
  }

  /** Something else is shown now. */
  public void sourceChanged() {
    if (judged != null) {
      run.inputsChanged();
    }
  }

  /** A window that was read again for its attention changes nothing here. */
  private void sideChanged(SideState now) {
    Reading last = judged;
    Side side = now.side();
    if (last == null) {
      return;
    }
    boolean same =
        now.isCurrent()
            && side != null
            && side.reading().input().equals(last.input())
            && side.reading().reader().equals(last.reader());
    if (!same) {
      run.inputsChanged();
    }
  }
}
