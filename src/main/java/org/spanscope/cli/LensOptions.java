package org.spanscope.cli;

import org.jspecify.annotations.Nullable;
import org.spanscope.attention.Lens;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.reader.ReaderInfo;
import picocli.CommandLine.Option;

/** Which lens, and where it looks. */
final class LensOptions {
  @Option(
      names = "--lens",
      paramLabel = "NAME",
      description =
          "raw (one head, or the mean of a layer's heads), mean (of all layers and heads), rollout"
              + " (attention rollout up to a layer) or uniform (a control); default: raw if"
              + " --layer or --head is given, else mean.")
  private @Nullable String lens;

  @Option(
      names = "--layer",
      paramLabel = "N",
      description = "Layer from 0, for raw and rollout (default: the last).")
  private @Nullable Integer layer;

  @Option(
      names = "--head",
      paramLabel = "N",
      description = "Head from 0, for raw (default: the mean of the layer's heads).")
  private @Nullable Integer head;

  /** Whether a lens, a layer or a head was asked for. */
  boolean named() {
    return lens != null || layer != null || head != null;
  }

  /**
   * The choice, checked before anything is read.
   *
   * @throws ArgumentFault if the layer or head is not there, or the lens has none to choose
   * @throws org.spanscope.attention.AttentionFault if there is no such lens
   */
  LensChoice choice(ReaderInfo reader) {
    String name = lens != null ? lens : layer != null || head != null ? "raw" : "mean";
    Lens chosen = Lenses.byId(name);
    int last = reader.layers() - 1;
    int chosenLayer = number("--layer", layer, chosen.hasLayers(), chosen, last, last);
    int chosenHead =
        number("--head", head, chosen.hasHeads(), chosen, reader.heads() - 1, LensChoice.ALL_HEADS);
    return new LensChoice(name, chosenLayer, chosenHead);
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
          "Leave " + option + " out, or take --lens raw.");
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
