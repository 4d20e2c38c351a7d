package org.spanscope.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** A value and its past and future: undo and redo. Not thread-safe. */
public final class History<T> {
  private static final int KEPT = 500;

  private final Deque<T> past = new ArrayDeque<>();
  private final Deque<T> future = new ArrayDeque<>();
  private T present;

  public History(T present) {
    this.present = present;
  }

  public T present() {
    return present;
  }

  /** Makes a new present; what was undone is forgotten. An equal value changes nothing. */
  public void push(T next) {
    if (Objects.equals(present, next)) {
      return;
    }
    past.push(present);
    if (past.size() > KEPT) {
      past.removeLast();
    }
    future.clear();
    present = next;
  }

  /** Puts another value in the place of the present one; the past stays as it is. */
  public void amend(T next) {
    if (!Objects.equals(present, next)) {
      future.clear();
      present = next;
    }
  }

  public boolean canUndo() {
    return !past.isEmpty();
  }

  public boolean canRedo() {
    return !future.isEmpty();
  }

  /** Steps back; stays where nothing is left to undo. */
  public T undo() {
    if (canUndo()) {
      future.push(present);
      present = past.pop();
    }
    return present;
  }

  /** Steps forth again; stays where nothing was undone. */
  public T redo() {
    if (canRedo()) {
      past.push(present);
      present = future.pop();
    }
    return present;
  }
}
