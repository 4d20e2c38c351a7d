package org.spanscope.ui.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.experiment.failures.CaseFilter;
import org.spanscope.figure.Theme;
import org.spanscope.session.SavedNotes;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.MadeUpRuns;
import org.spanscope.testing.TabStage;
import org.spanscope.testing.WindowJobs;
import org.spanscope.ui.shared.Messages;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window's contents over ten thousand questions, as pictures to look at. */
@ExtendWith(ApplicationExtension.class)
class FailuresViewTest {
  @TempDir private static Path folder;

  private static Path file;

  private final List<CaseRequest> opened = new ArrayList<>();
  private TabStage tab;
  private FailuresViewModel model;

  @BeforeAll
  static void write() {
    file = folder.resolve("runs.duckdb");
    String[] sources = {"good-head", "leave-one-out", "raw:9.7", "rollout"};
    MadeUpRuns.add(file, MadeUpRuns.plan("large", 10_000), MadeUpRuns.rows(10_000, 0.72));
    MadeUpRuns.add(file, MadeUpRuns.plan("small", 10_000), MadeUpRuns.rows(10_000, 0.6, sources));
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
    tab.show((bench, pictures) -> new FailuresView(model, pictures, () -> {}));
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
    TabStage.onFx(() -> tab.appearance().theme().set(Theme.DARK));
    tab.write("failures-dark");
    tab.size(1680, 1000);
    TabStage.onFx(() -> model.cases().change(f -> f.classes(CaseFilter.wrong())));
    WindowJobs.until(() -> model.cases().rows().size() < 10_000);
    tab.write("failures-dark-large");
    assertThat(model.cases().rows()).noneMatch(one -> one.row().exact());
  }
}
