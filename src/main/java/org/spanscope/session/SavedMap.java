package org.spanscope.session;

import java.util.Objects;
import org.spanscope.attention.Block;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.Sinks;

/**
 * What the attention maps and curves show.
 *
 * @param lens {@link LensChoice#lens()}
 * @param layer from 0
 * @param head from 0, or -1 for all heads together
 * @param logCurves whether the curves have a logarithmic axis
 * @param renormalised whether the difference compares rows that sum to 1
 */
public record SavedMap(
    String lens,
    int layer,
    int head,
    Sinks sinks,
    Block block,
    Level level,
    boolean logCurves,
    boolean renormalised) {
  public SavedMap {
    Objects.requireNonNull(lens, "lens");
    Objects.requireNonNull(sinks, "sinks");
    Objects.requireNonNull(block, "block");
    Objects.requireNonNull(level, "level");
    if (layer < 0 || head < LensChoice.ALL_HEADS) {
      throw new IllegalArgumentException("There is no layer " + layer + ", head " + head);
    }
  }

  public static SavedMap of(MapSettings settings, boolean logCurves, boolean renormalised) {
    LensChoice choice = settings.choice();
    return new SavedMap(
        choice.lens(),
        choice.layer(),
        choice.head(),
        settings.sinks(),
        settings.block(),
        settings.level(),
        logCurves,
        renormalised);
  }

  public MapSettings settings() {
    return new MapSettings(new LensChoice(lens, layer, head), sinks, block, level);
  }
}
