package org.spanscope.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.ReaderFault;

/**
 * The names that a reader's weights have in its file, checked to be there and of the right shape.
 */
final class WeightNames {
  private static final String ANSWER = "qa_outputs";

  private final SafetensorsFile file;
  private final ReaderConfig config;
  private final String prefix;

  private WeightNames(SafetensorsFile file, ReaderConfig config) {
    this.file = file;
    this.config = config;
    String full = config.family().prefix();
    boolean prefixed = file.names().stream().anyMatch(name -> name.startsWith(full));
    this.prefix = prefixed ? full : "";
  }

  /**
   * Query, key and value stand apart in the files.
   *
   * @param query weight and bias, {@code [H, H]} and {@code [H]}
   */
  record Attention(
      ReaderWeights.Affine<String> query,
      ReaderWeights.Affine<String> key,
      ReaderWeights.Affine<String> value) {}

  /**
   * All names of a reader.
   *
   * @param weights the names; those of {@code attention} in the layers are the query's
   * @param attention of each layer
   */
  record Names(ReaderWeights<String> weights, List<Attention> attention) {}

  /**
   * @throws ReaderFault if a tensor is missing or has another shape than the configuration says
   */
  static Names of(SafetensorsFile file, ReaderConfig config) {
    return new WeightNames(file, config).names();
  }

  private Names names() {
    int width = config.embedding();
    int hidden = config.hidden();
    String words = embedding("word_embeddings", config.vocabulary());
    if (!file.has(ANSWER + ".weight")) {
      throw new ReaderFault(
          "The reader folder holds an encoder without an answer head (" + ANSWER + ")",
          file.path(),
          "Choose a reader fine-tuned to answer questions, or fine-tune this one.");
    }
    Family.Layer names = config.family().layer();
    List<ReaderWeights.Layer<String>> layers = new ArrayList<>();
    List<Attention> attention = new ArrayList<>();
    for (int i = 0; i < config.layers(); i++) {
      String stem = prefix + names.stem() + i;
      Attention three =
          new Attention(
              affine(stem + names.query(), hidden, hidden),
              affine(stem + names.key(), hidden, hidden),
              affine(stem + names.value(), hidden, hidden));
      attention.add(three);
      layers.add(
          new ReaderWeights.Layer<>(
              three.query(),
              affine(stem + names.output(), hidden, hidden),
              norm(stem + names.attentionNorm(), hidden),
              affine(stem + names.inner(), config.inner(), hidden),
              affine(stem + names.outer(), hidden, config.inner()),
              norm(stem + names.outputNorm(), hidden)));
    }
    if (file.has(prefix + names.stem() + config.layers() + names.query() + ".weight")) {
      throw new ReaderFault(
          "The weights hold more than the "
              + config.layers()
              + " layers that config.json speaks of",
          file.path(),
          "Mend config.json, or save the folder again.");
    }
    return new Names(
        new ReaderWeights<>(
            words,
            embedding("position_embeddings", config.positions()),
            types(),
            norm(prefix + "embeddings.LayerNorm", width),
            width == hidden ? null : affine(prefix + "embeddings_project", hidden, width),
            layers,
            affine(ANSWER, 2, hidden)),
        attention);
  }

  private @Nullable String types() {
    return config.types() == 0 ? null : embedding("token_type_embeddings", config.types());
  }

  private String embedding(String name, int rows) {
    return shaped(prefix + "embeddings." + name + ".weight", rows, config.embedding());
  }

  private ReaderWeights.Affine<String> affine(String name, int out, int in) {
    return new ReaderWeights.Affine<>(
        shaped(name + ".weight", out, in), shaped(name + ".bias", out));
  }

  private ReaderWeights.Affine<String> norm(String name, int width) {
    // Readers converted from the first checkpoints call scale and shift gamma and beta.
    boolean old = file.has(name + ".gamma");
    return new ReaderWeights.Affine<>(
        shaped(name + (old ? ".gamma" : ".weight"), width),
        shaped(name + (old ? ".beta" : ".bias"), width));
  }

  private String shaped(String name, long... shape) {
    List<Long> expected = new ArrayList<>();
    for (long size : shape) {
      expected.add(size);
    }
    if (!file.shape(name).equals(expected)) {
      throw new ReaderFault(
          "The tensor "
              + name
              + " has the shape "
              + file.shape(name)
              + " and config.json wants "
              + expected,
          file.entry(name).file(),
          "Use the config.json that belongs to these weights.");
    }
    return name;
  }
}
