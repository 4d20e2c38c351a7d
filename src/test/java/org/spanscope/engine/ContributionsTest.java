package org.spanscope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Token;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.ReaderFolders;
import org.spanscope.testing.ReaderFolders.Sizes;
import org.spanscope.testing.Readers;

/** Contributions of made readers of all families against loops over doubles. */
class ContributionsTest {
  private static final double TOLERANCE = 1e-4;
  private static final int LAYERS = 3;

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
    private final Reader reader;
    private final Window window;
    private final PlainNetwork network;
    private final PlainContributions plain;
    private final Runnable run;

    Made(String family, int heads, int hidden, int embedding, int paddingId, String activation)
        throws IOException {
      Sizes sizes = new Sizes(LAYERS, heads, hidden, 24, embedding, 90, 2);
      ReaderFolders made = ReaderFolders.of(family, sizes, paddingId, activation);
      Path place = made.write(folder.resolve("made"));
      reader = library.open(place.toString(), "cpu");
      window = read(reader, "The old tower, built in 1889, was one.");
      network = new PlainNetwork(made, sizes);
      plain = new PlainContributions(network, heads);
      List<Integer> ids = window.tokens().stream().map(Token::id).toList();
      ReaderConfig config = ReaderConfig.read(place);
      int[] types;
      try (TextTokenizer tokenizer =
          TextTokenizer.open(TokenizerFiles.read(place, config.family()), config)) {
        types = WindowInput.again(window.tokens(), tokenizer.template()).types();
      }
      int offset = family.equals("roberta") ? paddingId + 1 : 0;
      run = () -> assertThat(network.logits(ids, types, offset)).hasDimensions(ids.size(), 2);
      run.run();
    }

    void assertLens(String lens, int layer, int head, double[][] expected) {
      LensChoice choice = new LensChoice(lens, layer, head);
      float[] actual =
          Lenses.apply(window, choice, reader.contributions(), new Cancellation()).weights();
      float[] flat = new float[actual.length];
      for (int i = 0; i < flat.length; i++) {
        flat[i] = (float) expected[i / expected.length][i % expected.length];
      }
      Goldens.assertClose(actual, flat, TOLERANCE, lens + " of layer " + layer + ", head " + head);
    }

    void assertProduct(String lens, IntFunction<double[][]> layers) {
      double[][] product = null;
      for (int layer = 0; layer < LAYERS; layer++) {
        double[][] rows = PlainContributions.normalised(layers.apply(layer));
        product = product == null ? rows : PlainContributions.times(rows, product);
        assertLens(lens, layer, LensChoice.ALL_HEADS, product);
      }
    }

    @Override
    public void close() {
      reader.close();
    }
  }

  private static Window read(Reader reader, String text) {
    return reader
        .read(Readers.input("What did it house?", text), Taps.ATTENTION, new Cancellation())
        .windows()
        .get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "bert, 3, 24, 24, 0, gelu",
    "bert, 1, 12, 12, 0, relu",
    "bert, 7, 35, 35, 3, silu",
    "distilbert, 5, 20, 20, 0, gelu_new",
    "roberta, 3, 21, 21, 1, gelu",
    "electra, 4, 16, 10, 0, gelu",
  })
  void everyLensIsWhatItsDefinitionSays(
      String family, int heads, int hidden, int embedding, int paddingId, String activation)
      throws IOException {
    try (Made made = new Made(family, heads, hidden, embedding, paddingId, activation)) {
      for (int layer = 0; layer < LAYERS; layer++) {
        for (int head = 0; head < heads; head++) {
          made.assertLens("norm", layer, head, made.plain.norm(layer, head));
        }
        made.assertLens("norm", layer, LensChoice.ALL_HEADS, made.plain.norm(layer));
        made.assertLens(
            "value-zeroing",
            layer,
            LensChoice.ALL_HEADS,
            PlainContributions.normalised(made.plain.valueZeroing(layer, made.run)));
      }
      made.assertProduct("globenc", made.plain::globEnc);
      made.assertProduct("alti", made.plain::alti);
    }
  }

  @Test
  void windowsTakeTurnsAndKeepTheirOwnNumbers() throws IOException {
    try (Made made = new Made("bert", 3, 24, 24, 0, "gelu")) {
      ContributionProbe probe = made.reader.contributions();
      float[] first = probe.alti(made.window, 1, new Cancellation());
      for (String text : List.of("It was two.", "It was a house.", "Nobody was there.")) {
        Window other = read(made.reader, text);
        assertThat(probe.alti(other, 1, new Cancellation()))
            .hasSize(other.size() * other.size())
            .doesNotContain(Float.NaN);
      }
      assertThat(probe.alti(made.window, 1, new Cancellation())).isEqualTo(first);
    }
  }

  @Test
  void cancelledWorkStopsAndLeavesTheReaderUsable() throws IOException {
    try (Made made = new Made("bert", 3, 24, 24, 0, "gelu")) {
      ContributionProbe probe = made.reader.contributions();
      Cancellation cancelled = new Cancellation();
      cancelled.cancel();
      assertThatThrownBy(() -> probe.valueZeroing(made.window, 0, cancelled))
          .isInstanceOf(CancellationException.class);
      assertThat(probe.valueZeroing(made.window, 0, new Cancellation())).isNotEmpty();
    }
  }

  @Test
  void closedReaderSaysSo() throws IOException {
    Made made = new Made("bert", 3, 24, 24, 0, "gelu");
    made.close();

    assertThatThrownBy(
            () -> made.reader.contributions().grams(made.window, 0, true, new Cancellation()))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("The reader is closed");
  }
}
