package org.spanscope.experiment.evaluation;

import java.util.List;

/**
 * What a reader answered to one question of a data set. Offsets are UTF-16 units of the context;
 * sentences and places count from 0; -1 stands for none.
 *
 * @param ordinal the question's place in the data set, from 0
 * @param id as in the data set; may not be unique
 * @param article the title; "" if unknown
 * @param context SHA-256 of the context, the first 16 hexadecimal digits: the same for questions to
 *     the same context
 * @param question as in the data set, whatever was asked of it
 * @param golds texts that count as right; none for an unanswerable question
 * @param goldStart where the first placed gold begins
 * @param goldEnd one behind its end
 * @param goldSentence the sentence in which it begins
 * @param sentences of the context
 * @param questionWord {@link QuestionWord}
 * @param questionTokens as the reader counts
 * @param contextTokens as the reader counts, each once
 * @param windows in which it was read
 * @param overlap share of the question's words that stand in the context, 0 to 1
 * @param answer "" for no answer
 * @param answerStart where it begins; -1 for no answer
 * @param answerEnd one behind its end
 * @param exact whether it is a gold
 * @param f1 0 to 1
 * @param neverEmpty the best span, also where no answer is likelier
 * @param exactNeverEmpty whether that is a gold
 * @param f1NeverEmpty 0 to 1
 * @param probability of what was answered
 * @param nullProbability of no answer
 * @param nullDifference null score - best span's score: no answer iff above tau
 * @param scores of the n-best list, best first, in logits; none where there is no span
 * @param maxStart largest start probability, [CLS] left out
 * @param maxEnd largest end probability, likewise
 * @param goldRank the place of the first gold in the n-best list
 * @param label the candidate with the best F1, ties to the first: 0 the whole text, k the sentence
 *     k - 1 alone; -1 where no sentence was read alone
 * @param failure why it is wrong, or that it is right
 * @param problem why it could not be read; "" where it was
 */
public record QuestionRow(
    int ordinal,
    String id,
    String article,
    String context,
    String question,
    List<String> golds,
    int goldStart,
    int goldEnd,
    int goldSentence,
    int sentences,
    String questionWord,
    int questionTokens,
    int contextTokens,
    int windows,
    double overlap,
    String answer,
    int answerStart,
    int answerEnd,
    boolean exact,
    double f1,
    String neverEmpty,
    boolean exactNeverEmpty,
    double f1NeverEmpty,
    double probability,
    double nullProbability,
    double nullDifference,
    List<Double> scores,
    double maxStart,
    double maxEnd,
    int goldRank,
    int label,
    FailureClass failure,
    String problem) {
  public QuestionRow {
    golds = List.copyOf(golds);
    scores = List.copyOf(scores);
  }

  /** Whether there is an answer to be found. */
  public boolean answerable() {
    return !golds.isEmpty();
  }
}
