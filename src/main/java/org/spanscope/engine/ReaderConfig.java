package org.spanscope.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.spanscope.reader.ReaderFault;
import tools.jackson.databind.JsonNode;

/**
 * What {@code config.json} says of a reader.
 *
 * @param family one of the families that the engine knows
 * @param layers number of layers
 * @param heads attention heads a layer
 * @param hidden width of a token's vector
 * @param inner width between the two products of the feed-forward part
 * @param embedding width of the word embeddings
 * @param activation function of the feed-forward part
 * @param epsilon of all layer norms
 * @param vocabulary number of word embeddings
 * @param positions number of position embeddings
 * @param types number of token type embeddings; 0 for families without
 * @param paddingId id of the padding token
 * @param initializerRange standard deviation of the weights before training
 */
record ReaderConfig(
    Family family,
    int layers,
    int heads,
    int hidden,
    int inner,
    int embedding,
    Activation activation,
    double epsilon,
    int vocabulary,
    int positions,
    int types,
    int paddingId,
    double initializerRange) {

  private static final int LARGEST = 1 << 24;
  private static final double USUAL_RANGE = 0.02;

  /** Reads the configuration of a reader folder. */
  static ReaderConfig read(Path folder) {
    Path file = folder.resolve("config.json");
    if (!Files.isDirectory(folder)) {
      throw new ReaderFault(
          Files.exists(folder) ? "A reader is a folder, this is a file" : "There is no such folder",
          folder,
          "Choose a reader folder: config.json, tokenizer.json and model.safetensors.");
    }
    if (!Files.exists(file)) {
      throw new ReaderFault(
          "The folder is no reader: it has no config.json",
          folder,
          "Choose a reader folder: config.json, tokenizer.json and model.safetensors.");
    }
    return new Parser(file, JsonFiles.readObject(file, "The reader's configuration")).parse();
  }

  /** Width of one head's vectors. */
  int headSize() {
    return hidden / heads;
  }

  /** What is added to a position, counted from 0, to find its embedding. */
  int positionOffset() {
    return family.countsPositionsFromPadding() ? paddingId + 1 : 0;
  }

  /** Longest input, special tokens included. */
  int maxTokens() {
    return positions - positionOffset();
  }

  private static final class Parser {
    private final Path file;
    private final JsonNode json;

    Parser(Path file, JsonNode json) {
      this.file = file;
      this.json = json;
    }

    ReaderConfig parse() {
      Family family = family();
      Family.Keys keys = family.keys();
      String positions = json.path("position_embedding_type").asString("absolute");
      if (!positions.equals("absolute")) {
        throw fault(
            "The reader has position embeddings of type " + positions,
            "Choose a reader with absolute position embeddings.");
      }
      int hidden = size(keys.hidden());
      ReaderConfig config =
          new ReaderConfig(
              family,
              size(keys.layers()),
              size(keys.heads()),
              hidden,
              size(keys.inner()),
              keys.embedding() == null ? hidden : size(keys.embedding()),
              activation(json.path(keys.activation()).asString("gelu")),
              epsilon(family),
              size(new Family.Key("vocab_size", 30522)),
              size(new Family.Key("max_position_embeddings", 512)),
              keys.types() == null ? 0 : size(keys.types()),
              paddingId(family),
              initializerRange());
      if (config.hidden % config.heads != 0) {
        throw fault(
            "The width " + config.hidden + " cannot be divided among " + config.heads + " heads",
            "Mend " + keys.hidden().name() + " or " + keys.heads().name() + ".");
      }
      if (config.maxTokens() < 1) {
        throw fault(
            "The padding id " + config.paddingId + " leaves no position embedding",
            "Mend pad_token_id or max_position_embeddings.");
      }
      return config;
    }

    private Family family() {
      String type = json.path("model_type").asString("");
      return Family.all().stream()
          .filter(family -> family.label().equals(type))
          .findFirst()
          .orElseThrow(
              () ->
                  fault(
                      type.isEmpty()
                          ? "The reader's configuration names no model_type"
                          : "The reader is of the unknown family " + type,
                      "SpanScope reads "
                          + Family.all().stream()
                              .map(Family::label)
                              .collect(Collectors.joining(", "))
                          + "."));
    }

    private Activation activation(String name) {
      return Arrays.stream(Activation.values())
          .filter(activation -> activation.names().contains(name))
          .findFirst()
          .orElseThrow(
              () ->
                  fault(
                      "The reader uses the unknown activation " + name,
                      "Choose a reader with gelu, gelu_new, relu, silu or tanh."));
    }

    private double epsilon(Family family) {
      JsonNode node = json.path("layer_norm_eps");
      double epsilon = node.isNumber() ? node.doubleValue() : family.epsilon();
      if (!(epsilon >= 0) || epsilon > 1) {
        throw fault("layer_norm_eps is " + epsilon, "Mend it; 1e-12 is usual.");
      }
      return epsilon;
    }

    private double initializerRange() {
      double range = json.path("initializer_range").asDouble(USUAL_RANGE);
      // Nothing but random copies of the reader depends on it, so that it closes no reader.
      return range > 0 && range <= 1 ? range : USUAL_RANGE;
    }

    private int paddingId(Family family) {
      JsonNode node = json.path("pad_token_id");
      int id = node.isIntegralNumber() ? node.asInt(-1) : family.paddingId();
      if (id < 0 || id > LARGEST) {
        throw fault("pad_token_id is " + node, "Mend it; 0 and 1 are usual.");
      }
      return id;
    }

    private int size(Family.Key key) {
      JsonNode node = json.path(key.name());
      if (node.isMissingNode() || node.isNull()) {
        return key.otherwise();
      }
      int size = node.isIntegralNumber() ? node.asInt(0) : 0;
      if (size < 1 || size > LARGEST) {
        throw fault(
            key.name() + " is " + node + " and should be a whole number above 0", "Mend it.");
      }
      return size;
    }

    private ReaderFault fault(String what, String remedy) {
      return new ReaderFault(what, file, remedy);
    }
  }
}
