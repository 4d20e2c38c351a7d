package org.spanscope.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * How a context is cut into windows.
 *
 * @param stretches which context tokens each window holds; one stretch where everything fits
 */
public record WindowPlan(List<Stretch> stretches) {
  /** Tokens of a window where the context needs several, if the reader takes as many. */
  private static final int LENGTH = 384;

  /** Most context tokens that neighbours share. */
  private static final int SHARED = 128;

  /** Fewest context tokens that make a window worth reading. */
  private static final int LEAST_ROOM = 16;

  public WindowPlan {
    stretches = List.copyOf(stretches);
  }

  /**
   * Context tokens of one window.
   *
   * @param first the first one, numbered within the context from 0
   * @param count how many
   */
  public record Stretch(int first, int count) {
    /** One behind the last token. */
    public int end() {
      return first + count;
    }
  }

  /**
   * Plans windows for a context.
   *
   * @param question tokens of the question
   * @param special special tokens of each window
   * @param context tokens of the context
   * @param maximum the longest input that the reader takes
   * @throws ReaderFault if the question leaves less than 16 tokens of a window to the context
   */
  public static WindowPlan of(int question, int special, int context, int maximum) {
    if (question + special + context <= maximum) {
      return new WindowPlan(List.of(new Stretch(0, context)));
    }
    int room = Math.min(LENGTH, maximum) - question - special;
    if (room < LEAST_ROOM) {
      throw new ReaderFault(
          "The question is too long: its "
              + question
              + " tokens leave room for "
              + Math.max(0, room)
              + " tokens of the context in a window",
          "",
          "Shorten the question, or choose a reader that takes longer inputs.");
    }
    int step = room - Math.min(SHARED, room / 2);
    List<Stretch> stretches = new ArrayList<>();
    int first = 0;
    while (true) {
      int count = Math.min(room, context - first);
      stretches.add(new Stretch(first, count));
      if (first + count == context) {
        return new WindowPlan(stretches);
      }
      first += step;
    }
  }
}
