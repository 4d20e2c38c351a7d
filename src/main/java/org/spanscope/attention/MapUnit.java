package org.spanscope.attention;

import org.spanscope.reader.TextPlace;

/**
 * A row or column of a {@link MapView}: a token, a word or a sentence.
 *
 * @param label what stands at the axis
 * @param place what it stands on; the same unit of the other side has an equal place
 * @param sentence the sentence of the context that it lies in, -1 outside the context
 * @param tokens how many tokens it sums
 * @param masked whether nothing of the context was seen there, only masks or a distractor
 */
public record MapUnit(String label, TextPlace place, int sentence, int tokens, boolean masked) {}
