package org.spanscope.ui.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.attention.Level;
import org.spanscope.attribution.Explainers;
import org.spanscope.figure.Theme;
import org.spanscope.reader.Baseline;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.Readers;
import org.spanscope.testing.Screens;
import org.spanscope.testing.WindowJobs;
import org.spanscope.ui.shared.Appearance;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.Pictures;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tab on readings of the shipped reader, as pictures to look at. */
@ExtendWith(ApplicationExtension.class)
class AttributionScreensTest {
  private static final Inputs NORMANS =
      CompareBench.inputs(
          "What religion were the Normans?",
          "The Normans were the people who in the 10th and 11th centuries gave their name to"
              + " Normandy, a region in France. They adopted Catholicism, and their descent from"
              + " Norse raiders faded within two generations. They played a major political role"
              + " in medieval Europe, and later in the Near East.",
          "Catholicism");

  private static Reader reader;

  private final WindowJobs jobs = new WindowJobs();
  private final Appearance appearance = new Appearance();
  private CompareBench bench;
  private AttributionViewModel model;
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
    stage = shown;
    bench = new CompareBench(jobs.jobs(), reader);
    bench.compare().openReader(reader.info().name(), "auto");
    model = new AttributionViewModel(bench.compare(), jobs.jobs());
    Pictures pictures = new Pictures(jobs.jobs(), bench.link(), appearance);
    BorderPane root = new BorderPane(new AttributionView(model, pictures));
    root.getStyleClass().add("card");
    Scene scene = new Scene(root, 900, 260);
    appearance.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void stop(FxRobot robot) {
    robot.interact(bench::close);
    jobs.close();
  }

  @Test
  void everyPictureInBothThemesLowAndWide(FxRobot robot) {
    WindowJobs.until(() -> bench.compare().reader().get().isPresent());
    robot.interact(() -> bench.compare().open(NORMANS));
    WindowJobs.until(
        () ->
            bench.compare().side(SideName.A).get().isCurrent()
                && bench.compare().side(SideName.B).get().isCurrent());
    write(robot, "attribution-unasked");
    robot.interact(
        () -> {
          model.steps().set(10);
          model.baseline().set(Baseline.PAD);
        });
    explain(robot);
    write(robot, "attribution-text-light");
    size(robot, 700, 190);
    write(robot, "attribution-text-low-light");
    size(robot, 900, 260);
    robot.interact(() -> model.picture().set(Picture.PATH));
    write(robot, "attribution-path-light");
    robot.interact(() -> model.picture().set(Picture.BARS));
    write(robot, "attribution-bars-words-light");
    dark(robot, true);
    robot.interact(() -> model.picture().set(Picture.TEXT));
    write(robot, "attribution-text-dark");
    robot.interact(() -> model.method().set(Explainers.byId("shapley")));
    write(robot, "attribution-old-dark");
    explain(robot);
    robot.interact(() -> model.picture().set(Picture.INTERACTIONS));
    size(robot, 1280, 700);
    write(robot, "attribution-interactions-dark-wide");
    dark(robot, false);
    robot.interact(
        () -> {
          model.level().set(Level.SENTENCE);
          model.picture().set(Picture.BARS);
        });
    write(robot, "attribution-bars-light-wide");
    size(robot, 900, 260);
    write(robot, "attribution-bars-light");
    robot.interact(() -> model.picture().set(Picture.TEXT));
    write(robot, "attribution-sentences-light");
    assertThat(model.figure(SideName.A).get().figure()).isNotNull();
  }

  private void explain(FxRobot robot) {
    robot.clickOn("Explain");
    WindowJobs.until(() -> model.run().state().get().isCurrent());
  }

  private void dark(FxRobot robot, boolean dark) {
    robot.interact(() -> appearance.theme().set(dark ? Theme.DARK : Theme.LIGHT));
  }

  private void size(FxRobot robot, double width, double height) {
    robot.interact(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
  }

  private void write(FxRobot robot, String name) {
    // Painting waits for the size to rest.
    robot.sleep(300);
    WindowJobs.until(
        () ->
            robot.lookup(".figure-view").queryAllAs(FigureView.class).stream()
                .allMatch(FigureView::isPainted));
    robot.interact(() -> Screens.write(stage.getScene(), name));
  }
}
