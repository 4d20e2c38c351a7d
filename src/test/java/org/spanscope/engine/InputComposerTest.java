package org.spanscope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.NastyTexts;
import org.spanscope.testing.Readers;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;

class InputComposerTest {
  private static final String TEXT = "The tower fell. It was old, and big. Nobody was hurt.";
  private static final Context CONTEXT =
      new Context(TEXT, List.of(new Span(0, 15), new Span(16, 36), new Span(37, 53)));
  private static final TextTokenizer TOKENIZER = tokenizer("bert");
  private static final InputComposer COMPOSER = new InputComposer(TOKENIZER, 128);

  private static TextTokenizer tokenizer(String tiny) {
    Readers.library().devices();
    ReaderConfig config = ReaderConfig.read(Goldens.tiny(tiny).folder());
    return TextTokenizer.open(
        TokenizerFiles.read(Goldens.tiny(tiny).folder(), config.family()), config);
  }

  private static List<Token> tokens(Removal removal, Integer... kept) {
    ReaderInput input = ReaderInput.of("Why?", CONTEXT, new Selection(List.of(kept), removal));
    List<WindowInput> windows = COMPOSER.compose(input);
    assertThat(windows).hasSize(1);
    return windows.get(0).tokens();
  }

  private static List<Token> context(List<Token> tokens) {
    return tokens.stream().filter(token -> token.kind().isInContext()).toList();
  }

  @Test
  void tokensKnowTheirKindOrdinalWordAndPosition() {
    List<Token> tokens = tokens(Removal.DELETE, 0, 1, 2);
    assertThat(tokens.get(0).kind()).isEqualTo(TokenKind.CLS);
    assertThat(tokens.get(0).text()).isEqualTo("[CLS]");
    List<Token> separators =
        tokens.stream().filter(token -> token.kind() == TokenKind.SEPARATOR).toList();
    assertThat(separators).extracting(Token::ordinal).containsExactly(0, 1);
    assertThat(tokens).extracting(Token::position).isEqualTo(range(0, tokens.size()));
    List<Token> context = context(tokens);
    assertThat(context).extracting(Token::ordinal).isEqualTo(range(0, context.size()));
    assertThat(context.get(0).word()).isZero();
    assertThat(context.get(0).sentence()).isZero();
    assertThat(context.get(context.size() - 1).sentence()).isEqualTo(2);
    assertThat(context.get(context.size() - 1).end()).isEqualTo(TEXT.length());
  }

  @Test
  void deletedSentencesCloseUpAndPlacesStayThoseOfTheContext() {
    List<Token> tokens = tokens(Removal.DELETE, 0, 2);
    assertThat(tokens).extracting(Token::position).isEqualTo(range(0, tokens.size()));
    List<Token> third = context(tokens).stream().filter(token -> token.sentence() == 2).toList();
    assertThat(third.get(0).start()).isEqualTo(37);
    assertThat(context(tokens)).noneMatch(token -> token.sentence() == 1);
    assertThat(context(tokens))
        .extracting(Token::ordinal)
        .isEqualTo(range(0, context(tokens).size()));
  }

  @Test
  void maskedSentencesKeepTheirPlacesAndLoseTheirIds() {
    List<Token> whole = tokens(Removal.DELETE, 0, 1, 2);
    List<Token> masked = tokens(Removal.MASK, 0, 2);
    assertThat(masked).hasSameSizeAs(whole);
    for (int i = 0; i < whole.size(); i++) {
      boolean hidden = whole.get(i).kind().isInContext() && whole.get(i).sentence() == 1;
      assertThat(masked.get(i).kind()).isEqualTo(hidden ? TokenKind.MASKED : whole.get(i).kind());
      assertThat(masked.get(i).id()).isEqualTo(hidden ? TOKENIZER.mask() : whole.get(i).id());
      assertThat(masked.get(i).text()).isEqualTo(whole.get(i).text());
      assertThat(masked.get(i).start()).isEqualTo(whole.get(i).start());
      assertThat(masked.get(i).position()).isEqualTo(i);
    }
  }

  @Test
  void droppedSentencesLeavePositionsOfTheOthersAsTheyWere() {
    List<Token> whole = tokens(Removal.DELETE, 0, 1, 2);
    List<Token> dropped = tokens(Removal.DELETE_KEEP_POSITIONS, 0, 2);
    List<Token> expected =
        whole.stream()
            .filter(token -> !token.kind().isInContext() || token.sentence() != 1)
            .toList();
    assertThat(dropped).isEqualTo(expected);
  }

  @Test
  void windowsWithoutAnyContextTokenAreLeftOut() {
    String first = "The tower was old and the city was big. ".repeat(20).trim();
    String text = first + " Nobody was hurt.";
    Context context =
        new Context(
            text,
            List.of(new Span(0, first.length()), new Span(first.length() + 1, text.length())));
    ReaderInput all =
        ReaderInput.of("Why?", context, Selection.all(context, Removal.DELETE_KEEP_POSITIONS));
    ReaderInput last =
        ReaderInput.of("Why?", context, new Selection(List.of(1), Removal.DELETE_KEEP_POSITIONS));
    List<WindowInput> windows = COMPOSER.compose(all);
    assertThat(windows).hasSizeGreaterThan(2);
    List<WindowInput> left = COMPOSER.compose(last);
    assertThat(left).hasSizeBetween(1, 2);
    List<Token> end = left.get(left.size() - 1).tokens();
    List<Token> wholeEnd = windows.get(windows.size() - 1).tokens();
    assertThat(end.get(end.size() - 1)).isEqualTo(wholeEnd.get(wholeEnd.size() - 1));
  }

  @Test
  void windowsAreThoseOfThePlanAndShareOrdinals() {
    String text = "The tower was old and the city was big. ".repeat(40).trim();
    List<WindowInput> windows = COMPOSER.compose(Readers.input("Why?", text));
    int question = TOKENIZER.encode("Why?").size();
    int room = 128 - question - 3;
    int step = room - room / 2;
    for (int w = 0; w < windows.size(); w++) {
      List<Token> context = context(windows.get(w).tokens());
      assertThat(context.get(0).ordinal()).isEqualTo(w * step);
      assertThat(context.get(0).position()).isEqualTo(question + 2);
    }
    List<Token> last = context(windows.get(windows.size() - 1).tokens());
    assertThat(last.get(last.size() - 1).end()).isEqualTo(text.length());
  }

  @Test
  void nothingToReadAndNothingToAskAreFaults() {
    refused(Readers.input("Why?", "   \n"), "nothing to read");
    refused(Readers.input("Why?", ""), "nothing to read");
    refused(Readers.input(" ", TEXT), "no question");
    refused(
        ReaderInput.of("Why?", CONTEXT, new Selection(List.of(), Removal.MASK)), "nothing to read");
    refused(
        ReaderInput.of("Why?", CONTEXT, new Selection(List.of(), Removal.DELETE)),
        "nothing to read");
    refused(
        ReaderInput.of("Why?", CONTEXT, new Selection(List.of(), Removal.DELETE_KEEP_POSITIONS)),
        "nothing to read");
    // A reader that strips control characters sees nothing in this one.
    refused(Readers.input("Why?", "\u200b\u200b"), "nothing to read");
    refused(Readers.input("\u200b", TEXT), "no token in the question");
    refused(Readers.input("Why ".repeat(130), TEXT), "question is too long");
  }

  private static void refused(ReaderInput input, String part) {
    assertThatThrownBy(() -> COMPOSER.compose(input))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining(part);
  }

  @Provide
  Arbitrary<String> nasty() {
    return NastyTexts.any();
  }

  @Property(tries = 300)
  void tokensOfKeptSentencesStandWithinThem(@ForAll("nasty") String text, @ForAll int seed) {
    for (TextTokenizer tokenizer : List.of(TOKENIZER, tokenizerOfBytes())) {
      Context context = Context.whole(text);
      for (int i = 1; i < text.length(); i += 5) {
        context = context.cut(i);
      }
      List<Integer> kept = new ArrayList<>();
      for (int i = 0; i < context.sentences().size(); i++) {
        if ((seed >>> (i % 32) & 1) == 1) {
          kept.add(i);
        }
      }
      for (Removal removal : Removal.values()) {
        List<String> others =
            context.sentences().stream().map(sentence -> "Strange " + sentence.start()).toList();
        Selection selection = new Selection(kept, removal, seed % 3 == 0, seed, others);
        ReaderInput input = ReaderInput.of("Why?", context, selection);
        List<WindowInput> windows;
        try {
          windows = new InputComposer(tokenizer, 5000).compose(input);
        } catch (ReaderFault fault) {
          assertThat(fault).hasMessageContaining("nothing to read");
          continue;
        }
        for (Token token : context(windows.get(0).tokens())) {
          assertThat(token.sentence())
              .isEqualTo(
                  token.start() == text.length()
                      ? context.sentences().size() - 1
                      : context.sentenceAt(token.start()));
          assertThat(token.end()).isBetween(token.start(), text.length());
          if (token.kind() == TokenKind.CONTEXT
              && (removal == Removal.DELETE || removal == Removal.DISTRACTOR)
              && token.start() < token.end()) {
            assertThat(kept).contains(token.sentence());
          }
        }
      }
    }
  }

  private static TextTokenizer tokenizerOfBytes() {
    return Holder.BYTES;
  }

  private static final class Holder {
    static final TextTokenizer BYTES = tokenizer("roberta");
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }
}
