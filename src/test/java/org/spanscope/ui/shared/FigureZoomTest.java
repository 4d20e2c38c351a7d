package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureLayout;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.Role;
import org.spanscope.reader.TextPlace;
import org.spanscope.testing.Screens;
import org.spanscope.testing.WindowJobs;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FigureZoomTest {
  private static final int ROWS = 12;
  private static final int COLUMNS = 40;
  private static final int CURVES = 0;
  private static final int MAP = 1;

  private final WindowJobs jobs = new WindowJobs();
  private final TokenLink link = new TokenLink();
  private final Appearance appearance = new Appearance();
  private final Pictures pictures = new Pictures(jobs.jobs(), link, appearance);
  private FigureView left;
  private FigureView right;

  @Start
  void open(Stage stage) {
    left = pictures.frame();
    right = pictures.frame();
    left.setPrefWidth(600);
    right.setPrefWidth(600);
    stage.setScene(new Scene(new HBox(left, right), 1200, 500));
    appearance.dress(stage.getScene());
    // The stage is the one of the test before, and as large as that left it.
    stage.setWidth(1200);
    stage.setHeight(500);
    stage.show();
  }

  @BeforeEach
  void paint() {
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          left.state().set(FigureState.of(figure("left", 1), false));
          // The other side leaves every second token of the context out.
          right.state().set(FigureState.of(figure("right", 2), false));
        });
    painted();
  }

  @AfterEach
  void stop() {
    jobs.close();
  }

  @Test
  void draggingOverAMapShowsThesePartsInAllPictures(FxRobot robot) {
    drag(robot, cell(MAP, 2, 8), cell(MAP, 5, 15), MouseButton.PRIMARY);

    assertThat(map(left).rows()).containsExactly("q2", "q3", "q4", "q5");
    assertThat(map(left).columns()).hasSize(8).startsWith("c8").endsWith("c15");
    assertThat(map(left).values()[0]).isEqualTo(value(2, 8));
    assertThat(curves(left).ticks()).hasSize(8).startsWith("c8");
    assertThat(map(right).rows()).containsExactly("q2", "q3", "q4", "q5");
    assertThat(map(right).columns()).containsExactly("c8", "c10", "c12", "c14");
    assertThat(link.pinned().get()).as("a drag is no click").isEmpty();
    assertThat(left.shown().orElseThrow().figure().says())
        .contains("part of the picture: 4 of 12 rows, 8 of 40 columns");
    robot.moveTo(left.localToScreen(1, 1));
    robot.interact(() -> Screens.write(left.getScene(), "figure-zoom-part"));
  }

  @Test
  void draggingOverCurvesLeavesTheRowsOfTheMapAsTheyAre(FxRobot robot) {
    drag(robot, cell(CURVES, 0, 10), cell(CURVES, 0, 19), MouseButton.PRIMARY);

    assertThat(map(left).columns()).hasSize(10).startsWith("c10");
    assertThat(map(left).rows()).hasSize(ROWS);
    assertThat(curves(left).shades())
        .containsExactly(new CurvesPanel.Shade("gold", 2, 4, CurvesPanel.Kind.GOLD));
  }

  @Test
  void tipsAndPinsOfAPartAreThoseOfTheWhole(FxRobot robot) {
    drag(robot, cell(MAP, 2, 8), cell(MAP, 5, 15), MouseButton.PRIMARY);
    robot.clickOn(cell(MAP, 1, 1));

    assertThat(link.pinned().get())
        .contains(new TokenLink.Spot(Optional.of(question(3)), context(9)));
    assertThat((String) left.queryAccessibleAttribute(AccessibleAttribute.TEXT))
        .startsWith("q3 to c9. ")
        .contains("Shown is a part of the picture: 4 of 12 rows, 8 of 40 columns");
  }

  @Test
  void whatLiesUnderThePointerIsToldOnceAnotherPartLiesThere(FxRobot robot) {
    robot.moveTo(cell(MAP, 5, 20));
    assertThat(tips()).singleElement().asString().startsWith("q5");
    robot.interact(() -> link.extent().set(part(8, 15)));
    painted();
    assertThat(link.hovered().get().map(TokenLink.Spot::to))
        .as("the column that lies there now")
        .isNotEqualTo(Optional.of(context(20)))
        .isPresent();
    assertThat(tips()).singleElement().asString().doesNotContain("c20");
    robot.moveTo(left.localToScreen(-4, -4));
    assertThat(tips()).isEmpty();
  }

  private static Extent part(int first, int last) {
    return new Extent(
        Optional.empty(), Optional.of(new TextStretch(context(first), context(last))));
  }

  private static List<String> tips() {
    return Window.getWindows().stream()
        .filter(Tooltip.class::isInstance)
        .map(window -> ((Tooltip) window).getText())
        .toList();
  }

  @Test
  void aPartOfAPartIsDraggedAsWell(FxRobot robot) {
    drag(robot, cell(MAP, 2, 8), cell(MAP, 9, 27), MouseButton.PRIMARY);
    drag(robot, cell(MAP, 1, 2), cell(MAP, 2, 4), MouseButton.PRIMARY);

    assertThat(map(left).rows()).containsExactly("q3", "q4");
    assertThat(map(left).columns()).containsExactly("c10", "c11", "c12");
  }

  @Test
  void theWheelWithCtrlGoesNearerAtThePointerAndAloneMovesThePart(FxRobot robot) {
    turn(robot, cell(MAP, 11, 39), true);
    assertThat(map(left).columns()).hasSize(28).endsWith("c39");
    assertThat(map(left).rows()).hasSize(8).endsWith("q11");

    turn(robot, cell(MAP, 0, 0), false);
    assertThat(map(left).rows()).hasSize(8).endsWith("q10");
  }

  @Test
  void keysGoNearerFartherAsideAndBack(FxRobot robot) {
    robot.interact(left::requestFocus);
    changing(() -> robot.type(KeyCode.PAGE_UP));
    assertThat(map(left).columns()).hasSize(28).startsWith("c6");

    changing(() -> robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT));
    assertThat(map(left).columns()).hasSize(28).startsWith("c7");

    changing(() -> robot.type(KeyCode.PAGE_DOWN));
    assertThat(map(left).columns()).hasSize(COLUMNS);

    changing(() -> robot.type(KeyCode.PAGE_UP));
    changing(() -> robot.type(KeyCode.HOME));
    assertThat(link.extent().get()).isEqualTo(Extent.WHOLE);
    assertThat(map(left).columns()).hasSize(COLUMNS);
  }

  @Test
  void shiftAndDragMoveThePart(FxRobot robot) {
    drag(robot, cell(MAP, 2, 8), cell(MAP, 5, 15), MouseButton.PRIMARY);
    robot.press(KeyCode.SHIFT);
    drag(robot, cell(MAP, 1, 4), cell(MAP, 2, 2), MouseButton.PRIMARY);
    robot.release(KeyCode.SHIFT);

    assertThat(map(left).rows()).containsExactly("q1", "q2", "q3", "q4");
    assertThat(map(left).columns()).hasSize(8).startsWith("c10");
  }

  @Test
  void theWayBackCoversNoLabelOfARowHoweverLowThePictureIs(FxRobot robot) {
    for (int height : new int[] {500, 170, 110}) {
      robot.interact(() -> left.getScene().getWindow().setHeight(height));
      painted();
      drag(robot, cell(MAP, 2, 8), cell(MAP, 9, 27), MouseButton.PRIMARY);
      robot.interact(() -> Screens.write(left.getScene(), "figure-zoom-low-" + height));
      Bounds back = robot.from(left).lookup(".zoom-back").queryButton().getBoundsInParent();
      for (FigureLayout.PanelLayout panel : left.layoutNow().orElseThrow().panels()) {
        FigureLayout.Rect plot = panel.plot();
        assertThat(back.intersects(0, plot.y(), plot.x() + plot.width() / 2, plot.height()))
            .as("labels and cells at the left, height " + height)
            .isFalse();
      }
      changing(() -> link.extent().set(Extent.WHOLE));
    }
  }

  @Test
  void aButtonSaysThatAPartIsShownAndGivesTheWholeBack(FxRobot robot) {
    Button back = robot.from(left).lookup(".zoom-back").queryButton();
    assertThat(back.isVisible()).isFalse();
    drag(robot, cell(MAP, 2, 8), cell(MAP, 5, 15), MouseButton.PRIMARY);
    assertThat(back.isVisible()).isTrue();
    assertThat(back.getAccessibleText()).contains("4 of 12 rows, 8 of 40 columns");
    changing(() -> robot.clickOn(back));

    assertThat(map(left).columns()).hasSize(COLUMNS);
    assertThat(back.isVisible()).isFalse();
  }

  @Test
  void escapeWhileDraggingChoosesNothing(FxRobot robot) {
    robot.interact(left::requestFocus);
    robot.moveTo(cell(MAP, 2, 8)).press(MouseButton.PRIMARY).moveTo(cell(MAP, 5, 15));
    WindowJobs.until(() -> left.lookup(".zoom-band").isVisible());
    robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);

    assertThat(link.extent().get()).isEqualTo(Extent.WHOLE);
    assertThat(left.lookup(".zoom-band").isVisible()).isFalse();
  }

  private void drag(FxRobot robot, Point2D from, Point2D to, MouseButton button) {
    changing(
        () ->
            robot.moveTo(from).press(button).moveTo(from.midpoint(to)).moveTo(to).release(button));
  }

  /** Does what shows another part, and waits until that part is painted. */
  private void changing(Runnable action) {
    Extent before = link.extent().get();
    action.run();
    WindowJobs.until(() -> !link.extent().get().equals(before));
    painted();
  }

  /** One notch of the wheel away from the hand; the headless platform has no wheel. */
  private void turn(FxRobot robot, Point2D at, boolean ctrl) {
    Point2D here = left.screenToLocal(at);
    robot.interact(
        () ->
            left.fireEvent(
                new ScrollEvent(
                    ScrollEvent.SCROLL,
                    here.getX(),
                    here.getY(),
                    at.getX(),
                    at.getY(),
                    false,
                    ctrl,
                    false,
                    false,
                    false,
                    false,
                    0,
                    40,
                    0,
                    40,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.LINES,
                    3,
                    0,
                    null)));
    painted();
  }

  private void painted() {
    WindowJobs.until(() -> left.isPainted() && right.isPainted());
  }

  private static HeatmapPanel map(FigureView view) {
    return (HeatmapPanel) panel(view, MAP);
  }

  private static CurvesPanel curves(FigureView view) {
    return (CurvesPanel) panel(view, CURVES);
  }

  private static Object panel(FigureView view, int index) {
    FigurePart part = view.painted();
    assertThat(part).isNotNull();
    return part.shown().figure().panels().get(index);
  }

  private Point2D cell(int panel, int row, int column) {
    Rectangle2D cell = left.cellBounds(panel, row, column).orElseThrow();
    return left.localToScreen(
        cell.getMinX() + cell.getWidth() / 2, cell.getMinY() + cell.getHeight() / 2);
  }

  private static float value(int row, int column) {
    return (row * COLUMNS + column) / (float) (ROWS * COLUMNS);
  }

  private static LinkedFigure figure(String title, int step) {
    List<Integer> shown = IntStream.range(0, COLUMNS).filter(i -> i % step == 0).boxed().toList();
    List<String> columns = shown.stream().map(i -> "c" + i).toList();
    List<String> rows = IntStream.range(0, ROWS).mapToObj(i -> "q" + i).toList();
    float[] values = new float[ROWS * shown.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(i / shown.size(), shown.get(i % shown.size()));
    }
    HeatmapPanel map =
        new HeatmapPanel(
            "",
            "question token",
            "context token",
            rows,
            columns,
            values,
            new ColourScale(ColourScale.Colours.VIRIDIS, 0, 1),
            "weight",
            "");
    double[] line = shown.stream().mapToDouble(i -> i / (double) COLUMNS).toArray();
    CurvesPanel curves =
        new CurvesPanel(
            title,
            "",
            "probability",
            columns,
            List.of(new CurvesPanel.Curve("start", line, false, Role.START)),
            List.of(
                new CurvesPanel.Shade("gold", 12 / step, 14 / step, CurvesPanel.Kind.GOLD),
                new CurvesPanel.Shade(
                    "predicted", 30 / step, 31 / step, CurvesPanel.Kind.PREDICTED)),
            0,
            1,
            false);
    List<TextPlace> across = shown.stream().map(FigureZoomTest::context).toList();
    List<Cells> cells = new ArrayList<>();
    cells.add(new Cells(List.of(), across, (row, column) -> columns.get(column)));
    cells.add(
        new Cells(
            IntStream.range(0, ROWS).mapToObj(FigureZoomTest::question).toList(),
            across,
            (row, column) -> rows.get(row) + " to " + columns.get(column)));
    return new LinkedFigure(
        new Figure(title, List.of(), List.of(curves, map), Map.of()), cells, () -> title);
  }

  private static TextPlace question(int index) {
    return new TextPlace(TextPlace.Area.QUESTION, 3 * index, 3 * index + 2);
  }

  private static TextPlace context(int index) {
    return new TextPlace(TextPlace.Area.CONTEXT, 3 * index, 3 * index + 2);
  }
}
