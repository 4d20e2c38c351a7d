package org.spanscope.dataset;

/**
 * An answer that no single sentence holds.
 *
 * @param id of its question
 * @param text as the data set gives it
 * @param start where it stands in the context, in UTF-16 units
 * @param first the sentence in which it begins, from 0
 * @param last the sentence in which it ends
 */
public record Crossing(String id, String text, int start, int first, int last) {}
