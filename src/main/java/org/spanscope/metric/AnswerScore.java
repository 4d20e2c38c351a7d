package org.spanscope.metric;

/**
 * An answer against its golds, after the official SQuAD v2.0 script.
 *
 * @param exact whether the normalised texts are equal
 * @param f1 overlap of words, 0 to 1; the best over the golds
 */
public record AnswerScore(boolean exact, double f1) {}
