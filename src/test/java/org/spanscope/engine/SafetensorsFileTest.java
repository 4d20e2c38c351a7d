package org.spanscope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.reader.ReaderFault;
import org.spanscope.testing.Goldens;

class SafetensorsFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("model.safetensors");
  }

  @Test
  void opensGoldensWithNamesAndShapes() {
    Goldens goldens = Goldens.tiny("bert");
    assertThat(goldens.tensors().shape("0.attentions")).containsExactly(2L, 4L, 122L, 122L);
    float[] attentions = goldens.floats(0, "attentions");
    float sum = 0;
    for (int i = 0; i < 122; i++) {
      sum += attentions[i];
    }
    assertThat(sum).isCloseTo(1f, org.assertj.core.data.Offset.offset(1e-5f));
  }

  @Test
  void readsWhatTheWriterWrote() throws IOException {
    float[] numbers = new float[300_000];
    Random random = new Random(1);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    SafetensorsWriter writer = new SafetensorsWriter();
    writer.add("scalar", List.of(), new float[] {7});
    writer.add("large", List.of(3L, 100_000L), numbers);
    writer.add("empty", List.of(0L, 4L), new float[0]);
    writer.write(file);

    SafetensorsFile read = SafetensorsFile.open(file);
    assertThat(read.names()).containsExactlyInAnyOrder("scalar", "large", "empty");
    assertThat(read.floats("large")).isEqualTo(numbers);
    assertThat(read.floats("scalar")).containsExactly(7);
    assertThat(read.floats("empty")).isEmpty();
    assertThat(read.entry("scalar").offset() % 8).isZero();
  }

  @Test
  void writerRefusesATensorThatWritesLessThanItAnnounced() {
    SafetensorsWriter writer = new SafetensorsWriter();
    writer.add("short", List.of(3L), new float[2]);
    assertThatThrownBy(() -> writer.write(file)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void halfPrecisionBecomesTheSameNumber() throws IOException {
    short[] halves = {0x3c00, (short) 0xc000, 0x0001, (short) 0x8000, 0x7bff, 0x7c00, 0x3555};
    writeHalves("F16", halves);
    assertThat(SafetensorsFile.open(file).floats("x"))
        .containsExactly(1f, -2f, 0x1p-24f, -0f, 65504f, Float.POSITIVE_INFINITY, 0x1.554p-2f);
    writeHalves("F16", new short[] {0x7e00, (short) 0xfc00});
    assertThat(SafetensorsFile.open(file).floats("x"))
        .containsExactly(Float.NaN, Float.NEGATIVE_INFINITY);
  }

  @Test
  void brainFloatsBecomeTheSameNumber() throws IOException {
    writeHalves("BF16", new short[] {0x3f80, (short) 0xc000, 0x7f80});
    assertThat(SafetensorsFile.open(file).floats("x"))
        .containsExactly(1f, -2f, Float.POSITIVE_INFINITY);
  }

  @Test
  void headerLongerThanTheFileIsRefused() throws IOException {
    Files.write(file, bytes(Long.MAX_VALUE, "{}", 0));
    refused("claims");
    Files.write(file, bytes(500, "{}", 0));
    refused("claims 500 bytes and the file holds 10");
  }

  @Test
  void tensorBehindTheEndIsRefused() throws IOException {
    write("{\"x\":{\"dtype\":\"F32\",\"shape\":[100],\"data_offsets\":[0,400]}}", 399);
    refused("tensor x claims bytes up to 400 and the file holds 399");
  }

  @Test
  void overlappingTensorsAreRefused() throws IOException {
    write(
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
            + "\"y\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}",
        12);
    refused("tensors x and y overlap");
  }

  @Test
  void shapeThatDoesNotFitTheBytesIsRefused() throws IOException {
    write("{\"x\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}", 8);
    refused("tensor x of shape [3] has 8 bytes");
    write(
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,0]}}", 8);
    refused("tensor x of shape");
  }

  @Test
  void everyTruncationOfAFileIsRefusedAsAFault() throws IOException {
    SafetensorsWriter writer = new SafetensorsWriter();
    writer.add("a", List.of(2L, 3L), new float[6]);
    writer.add("b", List.of(4L), new float[4]);
    writer.write(file);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      refused("");
    }
  }

  @Test
  void damagedHeadersAreFaultsWhateverTheDamage() throws IOException {
    SafetensorsWriter writer = new SafetensorsWriter();
    writer.add("a", List.of(2L, 3L), new float[6]);
    writer.write(file);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(whole.length - 24)] = (byte) random.nextInt(256);
      Files.write(file, damaged);
      try {
        SafetensorsFile opened = SafetensorsFile.open(file);
        opened.names().forEach(name -> opened.bytes(name));
      } catch (ReaderFault expected) {
        assertThat(expected.where()).isEqualTo(file.toString());
      }
    }
  }

  @Test
  void shardsAreOneSetOfTensors() throws IOException {
    shard("model-00001-of-00002.safetensors", "a", 1);
    shard("model-00002-of-00002.safetensors", "b", 2);
    index("a", "model-00001-of-00002.safetensors", "b", "model-00002-of-00002.safetensors");
    SafetensorsFile read = SafetensorsFile.openFolder(folder);
    assertThat(read.floats("a")).containsExactly(1);
    assertThat(read.floats("b")).containsExactly(2);
  }

  @Test
  void missingShardAndMissingTensorAreNamed() throws IOException {
    index("a", "model-00001-of-00002.safetensors", "b", "model-00002-of-00002.safetensors");
    shard("model-00001-of-00002.safetensors", "a", 1);
    assertThatThrownBy(() -> SafetensorsFile.openFolder(folder))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("missing")
        .hasMessageContaining("model-00002-of-00002.safetensors");
    shard("model-00002-of-00002.safetensors", "c", 1);
    assertThatThrownBy(() -> SafetensorsFile.openFolder(folder))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("lack the tensor b");
  }

  @Test
  void shardOutsideTheFolderIsRefused() throws IOException {
    index("a", "../elsewhere.safetensors");
    assertThatThrownBy(() -> SafetensorsFile.openFolder(folder))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("names no file for a");
  }

  @Test
  void pickledCheckpointSaysWhatToDo() throws IOException {
    Files.write(folder.resolve("pytorch_model.bin"), new byte[10]);
    assertThatThrownBy(() -> SafetensorsFile.openFolder(folder))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining(".bin checkpoint")
        .hasMessageContaining("Save the reader as safetensors");
  }

  private void refused(String part) {
    assertThatThrownBy(() -> SafetensorsFile.open(file))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining(part)
        .hasMessageContaining(file.toString());
  }

  private void shard(String name, String tensor, float value) throws IOException {
    SafetensorsWriter writer = new SafetensorsWriter();
    writer.add(tensor, List.of(1L), new float[] {value});
    writer.write(folder.resolve(name));
  }

  private void index(String... pairs) throws IOException {
    StringBuilder map = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      map.append(i == 0 ? "" : ",").append('"' + pairs[i] + "\":\"" + pairs[i + 1] + '"');
    }
    Files.writeString(
        folder.resolve("model.safetensors.index.json"),
        "{\"metadata\":{},\"weight_map\":{" + map + "}}");
  }

  private void writeHalves(String type, short[] halves) throws IOException {
    String json =
        "{\"x\":{\"dtype\":\"%s\",\"shape\":[%d],\"data_offsets\":[0,%d]}}"
            .formatted(type, halves.length, 2 * halves.length);
    ByteBuffer data = ByteBuffer.allocate(2 * halves.length).order(ByteOrder.LITTLE_ENDIAN);
    data.asShortBuffer().put(halves);
    byte[] head = bytes(json.length(), json, 0);
    byte[] all = Arrays.copyOf(head, head.length + data.capacity());
    System.arraycopy(data.array(), 0, all, head.length, data.capacity());
    Files.write(file, all);
  }

  private void write(String json, int data) throws IOException {
    Files.write(file, bytes(json.length(), json, data));
  }

  private static byte[] bytes(long claimed, String json, int data) {
    byte[] header = json.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + header.length + data)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(claimed)
        .put(header)
        .array();
  }
}
