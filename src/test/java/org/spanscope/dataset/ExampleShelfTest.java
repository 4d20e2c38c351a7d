package org.spanscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Example;

class ExampleShelfTest {
  @TempDir Path folder;

  private static ExampleShelf shelf(Path file) {
    return ExampleShelf.of(file, remark -> {}, new Cancellation(), Progress.NONE);
  }

  private static List<Path> leftBehind() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("spanscope.*\\.questions"))
          .toList();
    }
  }

  @Test
  void everyQuestionIsHadByItsPlaceAndByItsId() {
    Path file = Path.of("samples", "squad.json");
    List<Example> all = SquadReader.read(file).examples();
    try (ExampleShelf shelf = shelf(file)) {
      assertThat(shelf.file()).isEqualTo(file);
      assertThat(shelf.size()).isEqualTo(all.size()).isGreaterThan(10);
      for (int i = all.size() - 1; i >= 0; i--) {
        assertThat(shelf.at(i)).contains(all.get(i));
        assertThat(shelf.find(all.get(i).id())).contains(all.get(i));
      }
      assertThat(shelf.at(-1)).isEmpty();
      assertThat(shelf.at(all.size())).isEmpty();
      assertThat(shelf.find("no such id")).isEmpty();
    }
  }

  @Test
  void ofEqualIdsTheFirstIsFoundHoweverManyThereAre() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      lines
          .append("{\"id\":\"q" + i % 4000 + "\",\"question\":\"Number " + i + "?\",")
          .append("\"context\":\"Text " + i / 3 + ".\",\"answers\":[]}\n");
    }
    try (ExampleShelf shelf = shelf(Files.writeString(folder.resolve("many.jsonl"), lines))) {
      for (int i = 0; i < 5000; i++) {
        assertThat(shelf.at(i).orElseThrow().question()).isEqualTo("Number " + i + "?");
        assertThat(shelf.at(i).orElseThrow().text()).isEqualTo("Text " + i / 3 + ".");
        assertThat(shelf.find("q" + i).map(Example::question))
            .isEqualTo(i < 4000 ? Optional.of("Number " + i + "?") : Optional.empty());
      }
    }
  }

  @Test
  void halfCharactersAndMisplacedGoldsComeBackAsTheyWere() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("odd.json"),
            """
            {"data":[{"title":"\\ud83d","paragraphs":[{"context":"a \\ude00 \\u0000 \\ud83d\\ude00 b","qas":[
              {"id":"\\udfff","question":"\\ud83d?","answers":[{"text":"b","answer_start":6},{"text":"c","answer_start":-4}]},
              {"id":"","question":"","answers":[]}]}]}]}
            """);
    List<Example> all = SquadReader.read(file).examples();
    try (ExampleShelf shelf = shelf(file)) {
      assertThat(Stream.of(0, 1).map(i -> shelf.at(i).orElseThrow()))
          .containsExactlyElementsOf(all);
      assertThat(shelf.find("\udfff")).contains(all.get(0));
    }
  }

  @Test
  void nothingIsLeftBehindOnceItIsClosedOrCouldNotBeFilled() throws IOException {
    List<Path> before = leftBehind();
    shelf(Path.of("samples", "squad.json")).close();
    assertThatThrownBy(() -> shelf(folder.resolve("none.json")))
        .isInstanceOf(DatasetFault.class)
        .hasMessageStartingWith("There is no such file");
    List<Path> after = new ArrayList<>(leftBehind());
    after.removeAll(before);
    assertThat(after).isEmpty();
  }
}
