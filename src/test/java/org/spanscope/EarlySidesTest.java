package org.spanscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.spanscope.experiment.Compare;
import org.spanscope.experiment.Side;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReaders;

class EarlySidesTest {
  private final Reader reader = new FakeReaders().first();
  private final Inputs inputs =
      CompareBench.inputs("Where is it?", "It stands in Paris. It is tall.", "Paris");
  private final CompletableFuture<Inputs> first = new CompletableFuture<>();
  private final Deque<Runnable> pool = new ArrayDeque<>();
  private final List<SideName> read = new ArrayList<>();
  private final List<Cancellation> cancellations = new ArrayList<>();
  private final EarlySides sides =
      new EarlySides(this::read, CompletableFuture.completedFuture(reader), first, pool::add);

  private Side read(
      Reader open, Inputs now, SideName side, Progress progress, Cancellation cancellation) {
    read.add(side);
    cancellations.add(cancellation);
    return new Compare(DecodeSettings.STANDARD)
        .side(open, now.example(), now.context(), now.selection(side), cancellation);
  }

  private Side asked(Inputs now, SideName side) {
    return sides.read(reader, now, side, Progress.NONE, new Cancellation());
  }

  @Test
  void bothSidesOfWhatIsOpenedFirstAreReadOnceAndBeforeTheyAreAskedFor() {
    first.complete(inputs);
    while (!pool.isEmpty()) {
      pool.remove().run();
    }
    assertThat(read).containsExactlyInAnyOrder(SideName.values());
    assertThat(asked(inputs, SideName.A).selection()).isEqualTo(inputs.a());
    assertThat(asked(inputs, SideName.B).selection()).isEqualTo(inputs.b());
    assertThat(read).hasSize(2);
    asked(inputs, SideName.A);
    assertThat(read).hasSize(3);
  }

  @Test
  void whateverElseIsAskedForIsReadThen() {
    first.completeExceptionally(new IllegalStateException("no data set"));
    Inputs others = CompareBench.inputs("Where else?", "It stands in Rome. It is old.", "Rome");
    assertThat(asked(others, SideName.B).selection()).isEqualTo(others.b());
    assertThat(read).containsExactly(SideName.B);
  }

  @Test
  void whoIsHandedAnEarlyReadingCancelsIt() {
    first.complete(inputs);
    Cancellation cancellation = new Cancellation();
    // Cancelled while it waits for what has not even begun.
    cancellation.cancel();
    assertThatThrownBy(() -> sides.read(reader, inputs, SideName.A, Progress.NONE, cancellation))
        .isInstanceOf(CancellationException.class);
    while (!pool.isEmpty()) {
      pool.remove().run();
    }
    assertThat(read).containsExactlyInAnyOrder(SideName.values());
    assertThat(cancellations.get(read.indexOf(SideName.A)).isCancelled()).isTrue();
    assertThat(cancellations.get(read.indexOf(SideName.B)).isCancelled()).isFalse();
  }

  @Test
  void askingForOtherInputsCancelsTheEarlyReadingOfThatSide() {
    first.complete(inputs);
    while (!pool.isEmpty()) {
      pool.remove().run();
    }
    asked(CompareBench.inputs("Where else?", "It stands in Rome. It is old.", "Rome"), SideName.B);

    assertThat(cancellations.get(read.indexOf(SideName.B)).isCancelled()).isTrue();
    assertThat(cancellations.get(read.indexOf(SideName.A)).isCancelled()).isFalse();
  }
}
