package org.spanscope.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.spanscope.dataset.Remark;

/** What is odd in a data set: counted by kind, the first of them kept. */
final class SplitRemarks implements Consumer<Remark> {
  /** However odd a file is, the list stays short. */
  private static final int LISTED = 10_000;

  private final Consumer<Remark> next;
  private final Map<Remark.Kind, Long> counts = new EnumMap<>(Remark.Kind.class);
  private final List<Remark> first = new ArrayList<>();

  /**
   * @param next takes each remark too
   */
  SplitRemarks(Consumer<Remark> next) {
    this.next = next;
  }

  @Override
  public void accept(Remark remark) {
    counts.merge(remark.kind(), 1L, Long::sum);
    if (first.size() < LISTED) {
      first.add(remark);
    }
    next.accept(remark);
  }

  Map<Remark.Kind, Long> counts() {
    return counts;
  }

  List<Remark> first() {
    return first;
  }
}
