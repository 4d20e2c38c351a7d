package org.spanscope.attention;

import java.util.List;
import java.util.stream.Collectors;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/** Every lens there is. A new one is a file and a line here. */
public final class Lenses {
  private static final List<Lens> ALL =
      List.of(
          new RawAttention(),
          new MeanAttention(),
          new Rollout(),
          new NormBased(),
          new ValueZeroingLens(),
          new GlobEnc(),
          new AltiLens(),
          new Uniform());

  private Lenses() {}

  /** All lenses, in the order of a chooser. */
  public static List<Lens> all() {
    return ALL;
  }

  /**
   * The lens of that name.
   *
   * @throws AttentionFault if there is none, naming those there are
   */
  public static Lens byId(String id) {
    return ALL.stream()
        .filter(lens -> lens.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new AttentionFault(
                    "There is no such lens",
                    id,
                    "Choose one of "
                        + ALL.stream().map(Lens::id).collect(Collectors.joining(", "))
                        + "."));
  }

  /**
   * The map of one window through the lens that is chosen.
   *
   * @param probe of the reader that read the window, or {@link ContributionProbe#NONE} for lenses
   *     that do not ask it ({@link Lens#runsReader()})
   * @throws AttentionFault if there is no such lens, layer or head
   */
  public static AttentionMap apply(
      Window window, LensChoice choice, ContributionProbe probe, Cancellation cancellation) {
    return byId(choice.lens()).apply(window, choice, probe, cancellation);
  }
}
