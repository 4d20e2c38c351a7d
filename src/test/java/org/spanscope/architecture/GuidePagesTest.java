package org.spanscope.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages of the guide point at is there, and all of it is pointed at. */
class GuidePagesTest {
  private static final Path GUIDE = Path.of("src", "site", "markdown");
  private static final Path IMAGES = Path.of("src", "site", "resources", "images");
  private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final long MOST_BYTES = 3L << 20;

  @Test
  void everyLinkOfTheGuideAndOfTheReadmeLeadsToAFile() {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      for (String target : targets(page)) {
        Path file = page.toAbsolutePath().resolveSibling(target).normalize();
        if (!Files.exists(file)) {
          broken.add(page + " → " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void theIndexLeadsToEveryPage() {
    Set<Path> reached = new HashSet<>();
    Path index = GUIDE.resolve("index.md");
    targets(index).forEach(target -> reached.add(index.resolveSibling(target).normalize()));
    assertThat(pages())
        .filteredOn(page -> page.startsWith(GUIDE) && !page.equals(index))
        .allMatch(reached::contains);
  }

  @Test
  void picturesAreShownSomewhereAndAreSmall() throws IOException {
    Set<Path> shown = new HashSet<>();
    for (Path page : pages()) {
      targets(page).forEach(target -> shown.add(page.toAbsolutePath().resolveSibling(target)));
    }
    List<Path> normal = shown.stream().map(Path::normalize).toList();
    long bytes = 0;
    try (Stream<Path> images = Files.list(IMAGES)) {
      for (Path image : images.toList()) {
        assertThat(normal).contains(image.toAbsolutePath().normalize());
        bytes += Files.size(image);
      }
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  /** Without what is said of places in other works and on other machines. */
  private static List<String> targets(Path page) {
    return LINK.matcher(read(page))
        .results()
        .map((MatchResult link) -> link.group(1).replaceFirst("#.*", ""))
        .filter(target -> !target.isEmpty() && !target.contains("://"))
        .toList();
  }

  private static List<Path> pages() {
    try (Stream<Path> files = Files.walk(GUIDE)) {
      List<Path> pages =
          new ArrayList<>(files.filter(file -> file.toString().endsWith(".md")).toList());
      pages.add(Path.of("README.md"));
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
