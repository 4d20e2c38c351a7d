package org.spanscope;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.spanscope.experiment.Side;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.ui.shared.SideReader;

/**
 * Reads both sides of what the window begins with before the window asks for them. Whoever is
 * handed such a reading can cancel it like any other, and asking for another one cancels it too.
 */
final class EarlySides implements SideReader {
  private final SideReader reads;
  private final Map<SideName, Early<Asked, Side>> sides = new EnumMap<>(SideName.class);
  private final Map<SideName, Cancellation> unasked = new EnumMap<>(SideName.class);
  private final Map<SideName, Relay> relays = new EnumMap<>(SideName.class);

  /** Tells whoever waits for a reading, once somebody does, how far it is. */
  private static final class Relay implements Progress {
    private volatile Progress hears = Progress.NONE;

    @Override
    public void at(long done, long total) {
      hears.at(done, total);
    }
  }

  /** What a reading depends on. */
  private record Asked(Reader reader, Inputs inputs, SideName side) {}

  /**
   * @param reader the first reader, once it is open
   * @param inputs what it is fed first, once that is known
   */
  EarlySides(
      SideReader reads,
      CompletableFuture<Reader> reader,
      CompletableFuture<Inputs> inputs,
      Executor pool) {
    this.reads = reads;
    for (SideName side : SideName.values()) {
      CompletableFuture<Asked> question =
          reader.thenCombine(inputs, (open, now) -> new Asked(open, now, side));
      unasked.put(side, new Cancellation());
      relays.put(side, new Relay());
      sides.put(side, new Early<>(this::read, question, pool));
    }
  }

  private Side read(Asked asked) {
    Cancellation mine = Objects.requireNonNull(unasked.get(asked.side()));
    // In small form, since it may have to wait; the window keeps it in no other.
    Relay relay = Objects.requireNonNull(relays.get(asked.side()));
    return reads.read(asked.reader(), asked.inputs(), asked.side(), relay, mine).compact();
  }

  @Override
  public Side read(
      Reader reader, Inputs inputs, SideName side, Progress progress, Cancellation cancellation) {
    Early<Asked, Side> early = Objects.requireNonNull(sides.get(side));
    Cancellation begun = Objects.requireNonNull(unasked.get(side));
    Optional<CompletableFuture<Side>> mine = early.take(new Asked(reader, inputs, side));
    if (mine.isPresent()) {
      Objects.requireNonNull(relays.get(side)).hears = progress;
      return Early.await(mine.get(), cancellation, begun);
    }
    begun.cancel();
    return reads.read(reader, inputs, side, progress, cancellation);
  }
}
