package org.spanscope.testing;

import org.spanscope.attention.AttentionMap;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.MergedMap;
import org.spanscope.attention.WindowMerge;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/** Maps of lenses that ask nothing of the reader. */
public final class TestMaps {
  private TestMaps() {}

  public static AttentionMap of(Window window, LensChoice choice) {
    return Lenses.apply(window, choice, ContributionProbe.NONE, new Cancellation());
  }

  public static MergedMap merged(Reading reading, LensChoice choice) {
    return WindowMerge.of(reading, choice, ContributionProbe.NONE, new Cancellation());
  }
}
