package org.spanscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.attention.Block;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapView;
import org.spanscope.attention.Sinks;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.WindowJobs;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.TokenLink;
import org.spanscope.ui.shared.TokenLink.Spot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Panes, difference and inspector used by mouse and keyboard, on a reader without a network. */
@ExtendWith(ApplicationExtension.class)
class PanesTest {
  private static final Inputs INPUTS =
      CompareBench.inputs(
          "who came here first?",
          "it was Anna. nobody else came at all. later on some did. that was it.",
          "Anna");
  private static final int CURVES = 0;
  private static final int MAP = 1;

  private PanesStage panes;
  private MapState maps;
  private TokenLink link;

  @Start
  void open(Stage stage) {
    panes =
        new PanesStage(
            stage,
            1330,
            880,
            new FakeReader("large", 6, 4, 512),
            new FakeReader("narrow", 3, 2, 14));
    maps = panes.bench().maps();
    link = panes.bench().link();
  }

  @AfterEach
  void stop() {
    panes.close();
  }

  @Test
  void hoveringATokenOfACurveLightsItInEveryPicture(FxRobot robot) {
    panes.read(INPUTS);
    robot.moveTo(point(0, CURVES, 0, 4));

    Spot spot = link.hovered().get().orElseThrow();
    assertThat(spot.from()).isEmpty();
    assertThat(lit(0, CURVES, spot)).isEqualTo(1);
    assertThat(lit(0, MAP, spot)).isEqualTo(1);
    assertThat(lit(1, CURVES, spot)).isEqualTo(1);
    assertThat(lit(1, MAP, spot)).isEqualTo(1);
    assertThat(lit(2, CURVES, spot)).isEqualTo(1);
    assertThat(lit(2, MAP, spot)).isEqualTo(1);
  }

  @Test
  void aSentenceLightsAllItsTokensInTheCurves(FxRobot robot) {
    panes.read(INPUTS);
    panes.then(() -> maps.choose(Level.SENTENCE));
    robot.moveTo(point(0, MAP, 0, 1));

    Spot spot = link.hovered().get().orElseThrow();
    // "nobody else came at all." and the question, which has no place in the curves.
    assertThat(lit(0, CURVES, spot)).isEqualTo(5);
    assertThat(lit(1, CURVES, spot)).isEqualTo(5);
  }

  @Test
  void aClickPinsAndTheCardGivesEveryLensOfBothSides(FxRobot robot) {
    panes.read(INPUTS);
    robot.clickOn(point(0, MAP, 0, 4));

    assertThat(link.pinned().get()).isPresent();
    WaitForAsyncUtils.waitForFxEvents();
    Label title = robot.lookup(".pinned-title").query();
    WindowJobs.until(() -> title.getText().equals("who → else"));
    List<String> words = cardWords(robot);
    for (var lens : Lenses.all()) {
      assertThat(words).anyMatch(word -> word.startsWith(lens.label()));
    }
  }

  @Test
  void aTokenThatBDoesNotHaveIsCalledRemoved(FxRobot robot) {
    panes.read(INPUTS);
    robot.clickOn(point(0, MAP, 0, 2));

    Label title = robot.lookup(".pinned-title").query();
    WindowJobs.until(() -> title.getText().equals("who → Anna."));
    assertThat(cardWords(robot)).anyMatch(word -> word.contains("B: removed"));
    assertThat(cardWords(robot)).contains("A").doesNotContain("B");
  }

  @Test
  void aClickInTheGridShowsThatHead(FxRobot robot) {
    panes.read(INPUTS);
    robot.clickOn(gridCell(robot, 2, 3, 4));
    panes.settle();

    assertThat(maps.settings().get().choice()).isEqualTo(new LensChoice("raw", 2, 3));
    assertThat(view(SideName.A).settings().choice()).isEqualTo(new LensChoice("raw", 2, 3));
  }

  @Test
  void arrowsInTheGridAndBracketsAnywhereStepLayersAndHeads(FxRobot robot) {
    panes.read(INPUTS);
    robot.clickOn(gridCell(robot, 2, 1, 4));
    robot.type(KeyCode.DOWN, KeyCode.RIGHT);
    assertThat(maps.settings().get().choice()).isEqualTo(new LensChoice("raw", 3, 2));

    robot.clickOn(point(0, MAP, 0, 1));
    PanesStage.onFx(() -> typed("["));
    PanesStage.onFx(() -> typed("{"));
    assertThat(maps.settings().get().choice()).isEqualTo(new LensChoice("raw", 2, 1));
    PanesStage.onFx(() -> typed("]"));
    PanesStage.onFx(() -> typed("}"));
    assertThat(maps.settings().get().choice()).isEqualTo(new LensChoice("raw", 3, 2));
  }

  @Test
  void meanOverHeadsIsAChoiceOfItsOwnWhereTheLensHasHeads(FxRobot robot) {
    panes.read(INPUTS);
    CheckBox mean = robot.lookup("mean of heads").queryAs(CheckBox.class);
    robot.clickOn(mean);
    panes.settle();
    assertThat(maps.settings().get().choice().head()).isEqualTo(LensChoice.ALL_HEADS);

    panes.then(() -> maps.choose(Lenses.byId("rollout")));
    assertThat(mean.isDisabled()).isTrue();
    assertThat(mean.isSelected()).isTrue();
    assertThat(maps.settings().get().choice().layer()).isEqualTo(5);
  }

  @Test
  void segmentsChangeBlockLevelAndSinks(FxRobot robot) {
    panes.read(INPUTS);
    robot.clickOn(segment(robot, "C→Q"));
    robot.clickOn(segment(robot, "word"));
    robot.clickOn(segment(robot, "zeroed"));
    panes.settle();

    assertThat(view(SideName.A).settings().block()).isEqualTo(Block.CONTEXT_TO_QUESTION);
    assertThat(view(SideName.A).settings().level()).isEqualTo(Level.WORD);
    assertThat(view(SideName.B).settings().sinks()).isEqualTo(Sinks.ZEROED);
    assertThat(view(SideName.A).rows()).hasSize(15);
  }

  @Test
  void oneSegmentIsAlwaysChosenByMouseAndByArrows(FxRobot robot) {
    panes.read(INPUTS);
    Level before = maps.settings().get().level();
    robot.clickOn(segment(robot, before.label()));
    ToggleButton chosen = (ToggleButton) segment(robot, before.label());
    assertThat(chosen.isSelected()).isTrue();
    assertThat(maps.settings().get().level()).isEqualTo(before);

    robot.clickOn(segment(robot, Level.SENTENCE.label())).type(KeyCode.RIGHT);
    assertThat(maps.settings().get().level()).isEqualTo(Level.WORD);
    robot.type(KeyCode.LEFT);
    assertThat(maps.settings().get().level()).isEqualTo(Level.SENTENCE);
  }

  @Test
  void plusOverAPictureLooksCloser(FxRobot robot) {
    panes.read(INPUTS);
    panes.then(() -> maps.choose(Level.SENTENCE));
    robot.clickOn(point(0, MAP, 0, 1));
    robot.type(KeyCode.ADD);
    assertThat(maps.settings().get().level()).isEqualTo(Level.WORD);
    robot.type(KeyCode.SUBTRACT);
    assertThat(maps.settings().get().level()).isEqualTo(Level.SENTENCE);
  }

  @Test
  void endsOfTheScaleAreTypedCheckedAndReset(FxRobot robot) {
    panes.read(INPUTS);
    double natural = maps.colours(SideName.A).max();
    TextField upper = end(robot, "Upper end");
    robot.doubleClickOn(upper).type(KeyCode.DELETE).write("0.9").type(KeyCode.ENTER);
    assertThat(maps.colours(SideName.B).max()).isEqualTo(0.9);

    robot.doubleClickOn(upper).write("many").type(KeyCode.ENTER);
    assertThat(robot.lookup(".wrong-input").queryAs(Label.class).getText())
        .isEqualTo("Type two numbers, the first one smaller.");
    assertThat(maps.colours(SideName.B).max()).isEqualTo(0.9);

    robot.clickOn("reset");
    assertThat(maps.colours(SideName.B).max()).isEqualTo(natural);
    assertThat(upper.getText()).doesNotContain("many");
  }

  @Test
  void endsOfTheScaleAreDrawnAndTheMapsFollowOnRelease(FxRobot robot) {
    panes.read(INPUTS);
    double natural = maps.colours(SideName.A).max();
    TextField upper = end(robot, "Upper end");
    robot.drag(thumb(robot, ".high-thumb")).moveBy(-20, 0);
    assertThat(Double.parseDouble(upper.getText())).isLessThan(natural);
    assertThat(maps.colours(SideName.A).max()).isEqualTo(natural);

    robot.drop();
    double drawn = maps.colours(SideName.B).max();
    assertThat(drawn).isLessThan(natural).isEqualTo(Double.parseDouble(upper.getText()));
    assertThat(maps.colours(SideName.B).min()).isZero();

    robot.type(KeyCode.LEFT);
    assertThat(maps.colours(SideName.B).max()).isLessThan(drawn);
    robot.type(KeyCode.TAB);
    assertThat(upper.isFocused()).isTrue();
    robot.clickOn("reset");
    assertThat(maps.colours(SideName.B).max()).isEqualTo(natural);
  }

  @Test
  void theDifferenceIsRenormalisedUntilRawIsAskedFor(FxRobot robot) {
    panes.read(INPUTS);
    // The segment "raw" of the sinks comes first in no order worth relying on.
    Node raw = robot.from(robot.lookup(".difference").<Node>query()).lookup("raw").query();
    robot.clickOn(raw);
    panes.settle();

    assertThat(maps.result().get().difference().renormalised()).isFalse();
    Label says =
        (Label) robot.from(robot.lookup(".difference").<Node>query()).lookup(".muted").query();
    assertThat(says.getText()).contains("raw");
  }

  @Test
  void severalWindowsAreChosenFromAListAndReadWhenLookedAt(FxRobot robot) {
    panes.read(INPUTS);
    assertThat(choosers(robot)).allMatch(chooser -> !chooser.getParent().isVisible());
    PanesStage.onFx(() -> panes.bench().compare().openReader("narrow", "auto"));
    WindowJobs.until(
        () ->
            maps.result().get().side(SideName.A).orElseThrow().side().reading().windows().size()
                > 1);
    panes.settle();
    assertThat(maps.settings().get().choice()).isEqualTo(new LensChoice("raw", 2, 1));

    ComboBox<WindowChoice> a = choosers(robot).get(0);
    assertThat(a.isVisible()).isTrue();
    panes.then(() -> a.setValue(new WindowChoice(1)));
    assertThat(maps.result().get().side(SideName.A).orElseThrow().window())
        .isEqualTo(new WindowChoice(1));
    panes.then(() -> a.setValue(WindowChoice.WHOLE));
    assertThat(view(SideName.A).columns()).hasSize(15);
  }

  @Test
  void theListOfBestAnswersOpensAndLightsItsSpans(FxRobot robot) {
    panes.read(INPUTS);
    ToggleButton toggle = robot.lookup(".pane-toggle").query();
    robot.clickOn(toggle);
    panes.settle();
    Node row =
        robot.lookup(".nbest .table-row-cell").queryAll().stream()
            .filter(node -> node.getPseudoClassStates().toString().contains("given"))
            .findFirst()
            .orElseThrow();
    robot.moveTo(row);

    assertThat(link.hovered().get().orElseThrow().to())
        .isEqualTo(
            new org.spanscope.reader.TextPlace(org.spanscope.reader.TextPlace.Area.CONTEXT, 7, 12));
  }

  private static List<String> cardWords(FxRobot robot) {
    return robot
        .from(robot.lookup(".pinned-card").<Node>query())
        .lookup(".label")
        .queryAllAs(Label.class)
        .stream()
        .map(Label::getText)
        .toList();
  }

  private MapView view(SideName side) {
    return maps.result().get().view(side).orElseThrow();
  }

  private long lit(int figure, int panel, Spot spot) {
    Cells cells = panes.figures().get(figure).state().get().figure().panels().get(panel);
    return cells.litColumns(spot).cardinality();
  }

  private Point2D point(int figure, int panel, int row, int column) {
    FigureView view = panes.figures().get(figure);
    Rectangle2D cell = view.cellBounds(panel, row, column).orElseThrow();
    return view.localToScreen(
        cell.getMinX() + cell.getWidth() / 2, cell.getMinY() + cell.getHeight() / 2);
  }

  private static Point2D gridCell(FxRobot robot, int layer, int head, int heads) {
    Node grid = robot.lookup(".head-grid").query();
    Bounds bounds = grid.localToScreen(grid.getBoundsInLocal());
    double cell = (bounds.getWidth() - 22) / heads;
    return new Point2D(
        bounds.getMinX() + 20 + (head + 0.5) * cell, bounds.getMinY() + 2 + (layer + 0.5) * 17);
  }

  private static Node segment(FxRobot robot, String text) {
    return robot.from(robot.lookup(".inspector").<Node>query()).lookup(text).query();
  }

  private static Node thumb(FxRobot robot, String which) {
    return robot.lookup(".inspector .range-slider").queryAll().stream()
        .filter(slider -> slider.getParent().isVisible())
        .map(slider -> slider.lookup(which))
        .findFirst()
        .orElseThrow();
  }

  private static TextField end(FxRobot robot, String name) {
    return robot.lookup(".inspector .text-field").queryAllAs(TextField.class).stream()
        .filter(field -> field.isVisible() && field.getAccessibleText().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static List<ComboBox<WindowChoice>> choosers(FxRobot robot) {
    Set<ComboBox<?>> all = robot.lookup(".pane .combo-box").queryAll();
    return all.stream().map(box -> (ComboBox<WindowChoice>) box).toList();
  }

  private void typed(String character) {
    Node owner = Optional.ofNullable(panes.stage().getScene().getFocusOwner()).orElseThrow();
    javafx.event.Event.fireEvent(
        owner,
        new javafx.scene.input.KeyEvent(
            javafx.scene.input.KeyEvent.KEY_TYPED,
            character,
            "",
            KeyCode.UNDEFINED,
            false,
            false,
            false,
            false));
  }
}
