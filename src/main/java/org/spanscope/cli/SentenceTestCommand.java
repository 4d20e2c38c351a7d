package org.spanscope.cli;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.spanscope.experiment.SentenceTest;
import org.spanscope.experiment.SentenceTestResult;
import org.spanscope.experiment.SentenceTestResult.Row;
import org.spanscope.experiment.SentenceWeights;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Every sentence alone against the whole text. */
@Command(
    name = "sentence-test",
    sortOptions = false,
    description =
        "Read the whole text (row 0), then every sentence alone with the question: answer, F1,"
            + " largest start and end probability, null, and the sentence's weight in the whole"
            + " text. With --b the same of B too.",
    footerHeading = "%nExample:%n",
    footer = {
      "  java -jar target/spanscope.jar sentence-test --reader models/spanscope-reader \\",
      "      --example samples/squad.json --lens rollout --json - --out figures"
    })
final class SentenceTestCommand implements Callable<Integer> {
  private final Services services;
  private final Output out;

  @Mixin private SidesOptions sides = new SidesOptions();
  @Mixin private WeightOptions weights = new WeightOptions();
  @Mixin private DecodeOptions decoding = new DecodeOptions();
  @Mixin private ResultOptions results = new ResultOptions();

  SentenceTestCommand(Services services, Output out) {
    this.services = services;
    this.out = out;
  }

  @Override
  public Integer call() {
    ResultOptions.Places places = results.places();
    DecodeSettings rules = decoding.settings();
    try (OpenSides open = sides.open(services, rules, out)) {
      SentenceWeights by = weights.weights(open.reader().info(), sides);
      Inputs inputs = sides.inputs(open);
      Map<SideName, SentenceTestResult> tests =
          sides.each(side -> test(open.reader(), inputs, side, by, rules));
      SentenceTestFiles files = new SentenceTestFiles(inputs, tests, by, rules);
      places.tell(tests, this::tell);
      places.write(files::json, files::table, files::figures, out);
    }
    return Commands.OK;
  }

  private static SentenceTestResult test(
      Reader reader, Inputs inputs, SideName side, SentenceWeights by, DecodeSettings rules) {
    return new SentenceTest(rules)
        .run(
            reader,
            inputs.example(),
            inputs.context(),
            inputs.selection(side),
            by,
            Progress.NONE,
            new Cancellation());
  }

  private void tell(SideName side, SentenceTestResult test) {
    out.line(
        side
            + ", weights by "
            + test.weights()
            + ": F1, max start, max end, null, weight (whole: their sum), answer");
    for (Row row : test.rows()) {
      out.line(
          String.format(
              Locale.ROOT,
              "  %-5s  %s  %.3f  %.3f  %.3f  %s  %s",
              row.isWhole() ? "whole" : row.sentence() + 1,
              Words.number("%.2f", row.result().f1()),
              row.result().maxStart(),
              row.result().maxEnd(),
              row.result().prediction().nullProbability(),
              Words.number("%+.3f", row.attribution()),
              Words.answer(row.result().prediction())));
    }
  }
}
