package org.spanscope.ui;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.attention.Block;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.Level;
import org.spanscope.attention.Sinks;
import org.spanscope.figure.Theme;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.Readers;
import org.spanscope.testing.Screens;
import org.spanscope.testing.WindowJobs;
import org.spanscope.ui.compare.CompareView;
import org.spanscope.ui.compare.CompareViewModel;
import org.spanscope.ui.difference.DifferenceView;
import org.spanscope.ui.difference.DifferenceViewModel;
import org.spanscope.ui.inspector.InspectorView;
import org.spanscope.ui.inspector.InspectorViewModel;
import org.spanscope.ui.shared.Appearance;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.WindowChoice;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Panes, difference and inspector on readings of the shipped reader, as pictures to look at. */
@ExtendWith(ApplicationExtension.class)
class PanesScreensTest {
  private static final String NORMANS =
      "The Normans were the people who in the 10th and 11th centuries gave their name to Normandy,"
          + " a region in France. They adopted Catholicism, and their descent from Norse raiders"
          + " faded within two generations. The distinct cultural identity of the Normans emerged"
          + " initially in the first half of the 10th century. They played a major political role"
          + " in medieval Europe, and later in the Near East.";

  private static Reader reader;

  private final WindowJobs jobs = new WindowJobs();
  private final Appearance appearance = new Appearance();
  private CompareBench bench;
  private Stage stage;

  @BeforeAll
  static void openReader() {
    reader = Readers.shipped();
  }

  @AfterAll
  static void closeReader() {
    reader.close();
  }

  @Start
  void open(Stage shown) {
    bench = new CompareBench(jobs.jobs(), reader);
    bench.compare().openReader(reader.info().name(), "auto");
    Pictures pictures = new Pictures(jobs.jobs(), bench.link(), appearance.theme());
    CompareView panes =
        new CompareView(new CompareViewModel(bench.compare(), bench.maps()), pictures);
    DifferenceView difference =
        new DifferenceView(new DifferenceViewModel(bench.compare(), bench.maps()), pictures);
    difference.setPrefHeight(260);
    difference.setMinHeight(260);
    difference.getStyleClass().add("card");
    VBox.setVgrow(panes, Priority.ALWAYS);
    ScrollPane inspector =
        new ScrollPane(
            new InspectorView(
                new InspectorViewModel(bench.compare(), bench.maps(), bench.link(), jobs.jobs()),
                pictures));
    inspector.setFitToWidth(true);
    inspector.getStyleClass().addAll("panel", "panel-right");
    BorderPane root = new BorderPane(new VBox(8, panes, difference));
    root.setRight(inspector);
    Scene scene = new Scene(root, 1330, 860);
    appearance.dress(scene);
    stage = shown;
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void stop() {
    WaitForAsyncUtils.waitForAsyncFx(5000, bench::close);
    jobs.close();
  }

  @Test
  void anAnswerAgainstNoAnswerInBothThemes() {
    read(CompareBench.inputs("What religion were the Normans?", NORMANS, "Catholicism"));

    write("panes-light");
    onFx(() -> appearance.theme().set(Theme.DARK));
    write("panes-dark");
    onFx(() -> appearance.theme().set(Theme.LIGHT));
    onFx(() -> stage.setWidth(870));
    write("panes-light-narrow");
  }

  @Test
  void levelsBlocksAndSinks() {
    read(CompareBench.inputs("What religion were the Normans?", NORMANS, "Catholicism"));
    onFx(() -> bench.maps().choose(Level.SENTENCE));
    write("panes-sentences");
    onFx(() -> bench.maps().choose(Block.ALL));
    onFx(() -> bench.maps().choose(Level.WORD));
    onFx(() -> bench.maps().choose(Sinks.RENORMALISED));
    onFx(() -> bench.maps().logCurves().set(true));
    write("panes-all-words-log");
    onFx(() -> bench.maps().choose(Block.CONTEXT_TO_QUESTION));
    onFx(() -> bench.maps().choose(Lenses.byId("rollout")));
    onFx(() -> bench.maps().choose(Level.TOKEN));
    write("panes-context-to-question-rollout");
  }

  @Test
  void aTextOfSeveralWindows() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 3200; i++) {
      text.append(i == 0 ? "" : " ").append(NORMANS.replace("10th", (i + 10) + "th"));
    }
    read(CompareBench.inputs("What religion were the Normans?", text.toString(), "Catholicism"));
    write("panes-windows");
    onFx(() -> bench.maps().window(SideName.A).set(WindowChoice.WHOLE));
    onFx(() -> bench.maps().choose(Block.ALL));
    onFx(() -> bench.maps().choose(Level.SENTENCE));
    write("panes-whole-text");
  }

  private void read(Inputs inputs) {
    WindowJobs.until(() -> bench.compare().reader().get().isPresent());
    onFx(() -> bench.compare().open(inputs));
    settle();
  }

  private void write(String name) {
    settle();
    onFx(() -> Screens.write(stage.getScene(), name));
  }

  /** Waits until both sides are read, worked out and painted. */
  private void settle() {
    WindowJobs.until(
        () ->
            isShown(SideName.A)
                && isShown(SideName.B)
                && !bench.maps().computing().get()
                && figures(stage.getScene().getRoot()).stream().allMatch(FigureView::isPainted));
  }

  private boolean isShown(SideName side) {
    return bench.compare().side(side).get().isCurrent()
        && bench
            .maps()
            .result()
            .get()
            .side(side)
            .map(map -> map.view() != null && map.side() == bench.compare().side(side).get().side())
            .orElse(false);
  }

  private static List<FigureView> figures(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .flatMap(
            child ->
                child instanceof FigureView view
                    ? java.util.stream.Stream.of(view)
                    : child instanceof Parent inner
                        ? figures(inner).stream()
                        : java.util.stream.Stream.empty())
        .toList();
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
