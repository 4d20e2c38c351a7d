package org.spanscope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.reader.HeadOutputs;
import org.spanscope.reader.Interventions;
import org.spanscope.reader.Interventions.Gate;
import org.spanscope.reader.Interventions.Knockout;
import org.spanscope.reader.Interventions.Patch;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Token;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.ReaderFolders;
import org.spanscope.testing.ReaderFolders.Sizes;
import org.spanscope.testing.Readers;

class InterventionsTest {
  private static final double TOLERANCE = 2e-5;
  private static final String QUESTION = "What did the tower house?";
  private static final String TEXT =
      "The old tower, built in 1889, housed a library of 4,000 books; nobody read them.";

  private static DjlReaderLibrary library;
  private static Reader shipped;
  @TempDir Path folder;

  @BeforeAll
  static void open() {
    library = Readers.library();
    shipped = library.open(Goldens.SHIPPED_READER.toString(), "cpu");
  }

  @AfterAll
  static void close() {
    shipped.close();
    library.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void nothingChangedIsThePlainRunBitForBit(int times) {
    Window plain = plain(shipped, TEXT.repeat(times), Taps.LOGITS);
    List<Interventions> nothing =
        List.of(
            Interventions.NONE,
            gates(new Gate(3, 2, 1)),
            new Interventions(
                List.of(), List.of(new Knockout(1, new int[0], new int[] {2})), List.of()),
            gates(new Gate(5, 1, 2), new Gate(5, 1, 0.5)));
    for (Window window : read(shipped, plain, nothing, Taps.LOGITS)) {
      assertThat(window).isNotSameAs(plain);
      assertThat(window.startLogits()).containsExactly(plain.startLogits());
      assertThat(window.endLogits()).containsExactly(plain.endLogits());
    }
  }

  @Test
  void nothingChangedGivesThePlainAttentionToo() {
    Window plain = plain(shipped, TEXT, Taps.ATTENTION);
    Window same = read(shipped, plain, List.of(Interventions.NONE), Taps.ATTENTION).get(0);
    assertThat(same.startLogits()).containsExactly(plain.startLogits());
    assertThat(head(same, 7, 3)).containsExactly(head(plain, 7, 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void variantsTogetherGiveWhatEachGivesAlone(int times) {
    Window window = plain(shipped, TEXT.repeat(times), Taps.LOGITS);
    int[] question = IntStream.range(1, 6).toArray();
    int[] rest = IntStream.range(6, window.size()).toArray();
    int[] all = IntStream.range(0, window.size()).toArray();
    HeadOutputs own = shipped.interventions().headOutputs(window, new Cancellation());
    List<Interventions> variants = new ArrayList<>(List.of(Interventions.NONE));
    for (int head = 0; head < 4; head++) {
      variants.add(gates(new Gate(9 + head / 2, head, 0)));
    }
    variants.add(gates(new Gate(4, Interventions.ALL, 0.3)));
    variants.add(knockout(new Knockout(4, question, rest)));
    variants.add(knockout(new Knockout(4, rest, all)));
    variants.add(new Interventions(List.of(), List.of(), List.of(new Patch(4, 1, own, all))));
    List<Window> together = read(shipped, window, variants, Taps.LOGITS);
    assertThat(together).hasSameSizeAs(variants);
    for (int i = 0; i < variants.size(); i++) {
      Window alone = read(shipped, window, List.of(variants.get(i)), Taps.LOGITS).get(0);
      close(together.get(i), alone, "variant " + i);
      Window attentive = read(shipped, window, List.of(variants.get(i)), Taps.ATTENTION).get(0);
      close(attentive, alone, "variant " + i + " with attention");
    }
    close(together.get(variants.size() - 1), window, "own outputs put in");
  }

  @ParameterizedTest
  @CsvSource({
    "bert, 1, 1, 8, 5, 8, 90, 2, 0, relu",
    "bert, 3, 7, 35, 33, 35, 80, 1, 3, silu",
    "distilbert, 2, 5, 20, 61, 20, 100, 0, 0, gelu_new",
    "roberta, 2, 3, 21, 16, 21, 120, 1, 5, gelu",
    "electra, 2, 4, 16, 24, 16, 90, 2, 0, gelu",
    "electra, 2, 1, 12, 24, 30, 90, 2, 0, gelu_new"
  })
  void everyFamilyChangesWhatTheLoopsChange(
      String family,
      int layers,
      int heads,
      int hidden,
      int inner,
      int embedding,
      int positions,
      int types,
      int paddingId,
      String activation)
      throws IOException {
    Sizes sizes = new Sizes(layers, heads, hidden, inner, embedding, positions, types);
    ReaderFolders made = ReaderFolders.of(family, sizes, paddingId, activation);
    Path where = made.write(folder.resolve("made"));
    Template template = template(where);
    try (Reader reader = library.open(where.toString(), "cpu")) {
      Window window = plain(reader, TEXT, Taps.LOGITS);
      Window other = plain(reader, TEXT.substring(20), Taps.LOGITS);
      int offset = family.equals("roberta") ? paddingId + 1 : 0;
      PlainNetwork network = new PlainNetwork(made, sizes);

      HeadOutputs source = reader.interventions().headOutputs(other, new Cancellation());
      logits(network.with(Interventions.NONE), other, template, offset);
      for (int layer = 0; layer < layers; layer++) {
        Goldens.assertClose(
            source.values()[layer], flat(network.contexts[layer]), TOLERANCE, "heads " + layer);
      }

      logits(network, window, template, offset);
      double[][][] byLayer = network.logitsByLayer;
      List<Window> after = reader.interventions().afterEachLayer(window, new Cancellation());
      assertThat(after).hasSize(layers + 1);
      for (int i = 0; i <= layers; i++) {
        Goldens.assertClose(
            after.get(i).startLogits(), column(byLayer[i], 0), TOLERANCE, "start after " + i);
      }
      assertThat(after.get(layers).startLogits()).containsExactly(window.startLogits());
      assertThat(after.get(layers).endLogits()).containsExactly(window.endLogits());

      List<Interventions> variants = variants(layers, heads, window.size(), source);
      List<Window> read = read(reader, window, variants, Taps.LOGITS);
      for (int i = 0; i < variants.size(); i++) {
        double[][] logits = logits(network.with(variants.get(i)), window, template, offset);
        String what = "variant " + i + ", ";
        Goldens.assertClose(read.get(i).startLogits(), column(logits, 0), TOLERANCE, what + "s");
        Goldens.assertClose(read.get(i).endLogits(), column(logits, 1), TOLERANCE, what + "e");
        Window attentive = read(reader, window, List.of(variants.get(i)), Taps.ATTENTION).get(0);
        Goldens.assertClose(
            head(attentive, layers - 1, heads - 1),
            flat(network.attention[layers - 1][heads - 1]),
            TOLERANCE,
            what + "attention");
      }
    }
  }

  private static List<Interventions> variants(int layers, int heads, int n, HeadOutputs source) {
    int last = layers - 1;
    int[] all = IntStream.range(0, n).toArray();
    int[] some = IntStream.range(2, 6).toArray();
    int[] rows = IntStream.range(0, n).map(i -> i % 3 == 0 ? -1 : i % source.tokens()).toArray();
    return List.of(
        gates(new Gate(0, heads - 1, 0)),
        gates(new Gate(last, 0, 0.25), new Gate(0, Interventions.ALL, -1.5)),
        knockout(new Knockout(last, some, new int[] {0, n - 1})),
        knockout(new Knockout(Interventions.ALL, some, all)),
        new Interventions(
            List.of(new Gate(last, heads - 1, 0.5)),
            List.of(new Knockout(0, all, some)),
            List.of(new Patch(Interventions.ALL, heads - 1, source, rows))));
  }

  @Test
  void rowsThatAttendNowhereHaveNoAttention() {
    Window window = plain(shipped, TEXT, Taps.LOGITS);
    int n = window.size();
    int[] all = IntStream.range(0, n).toArray();
    Window blind =
        read(
                shipped,
                window,
                List.of(knockout(new Knockout(2, new int[] {4}, all))),
                Taps.ATTENTION)
            .get(0);
    float[] map = head(blind, 2, 0);
    assertThat(Arrays.copyOfRange(map, 4 * n, 5 * n)).containsOnly(0);
    assertThat(blind.attention().at(3, 0, 4, 0)).isPositive();
    assertThat(blind.startLogits()).doesNotContain(Float.NaN);
  }

  @Test
  void interventionsThatTheReaderHasNoPlaceForAreRefused() {
    Window window = plain(shipped, TEXT, Taps.LOGITS);
    assertThatThrownBy(() -> one(window, gates(new Gate(12, 0, 0))))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("no such layer")
        .hasMessageContaining("from 0 to 11");
    assertThatThrownBy(() -> one(window, gates(new Gate(0, 12, 0))))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("no such head");
    assertThatThrownBy(() -> one(window, gates(new Gate(0, 0, Double.NaN))))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("no finite number");
    HeadOutputs small = new HeadOutputs(2, 3, 4, new float[12][24]);
    int[] rows = new int[window.size()];
    assertThatThrownBy(
            () ->
                one(
                    window,
                    new Interventions(List.of(), List.of(), List.of(new Patch(0, 0, small, rows)))))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("another size");
  }

  @Test
  void cancelledVariantsAreNotRead() {
    Window window = plain(shipped, TEXT, Taps.LOGITS);
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    assertThatThrownBy(
            () ->
                shipped
                    .interventions()
                    .read(
                        window,
                        Collections.nCopies(50, gates(new Gate(0, 0, 0))),
                        Taps.LOGITS,
                        Progress.NONE,
                        cancellation))
        .isInstanceOf(CancellationException.class);
  }

  private static void one(Window window, Interventions variant) {
    read(shipped, window, List.of(variant), Taps.LOGITS);
  }

  private static Interventions gates(Gate... gates) {
    return new Interventions(List.of(gates), List.of(), List.of());
  }

  private static Interventions knockout(Knockout knockout) {
    return new Interventions(List.of(), List.of(knockout), List.of());
  }

  private static Window plain(Reader reader, String text, Taps taps) {
    return reader.read(Readers.input(QUESTION, text), taps, new Cancellation()).windows().get(0);
  }

  private static List<Window> read(
      Reader reader, Window window, List<Interventions> variants, Taps taps) {
    return reader.interventions().read(window, variants, taps, Progress.NONE, new Cancellation());
  }

  private static void close(Window actual, Window expected, String what) {
    Goldens.assertClose(actual.startLogits(), expected.startLogits(), TOLERANCE, what + ", start");
    Goldens.assertClose(actual.endLogits(), expected.endLogits(), TOLERANCE, what + ", end");
  }

  private static float[] head(Window window, int layer, int head) {
    float[] map = new float[window.size() * window.size()];
    window.attention().copyHead(layer, head, map, 0);
    return map;
  }

  private static Template template(Path where) {
    ReaderConfig config = ReaderConfig.read(where);
    try (TextTokenizer tokenizer =
        TextTokenizer.open(TokenizerFiles.read(where, config.family()), config)) {
      return tokenizer.template();
    }
  }

  private static double[][] logits(
      PlainNetwork network, Window window, Template template, int offset) {
    return network.logits(
        window.tokens().stream().map(Token::id).toList(),
        WindowInput.again(window.tokens(), template).types(),
        offset);
  }

  private static float[] flat(double[][] rows) {
    float[] flat = new float[rows.length * rows[0].length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = (float) rows[i / rows[0].length][i % rows[0].length];
    }
    return flat;
  }

  private static float[] column(double[][] logits, int column) {
    float[] numbers = new float[logits.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) logits[i][column];
    }
    return numbers;
  }
}
