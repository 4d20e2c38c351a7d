package org.spanscope.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spanscope.attribution.ExplainSettings.Part;
import org.spanscope.reader.Reading;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/** What is lost with each sentence alone: v(all) - v(all but it). */
final class LeaveOneOut implements SentenceMethod {
  @Override
  public String id() {
    return "leave-one-out";
  }

  @Override
  public String label() {
    return "Leave one out";
  }

  @Override
  public String explanation() {
    return "How much less probable the answer becomes when one sentence is taken away. Two"
        + " sentences that say the same hide each other.";
  }

  @Override
  public Set<Part> takes() {
    return Set.of(Part.REMOVAL);
  }

  @Override
  public Attribution explain(
      ValueFunction v,
      Reading reading,
      ExplainSettings settings,
      Progress progress,
      Cancellation cancellation) {
    List<List<Integer>> sets = new ArrayList<>();
    for (int sentence : v.sentences()) {
      sets.add(v.sentences().stream().filter(other -> other != sentence).toList());
    }
    double[] values =
        v.of(sets, progress, cancellation).stream()
            .mapToDouble(without -> v.full() - without.probability())
            .toArray();
    return SentenceValues.attribution(
        id(), v, reading, values, null, false, new Attribution.NoDetail());
  }
}
