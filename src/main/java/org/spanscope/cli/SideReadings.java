package org.spanscope.cli;

import java.util.HashMap;
import java.util.Map;
import org.spanscope.experiment.Compare;
import org.spanscope.experiment.Side;
import org.spanscope.reader.Reader;
import org.spanscope.task.Cancellation;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Selection;

/** Readings of one question to one context, each selection of it read once. */
final class SideReadings {
  private final Compare compare;
  private final Reader reader;
  private final Example example;
  private final Context context;
  private final Map<Selection, Side> read = new HashMap<>();

  SideReadings(Compare compare, Reader reader, Example example, Context context) {
    this.compare = compare;
    this.reader = reader;
    this.example = example;
    this.context = context;
  }

  Example example() {
    return example;
  }

  Context context() {
    return context;
  }

  Side of(Selection selection) {
    return read.computeIfAbsent(
        selection, fresh -> compare.side(reader, example, context, fresh, new Cancellation()));
  }
}
