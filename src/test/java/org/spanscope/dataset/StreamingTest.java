package org.spanscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;

/** A file much larger than the heap goes through it. */
class StreamingTest {
  private static final int CONTEXTS = 45_000;
  private static final int QUESTIONS = 5;
  private static final String SHELF = "shelf";

  /**
   * Reads the file named by its argument, and prints how many questions and remarks it has; with
   * {@value #SHELF} behind it looks questions up, and prints how many it found; with another
   * argument splits it into that file, and prints how many rows that has.
   */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      if (arguments.length > 1 && arguments[1].equals(SHELF)) {
        look(Path.of(arguments[0]));
        return;
      }
      if (arguments.length > 1) {
        split(Path.of(arguments[0]), Path.of(arguments[1]));
        return;
      }
      int[] seen = new int[2];
      SquadReader.stream(
          Path.of(arguments[0]),
          new ExampleSink() {
            @Override
            public boolean example(Example example) {
              seen[0] += (int) example.golds().stream().filter(Answer::placed).count();
              return true;
            }

            @Override
            public void remark(Remark remark) {
              seen[1]++;
            }
          });
      System.out.println(seen[0] + " " + seen[1]);
    }

    private static void look(Path file) {
      int found = 0;
      try (ExampleShelf shelf =
          ExampleShelf.of(file, remark -> {}, new Cancellation(), Progress.NONE)) {
        for (int i = CONTEXTS - 1; i >= 0; i -= 100) {
          found += shelf.find(i + "-" + i % QUESTIONS).isPresent() ? 1 : 0;
        }
        System.out.println(found + " " + shelf.size());
      }
    }

    private static void split(Path file, Path to) {
      SplitDataset split = new SplitDataset(Context::whole, EmptyRows.DROP, 1);
      SquadWriter.write(
          to,
          rows ->
              System.out.println(
                  split
                      .build(file, rows::add, remark -> {}, new Cancellation(), Progress.NONE)
                      .after()
                      .rows()));
    }
  }

  @Test
  void oneHundredMegabytesGoThroughAHeapOf32() throws Exception {
    Path file = Path.of("target", "streaming.json");
    Path split = Path.of("target", "streaming-split.json");
    try {
      write(file);
      assertThat(Files.size(file)).isGreaterThan(100_000_000L);
      assertThat(child(file.toString())).isEqualTo(CONTEXTS * QUESTIONS + " 0");
      assertThat(child(file.toString(), split.toString()))
          .isEqualTo("Rows[withAnswer=" + CONTEXTS * QUESTIONS + ", empty=0]");
      assertThat(child(file.toString(), SHELF))
          .isEqualTo(CONTEXTS / 100 + " " + CONTEXTS * QUESTIONS);
      assertThat(Files.size(split)).as("larger than the heap").isGreaterThan(32L << 20);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(split);
    }
  }

  private static String child(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName()));
    command.addAll(List.of(arguments));
    Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor()).as(out).isZero();
    return out.strip();
  }

  private static void write(Path file) throws IOException {
    String context = "Harvard was founded in 1636. ".repeat(60);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\"data\":[{\"title\":\"One article\",\"paragraphs\":[");
      for (int i = 0; i < CONTEXTS; i++) {
        out.write((i == 0 ? "" : ",") + "{\"context\":\"" + context + "\",\"qas\":[");
        for (int j = 0; j < QUESTIONS; j++) {
          out.write(j == 0 ? "" : ",");
          out.write("{\"id\":\"" + i + "-" + j + "\",\"question\":\"When was it founded?\",");
          out.write("\"answers\":[{\"text\":\"1636\",\"answer_start\":23}]}");
        }
        out.write("]}");
      }
      out.write("]}]}");
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aPipeIsReadAsAFileIsButCannotBeBalanced(@TempDir Path folder) throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path samples = Path.of("samples", "squad.json");
    Process writer =
        new ProcessBuilder("bash", "-c", "gzip -c \"$0\" > \"$1\"", samples + "", pipe + "")
            .start();
    assertThat(SquadReader.read(pipe).examples()).isEqualTo(SquadReader.read(samples).examples());
    assertThat(writer.waitFor()).isZero();
    SplitDataset split = new SplitDataset(Context::whole, EmptyRows.BALANCE, 1);
    assertThatThrownBy(
            () -> split.build(pipe, row -> {}, remark -> {}, new Cancellation(), Progress.NONE))
        .isInstanceOf(DatasetFault.class)
        .hasMessageContaining("read only once");
  }
}
