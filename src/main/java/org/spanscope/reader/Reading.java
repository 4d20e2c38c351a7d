package org.spanscope.reader;

import java.time.Duration;
import java.util.List;
import org.spanscope.text.ReaderInput;

/**
 * One run of a reader over one input.
 *
 * @param input what was read
 * @param windows one where everything fits, else overlapping ones in order
 * @param reader who read it
 * @param device where it ran, as {@link Device#name()}
 * @param time how long the reader took, tokenising included
 */
public record Reading(
    ReaderInput input, List<Window> windows, ReaderInfo reader, String device, Duration time) {
  public Reading {
    windows = List.copyOf(windows);
  }

  /** Tokens of all windows together, special ones and overlaps included. */
  public int tokenCount() {
    return windows.stream().mapToInt(Window::size).sum();
  }
}
