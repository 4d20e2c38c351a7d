package org.spanscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spanscope.text.Context;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;

/**
 * The value of {@code --a} or {@code --b}: {@code all}, {@code without-answer}, or sentences
 * counted from 1, as in {@code 1,2,5} or {@code 1-4,6}.
 */
final class SentenceChoice {
  static final String ALL = "all";
  static final String WITHOUT_ANSWER = "without-answer";

  private static final Pattern STRETCH = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

  private SentenceChoice() {}

  /**
   * The chosen sentences; not for {@link #WITHOUT_ANSWER}.
   *
   * @param option the option's name, for the fault
   * @throws ArgumentFault if it is no list of sentences of this context
   */
  static Selection of(String option, String value, Context context, Removal removal) {
    if (value.equals(ALL)) {
      return Selection.all(context, removal);
    }
    List<Integer> kept = new ArrayList<>();
    for (String part : value.split(",", -1)) {
      Matcher stretch = STRETCH.matcher(part.strip());
      if (!stretch.matches()) {
        throw new ArgumentFault(
            "\"" + value + "\" is no choice of sentences",
            option,
            "Write all, without-answer, or sentences counted from 1 such as 1,2,5 or 1-4.");
      }
      int first = Integer.parseInt(stretch.group(1));
      int last = stretch.group(2) == null ? first : Integer.parseInt(stretch.group(2));
      int count = context.sentences().size();
      if (first < 1 || last > count || last < first) {
        throw new ArgumentFault(
            "There is no sentence " + part.strip(),
            option,
            count == 1
                ? "The context has one sentence, number 1."
                : "The context has sentences 1 to " + count + ".");
      }
      for (int sentence = first; sentence <= last; sentence++) {
        kept.add(sentence - 1);
      }
    }
    return new Selection(kept, removal);
  }
}
