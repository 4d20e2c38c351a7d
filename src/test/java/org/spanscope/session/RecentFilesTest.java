package org.spanscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.session.RecentFiles.Kind;
import org.spanscope.session.RecentFiles.Recent;

class RecentFilesTest {
  @TempDir Path folder;

  private RecentFiles files() {
    return new RecentFiles(folder.resolve("recent.json"));
  }

  @Test
  void theNewestIsFirstAndEachIsThereOnce() {
    RecentFiles one = files();
    RecentFiles other = files();
    one.add(Kind.DATA_SET, folder.resolve("a.json"));
    other.add(Kind.READER, folder.resolve("reader"));
    one.add(Kind.DATA_SET, folder.resolve("x").resolve("..").resolve("a.json"));
    assertThat(other.list())
        .as("two windows see what each other opened")
        .containsExactly(
            new Recent(Kind.DATA_SET, folder.resolve("a.json").toString()),
            new Recent(Kind.READER, folder.resolve("reader").toString()));
    assertThat(one.remove(other.list().get(0))).hasSize(1);
    assertThat(other.clear()).isEmpty();
    assertThat(one.list()).isEmpty();
  }

  @Test
  void tenAreRemembered() {
    for (int i = 0; i < 14; i++) {
      files().add(Kind.SESSION, folder.resolve(i + ".spanscope.json"));
    }
    assertThat(files().list()).hasSize(10);
    assertThat(files().list().get(0).path()).endsWith("13.spanscope.json");
  }

  @Test
  void aDamagedFileCountsAsEmptyAndIsMadeAnew() throws IOException {
    Files.writeString(folder.resolve("recent.json"), "{\"recent\":[{\"kind\":\"HAT\"}]");
    assertThat(files().list()).isEmpty();
    files().add(Kind.DATA_SET, folder.resolve("a.json"));
    assertThat(files().list()).hasSize(1);
  }
}
