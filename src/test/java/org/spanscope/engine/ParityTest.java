package org.spanscope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.Readers;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import tools.jackson.databind.JsonNode;

/** The engine against the reference implementation. */
class ParityTest {
  private static final double TOLERANCE = 2e-5;

  private static DjlReaderLibrary library;
  private static Reader shipped;

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
  @ValueSource(strings = {"bert", "bert-cased", "distilbert", "roberta", "electra"})
  void tinyReaderReadsLikeTheReference(String family) {
    Goldens goldens = Goldens.tiny(family);
    try (Reader reader = library.open(goldens.folder().toString(), "cpu")) {
      for (int i = 0; i < goldens.items().size(); i++) {
        JsonNode item = goldens.items().get(i);
        ReaderInput input = input(item);
        Window window = reader.read(input, Taps.ATTENTION, new Cancellation()).windows().get(0);
        assertThat(ids(window)).isEqualTo(ints(item.path("ids")));
        assertThat(types(window.tokens(), reader)).isEqualTo(ints(item.path("type_ids")));
        assertThat(offsets(window.tokens(), input))
            .isEqualTo(expectedOffsets(item, input.context()));
        compare(goldens, i + "", window);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bert", "distilbert", "roberta", "electra"})
  void vectorsBehindTheLastLayerAreThoseOfTheReference(String family) {
    Goldens goldens = Goldens.tiny(family);
    ReaderFolder folder = ReaderFolder.open(goldens.folder());
    library.devices();
    TensorEngine engine = TensorEngine.start(java.nio.file.Path.of("target"));
    try (TextTokenizer tokenizer =
            TextTokenizer.open(
                TokenizerFiles.read(folder.folder(), folder.config().family()), folder.config());
        ai.djl.ndarray.NDManager manager = engine.newManager(engine.devices().get(0));
        ai.djl.ndarray.NDManager scratch = manager.newSubManager()) {
      ForwardPass pass =
          new ForwardPass(
              folder.config(), manager, HostWeights.load(folder.weights(), folder.config()));
      InputComposer composer = new InputComposer(tokenizer, folder.config().maxTokens());
      Batch batch = Batch.of(composer.compose(input(goldens.items().get(0))));
      float[] last = pass.lastHidden(scratch, batch, null, new Cancellation()).toFloatArray();
      Goldens.assertClose(last, goldens.floats(0, "last_hidden"), TOLERANCE, "last hidden");
    }
  }

  @TestFactory
  Stream<DynamicTest> shippedReaderReadsLikeTheReference() {
    Goldens goldens = Goldens.reader();
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < goldens.items().size(); i++) {
      int index = i;
      JsonNode item = goldens.items().get(i);
      tests.add(
          DynamicTest.dynamicTest(
              item.path("name").asString(), () -> compareReading(goldens, index, item)));
    }
    return tests.stream();
  }

  private static void compareReading(Goldens goldens, int index, JsonNode item) {
    ReaderInput input = input(item);
    Reading reading = shipped.read(input, Taps.ATTENTION, new Cancellation());
    JsonNode windows = item.path("windows");
    assertThat(reading.windows()).hasSize(windows.size());
    for (int w = 0; w < windows.size(); w++) {
      Window window = reading.windows().get(w);
      JsonNode expected = windows.get(w);
      assertThat(ids(window)).isEqualTo(ints(expected.path("ids")));
      assertThat(types(window.tokens(), shipped)).isEqualTo(ints(expected.path("type_ids")));
      List<List<Integer>> offsets = new ArrayList<>();
      CodePoints places = new CodePoints(input.text());
      for (JsonNode pair : expected.path("offsets_code_points")) {
        offsets.add(
            List.of(
                places.toUnits(pair.get(0).intValue()), places.toUnits(pair.get(1).intValue())));
      }
      assertThat(
              window.tokens().stream()
                  .filter(token -> token.kind() == TokenKind.CONTEXT)
                  .map(token -> List.of(token.start(), token.end()))
                  .toList())
          .isEqualTo(offsets);
      String prefix = index + "." + w;
      if (reading.windows().size() > 1) {
        assertThat(window.attention()).isNull();
        window = shipped.readWindow(reading, w, new Cancellation());
      }
      compare(goldens, prefix, window);
    }
  }

  @Test
  void batchesGiveTheLogitsOfSingleRuns() {
    Goldens goldens = Goldens.reader();
    List<ReaderInput> inputs = new ArrayList<>();
    for (JsonNode item : goldens.items()) {
      inputs.add(input(item));
      inputs.add(input(item, item.path("context").asString().substring(0, 60)));
      inputs.add(input(item, item.path("context").asString().substring(0, 64)));
    }
    List<Reading> together = shipped.readAll(inputs, new Cancellation());
    for (int i = 0; i < inputs.size(); i++) {
      Reading alone = shipped.read(inputs.get(i), Taps.LOGITS, new Cancellation());
      assertThat(together.get(i).input()).isSameAs(inputs.get(i));
      assertThat(together.get(i).windows()).hasSameSizeAs(alone.windows());
      for (int w = 0; w < alone.windows().size(); w++) {
        Window expected = alone.windows().get(w);
        Window actual = together.get(i).windows().get(w);
        assertThat(actual.tokens()).isEqualTo(expected.tokens());
        Goldens.assertClose(actual.startLogits(), expected.startLogits(), TOLERANCE, "start");
        Goldens.assertClose(actual.endLogits(), expected.endLogits(), TOLERANCE, "end");
      }
    }
  }

  private static void compare(Goldens goldens, String prefix, Window window) {
    SafetensorsFile tensors = goldens.tensors();
    Goldens.assertClose(
        window.startLogits(), tensors.floats(prefix + ".start_logits"), TOLERANCE, "start");
    Goldens.assertClose(
        window.endLogits(), tensors.floats(prefix + ".end_logits"), TOLERANCE, "end");
    // Texts of one window have their attention under the text's number.
    String attentions = prefix.replaceAll("[.]0$", "") + ".attentions";
    if (tensors.has(attentions)) {
      Goldens.assertClose(
          all(window.attention()), tensors.floats(attentions), TOLERANCE, "attention");
    }
  }

  private static float[] all(AttentionTensor attention) {
    int n = attention.size();
    int map = n * n;
    float[] all = new float[attention.layers() * attention.heads() * map];
    for (int i = 0; i < attention.layers() * attention.heads(); i++) {
      attention.copyHead(i / attention.heads(), i % attention.heads(), all, i * map);
    }
    return all;
  }

  private static ReaderInput input(JsonNode item) {
    return input(item, item.path("context").asString());
  }

  private static ReaderInput input(JsonNode item, String context) {
    return Readers.input(item.path("question").asString(), context);
  }

  private static List<Integer> ids(Window window) {
    return window.tokens().stream().map(Token::id).toList();
  }

  private static List<Integer> types(List<Token> tokens, Reader reader) {
    Template template =
        TextTokenizer.open(
                TokenizerFiles.read(
                    reader.info().folder(), ReaderConfig.read(reader.info().folder()).family()),
                ReaderConfig.read(reader.info().folder()))
            .template();
    return java.util.Arrays.stream(WindowInput.again(tokens, template).types()).boxed().toList();
  }

  private static List<Integer> ints(JsonNode array) {
    List<Integer> ints = new ArrayList<>();
    array.forEach(node -> ints.add(node.intValue()));
    return ints;
  }

  private static List<List<Integer>> offsets(List<Token> tokens, ReaderInput input) {
    return tokens.stream().map(token -> List.of(token.start(), token.end())).toList();
  }

  private static List<List<Integer>> expectedOffsets(JsonNode item, Context context) {
    CodePoints question = new CodePoints(item.path("question").asString());
    CodePoints places = new CodePoints(context.text());
    List<List<Integer>> offsets = new ArrayList<>();
    int separators = 0;
    for (int i = 0; i < item.path("ids").size(); i++) {
      JsonNode pair = item.path("offsets_code_points").get(i);
      boolean special = item.path("special").get(i).intValue() == 1;
      separators += special ? 1 : 0;
      CodePoints text = separators < 2 ? question : places;
      offsets.add(
          special
              ? List.of(0, 0)
              : List.of(
                  text.toUnits(pair.get(0).intValue()), text.toUnits(pair.get(1).intValue())));
    }
    return offsets;
  }
}
