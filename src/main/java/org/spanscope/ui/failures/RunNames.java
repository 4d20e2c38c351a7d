package org.spanscope.ui.failures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.spanscope.experiment.evaluation.Ask;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.experiment.evaluation.RunTotals;
import org.spanscope.records.StoredRun;

/** Runs of a file in words: what tells a run from others comes first, where lines are cut. */
final class RunNames {
  private static final int MINUTES = 16;
  private static final int HASH = 8;

  /** What of a value stands in a line, and in a tip. */
  private static final int SHORT = 24;

  private static final int LONG = 300;

  /** How settings are called that are looked at most; in this order, before all others. */
  private static final Map<String, String> CALLED = called();

  private final List<StoredRun> all;

  RunNames(List<StoredRun> all) {
    this.all = List.copyOf(all);
  }

  private static Map<String, String> called() {
    Map<String, String> called = new LinkedHashMap<>();
    called.put("tau", "τ");
    called.put("temperature", "T");
    called.put("maxTokens", "longest span");
    called.put("perSentence", "sentence by sentence:");
    called.put("deletion", "deletions:");
    called.put("weights", "by");
    called.put("ask", "asked");
    return Collections.unmodifiableMap(called);
  }

  /** Which it is, in a line. */
  String of(StoredRun run) {
    RunPlan plan = run.plan();
    List<String> differ = differing(run);
    boolean asAsked = plan.ask().isEmpty() || plan.ask().equals(Ask.AS_ASKED.label());
    String count =
        run.complete()
            ? FunnelView.grouped(run.done())
            : FunnelView.grouped(run.done()) + " of " + FunnelView.grouped(plan.questions());
    return (differ.isEmpty() ? "" : String.join(", ", differ) + "  ·  ")
        + plan.readerName()
        + " on "
        + plan.data().getFileName()
        + (asAsked ? "" : ", " + plan.ask())
        + ", "
        + count
        + " questions, "
        + begun(run);
  }

  /** What of a run is not the same for all runs with its reader. */
  private List<String> differing(StoredRun run) {
    RunPlan plan = run.plan();
    List<String> differ = new ArrayList<>();
    if (all.stream()
        .map(StoredRun::plan)
        .anyMatch(
            other ->
                other.readerName().equals(plan.readerName())
                    && !other.readerHash().equals(plan.readerHash()))) {
      differ.add(cut(plan.readerHash(), HASH));
    }
    List<RunPlan> peers =
        all.stream()
            .map(StoredRun::plan)
            .filter(other -> other.readerHash().equals(plan.readerHash()))
            .toList();
    Set<String> names = new LinkedHashSet<>(CALLED.keySet());
    peers.forEach(peer -> names.addAll(peer.settings().keySet()));
    for (String name : names) {
      if (differ(peers, peer -> setting(peer, name))) {
        differ.add(CALLED.getOrDefault(name, name) + " " + cut(setting(plan, name), SHORT));
      }
    }
    if (differ(peers, RunPlan::dataHash)) {
      differ.add(String.valueOf(plan.data().getFileName()));
    }
    if (differ(peers, RunPlan::questions)) {
      differ.add(FunnelView.grouped(plan.questions()) + " questions");
    }
    if (differ(peers, RunPlan::device)) {
      differ.add(plan.device());
    }
    if (differ(peers, RunPlan::software)) {
      differ.add("SpanScope " + plan.software());
    }
    return differ;
  }

  private static boolean differ(List<RunPlan> peers, Function<RunPlan, Object> what) {
    return peers.stream().map(what).distinct().count() > 1;
  }

  private static String setting(RunPlan plan, String name) {
    String value = plan.settings().getOrDefault(name, "");
    return switch (value) {
      case "" -> "–";
      case "true" -> "yes";
      case "false" -> "no";
      default -> value.replaceFirst("^(-?\\d+)\\.0$", "$1").replaceFirst("^-(?=\\d)", "−");
    };
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  private static String begun(StoredRun run) {
    String begun = run.begun();
    return begun.substring(0, Math.min(MINUTES, begun.length())).replace('T', ' ') + " UTC";
  }

  /** Its name and all settings, for a tip. */
  String settings(StoredRun run) {
    StringBuilder words = new StringBuilder(of(run));
    words.append("\nData set: ").append(run.plan().data());
    words.append("\nReader: ").append(run.plan().reader());
    words.append("\nDevice: ").append(run.plan().device());
    words.append(", SpanScope ").append(run.plan().software());
    run.plan()
        .settings()
        .forEach(
            (name, value) -> words.append('\n').append(name).append(": ").append(cut(value, LONG)));
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
