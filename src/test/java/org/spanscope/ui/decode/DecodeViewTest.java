package org.spanscope.ui.decode;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TableRow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.figure.Theme;
import org.spanscope.reader.DecodeTrace.Rejected;
import org.spanscope.reader.Reader;
import org.spanscope.session.Edits;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.Readers;
import org.spanscope.testing.TabStage;
import org.spanscope.testing.WindowJobs;
import org.spanscope.ui.shared.TokenLink.Spot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tab on readings of a small reader, as pictures to look at. */
@ExtendWith(ApplicationExtension.class)
class DecodeViewTest {
  private static Reader reader;

  private TabStage tab;
  private DecodeViewModel model;

  @BeforeAll
  static void openReader() {
    reader = Readers.library().open(Goldens.tiny("bert").folder().toString(), "cpu");
  }

  @AfterAll
  static void closeReader() {
    reader.close();
  }

  @Start
  void open(Stage stage) {
    tab = new TabStage(stage, reader);
    model = new DecodeViewModel(tab.bench().compare(), tab.bench().jobs());
    tab.show((bench, pictures) -> new DecodeView(model, bench.link()));
    model.shown().set(true);
  }

  @AfterEach
  void stop() {
    TabStage.onFx(model::close);
    tab.close();
  }

  @Test
  void slidersMoveTheAnswersOfBothSides(FxRobot robot) {
    tab.write("decode-nothing-open");
    tab.read(CompareBench.anna());
    WindowJobs.until(() -> !model.traced(SideName.A).get().line().isEmpty());
    tab.write("decode-light");

    // A keeps all sentences, so that no other article is needed.
    TabStage.onFx(
        () -> tab.bench().compare().change(now -> Edits.keep(now, SideName.B, i -> true)));
    WindowJobs.until(() -> tab.bench().compare().side(SideName.B).get().isCurrent());
    robot.clickOn("All operators");
    WindowJobs.until(() -> model.spreads().state().get().isCurrent());
    assertThat(model.table().get()).isEqualTo(DecodeViewModel.Shown.OPERATORS);
    tab.write("decode-operators");
    tab.size(1330, 320);
    tab.write("decode-operators-wide");
    tab.size(900, 220);
    robot.clickOn("Rejected pairs");

    Slider tau = robot.lookup(".slider").nth(0).queryAs(Slider.class);
    TabStage.onFx(() -> tau.setValue(-10));
    WindowJobs.until(() -> model.traced(SideName.B).get().line().contains("τ = −10.00"));
    assertThat(model.decoding().get().nullThreshold()).isEqualTo(-10);
    TabStage.onFx(() -> tab.appearance().theme().set(Theme.DARK));
    tab.size(1200, 640);
    tab.write("decode-dark-large");

    robot.clickOn("Reset");
    assertThat(tau.getValue()).isZero();
  }

  @Test
  void aRowLightsEveryTokenOfItsPair(FxRobot robot) {
    tab.read(CompareBench.anna());
    WindowJobs.until(() -> !model.traced(SideName.A).get().rows().isEmpty());
    Rejected first = model.traced(SideName.A).get().rows().get(0);

    Node row =
        robot.lookup(".table-row-cell").<TableRow<?>>match(one -> one.getItem() == first).query();
    robot.moveTo(row);
    assertThat(tab.bench().link().hovered().get()).contains(Spot.at(first.places()));

    robot.moveTo("Reset");
    assertThat(tab.bench().link().hovered().get()).isEmpty();
  }
}
