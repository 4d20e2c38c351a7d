package org.spanscope.cli;

import org.jspecify.annotations.Nullable;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.reader.ReaderInfo;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which lens, and where it looks. */
final class LensOptions {
  /** What each lens is, for descriptions of options. */
  static final String NAMES =
      "raw (attention of one head, or the mean of a layer's heads), mean (of all layers and heads),"
          + " rollout (attention rollout up to a layer), norm (lengths of the weighted vectors of a"
          + " head, or of a layer), value-zeroing (of a layer), globenc, alti (both up to a layer) or"
          + " uniform (a control)";

  @Option(
      names = "--lens",
      paramLabel = "NAME",
      description = NAMES + "; default: raw if --layer or --head is given, else mean.")
  private @Nullable String lens;

  @Mixin private LayerOptions place = new LayerOptions();

  /** Whether a lens, a layer or a head was asked for. */
  boolean named() {
    return lens != null || place.isGiven();
  }

  /**
   * The choice, checked before anything is read.
   *
   * @throws ArgumentFault if the layer or head is not there, or the lens has none to choose
   * @throws org.spanscope.attention.AttentionFault if there is no such lens
   */
  LensChoice choice(ReaderInfo reader) {
    String name = lens != null ? lens : place.isGiven() ? "raw" : "mean";
    return place.choice(Lenses.byId(name), reader);
  }
}
