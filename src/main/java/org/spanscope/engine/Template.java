package org.spanscope.engine;

import java.util.Map;

/**
 * The special tokens around question and context, and the token types of all parts.
 *
 * @param before ids before the question; the first is [CLS]
 * @param beforeType their type
 * @param questionType type of the question's tokens
 * @param between ids between question and context
 * @param betweenType their type
 * @param contextType type of the context's tokens
 * @param after ids behind the context
 * @param afterType their type
 * @param texts what the special tokens are called, by id
 */
record Template(
    int[] before,
    int beforeType,
    int questionType,
    int[] between,
    int betweenType,
    int contextType,
    int[] after,
    int afterType,
    Map<Integer, String> texts) {

  /** What a special token is called. */
  String text(int id) {
    return texts.getOrDefault(id, "");
  }

  /** How many special tokens a window holds. */
  int specials() {
    return before.length + between.length + after.length;
  }
}
