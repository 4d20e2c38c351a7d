package org.spanscope.figure;

/** One picture of a {@link Figure}. */
public sealed interface Panel
    permits HeatmapPanel,
        CurvesPanel,
        BarsPanel,
        TextPanel,
        SmallMapsPanel,
        LinesPanel,
        ScatterPanel,
        NotePanel {
  /** What stands above it; may be empty. */
  String title();
}
