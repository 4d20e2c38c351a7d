package org.spanscope.reader;

/**
 * One token of a window.
 *
 * @param text the token as the vocabulary writes it, made readable (byte-level pieces decoded)
 * @param id number in the vocabulary, as fed to the reader (the mask token's where masked)
 * @param kind what it is
 * @param start first UTF-16 unit: in the context for context tokens, in the question for question
 *     tokens, among the distractors of all sentences for distractors, 0 else
 * @param end one behind the last unit, likewise
 * @param word which word of its text (question or context) it is a piece of, from 0; -1 for special
 *     tokens
 * @param sentence the sentence of the context that it lies in, of a distractor the one in whose
 *     place it stands, from 0; -1 outside the text
 * @param ordinal its number among all tokens of the text as tokenised, from 0 (the same in every
 *     window); among the question's tokens for question tokens; among the separators of its window
 *     for separators; 0 for [CLS]
 * @param position the position fed to the reader, from 0
 */
public record Token(
    String text,
    int id,
    TokenKind kind,
    int start,
    int end,
    int word,
    int sentence,
    int ordinal,
    int position) {

  /** What the token stands on, the same for both sides of a comparison. */
  public TextPlace place() {
    return switch (kind) {
      case CLS -> TextPlace.CLS;
      case SEPARATOR -> new TextPlace(TextPlace.Area.SEPARATOR, ordinal, ordinal + 1);
      case QUESTION -> new TextPlace(TextPlace.Area.QUESTION, start, end);
      case CONTEXT, MASKED -> new TextPlace(TextPlace.Area.CONTEXT, start, end);
      case DISTRACTOR -> new TextPlace(TextPlace.Area.DISTRACTOR, start, end);
    };
  }

  /** What stands for it in pictures: its text, a distractor's in brackets. */
  public String label() {
    return kind == TokenKind.DISTRACTOR ? foreign(text) : text;
  }

  /** Words of a distractor as pictures show them, so that nobody takes them for the context's. */
  public static String foreign(String text) {
    return "⟦" + text + "⟧";
  }
}
