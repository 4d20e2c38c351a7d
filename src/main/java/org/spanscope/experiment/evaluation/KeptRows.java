package org.spanscope.experiment.evaluation;

import java.util.ArrayList;
import java.util.List;

/** A run that is kept in memory only. */
public final class KeptRows implements RunLog {
  private final List<Evaluated> rows = new ArrayList<>();
  private double seconds;

  @Override
  public int done() {
    return rows.size();
  }

  @Override
  public void add(List<Evaluated> more, double took) {
    rows.addAll(more);
    seconds += took;
  }

  /** By ordinal. */
  public List<Evaluated> rows() {
    return List.copyOf(rows);
  }

  /** What they took. */
  public double seconds() {
    return seconds;
  }
}
