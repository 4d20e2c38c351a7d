package org.spanscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.figure.Theme;
import org.spanscope.reader.Reader;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.Inputs;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.Readers;
import org.spanscope.testing.Screens;
import org.spanscope.testing.WindowJobs;
import org.spanscope.ui.heads.HeadsView;
import org.spanscope.ui.heads.HeadsViewModel;
import org.spanscope.ui.shared.Appearance;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.TokenLink.Spot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The tab with all heads on readings of the shipped reader, as pictures to look at. */
@ExtendWith(ApplicationExtension.class)
class HeadsScreensTest {
  private static final String TEXT =
      "The Normans were the people who in the 10th and 11th centuries gave their name to Normandy,"
          + " a region in France. They adopted Catholicism, and their descent from Norse raiders"
          + " faded within two generations. The distinct cultural identity of the Normans emerged"
          + " initially in the first half of the 10th century. They played a major political role"
          + " in medieval Europe, and later in the Near East.";
  private static final Inputs INPUTS =
      CompareBench.inputs("What religion were the Normans?", TEXT, "Catholicism");

  private static Reader reader;

  private final WindowJobs jobs = new WindowJobs();
  private final Appearance appearance = new Appearance();
  private final CompareBench bench = new CompareBench(jobs.jobs(), reader);
  private Stage stage;
  private HeadsView view;

  @BeforeAll
  static void openReader() {
    reader = Readers.shipped();
  }

  @AfterAll
  static void closeReader() {
    reader.close();
  }

  @Start
  void open(Stage stage) {
    this.stage = stage;
    bench.compare().openReader(reader.info().name(), "auto");
    HeadsViewModel model = new HeadsViewModel(bench.compare(), bench.maps(), jobs.jobs());
    model.shown().set(true);
    view = new HeadsView(model, new Pictures(jobs.jobs(), bench.link(), appearance));
    view.getStyleClass().add("card");
    Scene scene = new Scene(view, 900, 230);
    appearance.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void stop() {
    bench.close();
    jobs.close();
  }

  @Test
  void allHeadsLowAndLargeInBothThemes() {
    read();
    write("heads-tab-light");
    then(() -> appearance.theme().set(Theme.DARK));
    write("heads-tab-dark");
    then(() -> stage.setWidth(1180));
    then(() -> stage.setHeight(760));
    write("heads-tab-large-dark");
    then(() -> appearance.theme().set(Theme.LIGHT));
    write("heads-tab-large-light");
  }

  @Test
  void aClickAndThenTheKeyboardChooseAHead(FxRobot robot) {
    read();
    FigureView maps = figure(0);
    Rectangle2D cell = maps.cellBounds(0, 4, 3).orElseThrow();
    robot.clickOn(
        maps.localToScreen(
            cell.getMinX() + cell.getWidth() / 2, cell.getMinY() + cell.getHeight() / 2));
    settle();
    assertThat(bench.maps().settings().get().choice())
        .extracting("layer", "head")
        .containsExactly(4, 3);
    robot.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.ENTER);
    settle();
    assertThat(bench.maps().settings().get().choice())
        .extracting("layer", "head")
        .containsExactly(5, 4);
    assertThat(bench.link().pinned().get()).isEmpty();
  }

  @Test
  void hoveringATokenOfTheLinesLightsItEverywhere(FxRobot robot) {
    read();
    FigureView lines = figure(1);
    int religion = INPUTS.example().question().indexOf("religion");
    Rectangle2D cell = lines.cellBounds(0, 0, 1).orElseThrow();
    robot.moveTo(lines.localToScreen(cell.getMinX() + 2, cell.getMinY() + cell.getHeight() / 2));
    assertThat(bench.link().hovered().get())
        .contains(Spot.at(new TextPlace(TextPlace.Area.QUESTION, religion, religion + 8)));
    onFx(() -> Screens.write(stage.getScene(), "heads-tab-hover"));
  }

  @Test
  void oneSideSortedWithAHighThreshold(FxRobot robot) {
    read();
    then(() -> stage.setHeight(560));
    robot.clickOn("A only");
    robot.clickOn("by number");
    then(() -> robot.lookup(".slider").queryAs(Slider.class).setValue(0.4));
    write("heads-tab-sorted");
    assertThat(view.lookupAll(".figure-view")).hasSize(2);
    robot.clickOn("A and B");
    settle();
    assertThat(view.lookupAll(".figure-view")).hasSize(4);
  }

  @Test
  void nothingReadYet() {
    WindowJobs.until(() -> bench.compare().reader().get().isPresent());
    onFx(() -> Screens.write(stage.getScene(), "heads-tab-nothing"));
    assertThat(figure(0).state().get().message()).startsWith("Nothing has been read yet.");
  }

  private FigureView figure(int index) {
    return view.lookupAll(".figure-view").stream().map(FigureView.class::cast).toList().get(index);
  }

  private void read() {
    WindowJobs.until(() -> bench.compare().reader().get().isPresent());
    onFx(() -> bench.compare().open(INPUTS));
    settle();
  }

  private void then(Runnable action) {
    onFx(action);
    settle();
  }

  private void settle() {
    WindowJobs.until(
        () ->
            !bench.maps().computing().get()
                && view.lookupAll(".figure-view").stream()
                    .map(FigureView.class::cast)
                    .allMatch(one -> one.state().get().figure() != null && one.isPainted()));
    // What the maps' result starts may itself start painting.
    WaitForAsyncUtils.waitForFxEvents();
    WindowJobs.until(
        () ->
            view.lookupAll(".figure-view").stream()
                .map(FigureView.class::cast)
                .allMatch(one -> !one.state().get().stale() && one.isPainted()));
  }

  private void write(String name) {
    settle();
    onFx(() -> Screens.write(stage.getScene(), name));
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
