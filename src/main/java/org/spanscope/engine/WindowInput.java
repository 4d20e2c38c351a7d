package org.spanscope.engine;

import java.util.List;
import org.spanscope.reader.Token;

/**
 * One window as it is fed to the reader.
 *
 * @param tokens n tokens
 * @param types {@code [n]}, token types
 */
record WindowInput(List<Token> tokens, int[] types) {
  WindowInput {
    tokens = List.copyOf(tokens);
  }

  int size() {
    return tokens.size();
  }

  /** The window of a reading that was made earlier with the same template. */
  static WindowInput again(List<Token> tokens, Template template) {
    int[] types = new int[tokens.size()];
    int betweenEnd = template.before().length - 1 + template.between().length;
    for (int i = 0; i < types.length; i++) {
      Token token = tokens.get(i);
      types[i] =
          switch (token.kind()) {
            case CLS -> template.beforeType();
            case QUESTION -> template.questionType();
            case CONTEXT, MASKED, DISTRACTOR -> template.contextType();
            case SEPARATOR -> {
              if (token.ordinal() < template.before().length - 1) {
                yield template.beforeType();
              }
              yield token.ordinal() < betweenEnd ? template.betweenType() : template.afterType();
            }
          };
    }
    return new WindowInput(tokens, types);
  }
}
