package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.testing.FakeReaders;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a window leaves behind. */
@ExtendWith(ApplicationExtension.class)
class ClosingTest {
  private final WindowHarness harness = new WindowHarness();
  private final FakeReaders readers = new FakeReaders();
  private WorkbenchWindow window;

  @Start
  void start(Stage shown) {
    window = harness.open(shown, readers, "first");
  }

  @Test
  void aClosedWindowClosesItsReaderBeforeThePoolEnds() {
    WindowHarness.await(() -> WindowHarness.isQuiet(window.models()));
    harness.leave(window);

    assertThat(readers.first().closings()).isEqualTo(1);
  }
}
