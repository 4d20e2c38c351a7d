package org.spanscope.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Splitter;

/** Splits a data set while it is read once. */
final class SplitPass implements ExampleSink {
  /** A file of lines may ask any number of questions about one context. */
  private static final int MOST_WAITING = 1_000;

  private final Splitter splitter;
  private final Predicate<SplitRow> choice;
  private final SplitDataset.Sink to;
  private final Consumer<Remark> remarks;
  private final SplitTally tally = new SplitTally();

  /** Questions to one context. */
  private final List<Example> waiting = new ArrayList<>();

  /**
   * @param choice asked once for each row, in order: whether it is handed on
   */
  SplitPass(
      Splitter splitter,
      Predicate<SplitRow> choice,
      SplitDataset.Sink to,
      Consumer<Remark> remarks) {
    this.splitter = splitter;
    this.choice = choice;
    this.to = to;
    this.remarks = remarks;
  }

  @Override
  public boolean example(Example example) {
    if (!waiting.isEmpty() && !(isToSameContext(example) && waiting.size() < MOST_WAITING)) {
      split();
    }
    waiting.add(example);
    return true;
  }

  private boolean isToSameContext(Example example) {
    Example first = waiting.get(0);
    return first.title().equals(example.title()) && first.text().equals(example.text());
  }

  @Override
  public void remark(Remark remark) {
    remarks.accept(remark);
  }

  /** Nothing comes any more. */
  void end() {
    if (!waiting.isEmpty()) {
      split();
    }
  }

  SplitTally tally() {
    return tally;
  }

  private void split() {
    Context context = splitter.split(waiting.get(0).text());
    tally.context(waiting.get(0).title(), context);
    boolean[] written = new boolean[waiting.size()];
    boolean[] answered = new boolean[waiting.size()];
    int[] starts = SentenceRows.starts(context);
    for (int sentence = 0; sentence < starts.length; sentence++) {
      boolean any = false;
      for (int i = 0; i < waiting.size(); i++) {
        if (!waiting.get(i).known()) {
          continue;
        }
        SplitRow row = SentenceRows.row(waiting.get(i), context, sentence, starts[sentence]);
        boolean takes = choice.test(row);
        tally.row(row, takes);
        if (takes) {
          hand(row);
        }
        any |= takes;
        written[i] |= takes;
        answered[i] |= takes && row.hasAnswer();
      }
      if (any) {
        tally.sentenceWritten();
      }
    }
    for (int i = 0; i < waiting.size(); i++) {
      tally.question(waiting.get(i), context, written[i], answered[i]);
    }
    waiting.clear();
  }

  private void hand(SplitRow row) {
    try {
      to.row(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
