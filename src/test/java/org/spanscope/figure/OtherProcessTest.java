package org.spanscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.task.UserFault;

/** Exports by another process: on a full disk, and again on another day. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class OtherProcessTest {
  @TempDir Path folder;

  /** The child process: writes the figure, or says in one line why not. */
  public static void main(String[] args) {
    try {
      FigureExport.write(SampleFigures.attention(200, 200), ExportSize.PAGE, Path.of(args[0]));
      System.out.println("written");
    } catch (UserFault fault) {
      System.out.println(fault.getMessage());
    }
  }

  @Test
  void fullDiskIsOneSentenceAndLeavesWhatWasThere() throws Exception {
    for (String name : new String[] {"figure.svg", "figure.png", "figure.json"}) {
      Path file = Files.writeString(folder.resolve(name), "older");
      assertThat(export(file, "8"))
          .startsWith("The disk is full or the file grew beyond what is allowed (" + file + ").")
          .hasLineCount(1);
      assertThat(file).hasContent("older");
    }
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void anotherProcessWritesTheSameBytes() throws Exception {
    for (String name : new String[] {"figure.svg", "figure.png", "figure.json"}) {
      Path theirs = folder.resolve(name);
      assertThat(export(theirs, "unlimited")).isEqualTo("written");
      Path ours = folder.resolve("our-" + name);
      FigureExport.write(SampleFigures.attention(200, 200), ExportSize.PAGE, ours);
      assertThat(theirs).hasSameBinaryContentAs(ours);
    }
  }

  private static String export(Path file, String kilobytes) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                "bash",
                "-c",
                "ulimit -f " + kilobytes + "; exec \"$@\"",
                "child",
                java,
                "-Djava.awt.headless=true",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcessTest.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return said.strip();
  }
}
