package org.spanscope;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.spanscope.experiment.Side;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.ui.shared.CompareState.SideReader;

/** Reads both sides of what the window begins with before the window asks for them. */
final class EarlySides implements SideReader {
  private final SideReader reads;
  private final Map<SideName, Early<Asked, Side>> sides = new EnumMap<>(SideName.class);

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
      sides.put(side, new Early<>(this::read, question, pool));
    }
  }

  private Side read(Asked asked) {
    // In small form, since it may have to wait; the window keeps it in no other.
    return reads.read(asked.reader(), asked.inputs(), asked.side(), new Cancellation()).compact();
  }

  @Override
  public Side read(Reader reader, Inputs inputs, SideName side, Cancellation cancellation) {
    Early<Asked, Side> early = Objects.requireNonNull(sides.get(side));
    return early
        .takeIf(new Asked(reader, inputs, side))
        .orElseGet(() -> reads.read(reader, inputs, side, cancellation));
  }
}
