package org.spanscope.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.Deletion;
import org.spanscope.experiment.DeletionPlan;
import org.spanscope.experiment.DeletionResult;
import org.spanscope.experiment.DeletionResult.Step;
import org.spanscope.experiment.SentenceWeights;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A text that loses one sentence after the other. */
@Command(
    name = "delete",
    sortOptions = false,
    description =
        "Take one sentence after the other away until one is left: each step's text, answer, F1,"
            + " probability of the answer to the whole text, largest start and end probability,"
            + " and null. With --b the same of B too.",
    footerHeading = "%nExample:%n",
    footer = {
      "  java -jar target/spanscope.jar delete --reader models/spanscope-reader \\",
      "      --example samples/squad.json --lens rollout --cascading --json - --out figures"
    })
final class DeleteCommand implements Callable<Integer> {
  private final Services services;
  private final Output out;

  @Mixin private SidesOptions sides = new SidesOptions();
  @Mixin private WeightOptions weights = new WeightOptions();

  @Option(
      names = "--cascading",
      description = "Weigh the sentences again after each step, rather than once at the start.")
  private boolean cascading;

  @Option(
      names = "--ascending",
      description = "The sentence with the least weight goes first, rather than the largest.")
  private boolean ascending;

  @Option(
      names = "--order",
      split = ",",
      paramLabel = "N",
      description =
          "Sentences counted from 1 in the order in which they go, such as 3,1,2, rather than by"
              + " weights.")
  private @Nullable List<Integer> order;

  @Mixin private DecodeOptions decoding = new DecodeOptions();
  @Mixin private ResultOptions results = new ResultOptions();

  DeleteCommand(Services services, Output out) {
    this.services = services;
    this.out = out;
  }

  @Override
  public Integer call() {
    ResultOptions.Places places = results.places();
    DecodeSettings rules = decoding.settings();
    refuseBoth();
    try (OpenSides open = sides.open(services, rules, out)) {
      DeletionPlan plan = plan(open);
      Inputs inputs = sides.inputs(open);
      Map<SideName, DeletionResult> deletions =
          sides.each(side -> delete(open.reader(), inputs, side, plan, rules));
      DeletionFiles files = new DeletionFiles(inputs, plan, deletions, rules);
      places.tell(deletions, this::tell);
      places.write(files::json, files::table, files::figures, out);
    }
    return Commands.OK;
  }

  private void refuseBoth() {
    if (order != null && (cascading || ascending || weights.named())) {
      throw new ArgumentFault(
          "An order by hand and one by weights",
          "--order",
          "Give either --order, or --by with --cascading and --ascending.");
    }
  }

  private DeletionPlan plan(OpenSides open) {
    if (order != null) {
      return new DeletionPlan.Manual(order.stream().map(number -> number - 1).toList());
    }
    SentenceWeights by = weights.weights(open.reader().info(), sides);
    return cascading
        ? new DeletionPlan.Cascading(by, ascending)
        : new DeletionPlan.Independent(by, ascending);
  }

  private static DeletionResult delete(
      Reader reader, Inputs inputs, SideName side, DeletionPlan plan, DecodeSettings rules) {
    return new Deletion(rules)
        .run(
            reader,
            inputs.example(),
            inputs.context(),
            inputs.selection(side),
            plan,
            Progress.NONE,
            new Cancellation());
  }

  private void tell(SideName side, DeletionResult deletion) {
    out.line(
        side
            + ", "
            + deletion.order()
            + ": probability of the first answer, F1, max start, max end, null, answer");
    for (Step step : deletion.steps()) {
      out.line(
          String.format(
              Locale.ROOT,
              "  %-12s  %.3f  %s  %.3f  %.3f  %.3f  %s",
              step.removed() == Step.NOTHING ? "whole" : "then −" + (step.removed() + 1),
              step.result().originalProbability(),
              Words.number("%.2f", step.result().f1()),
              step.result().maxStart(),
              step.result().maxEnd(),
              step.result().prediction().nullProbability(),
              Words.answer(step.result().prediction())));
    }
  }
}
