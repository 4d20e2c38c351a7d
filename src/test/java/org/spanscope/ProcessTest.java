package org.spanscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.figure.ExportSize;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureExport;
import org.spanscope.testing.Goldens;

/** What only a process of its own can show: exit codes, a full disk, no locale, no display. */
@EnabledOnOs(OS.LINUX)
class ProcessTest {
  private static final String[] READ = {
    "read", "--reader", Goldens.SHIPPED_READER.toString(), "--question", "Où est Amélie 😀?"
  };

  @TempDir Path folder;

  private record Result(int code, String out, String err) {}

  /** Runs SpanScope behind some words of the shell, with nothing but what is given here. */
  private Result run(String shell, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("bash", "-c", shell + " exec \"$@\"", "bash"));
    words.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            "org.spanscope.Main"));
    words.addAll(List.of(args));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "LANG"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Result(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static String[] with(String[] args, String... more) {
    return Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void withoutALocaleArgumentsKeepTheirCharacters() throws IOException, InterruptedException {
    Result result =
        run(
            "",
            Map.of("LC_ALL", "POSIX"),
            with(READ, "--context", "Amélie 😀 est à Nîmes.", "--json", "-"));
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("\"question\":\"Où est Amélie 😀?\"").contains("Nîmes");
  }

  @Test
  void badInputEndsWithTwoAndOneSentence() throws IOException, InterruptedException {
    Result result = run("", Map.of(), "read", "--question", "Who?", "--context", "@none.txt");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("There is no such file for the context (none.txt).")
        .hasLineCount(1);
  }

  @Test
  void aDamagedPdfIsOneSentenceAndNoNoiseInTheLog() throws IOException, InterruptedException {
    Path whole = folder.resolve("whole.pdf");
    FigureExport.write(new Figure("A map", List.of(), List.of(), Map.of()), ExportSize.PAGE, whole);
    byte[] bytes = Files.readAllBytes(whole);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Path damaged = folder.resolve("damaged.pdf");
    // The parser looks for objects everywhere then, and warns of each that it cannot make out.
    String broken = text.substring(0, text.lastIndexOf("xref")).replace("/Filter", "/F((ter");
    Files.write(damaged, broken.getBytes(StandardCharsets.ISO_8859_1));
    Path home = folder.resolve("home");
    Result result =
        run(
            "",
            Map.of("SPANSCOPE_HOME", home.toString()),
            "figure",
            "--from",
            damaged.toString(),
            "--out",
            folder.resolve("out.svg").toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(damaged.toString()).hasLineCount(1);
    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files.filter(file -> file.toString().endsWith(".log")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().doesNotContain("pdfbox"));
    }
  }

  @Test
  void aFullDiskIsOneSentenceAndNoHalfFile() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("reading.safetensors"), "before");
    String context = "Amélie est à Nîmes. ".repeat(20);
    // What the natives unpack when they are run for the first time is larger than that.
    assertThat(run("", Map.of(), with(READ, "--context", context)).code()).isZero();
    Result result =
        run(
            "ulimit -f 4096;",
            Map.of(),
            with(READ, "--context", context, "--tensors", file.toString()));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("The disk is full or the file grew beyond what is allowed (")
        .contains(file.toString())
        .hasLineCount(1);
    assertThat(file).hasContent("before");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("out.txt", "err.txt", "reading.safetensors");
    }
  }

  @Test
  void withoutADisplayTheSameComparisonBecomesFiles() throws IOException, InterruptedException {
    Path figures = Places.here().data().resolve("figures");
    Result result = run("", Map.of());
    assertThat(result.code()).isZero();
    assertThat(result.err())
        .startsWith("There is no display, so the window cannot open; the first example of ")
        .contains("is compared instead, and its figures go to " + figures)
        .hasLineCount(1);
    assertThat(result.out()).contains("A: ", "B: ").contains("12 figures are in " + figures);
    assertThat(figures.resolve("heatmap-difference.svg")).exists();
  }

  @Test
  void aDisplayThatIsNamedButDeadIsNoReasonToFail() throws IOException, InterruptedException {
    Path figures = Places.here().data().resolve("figures");
    Result result = run("", Map.of("DISPLAY", ":987"));
    assertThat(result.code()).isZero();
    assertThat(result.err())
        .contains("The display cannot be used (")
        .contains("its figures go to " + figures);
    assertThat(result.out()).contains("12 figures are in " + figures);
  }
}
