package org.spanscope.attribution;

import java.util.List;
import java.util.stream.Collectors;

/** Every method there is. A new one is a file and a line here. */
public final class Explainers {
  private static final List<Explainer> ALL =
      List.of(
          new IntegratedGradients(), new GradientTimesInput(), new LeaveOneOut(), new Shapley());

  private Explainers() {}

  /** All methods, in the order of a chooser. */
  public static List<Explainer> all() {
    return ALL;
  }

  /**
   * The method with that id.
   *
   * @throws AttributionFault if there is none
   */
  public static Explainer byId(String id) {
    return ALL.stream()
        .filter(method -> method.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new AttributionFault(
                    "There is no attribution " + id,
                    "",
                    "Choose one of "
                        + ALL.stream().map(Explainer::id).collect(Collectors.joining(", "))
                        + "."));
  }
}
