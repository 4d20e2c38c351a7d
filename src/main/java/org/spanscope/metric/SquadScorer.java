package org.spanscope.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Exact match and F1 as the official SQuAD v2.0 script computes them (Rajpurkar et al. 2018; {@code
 * evaluate-v2.0.py}).
 *
 * <p>Its quirks are kept, since scores are compared with published ones: only ASCII punctuation is
 * dropped, and combining marks do not belong to a word.
 */
public final class SquadScorer {
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final List<String> NO_ANSWER = List.of("");

  private SquadScorer() {}

  /**
   * The best score over the golds.
   *
   * @param answer what was answered; "" for no answer
   * @param golds the texts that count as right; those that normalise to nothing are passed over,
   *     and if none is left only "" is right
   */
  public static AnswerScore score(String answer, List<String> golds) {
    List<String> counted = golds.stream().filter(gold -> !words(gold).isEmpty()).toList();
    List<String> given = words(answer);
    boolean exact = false;
    double f1 = 0;
    for (String gold : counted.isEmpty() ? NO_ANSWER : counted) {
      List<String> right = words(gold);
      exact |= given.equals(right);
      f1 = Math.max(f1, f1(given, right));
    }
    return new AnswerScore(exact, f1);
  }

  /** Overlap of two multisets of words: harmonic mean of precision and recall. */
  private static double f1(List<String> given, List<String> right) {
    if (given.isEmpty() || right.isEmpty()) {
      return given.equals(right) ? 1 : 0;
    }
    Map<String, Integer> left = new HashMap<>();
    for (String word : right) {
      left.merge(word, 1, Integer::sum);
    }
    int same = 0;
    for (String word : given) {
      if (left.merge(word, -1, Integer::sum) >= 0) {
        same++;
      }
    }
    if (same == 0) {
      return 0;
    }
    double precision = (double) same / given.size();
    double recall = (double) same / right.size();
    return 2 * precision * recall / (precision + recall);
  }

  /** Lower case, without punctuation and articles, cut at white space: in this order. */
  private static List<String> words(String text) {
    StringBuilder plain = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> PUNCTUATION.indexOf(c) < 0)
        .forEach(plain::appendCodePoint);
    String rest = withoutArticles(plain.toString());
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= rest.length(); i++) {
      if (i == rest.length() || isSpace(rest.charAt(i))) {
        if (i > start) {
          words.add(rest.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /** Python's {@code re.sub(r'\b(a|an|the)\b', ' ', text)}; Java's own word borders differ. */
  private static String withoutArticles(String text) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (end == at) {
        int next = at + Character.charCount(text.codePointAt(at));
        kept.append(text, at, next);
        at = next;
      } else {
        String word = text.substring(at, end);
        kept.append(ARTICLES.contains(word) ? " " : word);
        at = end;
      }
    }
    return kept.toString();
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Python's {@code \w} without the underscore: letters and numbers, not marks. */
  private static boolean isWord(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  /** Python's {@code str.isspace}. */
  private static boolean isSpace(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\u0085';
  }
}
