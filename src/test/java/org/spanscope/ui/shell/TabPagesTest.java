package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The guide has a page for every tab of the window. */
class TabPagesTest extends WindowUse {
  private static final Path GUIDE = Path.of("src", "site", "markdown");

  @Start
  void start(Stage shown) {
    open(shown);
  }

  @Test
  void everyTabHasAPageWithItsPictureHowToReadItAndItsLimits(FxRobot robot) throws IOException {
    TabPane tabs = robot.lookup(".tabs .tab-pane").queryAs(TabPane.class);
    assertThat(tabs.getTabs()).hasSizeGreaterThan(7);
    for (Tab tab : tabs.getTabs()) {
      String name = tab.getText().toLowerCase(Locale.ROOT);
      assertThat(Files.readString(GUIDE.resolve(name + ".md")))
          .startsWith("# " + tab.getText() + "\n")
          .contains("images/" + name + ".png", "**How to read it.**", "**Limits.**");
    }
  }
}
