package org.spanscope.reader;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Span;

/**
 * What a pair of a first and a last token covers, span or not: the characters that the user knows
 * rather than pieces of the vocabulary.
 */
record PairText(ReaderInput input, SeenText seen) {
  private static final String APART = " … ";

  /**
   * From the first to the last token; both with dots between where nothing leads from one there.
   */
  String of(Token start, Token end) {
    String text = isStretch(start, end) ? stretch(start, end) : "";
    return text.isEmpty() ? of(start) + APART + of(end) : text;
  }

  /** What the tokens from the first to the last stand on; of what is no stretch, the two alone. */
  List<TextPlace> places(List<Token> tokens, int first, int last) {
    if (!isStretch(tokens.get(first), tokens.get(last))) {
      return first == last
          ? List.of(tokens.get(first).place())
          : List.of(tokens.get(first).place(), tokens.get(last).place());
    }
    List<TextPlace> places = new ArrayList<>();
    Token before = tokens.get(first);
    TextPlace joined = before.place();
    for (Token token : tokens.subList(first + 1, last + 1)) {
      TextPlace place = token.place();
      // A sentence between two of the text was not seen and is no part of what lights up.
      if (token.kind() == before.kind() && token.sentence() == before.sentence()) {
        joined = new TextPlace(joined.area(), joined.start(), place.end());
      } else {
        places.add(joined);
        joined = place;
      }
      before = token;
    }
    places.add(joined);
    return places;
  }

  private static boolean isStretch(Token start, Token end) {
    boolean sameText =
        start.kind() == end.kind() || (start.kind().isInText() && end.kind().isInText());
    boolean special = start.kind() == TokenKind.CLS || start.kind() == TokenKind.SEPARATOR;
    return sameText && (special ? start.equals(end) : start.ordinal() <= end.ordinal());
  }

  private String stretch(Token start, Token end) {
    if (start.equals(end)) {
      return of(start);
    }
    if (end.start() < start.start()) {
      return "";
    }
    Span span = new Span(start.start(), Math.max(start.start(), end.end()));
    if (start.kind() == TokenKind.QUESTION) {
      return span.of(input.question());
    }
    if (start.kind() == TokenKind.DISTRACTOR && end.kind() == TokenKind.DISTRACTOR) {
      String words = input.distracting(span);
      return words.isEmpty() ? "" : Token.foreign(words);
    }
    if (!start.kind().isInContext() || !end.kind().isInContext()) {
      return "";
    }
    boolean masked = start.kind() == TokenKind.MASKED || end.kind() == TokenKind.MASKED;
    if (masked) {
      return input.joined() ? span.of(input.context().text()) : "";
    }
    return seen.seen(span) > 0 ? seen.of(span) : "";
  }

  private String of(Token token) {
    Span span = new Span(token.start(), token.end());
    String text =
        switch (token.kind()) {
          case CLS, SEPARATOR -> token.text();
          case QUESTION -> span.of(input.question());
          case CONTEXT, MASKED -> span.of(input.context().text());
          case DISTRACTOR -> input.distracting(span);
        };
    if (token.kind() == TokenKind.DISTRACTOR && !text.isEmpty()) {
      return Token.foreign(text);
    }
    // White space alone, a token of its own for byte-level readers, has no characters.
    return text.isEmpty() ? token.text() : text;
  }
}
