package org.spanscope.ui.context;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spanscope.reader.TextPlace;
import org.spanscope.task.Cancellation;
import org.spanscope.text.Span;

/**
 * What is looked for, and how.
 *
 * @param query the characters themselves, no pattern; nothing is found where it is empty
 * @param matchCase whether capitals count
 * @param wholeWords whether a match may not begin or end inside a word
 */
record TextSearch(String query, boolean matchCase, boolean wholeWords) {
  /** Matches of the question, then of the context, each in the order of the text. */
  List<TextPlace> places(String question, String context, Cancellation cancellation) {
    List<TextPlace> places = new ArrayList<>();
    for (Span span : in(question, cancellation)) {
      places.add(new TextPlace(TextPlace.Area.QUESTION, span.start(), span.end()));
    }
    for (Span span : in(context, cancellation)) {
      places.add(new TextPlace(TextPlace.Area.CONTEXT, span.start(), span.end()));
    }
    return List.copyOf(places);
  }

  /** Matches from left to right; none overlaps the one before. */
  List<Span> in(String text, Cancellation cancellation) {
    List<Span> found = new ArrayList<>();
    if (query.isEmpty()) {
      return found;
    }
    // Letters are compared one by one, since lower case of a whole text may have another length.
    int flags = matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    Matcher matcher = Pattern.compile(query, flags | Pattern.LITERAL).matcher(text);
    int from = 0;
    while (from <= text.length() && !cancellation.isCancelled() && matcher.find(from)) {
      Span span = new Span(matcher.start(), matcher.end());
      if (wholeWords && (isInsideWord(text, span.start()) || isInsideWord(text, span.end()))) {
        from = text.offsetByCodePoints(span.start(), 1);
      } else {
        found.add(span);
        from = span.end();
      }
    }
    return found;
  }

  private static boolean isInsideWord(String text, int at) {
    return at > 0
        && at < text.length()
        && isOfWord(text.codePointBefore(at))
        && isOfWord(text.codePointAt(at));
  }

  private static boolean isOfWord(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.CONNECTOR_PUNCTUATION ->
          true;
      default -> Character.isLetterOrDigit(character);
    };
  }
}
