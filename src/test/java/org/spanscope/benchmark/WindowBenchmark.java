package org.spanscope.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.spanscope.attention.Block;
import org.spanscope.engine.CompactTensors;
import org.spanscope.experiment.Side;
import org.spanscope.reader.TextPlace;
import org.spanscope.reader.Window;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.FloatAttention;
import org.spanscope.testing.WindowJobs;
import org.spanscope.ui.compare.CompareView;
import org.spanscope.ui.compare.CompareViewModel;
import org.spanscope.ui.difference.DifferenceView;
import org.spanscope.ui.difference.DifferenceViewModel;
import org.spanscope.ui.shared.Appearance;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.TokenLink.Spot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What a user waits for over a reading of 512 tokens and 144 heads: A, B and their difference, each
 * with its curves and its map, in a window of 1600 x 900. Painted by software, as on a machine
 * without a screen.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-Dglass.platform=Monocle",
      "-Dmonocle.platform=Headless",
      "-Dheadless.geometry=1920x1080-32",
      "-Dprism.order=sw",
      "-Dprism.text=t2k",
      "-Djava.awt.headless=true"
    })
public class WindowBenchmark {
  private static final int LAYERS = 12;
  private static final int HEADS = 12;
  private static final int TOKENS = 512;

  /** Rows of the question only, or all 512 rows. */
  @Param({"QUESTION_TO_CONTEXT", "ALL"})
  Block block;

  private final WindowJobs jobs = WindowJobs.inParallel();
  private final List<ImageView> images = new ArrayList<>();
  private CompareBench bench;
  private Scene scene;
  private WritableImage frame;
  private int head;
  private int token;

  @Setup
  public void open() {
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    bench =
        new CompareBench(
            jobs.jobs(), WindowBenchmark::attentive, new FakeReader("fake", LAYERS, HEADS, TOKENS));
    fx(() -> bench.compare().openReader("fake", "auto"));
    WindowJobs.until(() -> bench.compare().reader().get().isPresent());
    String question = "in what area of what country is the old duchy found ?";
    int words = TOKENS - 3 - question.split(" ").length;
    String context = "Gold. " + "word ".repeat(words - 2) + "end.";
    fx(() -> bench.compare().open(CompareBench.inputs(question, context, "Gold")));
    fx(() -> bench.maps().choose(block));
    fx(this::show);
    WindowJobs.until(
        () ->
            bench.maps().result().get().sides().size() == SideName.values().length
                && !bench.maps().computing().get());
    WindowJobs.until(() -> images.stream().allMatch(image -> image.getImage() != null));
  }

  /** With attention as it is kept of a real reading. */
  private static Side attentive(Side side) {
    Window window = side.reading().windows().get(0);
    return side.with(
        window.with(CompactTensors.of(FloatAttention.random(LAYERS, HEADS, window.size(), 1))));
  }

  private void show() {
    Appearance appearance = new Appearance();
    Pictures pictures = new Pictures(jobs.jobs(), bench.link(), appearance);
    CompareView panes =
        new CompareView(new CompareViewModel(bench.compare(), bench.maps(), jobs.jobs()), pictures);
    DifferenceView difference =
        new DifferenceView(new DifferenceViewModel(bench.compare(), bench.maps()), pictures);
    panes.setPrefHeight(600);
    difference.setPrefHeight(300);
    VBox.setVgrow(panes, Priority.ALWAYS);
    scene = new Scene(new VBox(panes, difference), 1600, 900);
    appearance.dress(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    scene
        .getRoot()
        .lookupAll(".figure-view")
        .forEach(view -> images.add((ImageView) view.lookup("ImageView")));
  }

  @TearDown
  public void close() {
    bench.close();
    jobs.close();
    fx(() -> scene.getWindow().hide());
  }

  /** From the choice of another head until A, B and their difference show it. */
  @Benchmark
  public int changedHead() throws InterruptedException {
    head = (head + 1) % (LAYERS * HEADS);
    CountDownLatch arrived = new CountDownLatch(images.size());
    ChangeListener<Image> arrival = (of, old, now) -> arrived.countDown();
    Platform.runLater(
        () -> {
          each(image -> image.imageProperty().addListener(arrival));
          bench.maps().choose(head / HEADS, head % HEADS);
        });
    if (!arrived.await(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("No picture came");
    }
    fx(() -> each(image -> image.imageProperty().removeListener(arrival)));
    return head;
  }

  /** From the pointer on another token until all marks are drawn, before the next frame. */
  @Benchmark
  public int hoverMarks() {
    fx(this::hover);
    return token;
  }

  /** The same, and a whole frame of the window, painted anew to the last pixel. */
  @Benchmark
  public Object hoverWholeFrame() {
    fx(
        () -> {
          hover();
          frame = scene.getRoot().snapshot(new SnapshotParameters(), frame);
        });
    return frame;
  }

  private void hover() {
    token = (token + 1) % 400;
    // Words of four letters and a blank, after "Gold. ".
    TextPlace place = new TextPlace(TextPlace.Area.CONTEXT, 6 + 5 * token, 10 + 5 * token);
    bench.link().hovered().set(Optional.of(Spot.at(place)));
  }

  private void each(Consumer<ImageView> action) {
    images.forEach(action);
  }

  private static void fx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }
}
