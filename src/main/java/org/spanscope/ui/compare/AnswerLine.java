package org.spanscope.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spanscope.experiment.Side;
import org.spanscope.metric.AnswerScore;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Prediction.Candidate;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Split;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.Term;

/**
 * What stands above a pane's pictures.
 *
 * @param answer the answer, or "no answer"
 * @param empty whether the reader gives no answer
 * @param probability of what is answered
 * @param facts in a row: null, runner-up, score, what was removed
 */
record AnswerLine(String answer, boolean empty, String probability, List<Fact> facts) {
  AnswerLine {
    facts = List.copyOf(facts);
  }

  /**
   * One fact.
   *
   * @param text in a few words
   * @param term what explains it; empty where it speaks for itself
   */
  record Fact(String text, Optional<Term> term) {
    /** Whether it quotes a span, whose end can be left out where room is short. */
    boolean mayBeCut() {
      return term.filter(one -> one == Term.SPAN_PROBABILITY).isPresent();
    }

    static Fact of(String text, Term term) {
      return new Fact(text, Optional.of(term));
    }
  }

  /**
   * @param split what the parts of the context are
   */
  static AnswerLine of(Side side, Split split) {
    Prediction prediction = side.prediction();
    List<Fact> facts = new ArrayList<>();
    if (!prediction.empty()) {
      facts.add(Fact.of("null " + Decimals.share(prediction.nullProbability()), Term.NULL));
    }
    List<Candidate> nbest = prediction.nbest();
    int next = prediction.empty() ? 0 : 1;
    if (next < nbest.size()) {
      Candidate candidate = nbest.get(next);
      facts.add(
          Fact.of(
              (prediction.empty() ? "best span “" : "2nd “")
                  + clip(candidate.text())
                  + "” "
                  + Decimals.share(candidate.probability()),
              Term.SPAN_PROBABILITY));
    }
    rules(side.rules()).ifPresent(facts::add);
    AnswerScore score = side.score();
    if (score != null) {
      facts.add(
          Fact.of(
              "F1 " + Decimals.share(score.f1()) + (score.exact() ? " · exact" : ""),
              score.exact() ? Term.EXACT_MATCH : Term.F1));
    }
    removed(side.selection(), side.reading().input().context().sentences().size(), split)
        .ifPresent(facts::add);
    if (side.selection().shuffled()) {
      facts.add(Fact.of("shuffled", Term.SHUFFLED));
    }
    String answer = prediction.empty() ? "no answer" : prediction.text();
    return new AnswerLine(
        answer, prediction.empty(), "p " + Decimals.share(prediction.probability()), facts);
  }

  /** By which rules, where they are not the standard ones: probabilities are others then. */
  private static Optional<Fact> rules(DecodeSettings rules) {
    boolean warm = rules.temperature() != DecodeSettings.STANDARD.temperature();
    List<String> says = new ArrayList<>();
    if (rules.nullThreshold() != DecodeSettings.STANDARD.nullThreshold()) {
      says.add("τ " + Decimals.precise(rules.nullThreshold()));
    }
    if (warm) {
      says.add("T " + Decimals.precise(rules.temperature()));
    }
    return says.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Fact.of(String.join(", ", says), warm ? Term.TEMPERATURE : Term.NULL_THRESHOLD));
  }

  /** With one more fact. */
  AnswerLine with(Fact fact) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(fact);
    return new AnswerLine(answer, empty, probability, more);
  }

  /** "sentences 2, 5–7 deleted"; empty where all are kept. */
  private static Optional<Fact> removed(Selection selection, int sentences, Split split) {
    List<String> runs = new ArrayList<>();
    int count = 0;
    for (int i = 0; i < sentences; i++) {
      if (selection.keeps(i)) {
        continue;
      }
      int first = i;
      while (i + 1 < sentences && !selection.keeps(i + 1)) {
        i++;
      }
      count += i - first + 1;
      runs.add(first == i ? "" + (first + 1) : (first + 1) + "–" + (i + 1));
    }
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    String which =
        runs.size() > 6
            ? count + " " + split.label() + "s "
            : split.label() + (count == 1 ? " " : "s ") + String.join(", ", runs) + " ";
    return Optional.of(Fact.of(which + done(selection.removal()), Term.of(selection.removal())));
  }

  private static String done(Removal removal) {
    return switch (removal) {
      case DELETE -> "deleted";
      case DELETE_KEEP_POSITIONS -> "deleted, positions kept";
      case MASK -> "masked";
      case DISTRACTOR -> "replaced by distractors";
    };
  }

  private static String clip(String text) {
    int[] points = text.codePoints().limit(61).toArray();
    return points.length <= 60 ? text : new String(points, 0, 59) + "…";
  }
}
