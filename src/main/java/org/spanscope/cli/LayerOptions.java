package org.spanscope.cli;

import org.jspecify.annotations.Nullable;
import org.spanscope.attention.Lens;
import org.spanscope.attention.LensChoice;
import org.spanscope.reader.ReaderInfo;
import picocli.CommandLine.Option;

/** Where a lens looks. */
final class LayerOptions {
  @Option(
      names = "--layer",
      paramLabel = "N",
      description =
          "Layer from 0; rollout, globenc and alti go up to it; mean and uniform have none (default:"
              + " the last).")
  private @Nullable Integer layer;

  @Option(
      names = "--head",
      paramLabel = "N",
      description =
          "Head from 0, for raw and norm (default: the mean over the layer's heads for raw, the heads"
              + " summed as vectors for norm).")
  private @Nullable Integer head;

  /** Whether a layer or head was asked for. */
  boolean isGiven() {
    return layer != null || head != null;
  }

  /**
   * The choice, checked before anything is read.
   *
   * @throws ArgumentFault if the layer or head is not there, or the lens has none to choose
   */
  LensChoice choice(Lens lens, ReaderInfo reader) {
    int last = reader.layers() - 1;
    int chosenLayer = number("--layer", layer, lens.hasLayers(), lens, last, last);
    int chosenHead =
        number("--head", head, lens.hasHeads(), lens, reader.heads() - 1, LensChoice.ALL_HEADS);
    return new LensChoice(lens.id(), chosenLayer, chosenHead);
  }

  private static int number(
      String option, @Nullable Integer value, boolean has, Lens lens, int last, int otherwise) {
    if (value == null) {
      return otherwise;
    }
    String what = option.substring(2);
    if (!has) {
      throw new ArgumentFault(
          "The lens " + lens.id() + " has no " + what + " to choose",
          option + " " + value,
          "Leave " + option + " out, or take the lens raw.");
    }
    if (value < 0 || value > last) {
      throw new ArgumentFault(
          "The reader has no such " + what,
          option + " " + value,
          "Its " + what + "s count from 0 to " + last + ".");
    }
    return value;
  }
}
