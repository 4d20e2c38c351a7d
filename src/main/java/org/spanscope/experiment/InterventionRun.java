package org.spanscope.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Interventions;
import org.spanscope.reader.OriginalAnswer;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Example;

/** A side read plainly and with something changed inside the reader. */
public final class InterventionRun {
  private final DecodeSettings settings;

  public InterventionRun(DecodeSettings settings) {
    this.settings = settings;
  }

  /**
   * Both runs.
   *
   * @param plan what was changed
   * @param plain the unchanged run
   * @param changed the changed run
   * @param probability of the plain run's answer in the changed run
   * @param logChange change of its log probability (natural)
   */
  public record Result(
      InterventionPlan plan, Side plain, Side changed, double probability, double logChange) {}

  /**
   * Reads a side with the changes of a plan.
   *
   * @param other the side that patches come from; needed only for them
   * @throws ReaderFault if the plan names layers or heads that the reader has not, or blocks that
   *     were not read, or patches without another side
   */
  public Result run(
      Reader reader,
      Example example,
      Side side,
      @Nullable Side other,
      InterventionPlan plan,
      Cancellation cancellation) {
    plan.knockouts().forEach(knockout -> KnockoutByLayer.check(knockout, side));
    HeadPatching.Donor donor = donor(reader, side, other, plan, cancellation);
    WindowChange change = window -> interventions(plan, window, side.prediction(), donor);
    List<Side> sides =
        new ChangedReadings(settings, reader, example, side)
            .read(List.of(window -> Interventions.NONE, change), Progress.NONE, cancellation);
    Side plain = sides.get(0);
    Side changed = sides.get(1);
    OriginalAnswer answer = OriginalAnswer.of(plain.prediction());
    double log = answer.logProbability(changed.reading(), changed.prediction());
    return new Result(
        plan,
        plain,
        changed,
        Math.exp(log),
        log - answer.logProbability(plain.reading(), plain.prediction()));
  }

  private static HeadPatching.@Nullable Donor donor(
      Reader reader,
      Side side,
      @Nullable Side other,
      InterventionPlan plan,
      Cancellation cancellation) {
    if (plan.patches().isEmpty()) {
      return null;
    }
    if (other == null) {
      throw new ReaderFault(
          "There is no other side to take heads from", "patch", "Choose sentences for both sides.");
    }
    return new HeadPatching.Donor(reader, other, side, cancellation);
  }

  private static Interventions interventions(
      InterventionPlan plan, Window window, Prediction plain, HeadPatching.@Nullable Donor donor) {
    List<Interventions.Knockout> knockouts =
        plan.knockouts().stream()
            .flatMap(knockout -> knockout.change(plain).in(window).knockouts().stream())
            .toList();
    List<Interventions.Patch> patches =
        donor == null
            ? List.of()
            : plan.patches().stream()
                .map(head -> donor.patch(window, head.layer(), head.head()))
                .toList();
    return new Interventions(plan.gates(), knockouts, patches);
  }
}
