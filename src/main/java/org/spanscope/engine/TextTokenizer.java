package org.spanscope.engine;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spanscope.reader.ReaderFault;

/** The tokenizer of a reader: texts to tokens with their places, and the special tokens. */
final class TextTokenizer implements AutoCloseable {
  private final HuggingFaceTokenizer tokenizer;
  private final boolean byteLevel;
  private final Template template;
  private final int mask;

  private TextTokenizer(
      HuggingFaceTokenizer tokenizer, boolean byteLevel, Template template, int mask) {
    this.tokenizer = tokenizer;
    this.byteLevel = byteLevel;
    this.template = template;
    this.mask = mask;
  }

  /**
   * @throws ReaderFault if the files make no tokenizer for this reader
   */
  static TextTokenizer open(TokenizerFiles files, ReaderConfig config) {
    if (files.largestId() >= config.vocabulary()) {
      throw new ReaderFault(
          "The tokenizer knows the token id "
              + files.largestId()
              + " and the reader has embeddings for "
              + config.vocabulary()
              + " ids",
          files.file(),
          "Use the tokenizer that belongs to these weights.");
    }
    HuggingFaceTokenizer tokenizer;
    try {
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              new ByteArrayInputStream(files.json().getBytes(StandardCharsets.UTF_8)),
              TokenizerFiles.options());
    } catch (IOException | RuntimeException e) {
      throw new ReaderFault(
          "The tokenizer cannot be used: " + e.getMessage(),
          files.file(),
          "Download or save the folder again.",
          e);
    }
    try {
      return new TextTokenizer(
          tokenizer,
          files.byteLevel(),
          template(tokenizer, files, config.family()),
          mask(tokenizer, files.mask()));
    } catch (ReaderFault fault) {
      tokenizer.close();
      throw fault;
    }
  }

  /** Special tokens and types of a window. */
  Template template() {
    return template;
  }

  /**
   * Id of the mask token.
   *
   * @throws ReaderFault if there is none
   */
  int mask() {
    if (mask < 0) {
      throw new ReaderFault(
          "This reader has no mask token",
          "",
          "Remove sentences by deleting them, or choose another reader.");
    }
    return mask;
  }

  /** Tokenises a text, without special tokens. Takes any text. */
  TextTokens encode(String text) {
    Encoding encoding = tokenizer.encode(CodePoints.passable(text), false, false);
    long[] ids = encoding.getIds();
    long[] words = encoding.getWordIds();
    String[] pieces = encoding.getTokens();
    CharSpan[] spans = encoding.getCharTokenSpans();
    CodePoints places = new CodePoints(text);
    int n = ids.length;
    TextTokens tokens =
        new TextTokens(new int[n], new String[n], new int[n], new int[n], new int[n]);
    int start = 0;
    for (int i = 0; i < n; i++) {
      int end = start;
      if (spans[i] != null) {
        // Some normalisers put a character before another that they turn round.
        start = Math.max(start, places.toUnits(spans[i].getStart()));
        end = Math.max(start, places.toUnits(spans[i].getEnd()));
      }
      tokens.ids()[i] = Math.toIntExact(ids[i]);
      tokens.starts()[i] = start;
      tokens.ends()[i] = end;
      tokens.words()[i] = (int) words[i];
      tokens.texts()[i] =
          byteLevel ? ByteLevel.readable(pieces[i], text.substring(start, end)) : pieces[i];
    }
    return tokens;
  }

  @Override
  public void close() {
    tokenizer.close();
  }

  /**
   * What the tokenizer itself puts around two texts; the family's own way where it puts nothing.
   */
  private static Template template(
      HuggingFaceTokenizer tokenizer, TokenizerFiles files, Family family) {
    Encoding pair = tokenizer.encode("a", "a", true, false);
    long[] special = pair.getSpecialTokenMask();
    List<List<Integer>> groups = new ArrayList<>(List.of(new ArrayList<>()));
    List<Integer> types = new ArrayList<>();
    for (int i = 0; i < special.length; i++) {
      if (special[i] == 1) {
        groups.get(groups.size() - 1).add(i);
      } else {
        groups.add(new ArrayList<>());
        types.add((int) pair.getTypeIds()[i]);
      }
    }
    boolean whole = groups.size() == 3 && groups.stream().noneMatch(List::isEmpty);
    if (!whole) {
      int cls = only(tokenizer, family.cls(), files);
      int separator = only(tokenizer, family.separator(), files);
      int[] between = new int[family.separatorsBetween()];
      Arrays.fill(between, separator);
      return new Template(
          new int[] {cls},
          0,
          0,
          between,
          0,
          1,
          new int[] {separator},
          1,
          Map.of(cls, family.cls(), separator, family.separator()));
    }
    Map<Integer, String> texts = new HashMap<>();
    for (int i = 0; i < special.length; i++) {
      texts.put((int) pair.getIds()[i], pair.getTokens()[i]);
    }
    int[][] ids = new int[3][];
    int[] groupTypes = new int[3];
    for (int group = 0; group < 3; group++) {
      List<Integer> places = groups.get(group);
      ids[group] = places.stream().mapToInt(i -> (int) pair.getIds()[i]).toArray();
      groupTypes[group] = (int) pair.getTypeIds()[places.get(0)];
    }
    return new Template(
        ids[0],
        groupTypes[0],
        types.get(0),
        ids[1],
        groupTypes[1],
        types.get(1),
        ids[2],
        groupTypes[2],
        texts);
  }

  private static int mask(HuggingFaceTokenizer tokenizer, String token) {
    long[] ids = tokenizer.encode(token, false, false).getIds();
    return ids.length == 1 ? (int) ids[0] : -1;
  }

  private static int only(HuggingFaceTokenizer tokenizer, String token, TokenizerFiles files) {
    long[] ids = tokenizer.encode(token, false, false).getIds();
    if (ids.length != 1) {
      throw new ReaderFault(
          "The tokenizer does not know the special token " + token,
          files.file(),
          "Use the tokenizer that belongs to this reader.");
    }
    return (int) ids[0];
  }
}
