package org.spanscope.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.spanscope.attribution.Trust;
import org.spanscope.attribution.WeightSource;
import org.spanscope.experiment.Side;
import org.spanscope.plot.Provenance;
import org.spanscope.plot.TrustWords;
import org.spanscope.reader.Reader;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How far an attribution or a lens is to be trusted. */
@Command(
    name = "trust",
    sortOptions = false,
    description =
        "Tell how far an attribution or a lens is to be trusted on a text: whether the sentences"
            + " that weigh most matter to the answer, whether the weights change when the reader's"
            + " own are drawn anew, and how far all lenses and attributions agree. With --b the"
            + " same of B too.",
    footerHeading = "%nExample:%n",
    footer = {
      "  java -jar target/spanscope.jar trust --reader models/spanscope-reader \\",
      "      --example samples/squad.json --lens rollout --quick --json - --out figures"
    })
final class TrustCommand implements Callable<Integer> {
  private static final int MOST = 1000;

  private final Services services;
  private final Output out;

  @Mixin private SidesOptions sides = new SidesOptions();
  @Mixin private WeightOptions weights = new WeightOptions();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often weights are drawn anew at each depth, 1 to 1000 (default: 5).")
  private int seeds = Trust.FULL.seeds();

  @Option(
      names = "--orders",
      paramLabel = "N",
      defaultValue = "20",
      description = "Random orders of sentences to compare with, 2 to 1000 (default: 20).")
  private int orders = Trust.FULL.orders();

  @Option(
      names = "--quick",
      description = "One seed, and no comparison of all lenses and attributions.")
  private boolean quick;

  @Mixin private ResultOptions results = new ResultOptions();

  TrustCommand(Services services, Output out) {
    this.services = services;
    this.out = out;
  }

  @Override
  public Integer call() {
    refuseBeyond("--seeds", seeds, 1);
    refuseBeyond("--orders", orders, 2);
    ResultOptions.Places places = results.places();
    Trust trust = new Trust(quick ? 1 : seeds, orders, !quick, sides.seed());
    try (OpenSides open = sides.open(services, out)) {
      WeightSource source = weights.source(open.reader().info(), sides, Trust.STEPS);
      Map<SideName, TrustFiles.Judged> judged =
          sides.each(name -> judge(trust, open.reader(), open.side(name), source));
      TrustFiles files =
          new TrustFiles(judged, Provenance.of(Version.current(), sides.inputs(open).example()));
      places.tell(judged, (name, one) -> tell(name, one.report()));
      places.write(files::json, files::table, files::figures, out);
    }
    return Commands.OK;
  }

  private static TrustFiles.Judged judge(
      Trust trust, Reader reader, Side side, WeightSource source) {
    return new TrustFiles.Judged(
        side, trust.of(reader, side.reading(), source, Progress.NONE, new Cancellation()));
  }

  private static void refuseBeyond(String option, int number, int least) {
    if (number < least || number > MOST) {
      throw new ArgumentFault(
          "That is too few or too many", option + " " + number, "Take " + least + " to 1000.");
    }
  }

  private void tell(SideName name, Trust.Report report) {
    out.line(name + ", " + report.source().label() + ":");
    for (TrustWords.Line line : TrustWords.lines(report)) {
      out.line("  " + line.name() + " " + line.value());
    }
  }
}
