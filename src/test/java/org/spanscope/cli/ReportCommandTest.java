package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.records.RunStore;
import org.spanscope.records.StoredRun;

class ReportCommandTest {
  private final Terminal terminal = new Terminal();
  @TempDir Path folder;
  private Path records = Path.of("");

  @BeforeEach
  void twoRunsAreKept() throws IOException {
    records = folder.resolve("runs.duckdb");
    for (String name : List.of("small", "large")) {
      Path file =
          Terminal.file(
              folder, name + ".csv", "id,answer,gold\nq1,Rome,Rome\nq2," + name + ",small\n");
      assertThat(
              terminal
                  .type("import-records", file.toString(), "--records", records.toString())
                  .code())
          .isZero();
    }
  }

  private Terminal.Result report(String... more) {
    return terminal.type(
        Stream.concat(
                Stream.of("report", records.toString(), "--out", folder.resolve("page").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private List<String> runs() {
    try (RunStore store = RunStore.read(records)) {
      return store.runs().stream().map(StoredRun::id).toList();
    }
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("page/index.html"));
  }

  @Test
  void allRunsOfTheFileAreReportedAndHeldAgainstTheFirst() throws IOException {
    Terminal.Result result = report();
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("The report on 2 runs is in " + folder.resolve("page/index.html") + ".");
    assertThat(page()).contains("small.csv", "large.csv", "Compared: ");
    assertThat(folder.resolve("page/compared.csv"))
        .content()
        .contains("\nquestions that both have,2,,,\n");
  }

  @Test
  void chosenRunsAreReportedInTheOrderInWhichTheyAreNamed() throws IOException {
    String second = runs().get(1);
    assertThat(report("--run", second.substring(0, 8)).code()).isZero();
    assertThat(page()).contains(second).doesNotContain(runs().get(0), "Compared: ");
    assertThat(report("--run", second, "--run", runs().get(0), "--seed", "9").code()).isZero();
    String scores = Files.readString(folder.resolve("page/runs-scores.csv"));
    assertThat(scores.indexOf(second)).isLessThan(scores.indexOf(runs().get(0)));
    assertThat(page()).contains("seed 9");
  }

  @Test
  void badInputIsOneSentence() throws IOException {
    refused(report("--run", "zz"), "There is no such run with answers (--run zz).");
    refused(report("--run", ""), "There is no such run with answers");
    refused(
        terminal.type("report", folder.resolve("none").toString(), "--out", "x"), "There is no");
    refused(terminal.type("report", records.toString()), "--out");
    assertThat(folder.resolve("page")).doesNotExist();
    Terminal.file(Files.createDirectories(folder.resolve("page")), "mine.txt", "mine");
    refused(report(), "This folder holds files that are no report (");
    assertThat(folder.resolve("page/mine.txt")).hasContent("mine");
    Path empty = folder.resolve("empty.duckdb");
    RunStore.open(empty).close();
    refused(
        terminal.type("report", empty.toString(), "--out", folder.resolve("p").toString()),
        "No run of this file has an answer yet");
  }

  private static void refused(Terminal.Result result, String why) {
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(why).hasLineCount(1);
    assertThat(result.out()).isEmpty();
  }
}
