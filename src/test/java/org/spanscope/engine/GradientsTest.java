package org.spanscope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.reader.Baseline;
import org.spanscope.reader.PathGradients;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Target;
import org.spanscope.reader.Token;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.ReaderFolders;
import org.spanscope.testing.ReaderFolders.Sizes;
import org.spanscope.testing.Readers;
import tools.jackson.databind.JsonNode;

/** Gradients against differences of the same network written in loops, and the reference. */
class GradientsTest {
  private static final double SMALL = 1e-4;
  private static final double[] ALPHAS = {0, 0.3, 1};

  private static DjlReaderLibrary library;
  @TempDir Path folder;

  @BeforeAll
  static void open() {
    library = Readers.library();
  }

  @AfterAll
  static void close() {
    library.close();
  }

  /** A made reader, a window of it, and its network in loops. */
  private final class Made implements AutoCloseable {
    private final PlainNetwork network;
    private final Reader reader;
    private final Window window;
    private final Target target;
    private final List<Integer> ids;
    private final int[] types;
    private final int offset;
    private final int mask;

    Made(String family, Sizes sizes, int paddingId, String activation) throws IOException {
      ReaderFolders made = ReaderFolders.of(family, sizes, paddingId, activation);
      Path place = made.write(folder.resolve("made"));
      network = new PlainNetwork(made, sizes);
      reader = library.open(place.toString(), "cpu");
      window =
          reader
              .read(
                  Readers.input("What did it house?", "The old tower, built in 1889, was one."),
                  Taps.LOGITS,
                  new Cancellation())
              .windows()
              .get(0);
      target = Target.span(window.size() - 5, window.size() - 3, window.size());
      ids = window.tokens().stream().map(Token::id).toList();
      offset = family.equals("roberta") ? paddingId + 1 : 0;
      ReaderConfig config = ReaderConfig.read(place);
      try (TextTokenizer tokenizer =
          TextTokenizer.open(TokenizerFiles.read(place, config.family()), config)) {
        types = WindowInput.again(window.tokens(), tokenizer.template()).types();
        mask = tokenizer.mask();
      }
    }

    double score() {
      double[][] logits = network.logits(ids, types, offset);
      double sum = 0;
      for (int i = 0; i < logits.length; i++) {
        sum += target.start()[i] * logits[i][0] + target.end()[i] * logits[i][1];
      }
      return sum;
    }

    /** Slope of the score while the number is changed by what {@code set} does with it. */
    double slope(double at, ToDoubleFunction<Double> scoreAt) {
      return (scoreAt.applyAsDouble(at + SMALL) - scoreAt.applyAsDouble(at - SMALL)) / (2 * SMALL);
    }

    @Override
    public void close() {
      reader.close();
    }
  }

  private Made made(
      String family, int heads, int hidden, int embedding, int paddingId, String activation)
      throws IOException {
    Sizes sizes = new Sizes(2, heads, hidden, 24, embedding, 90, 2);
    return new Made(family, sizes, paddingId, activation);
  }

  @ParameterizedTest
  @CsvSource({
    "bert, 3, 24, 24, 0, gelu",
    "bert, 1, 12, 12, 0, silu",
    "bert, 2, 16, 16, 3, gelu_new",
    "distilbert, 5, 20, 20, 0, gelu",
    "roberta, 3, 21, 21, 1, gelu",
    "electra, 4, 16, 10, 0, gelu",
  })
  void gradientsAreTheSlopesOfTheLogits(
      String family, int heads, int hidden, int embedding, int paddingId, String activation)
      throws IOException {
    try (Made made = made(family, heads, hidden, embedding, paddingId, activation)) {
      for (Baseline baseline : Baseline.values()) {
        PathGradients path =
            made.reader
                .gradients()
                .pathGradients(made.window, baseline, ALPHAS, made.target, new Cancellation());
        made.network.baseline =
            switch (baseline) {
              case MASK -> made.mask;
              case PAD -> paddingId;
              case ZERO -> -1;
            };
        for (int a = 0; a < ALPHAS.length; a++) {
          assertSlopesAlongPath(made, ALPHAS[a], path.terms()[a], path.scores()[a]);
        }
        assertThat(
                made.reader
                    .gradients()
                    .pathScores(made.window, baseline, ALPHAS, made.target, new Cancellation()))
            .containsExactly(path.scores(), org.assertj.core.data.Offset.offset(1e-5));
      }
    }
  }

  private static void assertSlopesAlongPath(Made made, double alpha, double[] terms, double score) {
    int n = made.window.size();
    double[] shares = new double[n];
    double[] slopes = new double[n];
    for (int i = 0; i < n; i++) {
      shares[i] = made.window.tokens().get(i).kind().isSink() ? 1 : alpha;
    }
    made.network.shares = shares;
    assertThat(score).isCloseTo(made.score(), org.assertj.core.data.Offset.offset(1e-4));
    for (int i = 0; i < n; i++) {
      if (!made.window.tokens().get(i).kind().isSink()) {
        int token = i;
        slopes[i] =
            made.slope(
                alpha,
                share -> {
                  shares[token] = share;
                  return made.score();
                });
        shares[i] = alpha;
      }
    }
    assertClose(terms, slopes, "slopes at " + alpha);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bert", "distilbert", "roberta", "electra"})
  void gradientTimesInputIsTheSlopeOfEachWordVectorsLength(String family) throws IOException {
    try (Made made = made(family, 2, 16, 12, 1, "gelu")) {
      int n = made.window.size();
      double[] lengths = new double[n];
      Arrays.fill(lengths, 1);
      made.network.shares = lengths;
      double[] slopes = new double[n];
      for (int i = 0; i < n; i++) {
        int token = i;
        slopes[i] =
            made.slope(
                1,
                length -> {
                  lengths[token] = length;
                  return made.score();
                });
        lengths[i] = 1;
      }
      assertClose(
          made.reader.gradients().gradientTimesInput(made.window, made.target, new Cancellation()),
          slopes,
          "gradient x input");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bert", "distilbert", "roberta", "electra"})
  void headGradientIsTheSlopeOfAFactorOnTheHeadsOutput(String family) throws IOException {
    try (Made made = made(family, 4, 16, 12, 1, "gelu")) {
      double[][] gates = new double[2][4];
      for (double[] row : gates) {
        Arrays.fill(row, 1);
      }
      made.network.gates = gates;
      double[][] gradients =
          made.reader.gradients().headGradients(made.window, made.target, new Cancellation());
      assertThat(gradients).hasDimensions(2, 4);
      for (int layer = 0; layer < 2; layer++) {
        double[] slopes = new double[4];
        for (int head = 0; head < 4; head++) {
          int at = head;
          double[] row = gates[layer];
          slopes[head] =
              made.slope(
                  1,
                  factor -> {
                    row[at] = factor;
                    return made.score();
                  });
          row[head] = 1;
        }
        assertClose(gradients[layer], slopes, "heads of layer " + layer);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mask", "pad"})
  void integralOfTheShippedReadersGradientsIsThatOfTheReference(String baseline) {
    Goldens goldens = Goldens.reader();
    double[][] rule = GaussRule.of(50);
    try (Reader reader = library.open(Goldens.SHIPPED_READER.toString(), "cpu")) {
      JsonNode item = goldens.items().get(0);
      Window window =
          reader
              .read(
                  Readers.input(item.path("question").asString(), item.path("context").asString()),
                  Taps.LOGITS,
                  new Cancellation())
              .windows()
              .get(0);
      for (String kind : List.of("start", "end", "span")) {
        String name = "ig_" + baseline + "_" + kind;
        JsonNode expected = item.path(name);
        int first = expected.path("token").get(0).intValue();
        int last = expected.path("token").get(1).intValue();
        int n = window.size();
        Target target =
            switch (kind) {
              case "start" -> Target.start(first, n);
              case "end" -> Target.end(last, n);
              default -> Target.span(first, last, n);
            };
        PathGradients path =
            reader
                .gradients()
                .pathGradients(
                    window,
                    baseline.equals("mask") ? Baseline.MASK : Baseline.PAD,
                    rule[0],
                    target,
                    new Cancellation());
        float[] integral = new float[n];
        for (int i = 0; i < n; i++) {
          double sum = 0;
          for (int step = 0; step < 50; step++) {
            sum += rule[1][step] * path.terms()[step][i];
          }
          integral[i] = (float) sum;
        }
        Goldens.assertClose(integral, goldens.floats(0, name), 1e-3, name);
        double[] ends =
            reader
                .gradients()
                .pathScores(
                    window,
                    baseline.equals("mask") ? Baseline.MASK : Baseline.PAD,
                    new double[] {0, 1},
                    target,
                    new Cancellation());
        assertThat(ends[0])
            .isCloseTo(
                expected.path("f_baseline").doubleValue(),
                org.assertj.core.data.Offset.offset(1e-3));
        assertThat(ends[1])
            .isCloseTo(
                expected.path("f_input").doubleValue(), org.assertj.core.data.Offset.offset(1e-3));
      }
    }
  }

  @Test
  void cancelledPathEndsAndTheReaderReadsOn() throws IOException {
    try (Made made = made("bert", 2, 16, 16, 0, "gelu")) {
      Cancellation cancelled = new Cancellation();
      cancelled.cancel();
      assertThatThrownBy(
              () ->
                  made.reader
                      .gradients()
                      .pathGradients(made.window, Baseline.PAD, ALPHAS, made.target, cancelled))
          .isInstanceOf(CancellationException.class);
      assertThat(
              made.reader
                  .gradients()
                  .gradientTimesInput(made.window, made.target, new Cancellation()))
          .hasSize(made.window.size());
    }
  }

  @Test
  void closedReaderHasNoGradients() throws IOException {
    Made made = made("bert", 2, 16, 16, 0, "gelu");
    made.close();
    assertThatThrownBy(
            () ->
                made.reader
                    .gradients()
                    .gradientTimesInput(made.window, made.target, new Cancellation()))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("closed");
  }

  @Test
  void gradientsOfOneRunDoNotAddToThoseOfTheNext() throws IOException {
    try (Made made = made("bert", 2, 16, 16, 0, "gelu")) {
      double[] once =
          made.reader.gradients().gradientTimesInput(made.window, made.target, new Cancellation());
      double[] again =
          made.reader.gradients().gradientTimesInput(made.window, made.target, new Cancellation());
      assertThat(again).isEqualTo(once);
    }
  }

  private static void assertClose(double[] actual, double[] expected, String what) {
    float[] one = new float[actual.length];
    float[] other = new float[expected.length];
    for (int i = 0; i < one.length; i++) {
      one[i] = (float) actual[i];
    }
    for (int i = 0; i < other.length; i++) {
      other[i] = (float) expected[i];
    }
    Goldens.assertClose(one, other, 1e-3, what);
  }

  /** Nodes and weights of Gauss and Legendre on [0, 1], by Newton's method. */
  private static final class GaussRule {
    static double[][] of(int count) {
      double[][] rule = new double[2][count];
      for (int i = 0; i < count; i++) {
        double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
        double slope = 0;
        for (int round = 0; round < 50; round++) {
          double before = 0;
          double here = 1;
          for (int k = 0; k < count; k++) {
            double next = ((2 * k + 1) * x * here - k * before) / (k + 1);
            before = here;
            here = next;
          }
          slope = count * (x * here - before) / (x * x - 1);
          x -= here / slope;
        }
        rule[0][i] = (x + 1) / 2;
        rule[1][i] = 1 / ((1 - x * x) * slope * slope);
      }
      return rule;
    }
  }
}
