package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.attention.Level;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.Edits;
import org.spanscope.session.Inputs;
import org.spanscope.session.SavedChoices;
import org.spanscope.session.SavedData;
import org.spanscope.session.SavedReader;
import org.spanscope.session.Section;
import org.spanscope.session.Sections;
import org.spanscope.session.SessionDocument;
import org.spanscope.session.SessionFiles;
import org.spanscope.session.SessionSlot;
import org.spanscope.session.SideName;
import org.spanscope.testing.Screens;
import org.spanscope.ui.session.AutoSave;
import org.spanscope.ui.shared.Extent;
import org.spanscope.ui.shared.SessionPart;
import org.spanscope.ui.shared.TextStretch;
import org.spanscope.ui.shared.TokenLink.Spot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The session of a window: saved by itself, put back at the next start, saved under a name. */
class SessionUseTest extends WindowUse {
  @TempDir private static Path folder;

  private final Extent part =
      new Extent(
          Optional.empty(),
          Optional.of(
              new TextStretch(TextPlace.CLS, new TextPlace(TextPlace.Area.CONTEXT, 20, 24))));
  private final Spot pin = Spot.at(new TextPlace(TextPlace.Area.CONTEXT, 4, 11));
  private Optional<WindowHarness> next = Optional.empty();
  private SessionSlot slot;

  @Start
  void start(Stage shown) throws IOException {
    slot = SessionSlot.take(Files.createTempDirectory(folder, "sessions"));
    harness.session(Optional.empty(), Optional.of(slot));
    open(shown);
  }

  @AfterEach
  void closeNext() {
    next.ifPresent(WindowHarness::close);
  }

  private void untilSaved() {
    WindowHarness.await(
        () ->
            WindowHarness.isQuiet(models)
                && models.sessions().state().get() instanceof AutoSave.State.Saved);
  }

  private SessionDocument onDisk() {
    return SessionFiles.read(slot.file());
  }

  /** Opens a second window on a session. */
  private void reopen(FxRobot robot, SessionDocument session) {
    WindowHarness second = new WindowHarness();
    next = Optional.of(second);
    second.session(Optional.of(session), Optional.empty());
    robot.interact(
        () -> {
          Stage other = new Stage();
          models = second.open(other, readers, reader(session)).models();
          stage = other;
        });
  }

  private static String reader(SessionDocument session) {
    return session.get(Sections.READER).map(SavedReader::folder).orElse("first");
  }

  /** Fired: the first window lies over the second on some platforms. */
  private void findIt(FxRobot robot) {
    Button button = (Button) stage.getScene().lookup(".message-bar .offer");
    assertThat(button.isVisible()).isTrue();
    robot.interact(button::fire);
  }

  @Test
  void everythingSetIsThereAgainAtTheNextStart(FxRobot robot) {
    settle();
    robot.interact(
        () -> {
          models.compare().change(now -> Edits.toggle(now, SideName.A, 3));
          models.compare().change(now -> Edits.merge(now, 1));
          models.compare().change(now -> Edits.question(now, "Who were they?"));
          models.maps().choose(1, 1);
          models.maps().choose(Level.WORD);
          models.maps().logCurves().set(true);
          models.compare().decode(DecodeSettings.STANDARD.tau(2).temperature(3));
          models.link().togglePin(pin);
          models.link().extent().set(part);
          models.tab().set("Heads");
        });
    untilSaved();
    assertThat(models.sessions().saved().get()).startsWith("saved ");
    assertThat(labels(robot)).contains(models.sessions().saved().get());
    Inputs before = inputs();
    robot.interact(() -> Screens.write(stage.getScene(), "shell-saved"));

    reopen(robot, onDisk());
    settle();
    assertThat(inputs()).isEqualTo(before);
    assertThat(models.maps().settings().get().choice().layer()).isEqualTo(1);
    assertThat(models.maps().settings().get().choice().head()).isEqualTo(1);
    assertThat(models.maps().settings().get().level()).isEqualTo(Level.WORD);
    assertThat(models.maps().logCurves().get()).isTrue();
    assertThat(models.compare().decoding().get())
        .isEqualTo(DecodeSettings.STANDARD.tau(2).temperature(3));
    assertThat(models.link().pinned().get()).contains(pin);
    assertThat(models.link().extent().get()).isEqualTo(part);
    assertThat(models.tab().get()).isEqualTo("Heads");
    assertThat(models.readers().readerLabel().get()).isEqualTo("first");
    WindowHarness.await(() -> models.examples().shown().size() == 5);
    ListView<?> list = (ListView<?>) stage.getScene().lookup("#examples");
    assertThat(list.getSelectionModel().getSelectedIndex())
        .as("its question is another, it is the first example all the same")
        .isZero();
    assertThat(inputs()).as("opening the data set again opens no example").isEqualTo(before);
    assertThat(models.messages().current().get()).isEmpty();
  }

  @Test
  void aNewQuestionIsShownWhole(FxRobot robot) {
    settle();
    robot.interact(
        () -> {
          models.link().extent().set(part);
          models.compare().change(now -> Edits.toggle(now, SideName.A, 3));
        });
    assertThat(models.link().extent().get()).isEqualTo(part);
    robot.interact(() -> models.compare().change(now -> Edits.question(now, "Who were they?")));

    assertThat(models.link().extent().get()).isEqualTo(Extent.WHOLE);
  }

  @Test
  void aDataSetThatMovedIsAskedForAndTheTextIsThereAllTheSame(FxRobot robot) {
    settle();
    untilSaved();
    Inputs before = inputs();
    reopen(robot, onDisk().with(Sections.DATA, new SavedData("/moved/broken.json")));
    WindowHarness.await(() -> models.messages().current().get().isPresent());
    settle();
    assertThat(inputs()).isEqualTo(before);
    assertThat(models.examples().shown()).isEmpty();
    next.orElseThrow().pick(Path.of("good.json"));
    findIt(robot);
    WindowHarness.await(() -> models.examples().shown().size() == 5);
    assertThat(inputs()).isEqualTo(before);
  }

  @Test
  void aReaderThatMovedIsAskedForAndTheWindowGoesOnWithAnother(FxRobot robot) {
    settle();
    untilSaved();
    SessionDocument moved =
        onDisk().with(Sections.READER, new SavedReader("/moved/mine", "mine", "cpu"));
    reopen(robot, moved);
    WindowHarness.await(() -> models.messages().current().get().isPresent());
    assertThat(models.messages().current().get().orElseThrow().text()).contains("/moved/mine");
    settle();
    assertThat(models.readers().readerLabel().get()).isEqualTo("first");
    next.orElseThrow().pick(Path.of("models", "second"));
    findIt(robot);
    WindowHarness.await(() -> models.readers().readerLabel().get().equals("second"));
  }

  @Test
  void aSessionIsSavedUnderANameAndOpenedAgain(FxRobot robot) throws IOException {
    settle();
    Path named = folder.resolve("mine");
    harness.pick(named);
    robot.push(KeyCode.CONTROL, KeyCode.S);
    Path file = folder.resolve("mine" + SessionFiles.ENDING);
    WindowHarness.await(() -> models.sessions().named().get().equals(Optional.of(file)));
    Inputs before = inputs();
    robot.interact(() -> models.compare().change(now -> Edits.keep(now, SideName.A, i -> i == 0)));
    robot.push(KeyCode.CONTROL, KeyCode.S);
    WindowHarness.await(() -> SessionFiles.read(file).get(Sections.INPUTS).isPresent());
    robot.interact(() -> models.opener().open(WindowHarness.examples().get(2)));
    WindowHarness.await(() -> inputs().example().id().equals("q3"));
    harness.pick(file);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.O);
    WindowHarness.await(() -> inputs().example().id().equals(before.example().id()));
    assertThat(kept(SideName.A)).isEqualTo(1);
  }

  @Test
  void aDamagedSessionSaysSoAndIsNotOverwritten(FxRobot robot) throws IOException {
    settle();
    Inputs before = inputs();
    Path damaged = folder.resolve("damaged" + SessionFiles.ENDING);
    Files.writeString(damaged, "{\"format\":1,");
    harness.pick(damaged);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.O);
    WindowHarness.await(() -> models.messages().current().get().isPresent());
    assertThat(models.messages().current().get().orElseThrow().text()).contains("damaged");
    assertThat(inputs()).isEqualTo(before);
    robot.interact(() -> models.messages().dismiss());
    harness.pick(damaged);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    WindowHarness.await(() -> models.messages().current().get().isPresent());
    assertThat(models.messages().current().get().orElseThrow().text()).contains("not overwritten");
    assertThat(Files.readAllLines(damaged)).isEqualTo(List.of("{\"format\":1,"));
  }

  @Test
  void notesAreWrittenBelowTheListAndAreThereAgainAndExported(FxRobot robot) throws IOException {
    settle();
    robot.push(KeyCode.CONTROL, KeyCode.M);
    robot.write("Two dates 2");
    robot.clickOn("#tags").write("date, odd");
    assertThat(inputs().a().kept()).as("digits in a note toggle nothing").hasSize(4);
    assertThat(labels(robot)).contains("✎ #date #odd");
    untilSaved();
    robot.interact(() -> Screens.write(stage.getScene(), "shell-notes"));
    Path csv = folder.resolve("notes.csv");
    harness.pick(csv);
    robot.clickOn("File").clickOn("Export notes…");
    WindowHarness.await(() -> Files.exists(csv));
    assertThat(Files.readString(csv)).contains("q1").contains("date; odd").contains("Two dates 2");

    reopen(robot, onDisk());
    settle();
    WindowHarness.await(() -> models.examples().shown().size() == 5);
    TextArea note = (TextArea) stage.getScene().lookup("#note");
    assertThat(note.getText()).isEqualTo("Two dates 2");
    robot.interact(() -> models.opener().open(WindowHarness.examples().get(1)));
    WindowHarness.await(() -> inputs().example().id().equals("q2"));
    assertThat(note.getText()).isEmpty();
  }

  @Test
  void whatIsChosenInTheTabsIsThereAgain(FxRobot robot) {
    settle();
    Map<String, SavedChoices> other =
        Map.of(
            "inspector", words("statistic", "entropy", "side", "b"),
            "sentences", words("side", "b", "by", "shapley", "chart", "long-short"),
            "heads", words("sides", "a", "order", "by-number", "threshold", "0.25"),
            "attribution", words("method", "shapley", "removal", "mask", "picture", "bars"),
            "deletion", words("side", "b", "mode", "manual", "order", "3, 1"),
            "decode", words("table", "operators"),
            "failures", words("tab", "Scatter", "curves", "spans", "balanced", "true", "seed", "5"),
            "trust", words("by", "leave-one-out", "picture", "randomised"),
            "interventions",
                words("show", "importance", "factor", "0.75", "heads", "2 x 2: 1 3", "to", "cls"));
    robot.interact(
        () -> {
          SessionDocument set = SessionDocument.EMPTY;
          for (SessionPart<?> part : SessionParts.of(models)) {
            SavedChoices chosen = other.get(part.section().name());
            if (chosen != null) {
              set = set.with(new Section<>(part.section().name(), SavedChoices.class), chosen);
              part.restore(set);
            }
          }
        });
    assertThat(models.messages().current().get()).isEmpty();
    untilSaved();
    SessionDocument saved = onDisk();
    reopen(robot, saved);
    settle();
    SessionDocument again = models.sessions().document();
    other.forEach(
        (name, chosen) -> {
          Section<SavedChoices> section = new Section<>(name, SavedChoices.class);
          assertThat(saved.get(section).orElseThrow().chosen())
              .as(name)
              .containsAllEntriesOf(chosen.chosen());
          assertThat(again.get(section)).as(name).isEqualTo(saved.get(section));
        });
  }

  private static SavedChoices words(String... pairs) {
    Map<String, String> words = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      words.put(pairs[i], pairs[i + 1]);
    }
    return new SavedChoices(words);
  }
}
