package org.spanscope.ui.examples;

import java.util.Optional;
import org.spanscope.experiment.Outcome;
import org.spanscope.metric.AnswerScore;
import org.spanscope.metric.SquadScorer;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reading;
import org.spanscope.reader.SpanDecoder;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;

/**
 * What a reader answered to an example's whole context.
 *
 * @param answer "" for no answer
 * @param score against the golds; empty where none is known
 */
record Result(String answer, Optional<AnswerScore> score) {
  static Result of(Example example, Reading reading) {
    return of(example, SpanDecoder.decode(reading, DecodeSettings.STANDARD).text());
  }

  static Result of(Example example, String answer) {
    if (!example.known()) {
      return new Result(answer, Optional.empty());
    }
    return new Result(
        answer,
        Optional.of(
            SquadScorer.score(answer, example.golds().stream().map(Answer::text).toList())));
  }

  Optional<Outcome> outcome() {
    return score.map(Outcome::of);
  }
}
