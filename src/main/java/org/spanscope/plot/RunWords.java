package org.spanscope.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spanscope.experiment.evaluation.RunPlan;

/** What figures of whole runs say of the run they are of. */
final class RunWords {
  private RunWords() {}

  /** The lines under a title. */
  static List<String> says(RunPlan plan) {
    return List.of(
        "data set " + plan.data().getFileName(),
        "reader " + plan.readerName(),
        "device " + plan.device());
  }

  /** What is carried inside the file. */
  static Map<String, String> provenance(RunPlan plan) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("software", "SpanScope " + plan.software());
    entries.put("run", plan.id());
    entries.put("data", String.valueOf(plan.data().getFileName()));
    entries.put("dataHash", plan.dataHash());
    entries.put("questions", String.valueOf(plan.questions()));
    entries.put("reader", plan.readerName());
    entries.put("readerHash", plan.readerHash());
    entries.put("device", plan.device());
    entries.put("settingsHash", plan.settingsHash());
    return entries;
  }
}
