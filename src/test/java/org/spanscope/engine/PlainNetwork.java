package org.spanscope.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.Interventions;
import org.spanscope.testing.ReaderFolders;
import org.spanscope.testing.ReaderFolders.Sizes;

/** The network written out in loops over doubles, for one window of n tokens. */
final class PlainNetwork {
  private final ReaderFolders folder;
  private final Sizes sizes;
  private final boolean distil;
  private final String prefix;

  /** {@code [layers][heads][n][n]} */
  double[][][][] attention;

  /** How much of each token's word vector there is, {@code [n]}; the rest is the baseline's. */
  double @Nullable [] shares;

  /** Id of the word vector of the baseline, or -1 for the zero vector. */
  int baseline = -1;

  /** Factors on the output of each head, {@code [layers][heads]}. */
  double @Nullable [][] gates;

  /** {@code [layers][n][hidden]}: what the heads give out, side by side. */
  double[][][] contexts;

  /** {@code [layers + 1][n][2]}: logits before the first and after each layer. */
  double[][][] logitsByLayer;

  private Interventions changes = Interventions.NONE;

  /** Layer in which {@link #silent}'s value vector is zero. */
  int silentLayer = -1;

  /** Token whose value vector is zero there. */
  int silent = -1;

  /** What each layer did in the last run. */
  final List<Seen> seen = new ArrayList<>();

  /**
   * One layer, all {@code [n][H]}.
   *
   * @param stem of its weights' names
   * @param input x
   * @param values of all heads, joined
   * @param mixed before the first layer norm
   * @param summed before the second
   */
  record Seen(
      String stem,
      double[][] input,
      double[][] values,
      double[][] mixed,
      double[][] summed,
      double[][] output) {}

  PlainNetwork(ReaderFolders folder, Sizes sizes) {
    this.folder = folder;
    this.sizes = sizes;
    this.distil = folder.family().equals("distilbert");
    this.prefix = folder.family() + ".";
  }

  /** What is changed from now on. */
  PlainNetwork with(Interventions interventions) {
    changes = interventions;
    return this;
  }

  /** {@code [n][2]} */
  double[][] logits(List<Integer> ids, int[] types, int positionOffset) {
    String embeddings = prefix + "embeddings.";
    float[] words = folder.weight(embeddings + "word_embeddings.weight");
    float[] positions = folder.weight(embeddings + "position_embeddings.weight");
    float[] typed = folder.weight(embeddings + "token_type_embeddings.weight");
    int width = words.length / 1200;
    double[][] x = new double[ids.size()][width];
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < width; k++) {
        double share = shares == null ? 1 : shares[i];
        double nothing = baseline < 0 ? 0 : words[baseline * width + k];
        x[i][k] =
            share * words[ids.get(i) * width + k]
                + (1 - share) * nothing
                + positions[(i + positionOffset) * width + k];
        if (!distil) {
          x[i][k] += typed[Math.min(types[i], sizes.types() - 1) * width + k];
        }
      }
    }
    x = norm(x, embeddings + "LayerNorm");
    if (width != sizes.hidden()) {
      x = affine(x, prefix + "embeddings_project");
    }
    seen.clear();
    attention = new double[sizes.layers()][][][];
    contexts = new double[sizes.layers()][][];
    logitsByLayer = new double[sizes.layers() + 1][][];
    logitsByLayer[0] = affine(x, "qa_outputs");
    for (int i = 0; i < sizes.layers(); i++) {
      x = layer(x, i, prefix + (distil ? "transformer.layer." : "encoder.layer.") + i);
      logitsByLayer[i + 1] = affine(x, "qa_outputs");
    }
    return logitsByLayer[sizes.layers()];
  }

  private double[][] layer(double[][] x, int index, String stem) {
    String self = stem + (distil ? ".attention." : ".attention.self.");
    double[][] query = affine(x, self + (distil ? "q_lin" : "query"));
    double[][] key = affine(x, self + (distil ? "k_lin" : "key"));
    double[][] value = affine(x, self + (distil ? "v_lin" : "value"));
    if (index == silentLayer) {
      Arrays.fill(value[silent], 0);
    }
    int d = sizes.hidden() / sizes.heads();
    int n = x.length;
    double[][] context = new double[n][sizes.hidden()];
    attention[index] = new double[sizes.heads()][n][n];
    for (int h = 0; h < sizes.heads(); h++) {
      for (int i = 0; i < n; i++) {
        double[] row = attention[index][h][i];
        double sum = 0;
        for (int j = 0; j < n; j++) {
          double score = 0;
          for (int k = h * d; k < (h + 1) * d; k++) {
            score += query[i][k] * key[j][k];
          }
          row[j] = isBlocked(index, i, j) ? 0 : Math.exp(score / Math.sqrt(d));
          sum += row[j];
        }
        for (int j = 0; j < n; j++) {
          row[j] = sum == 0 ? 0 : row[j] / sum;
          for (int k = h * d; k < (h + 1) * d; k++) {
            context[i][k] += row[j] * value[j][k] * (gates == null ? 1 : gates[index][h]);
          }
        }
      }
    }
    change(context, index, d);
    contexts[index] = context;
    double[][] attended = affine(context, outputName(stem));
    double[][] mixed = sum(x, attended);
    double[][] middle = norm(mixed, firstNorm(stem));
    double[][] inner = affine(middle, stem + (distil ? ".ffn.lin1" : ".intermediate.dense"));
    for (double[] row : inner) {
      for (int k = 0; k < row.length; k++) {
        row[k] = activate(row[k]);
      }
    }
    double[][] outer = affine(inner, stem + (distil ? ".ffn.lin2" : ".output.dense"));
    double[][] summed = sum(middle, outer);
    double[][] output = norm(summed, secondNorm(stem));
    seen.add(new Seen(stem, x, value, mixed, summed, output));
    return output;
  }

  /** Name of the projection of the heads' outputs. */
  String outputName(String stem) {
    return stem + (distil ? ".attention.out_lin" : ".attention.output.dense");
  }

  /** Name of the layer norm behind attention. */
  String firstNorm(String stem) {
    return stem + (distil ? ".sa_layer_norm" : ".attention.output.LayerNorm");
  }

  /** Name of the layer norm behind the feed-forward part. */
  String secondNorm(String stem) {
    return stem + (distil ? ".output_layer_norm" : ".output.LayerNorm");
  }

  double epsilon() {
    return distil ? 1e-12 : folder.config().path("layer_norm_eps").doubleValue();
  }

  float[] weight(String name) {
    return folder.weight(name);
  }

  private boolean isBlocked(int layer, int from, int to) {
    return changes.knockouts().stream()
        .filter(knockout -> isFor(knockout.layer(), layer))
        .anyMatch(
            knockout ->
                IntStream.of(knockout.from()).anyMatch(i -> i == from)
                    && IntStream.of(knockout.to()).anyMatch(i -> i == to));
  }

  private static boolean isFor(int wanted, int index) {
    return wanted == Interventions.ALL || wanted == index;
  }

  private void change(double[][] context, int layer, int d) {
    for (Interventions.Patch patch : changes.patches()) {
      for (int i = 0; i < context.length; i++) {
        for (int k = 0; k < context[i].length; k++) {
          if (isFor(patch.layer(), layer) && isFor(patch.head(), k / d) && patch.rows()[i] >= 0) {
            context[i][k] = patch.source().values()[layer][patch.rows()[i] * context[i].length + k];
          }
        }
      }
    }
    for (Interventions.Gate gate : changes.gates()) {
      for (double[] row : context) {
        for (int k = 0; k < row.length; k++) {
          boolean meant = isFor(gate.layer(), layer) && isFor(gate.head(), k / d);
          row[k] *= meant ? gate.factor() : 1;
        }
      }
    }
  }

  private double activate(double x) {
    String name = folder.config().path(distil ? "activation" : "hidden_act").asString();
    return switch (name) {
      case "gelu" -> 0.5 * x * (1 + org.apache.commons.math3.special.Erf.erf(x / Math.sqrt(2)));
      case "gelu_new" ->
          0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
      case "relu" -> Math.max(0, x);
      case "silu" -> x / (1 + Math.exp(-x));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static double[][] sum(double[][] one, double[][] other) {
    double[][] sum = new double[one.length][one[0].length];
    for (int i = 0; i < sum.length; i++) {
      for (int k = 0; k < sum[i].length; k++) {
        sum[i][k] = one[i][k] + other[i][k];
      }
    }
    return sum;
  }

  private double[][] affine(double[][] x, String name) {
    float[] weight = folder.weight(name + ".weight");
    float[] bias = folder.weight(name + ".bias");
    int in = x[0].length;
    double[][] result = new double[x.length][bias.length];
    for (int i = 0; i < x.length; i++) {
      for (int o = 0; o < bias.length; o++) {
        double sum = bias[o];
        for (int k = 0; k < in; k++) {
          sum += weight[o * in + k] * x[i][k];
        }
        result[i][o] = sum;
      }
    }
    return result;
  }

  double[][] norm(double[][] x, String name) {
    float[] scale = folder.weight(name + ".weight");
    float[] shift = folder.weight(name + ".bias");
    double[][] result = new double[x.length][x[0].length];
    for (int i = 0; i < x.length; i++) {
      double mean = Arrays.stream(x[i]).average().orElseThrow();
      double variance =
          Arrays.stream(x[i]).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
      for (int k = 0; k < x[i].length; k++) {
        result[i][k] = (x[i][k] - mean) / Math.sqrt(variance + epsilon()) * scale[k] + shift[k];
      }
    }
    return result;
  }
}
