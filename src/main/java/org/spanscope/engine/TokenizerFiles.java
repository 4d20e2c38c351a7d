package org.spanscope.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.ReaderFault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the tokenizer files of a reader folder say.
 *
 * @param json the whole of {@code tokenizer.json}, read or built from {@code vocab.txt}
 * @param file where it comes from
 * @param largestId the largest token id
 * @param byteLevel whether pieces are written byte by byte
 * @param mask content of the mask token
 */
record TokenizerFiles(String json, Path file, int largestId, boolean byteLevel, String mask) {

  /**
   * {@code tokenizer.json} wins; without it, a WordPiece tokenizer is built from the vocabulary.
   */
  static TokenizerFiles read(Path folder, Family family) {
    Path ready = folder.resolve("tokenizer.json");
    Path vocabulary = folder.resolve("vocab.txt");
    Path settings = folder.resolve("tokenizer_config.json");
    JsonNode config =
        Files.exists(settings)
            ? JsonFiles.readObject(settings, "The tokenizer's configuration")
            : JsonMapper.shared().createObjectNode();
    String mask = content(config.path("mask_token"), family.mask());
    if (Files.exists(ready)) {
      return of(ready, JsonFiles.readObject(ready, "The tokenizer"), mask);
    }
    if (Files.exists(vocabulary)) {
      return of(vocabulary, wordPiece(vocabulary, config, mask), mask);
    }
    throw new ReaderFault(
        "The reader folder has no tokenizer",
        folder,
        "Expected tokenizer.json, or vocab.txt with tokenizer_config.json.");
  }

  private static TokenizerFiles of(Path file, JsonNode tokenizer, String mask) {
    JsonNode model = tokenizer.path("model");
    JsonNode vocabulary = model.path("vocab");
    if (vocabulary.isEmpty()) {
      throw new ReaderFault(
          "The tokenizer has no vocabulary", file, "Download or save the folder again.");
    }
    int largest = vocabulary.isArray() ? vocabulary.size() - 1 : 0;
    if (vocabulary.isObject()) {
      for (JsonNode id : vocabulary) {
        largest = Math.max(largest, id.asInt(0));
      }
    }
    for (JsonNode token : tokenizer.path("added_tokens")) {
      largest = Math.max(largest, token.path("id").asInt(0));
    }
    ObjectNode whole = (ObjectNode) tokenizer;
    // Windows are made here; a tokenizer that cuts or pads would lose text without a word.
    whole.putNull("truncation");
    whole.putNull("padding");
    return new TokenizerFiles(
        JsonFiles.write(whole),
        file,
        largest,
        isByteLevel(tokenizer.path("pre_tokenizer")) || isByteLevel(tokenizer.path("decoder")),
        mask);
  }

  private static boolean isByteLevel(JsonNode node) {
    if (node.path("type").asString("").equals("ByteLevel")) {
      return true;
    }
    for (String list : List.of("pretokenizers", "decoders")) {
      for (JsonNode part : node.path(list)) {
        if (isByteLevel(part)) {
          return true;
        }
      }
    }
    return false;
  }

  /** As BertTokenizer makes it of the same files. */
  private static ObjectNode wordPiece(Path file, JsonNode config, String mask) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("version", "1.0");
    ObjectNode normalizer = root.putObject("normalizer");
    normalizer.put("type", "BertNormalizer");
    normalizer.put("clean_text", true);
    normalizer.put("handle_chinese_chars", config.path("tokenize_chinese_chars").asBoolean(true));
    JsonNode strip = config.path("strip_accents");
    if (strip.isBoolean()) {
      normalizer.put("strip_accents", strip.booleanValue());
    } else {
      normalizer.putNull("strip_accents");
    }
    normalizer.put("lowercase", config.path("do_lower_case").asBoolean(true));
    root.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
    root.putObject("decoder").put("type", "WordPiece").put("prefix", "##").put("cleanup", true);
    String unknown = content(config.path("unk_token"), "[UNK]");
    ObjectNode model = root.putObject("model");
    model.put("type", "WordPiece");
    model.put("unk_token", unknown);
    model.put("continuing_subword_prefix", "##");
    model.put("max_input_chars_per_word", 100);
    ObjectNode vocabulary = model.putObject("vocab");
    List<String> lines = lines(file);
    for (int id = 0; id < lines.size(); id++) {
      vocabulary.put(lines.get(id), id);
    }
    String cls = content(config.path("cls_token"), "[CLS]");
    String separator = content(config.path("sep_token"), "[SEP]");
    ArrayNode added = root.putArray("added_tokens");
    for (String token :
        List.of(content(config.path("pad_token"), "[PAD]"), unknown, cls, separator, mask)) {
      if (vocabulary.has(token)) {
        added.add(addedToken(token, vocabulary.get(token).intValue()));
      }
    }
    if (!vocabulary.has(cls) || !vocabulary.has(separator) || !vocabulary.has(unknown)) {
      throw new ReaderFault(
          "The vocabulary lacks " + cls + ", " + separator + " or " + unknown,
          file,
          "Use the vocab.txt that belongs to this reader.");
    }
    root.set("post_processor", template(cls, separator, vocabulary));
    return root;
  }

  private static ObjectNode addedToken(String token, int id) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("id", id).put("content", token).put("special", true);
    for (String flag : List.of("single_word", "lstrip", "rstrip", "normalized")) {
      node.put(flag, false);
    }
    return node;
  }

  private static ObjectNode template(String cls, String separator, ObjectNode vocabulary) {
    ObjectNode template = JsonMapper.shared().createObjectNode();
    template.put("type", "TemplateProcessing");
    ArrayNode single = template.putArray("single");
    special(single, cls, 0);
    sequence(single, "A", 0);
    special(single, separator, 0);
    ArrayNode pair = template.putArray("pair");
    pair.addAll(single.deepCopy());
    sequence(pair, "B", 1);
    special(pair, separator, 1);
    ObjectNode specials = template.putObject("special_tokens");
    for (String token : List.of(cls, separator)) {
      ObjectNode node = specials.putObject(token);
      node.put("id", token);
      node.putArray("ids").add(vocabulary.get(token).intValue());
      node.putArray("tokens").add(token);
    }
    return template;
  }

  private static void special(ArrayNode list, String token, int type) {
    list.addObject().putObject("SpecialToken").put("id", token).put("type_id", type);
  }

  private static void sequence(ArrayNode list, String name, int type) {
    list.addObject().putObject("Sequence").put("id", name).put("type_id", type);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ReaderFault(
          "The vocabulary cannot be read: " + e.getMessage(),
          file,
          "Check that it is a text file in UTF-8.",
          e);
    }
  }

  /** Special tokens are given as text or as an object with their content. */
  private static String content(@Nullable JsonNode node, String otherwise) {
    if (node == null) {
      return otherwise;
    }
    return node.isObject() ? node.path("content").asString(otherwise) : node.asString(otherwise);
  }

  /** How a {@code tokenizer.json} is turned into a tokenizer: nothing cut, nothing filled up. */
  static Map<String, String> options() {
    return Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false");
  }
}
