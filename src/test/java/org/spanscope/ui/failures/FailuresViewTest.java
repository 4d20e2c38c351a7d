package org.spanscope.ui.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.experiment.failures.CaseFilter;
import org.spanscope.experiment.failures.Change;
import org.spanscope.figure.ScatterPanel;
import org.spanscope.figure.Theme;
import org.spanscope.records.StoredRun;
import org.spanscope.session.SavedNotes;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.MadeUpRuns;
import org.spanscope.testing.Screens;
import org.spanscope.testing.TabStage;
import org.spanscope.testing.WindowJobs;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Zoomed;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window's contents over ten thousand questions, as pictures to look at. */
@ExtendWith(ApplicationExtension.class)
class FailuresViewTest {
  @TempDir private static Path folder;

  private static Path file;
  private static Path twice;

  private final List<CaseRequest> opened = new ArrayList<>();
  private final IntegerProperty letters = new SimpleIntegerProperty(100);
  private TabStage tab;
  private FailuresViewModel model;

  @BeforeAll
  static void write() {
    file = folder.resolve("runs.duckdb");
    String[] sources = {"good-head", "leave-one-out", "raw:9.7", "rollout"};
    MadeUpRuns.add(file, MadeUpRuns.plan("large", 10_000), MadeUpRuns.rows(10_000, 0.72));
    MadeUpRuns.add(file, MadeUpRuns.plan("small", 10_000), MadeUpRuns.rows(10_000, 0.6, sources));
    twice = folder.resolve("one-reader-twice.duckdb");
    for (String tau : List.of("0.0", "1.2")) {
      MadeUpRuns.add(
          twice,
          MadeUpRuns.plan(
              Path.of("/data/dev.json"),
              "spanscope-reader",
              600,
              Map.of("tau", tau, "temperature", tau.equals("1.2") ? "1.77" : "1.0")),
          MadeUpRuns.rows(600, tau.equals("1.2") ? 0.6 : 0.64));
    }
  }

  @Start
  void open(Stage stage) {
    tab = new TabStage(stage, new FakeReader("fake"));
    model =
        new FailuresViewModel(
            opened::add,
            new SimpleObjectProperty<>(SavedNotes.NOTHING),
            new Messages(),
            tab.bench().jobs());
    tab.size(1280, 800);
    tab.show(
        (bench, pictures) ->
            Zoomed.scrolled(new FailuresView(model, pictures, () -> {}), 620, 520, letters));
  }

  @AfterEach
  void stop() {
    TabStage.onFx(model::close);
    tab.close();
  }

  private void read() {
    TabStage.onFx(() -> model.open(file));
    WindowJobs.until(
        () ->
            model.first().get().flatMap(LoadedRun::details).isPresent()
                && !model.cases().rows().isEmpty());
  }

  @Test
  void beforeAFileIsOpenItSaysHowToMakeOne() {
    tab.write("failures-nothing-open");
    assertThat(model.cases().rows()).isEmpty();
  }

  @Test
  void aRunIsShownInLightAndDarkAndLarge() {
    read();
    TabStage.onFx(() -> model.cases().select(model.cases().rows().stream().findFirst()));
    tab.write("failures-light");
    guide("failures");
    TabStage.onFx(() -> tab.appearance().theme().set(Theme.DARK));
    tab.write("failures-dark");
    tab.size(1680, 1000);
    TabStage.onFx(() -> model.cases().change(f -> f.classes(CaseFilter.wrong())));
    WindowJobs.until(() -> model.cases().rows().size() < 10_000);
    tab.write("failures-dark-large");
    assertThat(model.cases().rows()).noneMatch(one -> one.row().exact());
  }

  private void readTwoRunsOfOneReader() {
    TabStage.onFx(() -> model.open(twice));
    WindowJobs.until(() -> model.first().get().flatMap(LoadedRun::details).isPresent());
    TabStage.onFx(() -> model.compareWith(Optional.of(model.runs().get(0))));
    WindowJobs.until(
        () -> model.pair().get().isPresent() && !model.cases().shown().get().rows().isEmpty());
  }

  @Test
  void lettersOfTwiceTheSizeCutNeitherTheFileNorTheRuns(FxRobot robot) {
    readTwoRunsOfOneReader();
    TabStage.onFx(
        () -> {
          letters.set(200);
          model.cases().select(model.cases().rows().stream().findFirst());
        });
    for (Theme theme : Theme.values()) {
      TabStage.onFx(() -> tab.appearance().theme().set(theme));
      for (int i = 0; i < 4; i++) {
        int at = i;
        TabStage.onFx(() -> tabs(robot).getSelectionModel().select(at));
        if (i == 3) {
          until();
        }
        tab.write("failures-200-" + (i + 1) + "-" + theme.name().toLowerCase(Locale.ROOT));
      }
      TabStage.onFx(() -> tabs(robot).getSelectionModel().select(0));
    }
    Label name =
        robot.lookup((Label one) -> one.getText().equals("one-reader-twice.duckdb")).query();
    assertThat(name.getWidth()).isGreaterThanOrEqualTo(Math.floor(name.prefWidth(-1)));
    assertThat(robot.lookup(".top-bar .combo-box").<Node>queryAll())
        .hasSize(2)
        .allSatisfy(
            chooser -> {
              assertThat(chooser.getLayoutBounds().getWidth()).isGreaterThan(300);
              assertThat(((ComboBox<?>) chooser).getTooltip().getText()).contains("temperature: ");
            });
  }

  @Test
  void columnsOfTwoRunsStandBesideTheScrollBarAndTheSearchAboveItsList(FxRobot robot) {
    readTwoRunsOfOneReader();
    TabStage.onFx(() -> model.cases().change(filter -> filter.text("oxygen")));
    WindowJobs.until(() -> model.cases().rows().size() < 600);
    tab.write("failures-compared-filtered");
    TableView<?> table = robot.lookup("#cases").queryTableView();
    assertThat(table.getVisibleLeafColumns()).extracting(TableColumn::getId).contains("case-f1");
    assertThat(table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum())
        .isLessThanOrEqualTo(table.getWidth() - 20);
    Node search = robot.lookup("#case-search").query();
    Node menu = robot.lookup((MenuButton one) -> one.getText().equals("Tag: all")).query();
    assertThat(search.localToScene(search.getLayoutBounds()).getMaxX())
        .isCloseTo(menu.localToScene(menu.getLayoutBounds()).getMaxX(), offset(1.0));
  }

  @Test
  void aMenuWithoutAnythingToChooseSaysWhy(FxRobot robot) {
    read();
    MenuButton menu = robot.lookup((MenuButton one) -> one.getText().equals("Tag: all")).query();
    assertThat(menu.isDisabled()).isFalse();
    TabStage.onFx(menu::show);
    assertThat(robot.lookup((Label one) -> one.getText().contains("has a tag")).tryQuery())
        .isPresent();
    TabStage.onFx(menu::hide);
  }

  @Test
  void aQuestionThatIsNotAmongThoseShownCannotBeOpened(FxRobot robot) {
    read();
    TabStage.onFx(
        () -> {
          model.cases().select(model.cases().rows().stream().findFirst());
          model.cases().change(filter -> filter.ordinals(Set.of(7, 8)));
        });
    WindowJobs.until(() -> model.cases().rows().size() == 2);
    Button open = robot.lookup("#open-case").queryButton();
    assertThat(open.isDisabled()).isTrue();
    assertThat(robot.lookup((Label one) -> one.getText().equals(CaseView.HIDDEN)).tryQuery())
        .isPresent();
    tab.write("failures-chosen-hidden");
    TabStage.onFx(() -> model.cases().filter().set(CaseFilter.ALL));
    WindowJobs.until(() -> model.cases().rows().size() == 10_000);
    assertThat(open.isDisabled()).isFalse();
  }

  private TabPane tabs(FxRobot robot) {
    return robot.lookup(".failures .tab-pane").queryAs(TabPane.class);
  }

  @Test
  void twoRunsAreHeldAgainstEachOther(FxRobot robot) {
    read();
    TabStage.onFx(() -> model.compareWith(model.runs().stream().filter(this::isLarge).findFirst()));
    WindowJobs.until(() -> model.pair().get().isPresent());
    TabStage.onFx(() -> tabs(robot).getSelectionModel().select(1));
    tab.write("failures-two-runs");
    Button swap = robot.lookup("#swap-runs").queryButton();
    TabStage.onFx(swap::requestFocus);
    for (String looked : List.of("large", "small")) {
      TabStage.onFx(swap::fire);
      WindowJobs.until(() -> model.first().get().flatMap(LoadedRun::details).isPresent());
      assertThat(model.first().get().orElseThrow().run().plan().readerName()).isEqualTo(looked);
      WindowJobs.until(swap::isFocused);
    }
    robot.clickOn(
        robot
            .lookup((Button one) -> "Show the questions: broken".equals(one.getAccessibleText()))
            .<Node>query());
    WindowJobs.until(() -> model.cases().rows().size() < 10_000);
    assertThat(model.cases().rows())
        .hasSize(PairWords.count(model.pair().get().orElseThrow(), Change.BROKEN))
        .noneMatch(one -> one.row().exact());
    assertThat(tabs(robot).getSelectionModel().getSelectedIndex()).isZero();
    tab.write("failures-broken");
  }

  private boolean isLarge(StoredRun run) {
    return run.plan().readerName().equals("large");
  }

  @Test
  void lensesAndHeadsAreRankedOnceThatIsAskedFor(FxRobot robot) {
    TabStage.onFx(() -> tabs(robot).getSelectionModel().select(2));
    read();
    tab.write("failures-rankings-not-yet");
    TabStage.onFx(model.rankings()::start);
    WindowJobs.until(() -> model.rankings().run().state().get().isCurrent());
    tab.write("failures-rankings");
    assertThat(model.rankings().rows()).hasSize(7);
    assertThat(model.rankings().rows().get(0).source()).isEqualTo("good-head");
    TabStage.onFx(
        () -> model.choose(model.runs().stream().filter(this::isLarge).findFirst().orElseThrow()));
    WindowJobs.until(
        () ->
            model
                .first()
                .get()
                .filter(run -> isLarge(run.run()))
                .flatMap(LoadedRun::details)
                .isPresent());
    tab.write("failures-rankings-none");
    assertThat(model.rankings().rows()).isEmpty();
    assertThat(model.rankings().canStart()).isFalse();
  }

  @Test
  void pointsAreChosenByLassoAndOpenedByAClick(FxRobot robot) {
    read();
    TabStage.onFx(() -> tabs(robot).getSelectionModel().select(3));
    until();
    tab.write("failures-scatter-light");
    guide("scatter");
    FigureView picture = robot.lookup("#scatter-picture").queryAs(FigureView.class);
    WindowJobs.until(picture::isPainted);
    TabStage.onFx(() -> model.scatter().balanced().set(true));
    until();
    TabStage.onFx(() -> tab.appearance().theme().set(Theme.DARK));
    tab.write("failures-scatter-balanced-dark");

    Bounds on = picture.localToScreen(picture.getBoundsInLocal());
    double x = on.getMinX() + on.getWidth() * 0.3;
    double y = on.getMinY() + on.getHeight() * 0.3;
    robot.moveTo(x, y).press(MouseButton.PRIMARY);
    double[][] corners = {{1, 0}, {1, 1}, {0, 1}, {0, 0.1}};
    double[] last = {0, 0};
    for (double[] corner : corners) {
      for (int step = 1; step <= 5; step++) {
        robot.moveTo(
            x + (last[0] + (corner[0] - last[0]) * step / 5) * on.getWidth() * 0.5,
            y + (last[1] + (corner[1] - last[1]) * step / 5) * on.getHeight() * 0.5);
      }
      last = corner;
    }
    tab.write("failures-lasso");
    robot.release(MouseButton.PRIMARY);
    WindowJobs.until(() -> !model.cases().filter().get().ordinals().isEmpty());
    WindowJobs.until(() -> model.cases().rows().size() < 10_000);
    assertThat(opened).isEmpty();
    assertThat(model.cases().rows().size())
        .isEqualTo(model.cases().filter().get().ordinals().size());
    WindowJobs.until(() -> !chosenPoints().isEmpty());
    assertThat(chosenPoints()).hasSize(model.cases().filter().get().ordinals().size());
    tab.write("failures-lassoed");
    TabStage.onFx(() -> tab.appearance().theme().set(Theme.LIGHT));
    tab.write("failures-lassoed-light");

    Rectangle2D first = picture.cellBounds(0, 0, 5).orElseThrow();
    robot.clickOn(
        on.getMinX() + first.getMinX() + first.getWidth() / 2,
        on.getMinY() + first.getMinY() + first.getHeight() / 2);
    WindowJobs.until(() -> !opened.isEmpty());
    assertThat(opened.get(0).run().plan().readerName()).isEqualTo("small");
  }

  private Set<Integer> chosenPoints() {
    LinkedFigure figure = model.scatter().picture().get().figure();
    return figure == null ? Set.of() : ((ScatterPanel) figure.figure().panels().get(0)).chosen();
  }

  private void until() {
    WindowJobs.until(
        () ->
            model.scatter().picture().get().figure() != null
                && !model.scatter().picture().get().stale());
  }

  private static void guide(String name) {
    TabStage.onFx(() -> Screens.guide(new FxRobot().lookup(".failures").<Node>query(), name));
  }
}
