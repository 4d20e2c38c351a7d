package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StageFilePickerTest {
  @TempDir private Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void theChooserBeginsInTheFirstFolderAndThenWhereOneWasLast() throws Exception {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    Path other = Files.createDirectory(folder.resolve("other"));
    StageFilePicker picker = new StageFilePicker(stage, Optional.of(samples));

    assertThat(picker.start()).isEqualTo(samples.toFile());
    picker.remember(null);
    assertThat(picker.start()).isEqualTo(samples.toFile());
    picker.remember(other.resolve("set.json").toFile());
    assertThat(picker.start()).isEqualTo(other.toFile());
  }

  @Test
  void aFolderThatIsNotThereIsLeftToTheDesktop() {
    assertThat(new StageFilePicker(stage, Optional.of(folder.resolve("none"))).start()).isNull();
    assertThat(new StageFilePicker(stage, Optional.empty()).start()).isNull();
  }
}
