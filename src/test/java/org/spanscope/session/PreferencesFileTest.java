package org.spanscope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("preferences.json");
  }

  @Test
  void whatWasPreferredIsThereAgain() {
    Preferences mine =
        Preferences.STANDARD
            .theme("dark")
            .letters(150)
            .toolBar(false)
            .tour(false)
            .split("clause")
            .removal("mask")
            .figures("svg", 85, 7, 600);
    new PreferencesFile(file()).write(mine);
    assertThat(new PreferencesFile(file()).read()).isEqualTo(mine);
  }

  @Test
  void withoutAFileAllIsAsUsualAndSoIsWhatAFileLacks() throws IOException {
    assertThat(new PreferencesFile(file()).read()).isEqualTo(Preferences.STANDARD);
    Files.writeString(file(), "{\"format\":1,\"preferences\":{\"theme\":\"dark\",\"new\":1}}");
    assertThat(new PreferencesFile(file()).read()).isEqualTo(Preferences.STANDARD.theme("dark"));
  }

  @Test
  void lettersStayWithinTheirEnds() {
    assertThat(Preferences.STANDARD.letters(900).letters()).isEqualTo(200);
    assertThat(Preferences.STANDARD.letters(-1).letters()).isEqualTo(80);
  }

  @Test
  void whatCannotBeReadIsSaidAndNeverOverwritten() throws IOException {
    for (String damaged :
        new String[] {"", "{", "[]", "{\"format\":1}", "{\"format\":2,\"preferences\":{}}"}) {
      Files.writeString(file(), damaged);
      PreferencesFile preferences = new PreferencesFile(file());
      assertThatThrownBy(preferences::read)
          .as(damaged)
          .isInstanceOf(SessionFault.class)
          .hasMessageContaining("preferences.json");
      assertThatThrownBy(() -> preferences.write(Preferences.STANDARD))
          .isInstanceOf(SessionFault.class);
      assertThat(Files.readString(file())).isEqualTo(damaged);
    }
  }
}
