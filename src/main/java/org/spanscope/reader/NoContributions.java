package org.spanscope.reader;

import org.spanscope.task.Cancellation;

/** Stands where no reader is open. */
final class NoContributions implements ContributionProbe {
  @Override
  public HeadGrams grams(Window window, int layer, boolean normed, Cancellation cancellation) {
    throw fault();
  }

  @Override
  public float[] alti(Window window, int layer, Cancellation cancellation) {
    throw fault();
  }

  @Override
  public float[] valueZeroing(Window window, int layer, Cancellation cancellation) {
    throw fault();
  }

  private static ReaderFault fault() {
    return new ReaderFault(
        "The reader of this reading is not open any more", "", "Read the text again.");
  }
}
