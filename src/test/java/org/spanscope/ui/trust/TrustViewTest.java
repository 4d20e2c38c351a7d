package org.spanscope.ui.trust;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.figure.Theme;
import org.spanscope.reader.Reader;
import org.spanscope.session.Edits;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.Readers;
import org.spanscope.testing.TabStage;
import org.spanscope.testing.WindowJobs;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tab on readings of a small reader, as pictures to look at. */
@ExtendWith(ApplicationExtension.class)
class TrustViewTest {
  private static final Inputs NORMANS =
      CompareBench.inputs(
          "What religion were the Normans?",
          "The Normans gave their name to Normandy, a region in France. They adopted Catholicism."
              + " The identity of the Normans emerged in the 10th century. They played a role in"
              + " medieval Europe.",
          "Catholicism");

  private static Reader reader;

  private TabStage tab;
  private TrustViewModel model;

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
    model = new TrustViewModel(tab.bench().compare(), tab.bench().maps(), tab.bench().jobs());
    tab.show((bench, pictures) -> new TrustView(model, pictures));
  }

  @AfterEach
  void stop() {
    TabStage.onFx(model::close);
    tab.close();
  }

  @Test
  void everyPictureShowsBothSidesAndAnOldOneIsDimmed() {
    tab.write("trust-nothing-open");
    assertThat(model.figure(SideName.A).get().message()).contains("Choose an example");
    tab.read(NORMANS);
    assertThat(model.figure(SideName.A).get().message()).startsWith("Press Run");

    TabStage.onFx(model::start);
    WindowJobs.until(() -> model.run().state().get().isCurrent());
    for (TrustPicture picture : TrustPicture.values()) {
      TabStage.onFx(() -> model.picture().set(picture));
      tab.write("trust-" + picture.name().toLowerCase(java.util.Locale.ROOT));
      assertThat(model.figure(SideName.A).get().figure()).isNotNull();
      assertThat(model.figure(SideName.B).get().figure()).isNotNull();
    }
    TabStage.onFx(() -> tab.appearance().theme().set(Theme.DARK));
    tab.size(1200, 640);
    tab.write("trust-dark-large");

    TabStage.onFx(
        () -> tab.bench().compare().change(now -> Edits.keep(now, SideName.B, i -> i == 0)));
    WindowJobs.until(() -> model.figure(SideName.A).get().stale());
    assertThat(model.report(SideName.A).get().stale()).isTrue();
  }
}
