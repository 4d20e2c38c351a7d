package org.spanscope.records.imports;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.experiment.evaluation.ImportedRecord;
import org.spanscope.experiment.evaluation.ImportedRecord.Candidate;

/**
 * A record as lists over segments: the whole context first, then its sentences alone.
 *
 * @param line where it begins
 * @param place of the question in its data set, from 0
 * @param answers WordPieces with spaces between; "" means [CLS], no answer
 * @param weights sums of an attribution over each segment
 * @param starts largest start probability of each
 * @param ends largest end probability of each
 * @param gold "" for an unanswerable question
 */
record Segments(
    int line,
    int place,
    List<String> answers,
    List<Double> weights,
    List<Double> starts,
    List<Double> ends,
    String gold) {
  /**
   * @throws BadRecord if the lists do not go together
   */
  ImportedRecord record(WordPieces pieces) throws BadRecord {
    if (place < 0) {
      throw new BadRecord("The number of the question is below 0.");
    }
    if (answers.isEmpty()) {
      throw new BadRecord("There is no answer, not even to the whole text.");
    }
    if (weights.size() != answers.size()
        || starts.size() != answers.size()
        || ends.size() != answers.size()) {
      throw new BadRecord(
          "Its lists are of different lengths: "
              + answers.size()
              + " answers, "
              + weights.size()
              + " attributions, "
              + starts.size()
              + " start and "
              + ends.size()
              + " end scores.");
    }
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      all.add(
          new Candidate(
              pieces.of(answers.get(i)),
              Double.NaN,
              Double.NaN,
              starts.get(i),
              ends.get(i),
              weights.get(i)));
    }
    return new ImportedRecord(
        line,
        place,
        String.valueOf(place),
        "",
        "",
        "",
        gold.isEmpty() ? List.of() : List.of(gold),
        true,
        Double.NaN,
        all.get(0),
        all.subList(1, all.size()));
  }
}
