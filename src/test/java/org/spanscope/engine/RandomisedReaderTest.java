package org.spanscope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.reader.RandomWeights;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.ReaderFolders;
import org.spanscope.testing.ReaderFolders.Sizes;
import org.spanscope.testing.Readers;

class RandomisedReaderTest {
  private static final Sizes SIZES = new Sizes(3, 2, 32, 40, 20, 90, 2);

  private DjlReaderLibrary library;
  @TempDir Path folder;

  @BeforeEach
  void open() {
    library = Readers.library();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Path made(String family) throws IOException {
    return ReaderFolders.of(family, SIZES, 1, "gelu").write(folder.resolve(family));
  }

  private static Window read(Reader reader) {
    return reader
        .read(
            Readers.input("What did it house?", "The old tower, built in 1889, was one."),
            Taps.ATTENTION,
            new Cancellation())
        .windows()
        .get(0);
  }

  private static float[] map(Window window, int layer) {
    float[] map = new float[window.size() * window.size()];
    window.attention().copyHead(layer, 1, map, 0);
    return map;
  }

  @ParameterizedTest
  @ValueSource(strings = {"bert", "distilbert", "roberta", "electra"})
  void layersBelowTheDrawnOnesReadAsBefore(String family) throws IOException {
    try (Reader reader = library.open(made(family).toString(), "cpu");
        Reader drawn = reader.randomised(new RandomWeights(1, false, 5))) {
      Window before = read(reader);
      Window after = read(drawn);
      assertThat(map(after, 0)).isEqualTo(map(before, 0));
      assertThat(map(after, 1)).isEqualTo(map(before, 1));
      assertThat(map(after, 2)).isNotEqualTo(map(before, 2));
      assertThat(after.startLogits()).isNotEqualTo(before.startLogits());
    }
  }

  @Test
  void copyOfWhichNothingIsDrawnReadsBitForBitAlike() throws IOException {
    try (Reader reader = library.open(made("bert").toString(), "cpu");
        Reader copy = reader.randomised(new RandomWeights(0, false, 5))) {
      assertThat(read(copy).startLogits()).isEqualTo(read(reader).startLogits());
    }
  }

  @Test
  void sameSeedGivesTheSameReaderAndAnotherSeedAnother() throws IOException {
    try (Reader reader = library.open(made("electra").toString(), "cpu");
        Reader one = reader.randomised(new RandomWeights(3, true, 5));
        Reader same = reader.randomised(new RandomWeights(3, true, 5));
        Reader other = reader.randomised(new RandomWeights(3, true, 6))) {
      assertThat(read(same).startLogits()).isEqualTo(read(one).startLogits());
      assertThat(read(other).startLogits()).isNotEqualTo(read(one).startLogits());
      assertThat(one.info().hash()).isNotEqualTo(reader.info().hash());
      assertThat(one.info().hash()).isNotEqualTo(other.info().hash());
    }
  }

  @Test
  void copyReadsOnWhenItsOriginalIsClosed() throws IOException {
    Reader reader = library.open(made("bert").toString(), "cpu");
    Reader copy = reader.randomised(new RandomWeights(1, false, 5));
    Reader copyOfCopy = copy.randomised(new RandomWeights(2, false, 7));
    float[] before = read(copyOfCopy).startLogits();
    reader.close();
    copy.close();
    assertThat(read(copyOfCopy).startLogits()).isEqualTo(before);
    copyOfCopy.close();
    assertThatThrownBy(() -> read(copyOfCopy)).isInstanceOf(ReaderFault.class);
    assertThatThrownBy(() -> reader.randomised(new RandomWeights(1, false, 5)))
        .isInstanceOf(ReaderFault.class);
  }

  @Test
  void drawnWeightsSpreadAsTheConfigurationSaysAndOthersAreShared() throws IOException {
    ReaderFolders made = ReaderFolders.of("bert", SIZES, 1, "gelu");
    made.config().put("initializer_range", 0.07);
    Path place = made.write(folder.resolve("wide"));
    library.devices();
    TensorEngine engine = TensorEngine.start(Path.of("target"));
    ReaderFolder opened = ReaderFolder.open(place);
    try (ForwardPass pass =
            new ForwardPass(
                opened.config(),
                engine.newManager(engine.devices().get(0)),
                HostWeights.load(opened.weights(), opened.config()));
        ForwardPass top = pass.randomised(new RandomWeights(2, false, 3));
        ForwardPass all = pass.randomised(new RandomWeights(3, true, 3))) {
      assertThat(top.weights().words()).isSameAs(pass.weights().words());
      assertThat(top.weights().layers().get(0)).isSameAs(pass.weights().layers().get(0));
      ReaderWeights.Layer<NDArray> layer = top.weights().layers().get(2);
      assertThat(deviation(layer.inner().weight())).isCloseTo(0.07, within(0.005));
      assertThat(layer.inner().bias().toFloatArray()).containsOnly(0);
      assertThat(layer.outputNorm().weight().toFloatArray()).containsOnly(1);
      assertThat(layer.outputNorm().bias().toFloatArray()).containsOnly(0);
      float[] fused = layer.attention().weight().toFloatArray();
      assertThat(deviation(Arrays.copyOf(fused, 32 * 32)))
          .as("queries hold the scale of the scores")
          .isCloseTo(0.07 / 4, within(0.002));
      assertThat(deviation(Arrays.copyOfRange(fused, 32 * 32, 2 * 32 * 32)))
          .isCloseTo(0.07, within(0.005));
      assertThat(deviation(all.weights().words())).isCloseTo(0.07, within(0.002));
      assertThat(all.weights().layers().get(2).inner().weight().toFloatArray())
          .as("a layer's numbers do not depend on how many layers are drawn")
          .isEqualTo(layer.inner().weight().toFloatArray());
    }
  }

  @Test
  void moreLayersThanThereAreCannotBeDrawn() throws IOException {
    try (Reader reader = library.open(made("bert").toString(), "cpu")) {
      assertThatThrownBy(() -> reader.randomised(new RandomWeights(4, false, 5)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static double deviation(NDArray numbers) {
    return deviation(numbers.toFloatArray());
  }

  private static double deviation(float[] numbers) {
    double squares = 0;
    for (float number : numbers) {
      squares += (double) number * number;
    }
    return Math.sqrt(squares / numbers.length);
  }
}
