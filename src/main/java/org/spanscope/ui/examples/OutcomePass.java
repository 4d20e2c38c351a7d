package org.spanscope.ui.examples;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.task.UserFault;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.ReaderInput;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;

/**
 * Reads the examples of a list one after the other while nobody waits for the reader, so that each
 * shows how the reader does on it.
 *
 * <p>Small batches, and none while a side is being read: what the user asks for stops the batch
 * that runs, between two of its layers.
 */
final class OutcomePass {
  private static final int BATCH = 4;

  /** A list of a hundred thousand would keep the machine busy for hours. */
  private static final int MOST = 600;

  private static final Duration QUIET = Duration.ofMillis(600);
  private static final Duration BETWEEN = Duration.ofMillis(20);
  private static final Logger LOG = LoggerFactory.getLogger(OutcomePass.class);

  private final CompareState state;
  private final BiConsumer<Integer, Result> found;
  private final Latest batch;
  private List<Example> examples = List.of();
  private boolean[] done = new boolean[0];

  /**
   * @param found takes the example's place in the list and what was read
   */
  OutcomePass(CompareState state, Jobs jobs, BiConsumer<Integer, Result> found) {
    this.state = state;
    this.found = found;
    this.batch = new Latest(jobs);
    for (SideName side : SideName.values()) {
      state.side(side).addListener((of, old, now) -> step(QUIET));
    }
    state.readingWindow().addListener((of, old, now) -> step(QUIET));
    state.reader().addListener((of, old, now) -> begin(examples));
  }

  /** Begins anew with these examples. */
  void begin(List<Example> list) {
    examples = list;
    done = new boolean[Math.min(MOST, list.size())];
    step(QUIET);
  }

  /** What is known of an example without reading it here. */
  void know(int index) {
    if (index < done.length) {
      done[index] = true;
    }
  }

  void close() {
    begin(List.of());
    batch.cancel();
  }

  private void step(Duration quiet) {
    batch.cancel();
    Optional<Reader> reader = state.reader().get();
    boolean busy =
        state.readingWindow().get()
            || Arrays.stream(SideName.values()).anyMatch(s -> state.side(s).get().running());
    List<Integer> next = next();
    if (reader.isEmpty() || busy || next.isEmpty()) {
      return;
    }
    List<Example> mine = next.stream().map(examples::get).toList();
    batch.submit(
        quiet,
        cancellation -> read(reader.get(), mine, cancellation),
        results -> {
          for (int i = 0; i < mine.size(); i++) {
            int index = next.get(i);
            done[index] = true;
            results.get(i).ifPresent(result -> found.accept(index, result));
          }
          step(BETWEEN);
        },
        failure -> {
          // An example that cannot be read says so when it is opened; the list goes on without it.
          LOG.info("Outcomes of {} examples are not known: {}", mine.size(), failure.toString());
          next.forEach(this::know);
          step(BETWEEN);
        });
  }

  private List<Integer> next() {
    List<Integer> next = new ArrayList<>();
    for (int i = 0; i < done.length && next.size() < BATCH; i++) {
      if (!done[i]) {
        next.add(i);
      }
    }
    return next;
  }

  private static List<Optional<Result>> read(
      Reader reader, List<Example> batch, Cancellation cancellation) {
    try {
      List<Reading> readings =
          reader.readAll(
              batch.stream()
                  .map(e -> ReaderInput.whole(e.question(), Context.whole(e.text())))
                  .toList(),
              cancellation);
      List<Optional<Result>> results = new ArrayList<>();
      for (int i = 0; i < batch.size(); i++) {
        results.add(Optional.of(Result.of(batch.get(i), readings.get(i))));
      }
      return results;
    } catch (UserFault e) {
      // One that cannot be read must not take the others of its batch with it.
      if (batch.size() == 1) {
        return List.of(Optional.empty());
      }
      List<Optional<Result>> results = new ArrayList<>();
      for (Example example : batch) {
        results.addAll(read(reader, List.of(example), cancellation));
      }
      return results;
    }
  }
}
