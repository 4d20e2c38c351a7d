package org.spanscope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.ReaderLibrary.Found;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.ReaderFolders;
import org.spanscope.testing.ReaderFolders.Sizes;

/** What can be wrong with a reader folder, and what is said of it. */
class BadFoldersTest extends LibraryUse {
  private static final Sizes SMALL = new Sizes(2, 2, 8, 12, 8, 64, 2);

  private static ReaderFolders made() {
    return ReaderFolders.of("bert", SMALL, 0, "gelu");
  }

  private void refused(Path reader, String... parts) {
    assertThatThrownBy(() -> library.open(reader.toString(), "cpu").close())
        .isInstanceOf(ReaderFault.class)
        .hasMessageContainingAll(parts)
        .hasMessageContaining(reader.toString());
  }

  private Path made(String name) throws IOException {
    return made().write(folder.resolve(name));
  }

  private void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void folderThatIsNotThereOrIsNoReader() throws IOException {
    assertThatThrownBy(() -> library.open("no/such/reader", "cpu"))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("There is no reader no/such/reader")
        .hasMessageContaining("spanscope-reader");
    refused(Files.createDirectory(folder.resolve("empty")), "no config.json");
    refused(Files.writeString(folder.resolve("file"), ""), "A reader is a folder");
  }

  @Test
  void configurationThatIsDamagedOrOfAnotherKind() throws IOException {
    Path reader = made("reader");
    Path config = reader.resolve("config.json");
    Files.writeString(config, "{\"model_type\": \"bert\",");
    refused(reader, "no JSON", "line 1");
    Files.writeString(config, "[]");
    refused(reader, "no JSON object");
    Files.writeString(config, "{}");
    refused(reader, "names no model_type");
    Files.writeString(config, "{\"model_type\": \"gpt2\"}");
    refused(reader, "unknown family gpt2", "bert, electra, roberta, distilbert");
    Files.writeString(
        config, "{\"model_type\": \"bert\", \"position_embedding_type\": \"relative_key\"}");
    refused(reader, "position embeddings of type relative_key");
  }

  @Test
  void configurationWithImpossibleValues() throws IOException {
    Path reader = made("reader");
    Path config = reader.resolve("config.json");
    String good = Files.readString(config);
    change(config, "\"num_attention_heads\":2", "\"num_attention_heads\":3");
    refused(reader, "width 8 cannot be divided among 3 heads");
    Files.writeString(config, good);
    change(config, "\"hidden_act\":\"gelu\"", "\"hidden_act\":\"maxout\"");
    refused(reader, "unknown activation maxout");
    Files.writeString(config, good);
    change(config, "\"num_hidden_layers\":2", "\"num_hidden_layers\":\"two\"");
    refused(reader, "num_hidden_layers is \"two\"");
    Files.writeString(config, good);
    change(config, "\"num_hidden_layers\":2", "\"num_hidden_layers\":1");
    refused(reader, "hold more than the 1 layers");
    Files.writeString(config, good);
    change(config, "\"num_hidden_layers\":2", "\"num_hidden_layers\":3");
    refused(reader, "lack the tensor bert.encoder.layer.2.attention.self.query.weight");
    Files.writeString(config, good);
    change(config, "\"intermediate_size\":12", "\"intermediate_size\":13");
    refused(
        reader, "bert.encoder.layer.0.intermediate.dense.weight has the shape [12, 8]", "[13, 8]");
  }

  @Test
  void weightsThatAreMissingTruncatedOrPickled() throws IOException {
    Path reader = made("reader");
    Path weights = reader.resolve("model.safetensors");
    byte[] whole = Files.readAllBytes(weights);
    Files.write(weights, Arrays.copyOf(whole, whole.length - 5));
    refused(reader, "claims bytes up to");
    Files.delete(weights);
    refused(reader, "no weights");
    Files.write(reader.resolve("pytorch_model.bin"), new byte[4]);
    refused(reader, ".bin checkpoint", "safetensors");
  }

  @Test
  void encoderWithoutAnAnswerHead() throws IOException {
    refused(
        made().remove("qa_outputs.weight").remove("qa_outputs.bias").write(folder.resolve("e")),
        "encoder without an answer head");
  }

  @Test
  void weightsThatAreNoNumbersAreNamed() throws IOException {
    ReaderFolders made = made();
    made.weight("bert.encoder.layer.1.output.dense.weight")[7] = Float.NaN;
    refused(
        made.write(folder.resolve("nan")),
        "bert.encoder.layer.1.output.dense.weight hold NaN or infinite numbers");
    ReaderFolders half = made();
    half.weight("bert.encoder.layer.0.attention.self.key.bias")[0] = Float.NEGATIVE_INFINITY;
    refused(
        half.write(folder.resolve("infinite"), "F16", 1),
        "bert.encoder.layer.0.attention.self.key.bias hold NaN or infinite numbers");
  }

  @Test
  void tokenizerThatIsMissingDamagedOrOfAnotherReader() throws IOException {
    Path reader = made("reader");
    Path tokenizer = reader.resolve("tokenizer.json");
    String good = Files.readString(tokenizer);
    Files.writeString(tokenizer, good.substring(0, good.length() / 2));
    refused(reader, "tokenizer is no JSON");
    Files.writeString(tokenizer, "{}");
    refused(reader, "tokenizer has no vocabulary");
    Files.writeString(tokenizer, good.replace("\"WordPiece\"", "\"WordPieces\""));
    refused(reader, "tokenizer cannot be used");
    Files.writeString(tokenizer, good.replace("\"[PAD]\": 0", "\"[PAD]\": 1200"));
    refused(reader, "token id 1200", "embeddings for 1200 ids");
    Files.delete(tokenizer);
    refused(reader, "has no tokenizer");
    Files.write(reader.resolve("vocab.txt"), List.of("a", "b"));
    refused(reader, "vocabulary lacks [CLS]");
    Files.write(reader.resolve("vocab.txt"), new byte[] {(byte) 0xff, 10});
    refused(reader, "vocabulary cannot be read");
  }

  @Test
  void brokenFoldersAreListedWithTheirProblem() throws IOException {
    made("a-good");
    Path bad = made("b-bad");
    Files.delete(bad.resolve("model.safetensors"));
    Files.createDirectory(folder.resolve("c-no-reader"));
    try (DjlReaderLibrary some =
        new DjlReaderLibrary(
            List.of(
                new DjlReaderLibrary.Place("user folder", folder),
                new DjlReaderLibrary.Place("models", folder.resolve("missing")),
                new DjlReaderLibrary.Place("models", Goldens.SHIPPED_READER)),
            folder.resolve("cache"))) {
      List<Found> found = some.readers();
      assertThat(found)
          .extracting(each -> each.folder().getFileName().toString())
          .containsExactly("a-good", "b-bad", "spanscope-reader");
      assertThat(found.get(0).problem()).isNull();
      assertThat(found.get(0).info().hash()).hasSize(64);
      assertThat(found.get(1).info()).isNull();
      assertThat(found.get(1).problem()).contains("no weights");
      assertThat(found.get(2).place()).isEqualTo("models");
      assertThat(found.get(2).info().parameters()).isEqualTo(33_212_930L);
    }
  }

  @Test
  void hashTellsReadersApartAndIsTheSameForACopy() throws IOException {
    String one = ReaderFolder.open(made("one")).info().hash();
    assertThat(ReaderFolder.open(made("two")).info().hash()).isEqualTo(one);
    ReaderFolders other = made();
    other.weight("qa_outputs.bias")[0] += 1;
    assertThat(ReaderFolder.open(other.write(folder.resolve("three"))).info().hash())
        .isNotEqualTo(one);
  }

  @Test
  void deviceThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
    Path reader = made("reader");
    assertThatThrownBy(() -> library.open(reader.toString(), "gpu7"))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("There is no device gpu7")
        .hasMessageContaining("cpu");
  }
}
