package org.spanscope.session;

/** One of the two inputs of a comparison. */
public enum SideName {
  A,
  B;

  /** What it is compared with. */
  public SideName other() {
    return this == A ? B : A;
  }
}
