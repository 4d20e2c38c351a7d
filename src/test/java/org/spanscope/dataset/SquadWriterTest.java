package org.spanscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.task.FileFault;
import org.spanscope.testing.NastyTexts;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SquadWriterTest {
  @TempDir Path folder;

  private static void write(Path file, List<Example> examples) {
    SquadWriter.write(file, to -> examples.forEach(to::add));
  }

  @Provide
  Arbitrary<List<Example>> examples() {
    Arbitrary<String> texts =
        Arbitraries.of("A 😀 b. É\ud83d", "Same text.").edgeCases(e -> e.none());
    Arbitrary<String> contexts = Arbitraries.oneOf(texts, NastyTexts.any());
    Arbitrary<String> titles = Arbitraries.of("", "T", "U 😀", "\ude00");
    return Combinators.combine(
            titles, contexts, NastyTexts.any(), Arbitraries.longs(), Arbitraries.integers())
        .as(SquadWriterTest::example)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static Example example(
      String title, String context, String question, long seed, int number) {
    Random random = new Random(seed);
    List<Answer> golds = new ArrayList<>();
    boolean known = random.nextInt(4) > 0;
    for (int i = known ? random.nextInt(4) : 0; i > 0; i--) {
      golds.add(random.nextInt(5) == 0 ? misplaced(context, random) : placed(context, random));
    }
    return new Example("id" + number, title, question, context, golds, known);
  }

  /** Between whole characters, as all offsets of data sets are. */
  private static Answer placed(String context, Random random) {
    int points = context.codePointCount(0, context.length());
    int from = random.nextInt(points + 1);
    int to = from + random.nextInt(points - from + 1);
    int start = context.offsetByCodePoints(0, from);
    return Answer.in(context, context.substring(start, context.offsetByCodePoints(0, to)), start);
  }

  private static Answer misplaced(String context, Random random) {
    return Answer.in(context, "stands nowhere", random.nextBoolean() ? -1 : context.length() + 7);
  }

  @Property(tries = 200)
  void whatIsWrittenIsReadAgain(@ForAll("examples") List<Example> examples) throws IOException {
    Path file = Files.createTempFile("squad", ".json.gz");
    try {
      write(file, examples);
      assertThat(SquadReader.read(file).examples()).isEqualTo(examples);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void neighboursShareArticleAndParagraphAndOffsetsCountCodePoints() {
    Path file = folder.resolve("data.json");
    write(
        file,
        List.of(
            new Example("1", "T", "Q?", "😀 A. B.", List.of(new Answer("A", 3)), true),
            new Example("2", "T", "R?", "😀 A. B.", List.of(), true),
            new Example("3", "T", "S?", "C.", List.of(), false),
            new Example("4", "U", "S?", "C.", List.of(), true)));
    JsonNode json = JsonMapper.shared().readTree(file);
    assertThat(json.get("version").asString()).isEqualTo("v2.0");
    assertThat(json.get("data")).hasSize(2);
    JsonNode paragraphs = json.get("data").get(0).get("paragraphs");
    assertThat(paragraphs).hasSize(2);
    assertThat(paragraphs.get(0).get("qas").toString())
        .isEqualTo(
            "[{\"id\":\"1\",\"question\":\"Q?\",\"answers\":[{\"text\":\"A\",\"answer_start\":2}],"
                + "\"is_impossible\":false},"
                + "{\"id\":\"2\",\"question\":\"R?\",\"answers\":[],\"is_impossible\":true}]");
    assertThat(paragraphs.get(1).get("qas").get(0).has("answers")).isFalse();
  }

  @Test
  void theNameSaysWhetherItIsPacked() throws IOException {
    List<Example> one = List.of(new Example("1", "é", "Q?", "A.", List.of(), true));
    write(folder.resolve("a.json"), one);
    write(folder.resolve("A.JSON.GZ"), one);
    try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve("A.JSON.GZ")))) {
      assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(folder.resolve("a.json")));
    }
    assertThat(Files.readString(folder.resolve("a.json"))).contains("\\u00E9").endsWith("}\n");
  }

  @Test
  void whatWasThereStaysIfWritingFails() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json.gz"), "older");
    Example example = new Example("1", "T", "Q?", "A.", List.of(), true);
    assertThatThrownBy(
            () ->
                SquadWriter.write(
                    file,
                    to -> {
                      to.add(example);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("The disk is full");
    assertThat(file).hasContent("older");
    assertThatThrownBy(() -> write(Path.of("/dev/full"), Collections.nCopies(9, example)))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("The disk is full");
  }
}
