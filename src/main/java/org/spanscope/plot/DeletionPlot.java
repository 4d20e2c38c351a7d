package org.spanscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.spanscope.experiment.DeletionResult;
import org.spanscope.experiment.DeletionResult.Step;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.Role;

/** A stepwise deletion as curves over its steps. */
public final class DeletionPlot {
  /** No step is marked. */
  public static final int NONE = -1;

  private DeletionPlot() {}

  /**
   * Probability of the answer to the whole text, F1 where golds are known, largest start and end
   * probability.
   *
   * @param name of the side whose text it is, A or B
   * @param chosen a step that is marked, or {@link #NONE}
   * @return one panel, whose places along x are the steps
   */
  public static Figure figure(
      String name, DeletionResult deletion, int chosen, Provenance provenance) {
    List<Step> steps = deletion.steps();
    List<CurvesPanel.Curve> curves = new ArrayList<>();
    curves.add(
        curve(
            "first answer", steps, step -> step.result().originalProbability(), false, Role.FIRST));
    if (steps.get(0).result().score() != null) {
      curves.add(curve("F1", steps, step -> step.result().f1(), true, Role.SECOND));
    }
    curves.add(curve("max start", steps, step -> step.result().maxStart(), false, Role.START));
    curves.add(curve("max end", steps, step -> step.result().maxEnd(), true, Role.END));
    List<CurvesPanel.Shade> shades =
        chosen == NONE
            ? List.of()
            : List.of(new CurvesPanel.Shade("this step", chosen, chosen, CurvesPanel.Kind.CHOSEN));
    CurvesPanel panel =
        new CurvesPanel(
            "",
            "sentence taken away",
            "probability, F1",
            steps.stream().map(DeletionPlot::label).toList(),
            curves,
            shades,
            0,
            1,
            false);
    List<String> says = new ArrayList<>();
    says.add(deletion.order());
    says.add("first answer, of the whole text: " + Says.answer(deletion.side().prediction()));
    says.add(Says.sentences(deletion.side()));
    says.add("removal " + deletion.side().selection().removal().label());
    says.addAll(Says.rules(deletion.rules()));
    says.addAll(Says.reader(deletion.side().reading()));
    return new Figure(
        "Stepwise deletion, side " + name,
        says,
        List.of(panel),
        provenance
            .side(name, deletion.side())
            .rules(deletion.rules())
            .with("order", deletion.order())
            .entries());
  }

  private static CurvesPanel.Curve curve(
      String name, List<Step> steps, ToDoubleFunction<Step> value, boolean dashed, Role role) {
    return new CurvesPanel.Curve(name, steps.stream().mapToDouble(value).toArray(), dashed, role);
  }

  private static String label(Step step) {
    return step.removed() == Step.NOTHING ? "whole" : "−" + (step.removed() + 1);
  }
}
