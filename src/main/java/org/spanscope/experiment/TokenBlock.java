package org.spanscope.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.Window;
import org.spanscope.text.Span;

/**
 * A group of tokens that attention goes from or to.
 *
 * @param kind which
 * @param sentence the sentence, from 0, for {@link Kind#SENTENCE}; else -1
 */
public record TokenBlock(Kind kind, int sentence) {
  private static final Pattern SENTENCE = Pattern.compile("sentence[ :](\\d{1,6})");

  /** Kinds of groups. */
  public enum Kind {
    QUESTION("question"),
    CONTEXT("context"),
    /** The best span, also where "no answer" is likelier. */
    ANSWER("answer"),
    CLS("cls"),
    SEPARATORS("separators"),
    ALL("all"),
    SENTENCE("sentence");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public static TokenBlock of(Kind kind) {
    return new TokenBlock(kind, -1);
  }

  /** The tokens of a sentence, from 0. */
  public static TokenBlock sentence(int index) {
    return new TokenBlock(Kind.SENTENCE, index);
  }

  /** The group that people and options call so; empty where none is. */
  public static Optional<TokenBlock> named(String label) {
    Matcher sentence = SENTENCE.matcher(label);
    if (sentence.matches()) {
      return Optional.of(sentence(Integer.parseInt(sentence.group(1)) - 1));
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.SENTENCE && kind.label().equals(label))
        .findFirst()
        .map(TokenBlock::of);
  }

  /** As people write it; sentences count from 1. */
  public String label() {
    return kind == Kind.SENTENCE ? kind.label() + " " + (sentence + 1) : kind.label();
  }

  /**
   * Its tokens in a window.
   *
   * @param plain what the unchanged run answers, for the answer's tokens
   * @return indices into the window's tokens, ascending
   */
  public int[] in(Window window, Prediction plain) {
    List<Token> tokens = window.tokens();
    Predicate<Token> wanted =
        switch (kind) {
          case QUESTION -> token -> token.kind() == TokenKind.QUESTION;
          case CONTEXT -> token -> token.kind().isInContext();
          case CLS -> token -> token.kind() == TokenKind.CLS;
          case SEPARATORS -> token -> token.kind() == TokenKind.SEPARATOR;
          case ALL -> token -> true;
          case SENTENCE -> token -> token.kind().isInContext() && token.sentence() == sentence;
          case ANSWER -> answer(plain);
        };
    return IntStream.range(0, tokens.size()).filter(i -> wanted.test(tokens.get(i))).toArray();
  }

  private static Predicate<Token> answer(Prediction plain) {
    if (plain.nbest().isEmpty()) {
      return token -> false;
    }
    Span span = plain.nbest().get(0).span();
    return token ->
        token.kind() == TokenKind.CONTEXT && new Span(token.start(), token.end()).overlaps(span);
  }
}
