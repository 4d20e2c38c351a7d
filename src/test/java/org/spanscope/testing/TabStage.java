package org.spanscope.testing;

import java.util.function.BiFunction;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Appearance;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.Pictures;
import org.testfx.util.WaitForAsyncUtils;

/** One tab alone in a window, over a comparison. Made on the FX thread. */
public final class TabStage implements AutoCloseable {
  private final WindowJobs jobs = new WindowJobs();
  private final Appearance appearance = new Appearance();
  private final CompareBench bench;
  private final Stage stage;
  private final Pictures pictures;
  private final StackPane root = new StackPane();

  public TabStage(Stage stage, Reader reader) {
    this.stage = stage;
    bench = new CompareBench(jobs.jobs(), reader);
    bench.compare().openReader(reader.info().name(), "auto");
    pictures = new Pictures(jobs.jobs(), bench.link(), appearance);
    root.getStyleClass().addAll("card", "tabs");
    Scene scene = new Scene(root, 900, 220);
    appearance.dress(scene);
    stage.setScene(scene);
    stage.setWidth(900);
    stage.setHeight(220);
    stage.show();
  }

  public CompareBench bench() {
    return bench;
  }

  public Appearance appearance() {
    return appearance;
  }

  /** Opens inputs and waits until both sides are read. */
  public void read(Inputs inputs) {
    WindowJobs.until(() -> bench.compare().reader().get().isPresent());
    onFx(() -> bench.compare().open(inputs));
    WindowJobs.until(
        () ->
            bench.compare().side(SideName.A).get().isCurrent()
                && !bench.compare().side(SideName.B).get().running()
                && !bench.maps().computing().get());
  }

  /** Shows a tab of this bench. */
  public void show(BiFunction<CompareBench, Pictures, Region> tab) {
    onFx(() -> root.getChildren().setAll(tab.apply(bench, pictures)));
  }

  public void size(double width, double height) {
    onFx(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
  }

  /** Writes what is shown once all pictures are painted. */
  public void write(String name) {
    WindowJobs.until(() -> isPainted(root));
    // Sizes settle a moment after the window has its own.
    WaitForAsyncUtils.waitForFxEvents(5);
    WindowJobs.until(() -> isPainted(root));
    onFx(() -> Screens.write(stage.getScene(), name));
  }

  public static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean isPainted(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .allMatch(
            child ->
                child instanceof FigureView view
                    ? view.isPainted()
                    : !(child instanceof Parent inner) || isPainted(inner));
  }

  @Override
  public void close() {
    onFx(bench::close);
    jobs.close();
  }
}
