package org.spanscope.experiment.evaluation;

/**
 * A step of a deletion: the sentence of largest weight goes first.
 *
 * @param ordinal of the question
 * @param step from 0, which is the whole text
 * @param removed the sentence that went last, from 0; -1 for the whole text
 * @param source what ordered the sentences
 * @param answer to what is left; "" for no answer
 * @param f1 0 to 1
 * @param original probability of the whole text's answer
 */
public record DeletionRow(
    int ordinal, int step, int removed, String source, String answer, double f1, double original) {}
