package org.spanscope.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.Window;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;
import org.spanscope.text.Span;
import tools.jackson.databind.JsonNode;

/** Readings without an engine: from reference outputs, or with random numbers. */
public final class TestReadings {
  public static final ReaderInfo INFO =
      new ReaderInfo(
          "test-reader", Path.of("test-reader"), "bert", 2, 2, 8, 512, 1, 1, "F32", "00");

  private static final Pattern PIECE = Pattern.compile("\\w{1,4}|[^\\w\\s]");
  private static final Pattern WORD = Pattern.compile("\\w+|[^\\w\\s]");
  private static final int CLS_ID = 101;
  private static final int SEP_ID = 102;

  private TestReadings() {}

  public static Reading reading(ReaderInput input, List<Window> windows) {
    return new Reading(input, windows, INFO, "cpu", Duration.ZERO);
  }

  /** The windows of a reference text with its reference logits; attention where there is one. */
  public static Reading golden(Goldens goldens, int item) {
    JsonNode text = goldens.items().get(item);
    String context = text.get("context").asString();
    String question = text.get("question").asString();
    ReaderInput input =
        ReaderInput.whole(question, new Context(context, List.of(new Span(0, context.length()))));
    List<Window> windows = new ArrayList<>();
    int room = 384 - text.get("windows").get(0).get("first_context_token").asInt() - 1;
    int stride = room - Math.min(128, room / 2);
    for (int w = 0; w < text.get("windows").size(); w++) {
      JsonNode window = text.get("windows").get(w);
      windows.add(
          new Window(
              w,
              goldenTokens(window, context, w * stride),
              goldens.floats(item, w + ".start_logits"),
              goldens.floats(item, w + ".end_logits"),
              goldenAttention(goldens, item)));
    }
    return reading(input, windows);
  }

  private static @Nullable AttentionTensor goldenAttention(Goldens goldens, int item) {
    String name = item + ".attentions";
    if (!goldens.tensors().has(name)) {
      return null;
    }
    List<Long> shape = goldens.tensors().shape(name);
    return new FloatAttention(
        shape.get(0).intValue(),
        shape.get(1).intValue(),
        shape.get(2).intValue(),
        goldens.tensors().floats(name));
  }

  private static List<Token> goldenTokens(JsonNode window, String context, int firstOrdinal) {
    JsonNode ids = window.get("ids");
    JsonNode offsets = window.get("offsets_code_points");
    int first = window.get("first_context_token").asInt();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      int id = ids.get(i).asInt();
      if (i == 0) {
        tokens.add(special(TokenKind.CLS, 0, i));
      } else if (id == SEP_ID) {
        tokens.add(special(TokenKind.SEPARATOR, i < first ? 0 : 1, i));
      } else if (i < first) {
        tokens.add(new Token("q" + i, id, TokenKind.QUESTION, i, i + 1, i, -1, i - 1, i));
      } else {
        int start = context.offsetByCodePoints(0, offsets.get(i - first).get(0).asInt());
        int end = context.offsetByCodePoints(0, offsets.get(i - first).get(1).asInt());
        int ordinal = firstOrdinal + i - first;
        tokens.add(
            new Token(
                context.substring(start, end),
                id,
                TokenKind.CONTEXT,
                start,
                end,
                ordinal,
                0,
                ordinal,
                i));
      }
    }
    return tokens;
  }

  private static Token special(TokenKind kind, int ordinal, int position) {
    int id = kind == TokenKind.CLS ? CLS_ID : SEP_ID;
    String text = kind == TokenKind.CLS ? "[CLS]" : "[SEP]";
    return new Token(text, id, kind, 0, 0, -1, -1, ordinal, position);
  }

  /**
   * A reading with random logits, cut into pieces of at most four letters; what is hidden is masked
   * or left out as the removal says.
   *
   * @param room context tokens a window
   * @param overlap context tokens that neighbouring windows share
   * @param random gives logits that are whole halves, so that ties are common
   */
  public static Reading random(ReaderInput input, int room, int overlap, Random random) {
    List<Token> all = contextTokens(input);
    List<Window> windows = new ArrayList<>();
    int first = 0;
    do {
      int end = Math.min(all.size(), first + room);
      List<Token> tokens = new ArrayList<>();
      tokens.add(special(TokenKind.CLS, 0, 0));
      tokens.addAll(questionTokens(input.question()));
      tokens.add(special(TokenKind.SEPARATOR, 0, tokens.size()));
      tokens.addAll(all.subList(first, end));
      tokens.add(special(TokenKind.SEPARATOR, 1, tokens.size()));
      windows.add(
          new Window(
              windows.size(),
              tokens,
              halves(tokens.size(), random),
              halves(tokens.size(), random),
              null));
      if (end == all.size()) {
        return reading(input, windows);
      }
      first += room - overlap;
    } while (true);
  }

  /** The same reading with random attention of two layers and two heads in each window. */
  public static Reading withAttention(Reading reading, long seed) {
    List<Window> windows = new ArrayList<>();
    for (Window window : reading.windows()) {
      windows.add(window.with(FloatAttention.random(2, 2, window.size(), seed + window.index())));
    }
    return reading(reading.input(), windows);
  }

  private static float[] halves(int count, Random random) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextInt(-8, 9) / 2f;
    }
    return values;
  }

  private static List<Token> questionTokens(String question) {
    List<Token> tokens = new ArrayList<>();
    int[] words = wordStarts(question);
    Matcher matcher = PIECE.matcher(question);
    while (matcher.find()) {
      int at = tokens.size();
      tokens.add(
          new Token(
              matcher.group(),
              7,
              TokenKind.QUESTION,
              matcher.start(),
              matcher.end(),
              word(words, matcher.start()),
              -1,
              at,
              at + 1));
    }
    return tokens;
  }

  private static List<Token> contextTokens(ReaderInput input) {
    List<Token> tokens = new ArrayList<>();
    int[] words = wordStarts(input.text());
    Matcher matcher = PIECE.matcher(input.text());
    int ordinal = 0;
    while (matcher.find()) {
      Span inText = new Span(matcher.start(), matcher.end());
      Optional<Token> foreign =
          foreign(input, matcher, word(words, matcher.start()), ordinal, ordinal);
      if (foreign.isPresent()) {
        tokens.add(foreign.get());
        ordinal++;
        continue;
      }
      Span span = input.toContext(inText);
      boolean hidden = input.hidden().stream().anyMatch(h -> h.overlaps(inText));
      if (!hidden || input.removal() == Removal.MASK) {
        tokens.add(
            new Token(
                hidden ? "[MASK]" : matcher.group(),
                hidden ? 103 : 9,
                hidden ? TokenKind.MASKED : TokenKind.CONTEXT,
                span.start(),
                span.end(),
                word(words, matcher.start()),
                input.context().sentenceAt(span.start()),
                ordinal,
                ordinal));
      }
      ordinal++;
    }
    return tokens;
  }

  /** The token of a distractor, if that is what was matched. */
  static Optional<Token> foreign(
      ReaderInput input, Matcher match, int word, int ordinal, int position) {
    Span inText = new Span(match.start(), match.end());
    return input
        .distractorAt(inText)
        .map(
            distractor ->
                new Token(
                    match.group(),
                    11,
                    TokenKind.DISTRACTOR,
                    distractor.place(inText).start(),
                    distractor.place(inText).end(),
                    word,
                    distractor.sentence(),
                    ordinal,
                    position));
  }

  /** Which word begins at a place or holds it, from 0: runs of word characters, or others alone. */
  private static int word(int[] starts, int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private static int[] wordStarts(String text) {
    return WORD.matcher(text).results().mapToInt(MatchResult::start).toArray();
  }
}
