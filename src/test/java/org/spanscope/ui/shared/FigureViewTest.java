package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureLayout.Hit;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.Theme;
import org.spanscope.reader.TextPlace;
import org.spanscope.testing.WindowJobs;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.TokenLink.Spot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FigureViewTest {
  private final WindowJobs jobs = new WindowJobs();
  private final TokenLink link = new TokenLink();
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final Pictures pictures =
      new Pictures(jobs.jobs(), link, theme, new SimpleIntegerProperty(100));
  private FigureView left;
  private FigureView right;

  @Start
  void open(Stage stage) {
    left = pictures.frame();
    right = pictures.frame();
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    stage.setScene(new Scene(new HBox(left, right), 900, 400));
    stage.show();
  }

  @BeforeEach
  void paint() {
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          left.state().set(FigureState.of(map("left"), false));
          right.state().set(FigureState.of(map("right"), false));
        });
    WindowJobs.until(() -> left.layoutNow().isPresent() && right.layoutNow().isPresent());
  }

  @AfterEach
  void stop() {
    jobs.close();
  }

  @Test
  void hoveringACellLightsItsRowAndColumnEverywhere(FxRobot robot) {
    robot.moveTo(cell(1, 2));

    assertThat(link.hovered().get()).contains(new Spot(Optional.of(question(1)), context(2)));
  }

  @Test
  void leavingThePictureLightsNothing(FxRobot robot) {
    robot.moveTo(cell(1, 2));
    robot.moveTo(left.localToScreen(1, 1));

    assertThat(link.hovered().get()).isEmpty();
  }

  @Test
  void clickPinsAndASecondClickTakesThePinAway(FxRobot robot) {
    robot.clickOn(cell(0, 3));
    assertThat(link.pinned().get()).contains(new Spot(Optional.of(question(0)), context(3)));

    robot.clickOn(cell(0, 3));
    assertThat(link.pinned().get()).isEmpty();
  }

  @Test
  void arrowsWalkEnterPinsAndEscapeUnpins(FxRobot robot) {
    WaitForAsyncUtils.waitForAsyncFx(5000, left::requestFocus);
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER);
    assertThat(link.pinned().get()).contains(new Spot(Optional.of(question(1)), context(1)));
    assertThat(words()).startsWith("q1 to c1");

    robot.type(KeyCode.ESCAPE);
    assertThat(link.pinned().get()).isEmpty();
  }

  @Test
  void whereCellsAreChosenAClickOrEnterChoosesAndPinsNothing(FxRobot robot) {
    List<Hit> chosen = new ArrayList<>();
    left.setOnChoice(chosen::add);
    robot.clickOn(cell(1, 2));
    WaitForAsyncUtils.waitForAsyncFx(5000, left::requestFocus);
    robot.type(KeyCode.LEFT, KeyCode.ENTER);

    assertThat(chosen).containsExactly(new Hit(0, 1, 2), new Hit(0, 1, 1));
    assertThat(link.pinned().get()).isEmpty();
  }

  @Test
  void picturesAndNumbersAreCopied(FxRobot robot) {
    WaitForAsyncUtils.waitForAsyncFx(5000, left::requestFocus);
    robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    WindowJobs.until(() -> Clipboard.getSystemClipboard().hasImage());

    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.C);
    robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
    WindowJobs.until(() -> Clipboard.getSystemClipboard().hasString());
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () ->
            assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("panel\tseries\trow\trowLabel\tcolumn\tcolumnLabel\tvalue\n")
                .contains("0\t\t1\tq1\t2\tc2\t0.46666667\n"));
  }

  @Test
  void exportOfOnePictureIsAskedOfTheWindowAndPinsNothing(FxRobot robot) {
    List<Figure> asked = new ArrayList<>();
    left.getScene()
        .getRoot()
        .addEventHandler(ExportRequest.EXPORT, event -> asked.add(event.figure()));
    robot.rightClickOn(cell(1, 2));
    // The headless platform has no menu button of its own.
    Point2D at = cell(1, 2);
    ContextMenuEvent request =
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, at.getX(), at.getY(), false, null);
    robot.interact(() -> left.fireEvent(request));
    robot.clickOn("Export this picture…");

    assertThat(asked).extracting(Figure::title).containsExactly("left");
    assertThat(link.pinned().get()).isEmpty();
  }

  @Test
  void plusAndMinusStepTheLevel(FxRobot robot) {
    int[] steps = {0, 0};
    left.setOnLevel(step -> steps[step > 0 ? 0 : 1]++);
    WaitForAsyncUtils.waitForAsyncFx(5000, left::requestFocus);
    robot.type(KeyCode.ADD, KeyCode.ADD, KeyCode.SUBTRACT);

    assertThat(steps).containsExactly(2, 1);
  }

  @Test
  void aStalePictureStaysAndIsDimmed() {
    ImageView image = image(left);
    assertThat(image.getOpacity()).isEqualTo(1);
    LinkedFigure shown = left.state().get().figure();
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> left.state().set(FigureState.of(shown, true)));

    assertThat(image.getImage()).isNotNull();
    assertThat(image.getOpacity()).isLessThan(1);
  }

  @Test
  void withoutAPictureAMessageSaysWhatToDo(FxRobot robot) {
    WaitForAsyncUtils.waitForAsyncFx(
        5000, () -> left.state().set(FigureState.words("Nothing to read. Keep a sentence.")));

    Label message = robot.from(left).lookup(".figure-message").query();
    assertThat(message.isVisible()).isTrue();
    assertThat(message.getText()).isEqualTo("Nothing to read. Keep a sentence.");
    assertThat(left.layoutNow()).isEmpty();
  }

  @Test
  void hoveringLeavesThePaintedPictureAlone(FxRobot robot) {
    ImageView image = image(right);
    var before = image.getImage();
    robot.moveTo(cell(1, 1));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(image.getImage()).isSameAs(before);
  }

  @Test
  void aNewThemeIsPaintedAnew() {
    ImageView image = image(right);
    var before = image.getImage();
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> theme.set(Theme.DARK));

    WindowJobs.until(() -> image.getImage() != before);
  }

  private static ImageView image(FigureView view) {
    return (ImageView)
        view.getChildrenUnmodifiable().stream()
            .filter(ImageView.class::isInstance)
            .findFirst()
            .orElseThrow();
  }

  private String words() {
    return (String) left.queryAccessibleAttribute(AccessibleAttribute.TEXT);
  }

  private Point2D cell(int row, int column) {
    Rectangle2D cell = left.cellBounds(0, row, column).orElseThrow();
    return left.localToScreen(
        cell.getMinX() + cell.getWidth() / 2, cell.getMinY() + cell.getHeight() / 2);
  }

  private static LinkedFigure map(String title) {
    List<String> rows = IntStream.range(0, 3).mapToObj(i -> "q" + i).toList();
    List<String> columns = IntStream.range(0, 5).mapToObj(i -> "c" + i).toList();
    float[] values = new float[15];
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 15f;
    }
    HeatmapPanel panel =
        new HeatmapPanel(
            title,
            "from",
            "to",
            rows,
            columns,
            values,
            new ColourScale(ColourScale.Colours.VIRIDIS, 0, 1),
            "weight",
            "");
    Cells cells =
        new Cells(
            IntStream.range(0, 3).mapToObj(FigureViewTest::question).toList(),
            IntStream.range(0, 5).mapToObj(FigureViewTest::context).toList(),
            (row, column) -> rows.get(row) + " to " + columns.get(column));
    return new LinkedFigure(
        new Figure(title, List.of(), List.of(panel), Map.of()), List.of(cells), () -> title);
  }

  private static TextPlace question(int index) {
    return new TextPlace(TextPlace.Area.QUESTION, 3 * index, 3 * index + 2);
  }

  private static TextPlace context(int index) {
    return new TextPlace(TextPlace.Area.CONTEXT, 3 * index, 3 * index + 2);
  }
}
