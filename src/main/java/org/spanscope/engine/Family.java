package org.spanscope.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the families of readers: the keys of {@code config.json}, the names of the
 * weights, and how the two texts are put together. The forward pass knows no families.
 */
enum Family {
  BERT("bert", Keys.BERT, "bert.", Layer.BERT, 0, 1e-12, "[CLS]", "[SEP]", 1, "[MASK]"),
  ELECTRA("electra", Keys.ELECTRA, "electra.", Layer.BERT, 0, 1e-12, "[CLS]", "[SEP]", 1, "[MASK]"),
  ROBERTA("roberta", Keys.BERT, "roberta.", Layer.BERT, 1, 1e-12, "<s>", "</s>", 2, "<mask>"),
  DISTILBERT(
      "distilbert",
      Keys.DISTILBERT,
      "distilbert.",
      Layer.DISTILBERT,
      0,
      1e-12,
      "[CLS]",
      "[SEP]",
      1,
      "[MASK]");

  private final String label;
  private final Keys keys;
  private final String prefix;
  private final Layer layer;
  private final int paddingId;
  private final double epsilon;
  private final String cls;
  private final String separator;
  private final int separatorsBetween;
  private final String mask;

  Family(
      String label,
      Keys keys,
      String prefix,
      Layer layer,
      int paddingId,
      double epsilon,
      String cls,
      String separator,
      int separatorsBetween,
      String mask) {
    this.label = label;
    this.keys = keys;
    this.prefix = prefix;
    this.layer = layer;
    this.paddingId = paddingId;
    this.epsilon = epsilon;
    this.cls = cls;
    this.separator = separator;
    this.separatorsBetween = separatorsBetween;
    this.mask = mask;
  }

  /** As {@code model_type} of {@code config.json} says it. */
  String label() {
    return label;
  }

  Keys keys() {
    return keys;
  }

  /** What stands before the names of all weights but the answer head's; some folders lack it. */
  String prefix() {
    return prefix;
  }

  Layer layer() {
    return layer;
  }

  /** Padding id where {@code config.json} gives none. */
  int paddingId() {
    return paddingId;
  }

  /** Epsilon of the layer norms where {@code config.json} gives none. */
  double epsilon() {
    return epsilon;
  }

  /** Positions are counted from the id after the padding id instead of from 0. */
  boolean countsPositionsFromPadding() {
    return this == ROBERTA;
  }

  /** Content of the first token. */
  String cls() {
    return cls;
  }

  /** Content of the token between and behind the texts. */
  String separator() {
    return separator;
  }

  /** How many separators stand between question and context. */
  int separatorsBetween() {
    return separatorsBetween;
  }

  String mask() {
    return mask;
  }

  /**
   * A key of {@code config.json}.
   *
   * @param otherwise the value that stands for a missing one
   */
  record Key(String name, int otherwise) {}

  /**
   * Keys of {@code config.json}.
   *
   * @param embedding width of the word embeddings; null where it is the width of all vectors
   * @param types number of token types; null for readers without
   */
  record Keys(
      Key hidden,
      Key layers,
      Key heads,
      Key inner,
      String activation,
      @Nullable Key embedding,
      @Nullable Key types) {
    private static final String HIDDEN = "hidden_size";
    private static final String LAYERS = "num_hidden_layers";
    private static final String HEADS = "num_attention_heads";
    private static final String INNER = "intermediate_size";
    private static final Key TYPES = new Key("type_vocab_size", 2);

    static final Keys BERT =
        new Keys(
            new Key(HIDDEN, 768),
            new Key(LAYERS, 12),
            new Key(HEADS, 12),
            new Key(INNER, 3072),
            "hidden_act",
            null,
            TYPES);
    static final Keys ELECTRA =
        new Keys(
            new Key(HIDDEN, 256),
            new Key(LAYERS, 12),
            new Key(HEADS, 4),
            new Key(INNER, 1024),
            "hidden_act",
            new Key("embedding_size", 128),
            TYPES);
    static final Keys DISTILBERT =
        new Keys(
            new Key("dim", 768),
            new Key("n_layers", 6),
            new Key("n_heads", 12),
            new Key("hidden_dim", 3072),
            "activation",
            null,
            null);
  }

  /** Names of a layer's weights; a layer's number stands between {@code stem} and the others. */
  record Layer(
      String stem,
      String query,
      String key,
      String value,
      String output,
      String attentionNorm,
      String inner,
      String outer,
      String outputNorm) {
    static final Layer BERT =
        new Layer(
            "encoder.layer.",
            ".attention.self.query",
            ".attention.self.key",
            ".attention.self.value",
            ".attention.output.dense",
            ".attention.output.LayerNorm",
            ".intermediate.dense",
            ".output.dense",
            ".output.LayerNorm");
    static final Layer DISTILBERT =
        new Layer(
            "transformer.layer.",
            ".attention.q_lin",
            ".attention.k_lin",
            ".attention.v_lin",
            ".attention.out_lin",
            ".sa_layer_norm",
            ".ffn.lin1",
            ".ffn.lin2",
            ".output_layer_norm");
  }

  static List<Family> all() {
    return List.of(values());
  }
}
