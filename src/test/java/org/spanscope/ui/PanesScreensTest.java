package org.spanscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.attention.Block;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.Level;
import org.spanscope.attention.Sinks;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.FigureLayout;
import org.spanscope.figure.Theme;
import org.spanscope.reader.Reader;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.Inputs;
import org.spanscope.session.ScaleChoice;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.Readers;
import org.spanscope.testing.Screens;
import org.spanscope.testing.WindowJobs;
import org.spanscope.text.Selection;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.TokenLink.Spot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Panes, difference and inspector on readings of the shipped reader, as pictures to look at. */
@ExtendWith(ApplicationExtension.class)
class PanesScreensTest {
  private static final String NORMANS =
      "The Normans were the people who in the 10th and 11th centuries gave their name to Normandy,"
          + " a region in France. They adopted Catholicism, and their descent from Norse raiders"
          + " faded within two generations. The distinct cultural identity of the Normans emerged"
          + " initially in the first half of the 10th century. They played a major political role"
          + " in medieval Europe, and later in the Near East.";
  private static final Inputs ONE_WINDOW =
      CompareBench.inputs("What religion were the Normans?", NORMANS, "Catholicism");

  private static Reader reader;

  private PanesStage panes;

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
    panes = new PanesStage(stage, 1330, 860, reader);
  }

  @AfterEach
  void stop() {
    panes.close();
  }

  @Test
  void anAnswerAgainstNoAnswerInBothThemes() {
    panes.read(ONE_WINDOW);
    write("panes-light");
    panes.then(() -> panes.appearance().theme().set(Theme.DARK));
    write("panes-dark");
    panes.then(() -> panes.stage().setWidth(870));
    write("panes-dark-narrow");
    panes.then(() -> panes.appearance().theme().set(Theme.LIGHT));
    write("panes-light-narrow");
    panes.then(() -> panes.stage().setWidth(1050));
    panes.then(() -> panes.stage().setHeight(540));
    write("panes-light-low");
  }

  @Test
  void plotsOfBothPanesAreLevelAtEveryLevelAndHeight() {
    panes.read(ONE_WINDOW);
    panes.then(() -> panes.stage().setWidth(1050));
    for (int height : new int[] {860, 620, 560}) {
      panes.then(() -> panes.stage().setHeight(height));
      for (Level level : Level.values()) {
        panes.then(() -> panes.bench().maps().choose(level));
        assertThat(plots(0)).as(level + " at " + height).isEqualTo(plots(1)).hasSize(2);
        write("panes-level-" + level.label() + "-" + height);
      }
    }
  }

  private List<FigureLayout.Rect> plots(int pane) {
    return panes.figures().get(pane).layoutNow().orElseThrow().panels().stream()
        .map(FigureLayout.PanelLayout::plot)
        .toList();
  }

  @Test
  void theDifferenceOfTheSameInputsIsSaidInWords() {
    panes.read(
        new Inputs(
            ONE_WINDOW.example(),
            ONE_WINDOW.split(),
            ONE_WINDOW.context(),
            ONE_WINDOW.a(),
            ONE_WINDOW.a()));
    assertThat(
            String.valueOf(
                panes.figures().get(2).queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .contains("The weights of A and B are the same here.");
    write("panes-same");
  }

  @Test
  void aPinAndAHoverAndTheListsOfBestAnswers(FxRobot robot) {
    panes.read(ONE_WINDOW);
    int catholicism = NORMANS.indexOf("Catholicism");
    int religion = ONE_WINDOW.example().question().indexOf("religion");
    Spot pinned =
        new Spot(
            Optional.of(new TextPlace(TextPlace.Area.QUESTION, religion, religion + 8)),
            new TextPlace(TextPlace.Area.CONTEXT, catholicism, catholicism + 11));
    int normandy = NORMANS.indexOf("Normandy");
    panes.then(() -> panes.bench().link().pinned().set(Optional.of(pinned)));
    PanesStage.onFx(
        () ->
            panes
                .bench()
                .link()
                .hovered()
                .set(
                    Optional.of(
                        Spot.at(new TextPlace(TextPlace.Area.CONTEXT, normandy, normandy + 8)))));
    panes.then(
        () ->
            robot.lookup(".pane-toggle").queryAllAs(ToggleButton.class).forEach(one -> one.fire()));
    write("panes-pinned-nbest");
  }

  @Test
  void aTipWithTheNumbersOfACell(FxRobot robot) {
    panes.read(ONE_WINDOW);
    panes.then(() -> panes.appearance().theme().set(Theme.DARK));
    FigureView figure = panes.figures().get(0);
    Rectangle2D cell = figure.cellBounds(1, 2, 26).orElseThrow();
    robot.moveTo(
        figure.localToScreen(
            cell.getMinX() + cell.getWidth() / 2, cell.getMinY() + cell.getHeight() / 2));
    Tooltip tip =
        robot.listWindows().stream()
            .filter(Tooltip.class::isInstance)
            .map(Tooltip.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(tip.getText()).startsWith("were → ").contains("A weight ", "sentence 2");
    PanesStage.onFx(() -> Screens.write(tip.getScene(), "panes-tip"));
  }

  @Test
  void lensesThatAskTheReaderAreShownAndFillThePinnedCard(FxRobot robot) {
    panes.read(ONE_WINDOW);
    int catholicism = NORMANS.indexOf("Catholicism");
    Spot pinned = Spot.at(new TextPlace(TextPlace.Area.CONTEXT, catholicism, catholicism + 11));
    panes.then(() -> panes.bench().link().pinned().set(Optional.of(pinned)));
    for (String lens : List.of("globenc", "alti", "value-zeroing")) {
      panes.then(() -> panes.bench().maps().choose(Lenses.byId(lens)));
      assertThat(panes.bench().maps().isBehind()).isFalse();
    }
    write("panes-value-zeroing");
    panes.then(() -> panes.bench().maps().choose(Lenses.byId("norm")));
    panes.then(() -> panes.bench().maps().choose(9, LensChoice.ALL_HEADS));
    panes.then(() -> panes.appearance().theme().set(Theme.DARK));
    write("panes-norm-dark");

    WindowJobs.until(
        () ->
            robot.lookup(".pinned-card .label").queryAllAs(Label.class).stream()
                .noneMatch(label -> label.getText().equals("…")));
  }

  @Test
  void levelsBlocksAndSinks() {
    panes.read(ONE_WINDOW);
    panes.then(() -> panes.bench().maps().choose(Level.SENTENCE));
    write("panes-sentences");
    panes.then(() -> panes.bench().maps().choose(Block.ALL));
    panes.then(() -> panes.bench().maps().choose(Level.WORD));
    panes.then(() -> panes.bench().maps().choose(Sinks.RENORMALISED));
    panes.then(() -> panes.bench().maps().logCurves().set(true));
    write("panes-all-words-log");
    panes.then(() -> panes.bench().maps().choose(Block.CONTEXT_TO_QUESTION));
    panes.then(() -> panes.bench().maps().choose(Lenses.byId("rollout")));
    panes.then(() -> panes.bench().maps().choose(Level.TOKEN));
    write("panes-context-to-question-rollout");
    panes.then(() -> panes.bench().maps().choose(Block.CLS));
    panes.then(() -> panes.bench().maps().choose(Lenses.byId("uniform")));
    write("panes-cls-uniform");
    panes.then(() -> panes.bench().maps().choose(Block.QUESTION_TO_CONTEXT));
    panes.then(() -> panes.bench().maps().choose(Lenses.byId("raw")));
    panes.then(
        () ->
            panes
                .bench()
                .maps()
                .scale()
                .set(
                    ScaleChoice.SHARED
                        .withShared(false)
                        .with(SideName.A, Optional.of(new ScaleChoice.Ends(0.002, 0.0314)))));
    panes.then(() -> panes.appearance().theme().set(Theme.DARK));
    write("panes-own-scales");
  }

  @Test
  void aTextOfSeveralWindows() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 3200; i++) {
      text.append(i == 0 ? "" : " ").append(NORMANS.replace("10th", (i + 10) + "th"));
    }
    panes.read(
        CompareBench.inputs("What religion were the Normans?", text.toString(), "Catholicism"));
    write("panes-windows");
    panes.then(() -> panes.bench().maps().window(SideName.A).set(new WindowChoice(0)));
    panes.then(() -> panes.bench().maps().window(SideName.B).set(new WindowChoice(2)));
    write("panes-windows-apart");
    PanesStage.onFx(
        () -> {
          panes.bench().compare().run();
          panes.bench().compare().cancel();
        });
    PanesStage.onFx(() -> Screens.write(panes.stage().getScene(), "panes-cancelled"));
    panes.then(() -> panes.bench().compare().run());
    panes.then(() -> panes.bench().maps().window(SideName.A).set(WindowChoice.WHOLE));
    panes.then(() -> panes.bench().maps().choose(Block.ALL));
    panes.then(() -> panes.bench().maps().choose(Level.SENTENCE));
    write("panes-whole-text");
  }

  @Test
  void nothingReadYetAndNothingLeftToRead(FxRobot robot) {
    WindowJobs.until(() -> panes.bench().compare().reader().get().isPresent());
    PanesStage.onFx(() -> Screens.write(panes.stage().getScene(), "panes-nothing"));
    panes.read(ONE_WINDOW);
    PanesStage.onFx(
        () ->
            panes
                .bench()
                .compare()
                .change(
                    now ->
                        new Inputs(
                            now.example(),
                            now.split(),
                            now.context(),
                            now.a(),
                            new Selection(java.util.List.of(), now.b().removal()))));
    WindowJobs.until(() -> panes.bench().compare().side(SideName.B).get().problem() != null);
    robot.type(KeyCode.TAB);
    PanesStage.onFx(() -> Screens.write(panes.stage().getScene(), "panes-nothing-left"));
  }

  private void write(String name) {
    panes.settle();
    PanesStage.onFx(() -> Screens.write(panes.stage().getScene(), name));
  }
}
