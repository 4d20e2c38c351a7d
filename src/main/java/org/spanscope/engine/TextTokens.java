package org.spanscope.engine;

/**
 * The tokens of one text, n of them, special tokens left out.
 *
 * @param ids {@code [n]}
 * @param texts {@code [n]}, readable
 * @param starts {@code [n]}, first UTF-16 unit, never descending
 * @param ends {@code [n]}, one behind the last unit
 * @param words {@code [n]}, which word of the text it is a piece of
 */
record TextTokens(int[] ids, String[] texts, int[] starts, int[] ends, int[] words) {
  int size() {
    return ids.length;
  }
}
