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
   * @throws AttentionFault if there is no such lens, layer or head, or a weight is no finite number
   */
  public static AttentionMap apply(
      Window window, LensChoice choice, ContributionProbe probe, Cancellation cancellation) {
    Lens lens = byId(choice.lens());
    AttentionMap map = lens.apply(window, choice, probe, cancellation);
    for (float weight : map.weights()) {
      // A gap of several windows is no number either, so that damage would pass for one.
      if (!Float.isFinite(weight)) {
        String place = lens.place(choice);
        throw new AttentionFault(
            "The lens " + lens.id() + " gave a weight that is not a finite number",
            place.isEmpty() ? "all layers" : place,
            "Look at another layer or lens; the reader's weights there may be damaged.");
      }
    }
    return map;
  }
}
