package org.spanscope.ui.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.figure.Theme;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.Readers;
import org.spanscope.testing.TabStage;
import org.spanscope.testing.WindowJobs;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tab on readings of the shipped reader, as pictures to look at. */
@ExtendWith(ApplicationExtension.class)
class InterventionsViewTest {
  private static final Inputs NORMANS =
      CompareBench.inputs(
          "What religion were the Normans?",
          "The Normans were the people who gave their name to Normandy, a region in France. They"
              + " adopted Catholicism, and their descent from Norse raiders faded within two"
              + " generations.",
          "Catholicism");

  private static Reader reader;

  private TabStage tab;
  private InterventionsViewModel model;

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
    model = new InterventionsViewModel(tab.bench().compare(), tab.bench().jobs());
  }

  @AfterEach
  void stop() {
    tab.close();
  }

  private void show() {
    tab.show((bench, pictures) -> new InterventionsView(model, pictures));
  }

  private void start(Show what) {
    TabStage.onFx(
        () -> {
          model.show().set(what);
          model.start();
        });
    WindowJobs.until(() -> model.run(what).state().get().isCurrent());
  }

  @Test
  void everyResultHasItsPictureAndTable() {
    show();
    tab.write("interventions-nothing-open");
    tab.read(NORMANS);
    tab.write("interventions-nothing-chosen");
    TabStage.onFx(
        () -> {
          model.toggle(9, 7);
          model.toggle(5, -1);
          model.knocking().set(true);
        });
    WindowJobs.until(() -> model.run(Show.CHANGED).state().get().isCurrent());
    tab.write("interventions-changed-light");
    start(Show.IMPORTANCE);
    tab.write("interventions-importance-light");
    start(Show.LAYERS);
    tab.write("interventions-layers-light");
    TabStage.onFx(() -> tab.appearance().theme().set(Theme.DARK));
    start(Show.KNOCKOUT);
    tab.write("interventions-knockout-dark");
    tab.size(1200, 640);
    TabStage.onFx(() -> model.show().set(Show.IMPORTANCE));
    tab.write("interventions-importance-dark-large");
    assertThat(model.table().get().rows()).hasSize(144);
  }

  @Test
  void numbersAndHeadsOfColumnsAreWholeAndNoTwoHeadsAreAlike(FxRobot robot) {
    tab.read(NORMANS);
    show();
    tab.size(820, 400);
    for (Show what : List.of(Show.IMPORTANCE, Show.LAYERS, Show.KNOCKOUT)) {
      start(what);
      tab.write("interventions-table-" + what.name().toLowerCase(Locale.ROOT));
      List<ResultRows.Column> columns = model.table().get().columns();
      assertThat(columns).extracting(ResultRows.Column::name).doesNotHaveDuplicates();
      for (Labeled shown : robot.lookup(".table-view .table-cell").queryAllAs(Labeled.class)) {
        if (shown.getAlignment() == Pos.CENTER_RIGHT && shown.getText() != null) {
          assertThat(shown.lookup(".text")).as(shown.getText()).isInstanceOf(Text.class);
          assertThat(((Text) shown.lookup(".text")).getText()).isEqualTo(shown.getText());
        }
      }
      for (Labeled head : robot.lookup(".column-header .label").queryAllAs(Labeled.class)) {
        assertThat(((Text) head.lookup(".text")).getText()).isEqualTo(head.getText());
      }
    }
  }

  @Test
  void headsAreChosenByKeysOnTheGrid(FxRobot robot) {
    tab.read(NORMANS);
    show();
    HeadPicker picker = robot.lookup(".head-picker").query();
    TabStage.onFx(picker::requestFocus);
    robot.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.SPACE);
    WindowJobs.until(() -> !model.chosen().get().isEmpty());
    assertThat(model.chosen().get().has(1, 1)).isTrue();
    robot.type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.SPACE);
    WindowJobs.until(() -> model.chosen().get().has(1, 0));
    assertThat(model.chosen().get().list().get(0).label()).isEqualTo("1");
    assertThat(picker.getAccessibleText()).contains("12 chosen").contains("layer 1");
  }

  @Test
  void attentionIsKnockedOutInTheLayersThatTheSpinnersName(FxRobot robot) {
    tab.read(NORMANS);
    show();
    tab.size(764, 260);
    robot.clickOn("no attention");
    WindowJobs.until(() -> model.run(Show.CHANGED).state().get().isCurrent());
    Set<Spinner> spinners = robot.lookup(".spinner").queryAllAs(Spinner.class);
    Spinner<?> last =
        spinners.stream()
            .filter(one -> "Last layer without it".equals(one.getAccessibleText()))
            .findFirst()
            .orElseThrow();
    TabStage.onFx(last::requestFocus);
    robot.type(KeyCode.DOWN, 3);
    WindowJobs.until(() -> model.run(Show.CHANGED).state().get().isCurrent());
    assertThat(model.plan().says())
        .containsExactly("no attention question → context in layers 0–8");
    tab.write("interventions-layers-of-knockout-small");
    assertThat(model.picture().get().figure().figure().says())
        .contains("no attention question → context in layers 0–8");
  }
}
