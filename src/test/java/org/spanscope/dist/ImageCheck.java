package org.spanscope.dist;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts the app image as on a machine without Java: an empty environment, another folder, a home
 * of its own. A program of one file, run by the build that made the image.
 */
public final class ImageCheck {
  private ImageCheck() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path dist = Path.of(args[0]).toAbsolutePath();
    Path launcher = launcher(dist);
    Path home = Files.createTempDirectory("spanscope-image");
    List<String> command =
        List.of(
            launcher.toString(),
            "read",
            "--question",
            "Who gave their name to Normandy?",
            "--context",
            "The Normans gave their name to Normandy, a region in France.");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("SPANSCOPE_HOME", home.toString());
    // Windows loads no library without it.
    String root = System.getenv("SystemRoot");
    if (root != null) {
      builder.environment().put("SystemRoot", root);
    }
    builder.directory(home.toFile());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    delete(home);
    if (code != 0 || !said.contains("Normans")) {
      System.err.println(launcher + " ended with " + code + " and said: " + said);
      System.exit(1);
    }
    System.out.println(
        launcher + " works with an empty environment: " + said.lines().findFirst().orElse(""));
  }

  private static Path launcher(Path dist) {
    return Stream.of(
            "SpanScope/bin/spanscope-cli",
            "SpanScope.app/Contents/MacOS/spanscope-cli",
            "SpanScope/spanscope-cli.exe")
        .map(dist::resolve)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no app image in " + dist));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.map(Path::toFile).sorted((one, other) -> other.compareTo(one)).forEach(File::delete);
    }
  }
}
