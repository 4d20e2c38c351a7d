package org.spanscope.ui.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.experiment.WeighedBy;
import org.spanscope.figure.Theme;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.Readers;
import org.spanscope.testing.TabStage;
import org.spanscope.testing.WindowJobs;
import org.spanscope.ui.shared.FigureView;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tab on readings of the shipped reader, as pictures to look at. */
@ExtendWith(ApplicationExtension.class)
class DeletionViewTest {
  private static final Inputs NORMANS =
      CompareBench.inputs(
          "What religion were the Normans?",
          "The Normans were the people who in the 10th and 11th centuries gave their name to"
              + " Normandy, a region in France. They adopted Catholicism, and their descent from"
              + " Norse raiders faded within two generations. The distinct cultural identity of the"
              + " Normans emerged initially in the first half of the 10th century. They played a"
              + " major political role in medieval Europe, and later in the Near East.",
          "Catholicism");

  private static Reader reader;

  private TabStage tab;
  private DeletionViewModel model;

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
    tab = new TabStage(stage, reader);
    model = new DeletionViewModel(tab.bench().compare(), tab.bench().maps(), tab.bench().jobs());
  }

  @AfterEach
  void stop() {
    tab.close();
  }

  private void showAndRun() {
    tab.read(NORMANS);
    tab.show((bench, pictures) -> new DeletionView(model, pictures));
    TabStage.onFx(
        () -> {
          model.by().set(WeighedBy.LENS);
          model.start();
        });
    WindowJobs.until(() -> model.run().state().get().isCurrent());
  }

  @Test
  void curvesStepsAndTextInBothThemes() {
    tab.show((bench, pictures) -> new DeletionView(model, pictures));
    tab.write("deletion-nothing-open");
    showAndRun();
    TabStage.onFx(() -> model.move(1));
    tab.write("deletion-light");
    TabStage.onFx(() -> tab.appearance().theme().set(Theme.DARK));
    TabStage.onFx(() -> model.mode().set(Mode.MANUAL));
    tab.write("deletion-dark-old");
    tab.size(1200, 640);
    TabStage.onFx(() -> model.mode().set(Mode.CASCADING));
    TabStage.onFx(model::start);
    WindowJobs.until(() -> model.run().state().get().isCurrent());
    TabStage.onFx(() -> model.step().set(2));
    tab.write("deletion-dark-large");
    assertThat(model.steps()).hasSize(4);
  }

  @Test
  void arrowKeysStepInTheListAndInThePicture(FxRobot robot) {
    showAndRun();
    TableView<?> table = robot.lookup(".experiment-table").queryTableView();
    TabStage.onFx(table::requestFocus);
    robot.type(KeyCode.RIGHT).type(KeyCode.DOWN);
    WindowJobs.until(() -> model.step().get() == 2);
    assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(2);
    FigureView picture = robot.lookup(".figure-view").queryAs(FigureView.class);
    TabStage.onFx(picture::requestFocus);
    robot.type(KeyCode.LEFT);
    WindowJobs.until(() -> model.step().get() == 1);
    TabStage.onFx(() -> table.getSelectionModel().clearAndSelect(3));
    assertThat(model.step().get()).isEqualTo(3);
  }

  @Test
  void aStepGoesIntoBByItsButton(FxRobot robot) {
    showAndRun();
    TabStage.onFx(() -> model.step().set(1));
    robot.clickOn("Into B");
    WindowJobs.until(
        () ->
            tab.bench()
                .compare()
                .inputs()
                .get()
                .orElseThrow()
                .b()
                .kept()
                .equals(model.steps().get(1).step().result().selection().kept()));
    assertThat(model.run().state().get().isCurrent()).isTrue();
  }

  private void until(Mode mode, int steps) {
    WindowJobs.until(
        () ->
            model.mode().get() == mode
                && model.run().state().get().isCurrent()
                && model.steps().size() == steps);
  }

  @Test
  void clickedSentencesGoNextAndComeBackByTheButton(FxRobot robot) {
    showAndRun();
    robot.clickOn("by hand");
    tab.write("deletion-by-hand-nothing");
    robot.clickOn("2");
    until(Mode.MANUAL, 2);
    robot.clickOn("4");
    until(Mode.MANUAL, 3);
    assertThat(robot.lookup(".text-field").queryTextInputControl().getText()).isEqualTo("2, 4");
    tab.write("deletion-by-hand");
    robot.clickOn("Undo");
    until(Mode.MANUAL, 2);
    assertThat(model.order().get()).isEqualTo("2");
  }

  @Test
  void spaceAndDeleteTakeAwayAndBackspaceGivesBack(FxRobot robot) {
    showAndRun();
    robot.clickOn("by hand");
    ListView<?> list = robot.lookup(".hand-list").queryListView();
    TabStage.onFx(
        () -> {
          list.requestFocus();
          list.getSelectionModel().clearAndSelect(0);
        });
    robot.type(KeyCode.SPACE);
    until(Mode.MANUAL, 2);
    robot.type(KeyCode.DOWN).type(KeyCode.DELETE);
    until(Mode.MANUAL, 3);
    assertThat(model.order().get()).isEqualTo("1, 2");
    robot.type(KeyCode.BACK_SPACE);
    until(Mode.MANUAL, 2);
    TabStage.onFx(robot.lookup(".experiment-table").queryTableView()::requestFocus);
    robot.type(KeyCode.BACK_SPACE);
    until(Mode.MANUAL, 1);
    assertThat(model.order().get()).isEmpty();
    assertThat(robot.lookup("Undo").queryButton().isDisabled()).isTrue();
  }

  @Test
  void aTypedOrderIsReadOnEnterAndShownAmongTheSentences(FxRobot robot) {
    showAndRun();
    robot.clickOn("by hand");
    robot.clickOn(".text-field").write("3, 1").type(KeyCode.ENTER);
    until(Mode.MANUAL, 3);
    assertThat(model.hand()).extracting(HandRow::gone).containsExactly(2, 0, 1, 0);
    TabStage.onFx(() -> tab.appearance().theme().set(Theme.DARK));
    tab.size(764, 150);
    tab.write("deletion-by-hand-dark-small");
  }

  @Test
  void sideBIsChosenByItsButtonAndAStepOfItGoesIntoA(FxRobot robot) {
    showAndRun();
    robot.clickOn("B");
    until(Mode.INDEPENDENT, 3);
    tab.write("deletion-side-b");
    TabStage.onFx(() -> model.step().set(2));
    robot.clickOn("Into A");
    WindowJobs.until(
        () -> tab.bench().compare().inputs().get().orElseThrow().a().kept().size() == 1);
    assertThat(model.run().state().get().isCurrent()).isTrue();
  }
}
