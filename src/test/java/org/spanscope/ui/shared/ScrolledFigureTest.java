package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureLayout.Pieces;
import org.spanscope.figure.TextPanel;
import org.spanscope.reader.TextPlace;
import org.spanscope.testing.WindowJobs;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ScrolledFigureTest {
  private static final int MANY = 200;

  private final WindowJobs jobs = new WindowJobs();
  private final TokenLink link = new TokenLink();
  private ScrolledFigure scrolled;
  private Stage stage;

  @Start
  void open(Stage shown) {
    stage = shown;
    scrolled = new ScrolledFigure(new Pictures(jobs.jobs(), link, new Appearance()));
    stage.setScene(new Scene(scrolled));
    // A size that an earlier test gave the window would stay else.
    stage.setWidth(420);
    stage.setHeight(110);
    stage.show();
  }

  @AfterEach
  void stop() {
    jobs.close();
  }

  @Test
  void textThatFitsDoesNotScroll() {
    show(5);

    assertThat(scrolled.figure().getHeight()).isEqualTo(scrolled.getViewportBounds().getHeight());
    assertThat(pieces(5).cut()).isFalse();
  }

  @Test
  void longTextIsAllThereAndScrollsOnlyWhileTheTabIsLow() {
    show(MANY);
    WindowJobs.until(() -> layoutHas(MANY) && !pieces(MANY).cut());
    assertThat(hidden()).isGreaterThan(100);

    onFx(() -> stage.setHeight(900));
    WindowJobs.until(() -> hidden() == 0 && scrolled.figure().isPainted());
    assertThat(pieces(MANY).cut()).isFalse();

    onFx(() -> stage.setHeight(110));
    WindowJobs.until(() -> hidden() > 100);
  }

  @Test
  void keysReachTheEndAndWhatTheyWalkToComesIntoSight(FxRobot robot) {
    show(MANY);
    WindowJobs.until(() -> layoutHas(MANY) && !pieces(MANY).cut());
    onFx(() -> scrolled.figure().requestFocus());

    robot.type(KeyCode.END);
    assertThat(scrolled.getVvalue()).isEqualTo(1);
    robot.type(KeyCode.HOME);
    assertThat(scrolled.getVvalue()).isZero();
    robot.type(KeyCode.PAGE_DOWN);
    assertThat(scrolled.getVvalue() * hidden()).isBetween(60.0, 110.0);
    robot.type(KeyCode.PAGE_UP);
    assertThat(scrolled.getVvalue()).isZero();

    robot.type(KeyCode.RIGHT, 120);
    var cell = scrolled.figure().cellBounds(0, 0, 119).orElseThrow();
    double top = scrolled.getVvalue() * hidden();
    assertThat(top).isPositive();
    assertThat(cell.getMinY()).isGreaterThanOrEqualTo(top - 1);
    assertThat(cell.getMaxY())
        .isLessThanOrEqualTo(top + scrolled.getViewportBounds().getHeight() + 1);
  }

  private void show(int pieces) {
    onFx(() -> scrolled.figure().state().set(FigureState.of(text(pieces), false)));
    WindowJobs.until(() -> scrolled.figure().isPainted() && layoutHas(pieces));
  }

  private boolean layoutHas(int pieces) {
    return scrolled
        .figure()
        .layoutNow()
        .filter(layout -> layout.panels().get(0).columns() == pieces)
        .isPresent();
  }

  private Pieces pieces(int count) {
    assertThat(layoutHas(count)).isTrue();
    return (Pieces) scrolled.figure().layoutNow().orElseThrow().panels().get(0);
  }

  private double hidden() {
    return scrolled.figure().getHeight() - scrolled.getViewportBounds().getHeight();
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(5000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static LinkedFigure text(int count) {
    List<TextPanel.Piece> pieces =
        IntStream.range(0, count)
            .mapToObj(i -> new TextPanel.Piece("word" + i, TextPanel.Joint.SPACE, i / 200.0))
            .toList();
    TextPanel panel =
        new TextPanel("", pieces, new ColourScale(ColourScale.Colours.DIVERGING, -1, 1), "p", 0.5);
    List<TextPlace> places =
        IntStream.range(0, count)
            .mapToObj(i -> new TextPlace(TextPlace.Area.CONTEXT, 8 * i, 8 * i + 7))
            .toList();
    Cells cells = new Cells(List.of(), places, (row, column) -> "word" + column);
    return new LinkedFigure(
        new Figure("text", List.of(), List.of(panel), Map.of()), List.of(cells), () -> "text");
  }
}
