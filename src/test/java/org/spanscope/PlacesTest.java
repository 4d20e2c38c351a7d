package org.spanscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final Path HOME = Path.of("/home/u");

  @Test
  void linuxFollowsTheXdgFolders() {
    assertThat(Places.of(Map.of(), "Linux", HOME))
        .isEqualTo(
            new Places(
                HOME.resolve(".local/share/spanscope"),
                HOME.resolve(".cache/spanscope"),
                HOME.resolve(".local/state/spanscope/logs")));
    assertThat(Places.of(Map.of("XDG_CACHE_HOME", "/fast"), "Linux", HOME).cache())
        .isEqualTo(Path.of("/fast/spanscope"));
  }

  @Test
  void relativeXdgFoldersAreIgnored() {
    assertThat(Places.of(Map.of("XDG_DATA_HOME", "here"), "Linux", HOME).data())
        .isEqualTo(HOME.resolve(".local/share/spanscope"));
  }

  @Test
  void macUsesLibraryAndWindowsAppData() {
    assertThat(Places.of(Map.of(), "Mac OS X", HOME).logs())
        .isEqualTo(HOME.resolve("Library/Logs/SpanScope"));
    assertThat(Places.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME).cache())
        .isEqualTo(Path.of("/local/SpanScope/cache"));
  }

  @Test
  void oneVariablePutsEverythingIntoOneFolder() {
    Places places = Places.of(Map.of("SPANSCOPE_HOME", "/s"), "Mac OS X", HOME);
    assertThat(places)
        .isEqualTo(new Places(Path.of("/s"), Path.of("/s/cache"), Path.of("/s/logs")));
    assertThat(places.readers()).isEqualTo(Path.of("/s/models"));
  }

  @Test
  void theShippedReadersAreFoundFromTheClasses() {
    assertThat(Places.shipped("models"))
        .hasValueSatisfying(models -> assertThat(models.resolve("spanscope-reader")).isDirectory());
    assertThat(Places.shipped("no such folder")).isEmpty();
  }
}
