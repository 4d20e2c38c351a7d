package org.spanscope.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes reader folders with small random weights, for each family and of any size. All weights are
 * multiples of 1/64 below 4, which every number format holds exactly.
 */
public final class ReaderFolders {
  private final String family;
  private final ObjectNode config;
  private final Map<String, float[]> weights = new LinkedHashMap<>();
  private final Map<String, int[]> shapes = new LinkedHashMap<>();
  private final Random random = new Random(7);

  /**
   * Sizes of a reader.
   *
   * @param embedding width of embeddings; counts for ELECTRA only
   * @param types token types; counts for families that have them
   */
  public record Sizes(
      int layers, int heads, int hidden, int inner, int embedding, int positions, int types) {}

  private ReaderFolders(String family, Sizes sizes, int paddingId, String activation) {
    this.family = family;
    this.config = config(family, sizes, paddingId, activation);
    boolean distil = family.equals("distilbert");
    int embedding = family.equals("electra") ? sizes.embedding() : sizes.hidden();
    String prefix = family + ".";
    String embeddings = prefix + "embeddings.";
    add(embeddings + "word_embeddings.weight", 1200, embedding);
    add(embeddings + "position_embeddings.weight", sizes.positions(), embedding);
    if (!distil) {
      add(embeddings + "token_type_embeddings.weight", sizes.types(), embedding);
    }
    norm(embeddings + "LayerNorm", embedding);
    if (embedding != sizes.hidden()) {
      affine(prefix + "embeddings_project", sizes.hidden(), embedding);
    }
    for (int i = 0; i < sizes.layers(); i++) {
      layer(prefix + (distil ? "transformer.layer." : "encoder.layer.") + i, sizes, distil);
    }
    affine("qa_outputs", 2, sizes.hidden());
  }

  public static ReaderFolders of(String family, Sizes sizes, int paddingId, String activation) {
    return new ReaderFolders(family, sizes, paddingId, activation);
  }

  private void layer(String stem, Sizes sizes, boolean distil) {
    int hidden = sizes.hidden();
    String self = stem + (distil ? ".attention." : ".attention.self.");
    for (String part :
        distil ? List.of("q_lin", "k_lin", "v_lin") : List.of("query", "key", "value")) {
      affine(self + part, hidden, hidden);
    }
    affine(stem + (distil ? ".attention.out_lin" : ".attention.output.dense"), hidden, hidden);
    norm(stem + (distil ? ".sa_layer_norm" : ".attention.output.LayerNorm"), hidden);
    affine(stem + (distil ? ".ffn.lin1" : ".intermediate.dense"), sizes.inner(), hidden);
    affine(stem + (distil ? ".ffn.lin2" : ".output.dense"), hidden, sizes.inner());
    norm(stem + (distil ? ".output_layer_norm" : ".output.LayerNorm"), hidden);
  }

  private static ObjectNode config(String family, Sizes sizes, int paddingId, String activation) {
    boolean distil = family.equals("distilbert");
    ObjectNode config = JsonMapper.shared().createObjectNode();
    config.put("model_type", family);
    config.put("vocab_size", 1200);
    config.put("max_position_embeddings", sizes.positions());
    config.put("pad_token_id", paddingId);
    config.put(distil ? "dim" : "hidden_size", sizes.hidden());
    config.put(distil ? "n_layers" : "num_hidden_layers", sizes.layers());
    config.put(distil ? "n_heads" : "num_attention_heads", sizes.heads());
    config.put(distil ? "hidden_dim" : "intermediate_size", sizes.inner());
    config.put(distil ? "activation" : "hidden_act", activation);
    if (family.equals("electra")) {
      config.put("embedding_size", sizes.embedding());
    }
    if (!distil) {
      config.put("type_vocab_size", sizes.types());
      config.put("layer_norm_eps", 1e-5);
    }
    return config;
  }

  private void affine(String name, int out, int in) {
    add(name + ".weight", out, in);
    add(name + ".bias", out);
  }

  private void norm(String name, int width) {
    add(name + ".weight", width);
    add(name + ".bias", width);
    float[] scale = weights.get(name + ".weight");
    for (int i = 0; i < width; i++) {
      scale[i] += 1;
    }
  }

  private void add(String name, int... shape) {
    int count = 1;
    for (int size : shape) {
      count *= size;
    }
    double deviation = shape.length == 2 ? Math.min(0.5, 1.5 / Math.sqrt(shape[1])) : 0.2;
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      double value = Math.max(-2.5, Math.min(2.5, random.nextGaussian() * deviation));
      values[i] = Math.round(value * 64) / 64f;
    }
    put(name, values, shape);
  }

  /** Adds or replaces a tensor. */
  public ReaderFolders put(String name, float[] values, int... shape) {
    weights.put(name, values);
    shapes.put(name, shape);
    return this;
  }

  public ReaderFolders remove(String name) {
    weights.remove(name);
    return this;
  }

  public float[] weight(String name) {
    return weights.get(name);
  }

  /** Replaces a part of names. */
  public ReaderFolders rename(String from, String to) {
    for (String name : new ArrayList<>(weights.keySet())) {
      if (name.contains(from)) {
        put(name.replace(from, to), weights.remove(name), shapes.get(name));
      }
    }
    return this;
  }

  public ObjectNode config() {
    return config;
  }

  public String family() {
    return family;
  }

  /** Writes the folder with one weight file in F32. */
  public Path write(Path folder) throws IOException {
    return write(folder, "F32", 1);
  }

  /**
   * Writes configuration, tokenizer and weights.
   *
   * @param type F32, F16 or BF16
   * @param shards how many weight files
   */
  public Path write(Path folder, String type, int shards) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("config.json"), config.toString());
    String tiny = family.equals("distilbert") || family.equals("electra") ? "bert" : family;
    Files.copy(
        Goldens.tiny(tiny).folder().resolve("tokenizer.json"), folder.resolve("tokenizer.json"));
    List<String> names = new ArrayList<>(weights.keySet());
    if (shards == 1) {
      writeTensors(folder.resolve("model.safetensors"), names, type);
      return folder;
    }
    ObjectNode index = JsonMapper.shared().createObjectNode();
    ObjectNode map = index.putObject("weight_map");
    for (int shard = 0; shard < shards; shard++) {
      String file = "model-%05d-of-%05d.safetensors".formatted(shard + 1, shards);
      List<String> some = new ArrayList<>();
      for (int i = shard; i < names.size(); i += shards) {
        some.add(names.get(i));
        map.put(names.get(i), file);
      }
      writeTensors(folder.resolve(file), some, type);
    }
    Files.writeString(folder.resolve("model.safetensors.index.json"), index.toString());
    return folder;
  }

  private void writeTensors(Path file, List<String> names, String type) throws IOException {
    int bytes = type.equals("F32") ? 4 : 2;
    ObjectNode header = JsonMapper.shared().createObjectNode();
    int end = 0;
    for (String name : names) {
      ObjectNode node = header.putObject(name).put("dtype", type);
      for (int size : shapes.get(name)) {
        node.withArray("shape").add(size);
      }
      node.putArray("data_offsets").add(end).add(end + bytes * weights.get(name).length);
      end += bytes * weights.get(name).length;
    }
    byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
    ByteBuffer all = ByteBuffer.allocate(8 + json.length + end).order(ByteOrder.LITTLE_ENDIAN);
    all.putLong(json.length).put(json);
    for (String name : names) {
      for (float value : weights.get(name)) {
        switch (type) {
          case "F32" -> all.putFloat(value);
          case "F16" -> all.putShort(half(value));
          default -> all.putShort((short) (Float.floatToRawIntBits(value) >>> 16));
        }
      }
    }
    Files.write(file, all.array());
  }

  /** Exact for the multiples of 1/64 that stand here, and for infinity and NaN. */
  private static short half(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = (bits >>> 16) & 0x8000;
    if (value == 0) {
      return (short) sign;
    }
    if (Float.isNaN(value) || Float.isInfinite(value)) {
      return (short) (sign | 0x7c00 | (Float.isNaN(value) ? 0x200 : 0));
    }
    return (short) (sign | ((Math.getExponent(value) + 15) << 10) | ((bits >>> 13) & 0x3ff));
  }
}
