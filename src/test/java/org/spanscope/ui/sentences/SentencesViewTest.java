package org.spanscope.ui.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.figure.Theme;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reader;
import org.spanscope.session.Edits;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.Readers;
import org.spanscope.testing.TabStage;
import org.spanscope.testing.WindowJobs;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tab on readings of the shipped reader, as pictures to look at. */
@ExtendWith(ApplicationExtension.class)
class SentencesViewTest {
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
  private SentencesViewModel model;

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
    model = new SentencesViewModel(tab.bench().compare(), tab.bench().maps(), tab.bench().jobs());
  }

  @AfterEach
  void stop() {
    tab.close();
  }

  private void show() {
    tab.show((bench, pictures) -> new SentencesView(model, pictures));
  }

  private void until() {
    WindowJobs.until(() -> model.run().state().get().isCurrent());
  }

  @Test
  void aShortTextIsReadAsSoonAsTheTabIsShown() {
    tab.read(NORMANS);
    show();
    until();
    tab.write("sentences-light");
    TabStage.onFx(() -> model.chart().set(Chart.LONG_SHORT));
    tab.write("sentences-long-short");
    TabStage.onFx(() -> tab.appearance().theme().set(Theme.DARK));
    tab.write("sentences-dark-long-short");
    TabStage.onFx(() -> model.chart().set(Chart.ALONE));
    tab.size(1200, 640);
    tab.write("sentences-dark-large");
    assertThat(model.rows()).hasSize(5);
  }

  @Test
  void enterOnARowMakesItSideB(FxRobot robot) {
    tab.read(NORMANS);
    show();
    until();
    TableView<?> table = robot.lookup(".experiment-table").queryTableView();
    TabStage.onFx(
        () -> {
          table.requestFocus();
          table.getSelectionModel().clearAndSelect(3);
        });
    robot.type(KeyCode.ENTER);
    WindowJobs.until(
        () -> tab.bench().compare().inputs().get().orElseThrow().b().kept().size() == 1);
    assertThat(tab.bench().compare().inputs().get().orElseThrow().b().kept()).containsExactly(2);
    WindowJobs.until(() -> tab.bench().compare().side(SideName.B).get().isCurrent());
    tab.write("sentences-row-is-b");
    assertThat(model.rows().get(3).isOther()).isTrue();
  }

  @Test
  void anOldResultIsDimmedAndNothingToReadSaysSo() {
    show();
    tab.write("sentences-nothing-open");
    tab.read(NORMANS);
    tab.write("sentences-not-run");
    TabStage.onFx(model::start);
    until();
    TabStage.onFx(
        () -> tab.bench().compare().change(now -> Edits.keep(now, SideName.A, i -> false)));
    tab.write("sentences-nothing-to-read");
    assertThat(model.picture().get().stale()).isTrue();
    assertThat(model.picture().get().message()).startsWith("Nothing to read");
  }

  @Test
  void sideBIsChosenByItsButtonAndARowOfItBecomesA(FxRobot robot) {
    tab.read(NORMANS);
    show();
    until();
    robot.clickOn("B");
    until();
    assertThat(model.rows()).hasSize(4);
    assertThat(robot.lookup(".studied").queryLabeled().getText()).isEqualTo("3 of 4 sentences");
    tab.write("sentences-side-b");
    robot.clickOn("3");
    WindowJobs.until(
        () -> tab.bench().compare().inputs().get().orElseThrow().a().kept().size() == 1);
    assertThat(tab.bench().compare().inputs().get().orElseThrow().a().kept()).containsExactly(2);
    WindowJobs.until(() -> model.rows().get(2).isOther());
    tab.write("sentences-row-is-a");
  }

  @Test
  void anotherTemperatureMakesTheNumbersOldAndTheOldOneMakesThemNew() {
    tab.read(NORMANS);
    show();
    until();
    TabStage.onFx(() -> tab.bench().compare().decode(DecodeSettings.STANDARD.temperature(4)));
    tab.write("sentences-other-temperature");
    assertThat(model.picture().get().stale()).isTrue();
    TabStage.onFx(() -> tab.bench().compare().decode(DecodeSettings.STANDARD));
    assertThat(model.picture().get().stale()).isFalse();
  }
}
