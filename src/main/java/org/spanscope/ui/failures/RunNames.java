package org.spanscope.ui.failures;

import java.util.Locale;
import org.spanscope.experiment.evaluation.Ask;
import org.spanscope.experiment.evaluation.RunTotals;
import org.spanscope.records.StoredRun;

/** Runs in words. */
final class RunNames {
  private static final int MINUTES = 16;

  private RunNames() {}

  /** Which it is, in a line. */
  static String of(StoredRun run) {
    String ask = run.plan().ask();
    boolean asAsked = ask.isEmpty() || ask.equals(Ask.AS_ASKED.label());
    String count =
        run.complete()
            ? FunnelView.grouped(run.done())
            : FunnelView.grouped(run.done()) + " of " + FunnelView.grouped(run.plan().questions());
    return run.plan().readerName()
        + " on "
        + run.plan().data().getFileName()
        + (asAsked ? "" : ", " + ask)
        + ", "
        + count
        + " questions, "
        + begun(run);
  }

  private static String begun(StoredRun run) {
    String begun = run.begun();
    return begun.substring(0, Math.min(MINUTES, begun.length())).replace('T', ' ') + " UTC";
  }

  /** All settings, for a tip. */
  static String settings(StoredRun run) {
    StringBuilder words = new StringBuilder(of(run));
    words.append("\nData set: ").append(run.plan().data());
    words.append("\nReader: ").append(run.plan().reader());
    words.append("\nDevice: ").append(run.plan().device());
    words.append(", SpanScope ").append(run.plan().software());
    run.plan()
        .settings()
        .forEach((name, value) -> words.append('\n').append(name).append(": ").append(value));
    return words.toString();
  }

  /** How good it is, in a line. */
  static String totals(StoredRun run, RunTotals totals) {
    StringBuilder words =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "EM %.2f %%   ·   F1 %.2f %%   ·   %,d questions, %,d with an answer",
                totals.scores().exact(),
                totals.scores().f1(),
                totals.scores().questions(),
                totals.scores().answerable()));
    if (totals.scores().questions() == 0) {
      words = new StringBuilder("No gold is known, so nothing is scored");
    }
    if (totals.unknown() > 0) {
      words.append(String.format(Locale.ROOT, "   ·   %,d without known gold", totals.unknown()));
    }
    if (totals.problems() > 0) {
      words.append(String.format(Locale.ROOT, "   ·   %,d could not be read", totals.problems()));
    }
    if (!run.complete()) {
      words.append("   ·   the run is not complete: the same command goes on with it");
    }
    return words.toString();
  }
}
