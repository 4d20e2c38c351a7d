package org.spanscope.figure;

/** What a curve or a series of bars stands for; decides its colour in each theme. */
public enum Role {
  START,
  END,
  /** Of side A. */
  A,
  /** Of side B. */
  B,
  /** Of several that have no colour of their own elsewhere. */
  FIRST,
  SECOND,
  THIRD,
  FOURTH,
  /** What others are held against: a random order, a uniform map. */
  CONTROL
}
