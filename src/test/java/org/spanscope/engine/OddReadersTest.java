package org.spanscope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Token;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.ReaderFolders;
import org.spanscope.testing.ReaderFolders.Sizes;
import org.spanscope.testing.Readers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Readers of sizes, formats and layouts that the reference outputs do not cover. */
class OddReadersTest extends LibraryUse {
  private static final String QUESTION = "What did the tower house?";
  private static final String TEXT =
      "The old tower, built in 1889, housed a library of 4,000 books; nobody read them.";
  private static final Sizes SMALL = new Sizes(2, 3, 24, 40, 10, 96, 2);

  @ParameterizedTest
  @CsvSource({
    "bert, 1, 1, 8, 5, 8, 90, 2, 0, relu",
    "bert, 3, 7, 35, 33, 35, 80, 1, 3, silu",
    "bert, 2, 2, 130, 20, 130, 90, 4, 0, gelu",
    "distilbert, 2, 5, 20, 61, 20, 100, 0, 0, gelu_new",
    "roberta, 2, 3, 21, 16, 21, 120, 1, 5, gelu",
    "electra, 2, 4, 16, 24, 16, 90, 2, 0, gelu",
    "electra, 2, 1, 12, 24, 30, 90, 2, 0, gelu_new"
  })
  void readerOfAnySizeComputesWhatTheLoopsCompute(
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
    try (Reader reader = library.open(made.write(folder.resolve("made")).toString(), "cpu")) {
      int offset = family.equals("roberta") ? paddingId + 1 : 0;
      assertThat(reader.info().maxTokens()).isEqualTo(positions - offset);
      Window window = read(reader);
      TextTokenizer tokenizer = tokenizer(folder.resolve("made"));
      PlainNetwork network = new PlainNetwork(made, sizes);
      double[][] logits =
          network.logits(
              window.tokens().stream().map(Token::id).toList(),
              WindowInput.again(window.tokens(), tokenizer.template()).types(),
              offset);
      int n = window.size();
      float[] start = new float[n];
      float[] end = new float[n];
      for (int i = 0; i < n; i++) {
        start[i] = (float) logits[i][0];
        end[i] = (float) logits[i][1];
      }
      Goldens.assertClose(window.startLogits(), start, 2e-5, "start");
      Goldens.assertClose(window.endLogits(), end, 2e-5, "end");
      for (int layer = 0; layer < layers; layer++) {
        for (int head = 0; head < heads; head++) {
          float[] map = new float[n * n];
          float[] expected = new float[n * n];
          window.attention().copyHead(layer, head, map, 0);
          for (int i = 0; i < n * n; i++) {
            expected[i] = (float) network.attention[layer][head][i / n][i % n];
          }
          Goldens.assertClose(map, expected, 2e-5, "attention " + layer + "." + head);
        }
      }
    }
  }

  @Test
  void formatsShardsAndPrefixesMakeNoDifference() throws IOException {
    Window plain = readFolder(made(), "plain", "F32", 1);
    assertSame(readFolder(made(), "half", "F16", 1), plain);
    assertSame(readFolder(made(), "brain", "BF16", 1), plain);
    assertSame(readFolder(made(), "shards", "F32", 3), plain);
    assertSame(readFolder(made(), "half shards", "F16", 2), plain);
    assertSame(readFolder(made().rename("bert.", ""), "bare", "F32", 1), plain);
    assertSame(
        readFolder(
            made().rename("LayerNorm.weight", "LayerNorm.gamma").rename("Norm.bias", "Norm.beta"),
            "old names",
            "F32",
            1),
        plain);
    assertSame(
        readFolder(
            made().put("bert.pooler.dense.weight", new float[24 * 24], 24, 24), "pooler", "F32", 1),
        plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bert", "bert-cased"})
  void vocabularyAloneMakesTheSameTokensAsTheReadyTokenizer(String tiny) throws IOException {
    Path ready = Goldens.tiny(tiny).folder();
    Path bare = Files.createDirectories(folder.resolve("bare"));
    for (String file : List.of("config.json", "model.safetensors")) {
      Files.copy(ready.resolve(file), bare.resolve(file));
    }
    JsonNode tokenizer =
        JsonMapper.shared().readTree(Files.readString(ready.resolve("tokenizer.json")));
    List<Map.Entry<String, JsonNode>> entries =
        new ArrayList<>(tokenizer.path("model").path("vocab").properties());
    entries.sort(Comparator.comparingInt(entry -> entry.getValue().intValue()));
    Files.write(bare.resolve("vocab.txt"), entries.stream().map(Map.Entry::getKey).toList());
    Files.writeString(
        bare.resolve("tokenizer_config.json"),
        "{\"do_lower_case\": "
            + tiny.equals("bert")
            + ", \"mask_token\": {\"content\": \"[MASK]\"}}");
    String text = TEXT + " Café naïve 東京 [MASK] 😀 İstanbul";
    try (Reader one = library.open(ready.toString(), "cpu");
        Reader other = library.open(bare.toString(), "cpu")) {
      assertThat(other.tokenize(Readers.input(QUESTION, text)))
          .isEqualTo(one.tokenize(Readers.input(QUESTION, text)));
      assertSame(read(other), read(one));
    }
  }

  @Test
  void tokenizerThatCutsAndPadsIsToldNotTo() throws IOException {
    Path made = made().write(folder.resolve("made"));
    Path file = made.resolve("tokenizer.json");
    String json = Files.readString(file);
    Files.writeString(
        file,
        json.replace(
                "\"truncation\": null",
                "\"truncation\": {\"direction\":\"Right\",\"max_length\":8,"
                    + "\"strategy\":\"LongestFirst\",\"stride\":0}")
            .replace(
                "\"padding\": null",
                "\"padding\": {\"strategy\":{\"Fixed\":200},\"direction\":\"Right\","
                    + "\"pad_to_multiple_of\":null,\"pad_id\":0,\"pad_type_id\":0,"
                    + "\"pad_token\":\"[PAD]\"}"));
    assertThat(Files.readString(file)).isNotEqualTo(json);
    try (Reader cutting = library.open(made.toString(), "cpu")) {
      assertSame(read(cutting), readFolder(made(), "plain", "F32", 1));
    }
  }

  private static ReaderFolders made() {
    return ReaderFolders.of("bert", SMALL, 0, "gelu");
  }

  private Window readFolder(ReaderFolders made, String name, String type, int shards)
      throws IOException {
    Path path = made.write(folder.resolve(name), type, shards);
    try (Reader reader = library.open(path.toString(), "cpu")) {
      assertThat(reader.info().weights()).isEqualTo(type);
      return read(reader);
    }
  }

  private static Window read(Reader reader) {
    return reader
        .read(Readers.input(QUESTION, TEXT), Taps.ATTENTION, new Cancellation())
        .windows()
        .get(0);
  }

  private static void assertSame(Window actual, Window expected) {
    assertThat(actual.tokens()).isEqualTo(expected.tokens());
    assertThat(actual.startLogits()).isEqualTo(expected.startLogits());
    assertThat(actual.endLogits()).isEqualTo(expected.endLogits());
    int n = expected.size();
    float[] one = new float[n * n];
    float[] other = new float[n * n];
    for (int head = 0; head < expected.attention().heads(); head++) {
      actual.attention().copyHead(1, head, one, 0);
      expected.attention().copyHead(1, head, other, 0);
      assertThat(one).isEqualTo(other);
    }
  }

  private static TextTokenizer tokenizer(Path folder) {
    ReaderConfig config = ReaderConfig.read(folder);
    return TextTokenizer.open(TokenizerFiles.read(folder, config.family()), config);
  }
}
