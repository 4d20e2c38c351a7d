package org.spanscope.attention;

/** All that decides what a map shows. */
public record MapSettings(LensChoice choice, Sinks sinks, Block block, Level level) {
  public MapSettings with(LensChoice other) {
    return new MapSettings(other, sinks, block, level);
  }

  public MapSettings with(Sinks other) {
    return new MapSettings(choice, other, block, level);
  }

  public MapSettings with(Block other) {
    return new MapSettings(choice, sinks, other, level);
  }

  public MapSettings with(Level other) {
    return new MapSettings(choice, sinks, block, other);
  }
}
