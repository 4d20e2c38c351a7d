package org.spanscope.figure;

/** The ground a figure is painted on. Exports are always light. */
public enum Theme {
  LIGHT,
  DARK
}
