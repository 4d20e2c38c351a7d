package org.spanscope.ui.context;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/** The rows of a list, brought up to date in one step however many of them changed. */
final class RowList extends ModifiableObservableListBase<SentenceRow> {
  private final List<SentenceRow> rows = new ArrayList<>();

  /**
   * Takes other rows. Where their number stays, only rows that differ are replaced, so that a list
   * view keeps its place and its focus.
   */
  void update(List<SentenceRow> next) {
    if (next.size() != rows.size()) {
      setAll(next);
      return;
    }
    beginChange();
    for (int i = 0; i < next.size(); i++) {
      if (!next.get(i).equals(rows.get(i))) {
        set(i, next.get(i));
      }
    }
    endChange();
  }

  @Override
  public SentenceRow get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  protected void doAdd(int index, SentenceRow row) {
    rows.add(index, row);
  }

  @Override
  protected SentenceRow doSet(int index, SentenceRow row) {
    return rows.set(index, row);
  }

  @Override
  protected SentenceRow doRemove(int index) {
    return rows.remove(index);
  }
}
