package org.spanscope.ui.context;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Where a sentence would be cut, while the place is chosen by keyboard. */
final class CutMark {
  private final ObjectProperty<Optional<Integer>> offset =
      new SimpleObjectProperty<>(this, "offset", Optional.empty());

  /** In UTF-16 units of the context; empty while nothing is being cut. */
  ObjectProperty<Optional<Integer>> offset() {
    return offset;
  }

  /** Begins in the middle of a sentence. */
  void begin(SentenceRow row) {
    put(row, Words.nearestStart(row.text(), row.text().length() / 2));
  }

  /** One word on (1) or back (-1), within the sentence. */
  void step(SentenceRow row, int by) {
    int at = offset.get().orElse(row.start()) - row.start();
    put(row, by > 0 ? Words.nextStart(row.text(), at) : Words.previousStart(row.text(), at));
  }

  /** Ends where another sentence is chosen; a row of the same sentence with newer numbers stays. */
  void selected(@Nullable SentenceRow row) {
    int at = offset.get().orElse(-1);
    if (row != null && (at <= row.start() || at >= row.start() + row.text().length())) {
      end();
    }
  }

  void end() {
    offset.set(Optional.empty());
  }

  private void put(SentenceRow row, int at) {
    if (at > 0 && at < row.text().length()) {
      offset.set(Optional.of(row.start() + at));
    }
  }
}
