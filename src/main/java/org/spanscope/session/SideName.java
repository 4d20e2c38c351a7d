package org.spanscope.session;

/** One of the two inputs of a comparison. */
public enum SideName {
  A,
  B
}
