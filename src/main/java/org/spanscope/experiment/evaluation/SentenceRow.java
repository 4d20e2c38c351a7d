package org.spanscope.experiment.evaluation;

/**
 * A sentence of a context, read alone, and the context read without it.
 *
 * @param ordinal of the question
 * @param sentence from 0
 * @param start where it begins in the context, UTF-16
 * @param end one behind its end
 * @param gold whether a placed gold lies in it whole
 * @param longStart largest start probability of its tokens in the whole text
 * @param longEnd largest end probability, likewise
 * @param answer to the sentence alone; "" for no answer
 * @param exact whether that is a gold
 * @param f1 0 to 1
 * @param probability of that answer
 * @param nullProbability of no answer to the sentence alone
 * @param maxStart largest start probability alone, [CLS] left out
 * @param maxEnd largest end probability, likewise
 * @param without the answer to the context without the sentence; "" for no answer, also where
 *     nothing would be left
 * @param originalWithout probability of the whole text's answer without the sentence, 0 where one
 *     of its characters went with it; NaN where nothing would be left
 * @param leaveOneOut v(all) - v(all but this), by that probability; NaN likewise
 */
public record SentenceRow(
    int ordinal,
    int sentence,
    int start,
    int end,
    boolean gold,
    double longStart,
    double longEnd,
    String answer,
    boolean exact,
    double f1,
    double probability,
    double nullProbability,
    double maxStart,
    double maxEnd,
    String without,
    double originalWithout,
    double leaveOneOut) {}
