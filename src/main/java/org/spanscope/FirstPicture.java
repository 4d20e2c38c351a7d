package org.spanscope;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spanscope.ui.shared.FigureView;

/** Logs how long the start took: from the process's start to the first painted figure. */
final class FirstPicture extends AnimationTimer {
  private static final Logger LOG = LoggerFactory.getLogger(FirstPicture.class);

  private final Stage stage;

  FirstPicture(Stage stage) {
    this.stage = stage;
  }

  @Override
  public void handle(long now) {
    if (!stage.isShowing()) {
      stop();
    } else if (isPainted(stage.getScene().getRoot())) {
      stop();
      // Not the process handle's start, which is off by up to a second on Linux.
      long start = ManagementFactory.getRuntimeMXBean().getStartTime();
      LOG.info(
          "First picture {} ms after Java's start ({} ms of processor time)",
          System.currentTimeMillis() - start,
          ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis());
    }
  }

  private static boolean isPainted(Node node) {
    if (node instanceof FigureView view) {
      return view.state().get().figure() != null && view.isPainted();
    }
    return node instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(FirstPicture::isPainted);
  }
}
