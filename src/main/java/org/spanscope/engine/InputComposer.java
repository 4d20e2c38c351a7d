package org.spanscope.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.WindowPlan;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;
import org.spanscope.text.Span;

/** Turns a question and a text into windows of tokens. */
final class InputComposer {
  private final TextTokenizer tokenizer;
  private final int maximum;

  /**
   * @param maximum the longest input that the reader takes
   */
  InputComposer(TextTokenizer tokenizer, int maximum) {
    this.tokenizer = tokenizer;
    this.maximum = maximum;
  }

  /**
   * The windows of an input, those without any context token left out; at least one.
   *
   * @throws ReaderFault if there is no question, nothing to read, or no room for the context
   */
  List<WindowInput> compose(ReaderInput input) {
    if (input.question().isBlank()) {
      throw new ReaderFault("There is no question", "", "Type a question.");
    }
    if (input.isEmpty()) {
      throw nothingToRead();
    }
    TextTokens question = tokenizer.encode(input.question());
    TextTokens text = tokenizer.encode(input.text());
    if (question.size() == 0) {
      throw new ReaderFault(
          "The reader sees no token in the question", "", "Type a question in plain characters.");
    }
    Template template = tokenizer.template();
    WindowPlan plan = WindowPlan.of(question.size(), template.specials(), text.size(), maximum);
    List<Token> asked = questionTokens(question);
    List<Token> context = contextTokens(input, text);
    boolean drop = input.removal() == Removal.DELETE_KEEP_POSITIONS;
    List<WindowInput> windows = new ArrayList<>();
    boolean anySeen = false;
    for (WindowPlan.Stretch stretch : plan.stretches()) {
      WindowBuilder builder = new WindowBuilder(template);
      builder.add(template.before(), template.beforeType());
      asked.forEach(token -> builder.add(token, template.questionType()));
      builder.add(template.between(), template.betweenType());
      int before = builder.size();
      for (Token token : context.subList(stretch.first(), stretch.end())) {
        if (drop && token.kind() == TokenKind.MASKED) {
          builder.skip();
        } else {
          builder.add(token, template.contextType());
          anySeen |= token.kind() == TokenKind.CONTEXT;
        }
      }
      boolean empty = builder.size() == before;
      builder.add(template.after(), template.afterType());
      if (!empty) {
        windows.add(builder.build());
      }
    }
    if (!anySeen) {
      throw nothingToRead();
    }
    return windows;
  }

  private static ReaderFault nothingToRead() {
    return new ReaderFault(
        "There is nothing to read", "", "Give a context, and keep at least one of its sentences.");
  }

  private static List<Token> questionTokens(TextTokens question) {
    List<Token> tokens = new ArrayList<>(question.size());
    for (int i = 0; i < question.size(); i++) {
      tokens.add(
          new Token(
              question.texts()[i],
              question.ids()[i],
              TokenKind.QUESTION,
              question.starts()[i],
              question.ends()[i],
              question.words()[i],
              -1,
              i,
              0));
    }
    return tokens;
  }

  private List<Token> contextTokens(ReaderInput input, TextTokens text) {
    ContextPlaces places = new ContextPlaces(input);
    List<Token> tokens = new ArrayList<>(text.size());
    for (int i = 0; i < text.size(); i++) {
      int start = text.starts()[i];
      int end = text.ends()[i];
      Optional<ReaderInput.Distractor> distractor = places.distractorAt(start, end);
      tokens.add(
          distractor.isPresent()
              ? foreign(text, i, distractor.get())
              : own(input, text, i, places));
    }
    return tokens;
  }

  private Token own(ReaderInput input, TextTokens text, int i, ContextPlaces places) {
    int start = text.starts()[i];
    int end = text.ends()[i];
    boolean hidden = places.isHidden(start, end);
    boolean masked = hidden && input.removal() == Removal.MASK;
    Span place = places.toContext(start, end);
    return new Token(
        text.texts()[i],
        masked ? tokenizer.mask() : text.ids()[i],
        hidden ? TokenKind.MASKED : TokenKind.CONTEXT,
        place.start(),
        place.end(),
        text.words()[i],
        places.sentenceAt(place.start()),
        i,
        0);
  }

  private static Token foreign(TextTokens text, int i, ReaderInput.Distractor distractor) {
    Span place = distractor.place(new Span(text.starts()[i], text.ends()[i]));
    return new Token(
        text.texts()[i],
        text.ids()[i],
        TokenKind.DISTRACTOR,
        place.start(),
        place.end(),
        text.words()[i],
        distractor.sentence(),
        i,
        0);
  }

  /** Puts tokens one behind the other and numbers their positions. */
  private static final class WindowBuilder {
    private final Template template;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Integer> types = new ArrayList<>();
    private int position;
    private int separators;

    WindowBuilder(Template template) {
      this.template = template;
    }

    int size() {
      return tokens.size();
    }

    void skip() {
      position++;
    }

    void add(int[] specials, int type) {
      for (int id : specials) {
        boolean cls = tokens.isEmpty();
        add(
            new Token(
                template.text(id),
                id,
                cls ? TokenKind.CLS : TokenKind.SEPARATOR,
                0,
                0,
                -1,
                -1,
                cls ? 0 : separators++,
                0),
            type);
      }
    }

    void add(Token token, int type) {
      tokens.add(
          new Token(
              token.text(),
              token.id(),
              token.kind(),
              token.start(),
              token.end(),
              token.word(),
              token.sentence(),
              token.ordinal(),
              position++));
      types.add(type);
    }

    WindowInput build() {
      return new WindowInput(tokens, types.stream().mapToInt(Integer::intValue).toArray());
    }
  }
}
