package org.spanscope.experiment.evaluation;

/**
 * The weight that an attribution or a lens gives to a sentence of the whole text.
 *
 * @param ordinal of the question
 * @param sentence from 0
 * @param source by what, as {@link WeightName#name()}
 * @param value its sum over the sentence; never NaN
 */
public record WeightRow(int ordinal, int sentence, String source, double value) {}
