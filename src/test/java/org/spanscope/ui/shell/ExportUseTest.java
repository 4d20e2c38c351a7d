package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureFiles;
import org.spanscope.figure.Theme;
import org.spanscope.session.SideName;
import org.spanscope.testing.Screens;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Figures and sheets are exported through their window: looked at, changed, written, refused. */
class ExportUseTest extends WindowUse {
  @TempDir private static Path folder;

  @Start
  void start(Stage shown) {
    open(shown);
  }

  private Scene dialog() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage one && one.getTitle().startsWith("Export: "))
        .findFirst()
        .orElseThrow()
        .getScene();
  }

  private boolean isAsked() {
    return Window.getWindows().stream()
        .anyMatch(window -> window instanceof Stage one && one.getTitle().startsWith("Export: "));
  }

  private <T extends Node> T named(Class<T> type, String name) {
    return dialog().getRoot().lookupAll("*").stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(node -> name.equals(node.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  private Button button(String text) {
    return dialog().getRoot().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private String problem() {
    return ((Label) dialog().getRoot().lookup("#export-problem")).getText();
  }

  private void sheet(FxRobot robot) {
    settle();
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    WindowHarness.await(this::isAsked);
    awaitPicture();
  }

  private void awaitPicture() {
    WindowHarness.await(
        () -> named(ImageView.class, "The figure as it will be on paper").getImage() != null);
  }

  @Test
  void theSheetIsLookedAtChangedAndWritten(FxRobot robot) {
    sheet(robot);
    robot.interact(() -> Screens.write(dialog(), "export-sheet-light"));
    robot.interact(
        () -> {
          named(ToggleButton.class, "Format: PNG").fire();
          named(TextField.class, "Width in millimetres").setText("150");
          named(ToggleButton.class, "Resolution: 600").fire();
        });
    WindowHarness.await(
        () ->
            dialog().getRoot().lookupAll(".muted").stream()
                .anyMatch(node -> ((Label) node).getText().matches("150 × .* pixels")));
    robot.interact(() -> models.appearance().theme().set(Theme.DARK));
    robot.interact(() -> Screens.write(dialog(), "export-sheet-dark"));

    Path file = folder.resolve("sheet.png");
    harness.pick(file);
    robot.interact(() -> button("Export…").fire());
    WindowHarness.await(() -> !isAsked());
    FigureFiles.Saved saved = FigureFiles.open(file);
    assertThat(saved.size().widthMm()).isEqualTo(150);
    assertThat(saved.size().dpi()).isEqualTo(600);
    assertThat(saved.figure().columns())
        .extracting(Figure.Column::panels)
        .containsExactly(List.of(0, 3), List.of(1, 4), List.of(2, 5));
    assertThat(saved.figure().title()).isEqualTo("What religion were the Normans?");
    assertThat(folder.resolve("sheet.csv")).exists();
    assertThat(folder.resolve("sheet.txt")).content().contains("(c, f) B − A");
    assertThat(models.messages().current().get().orElseThrow().text())
        .isEqualTo("The figure is in " + file + ".");
  }

  @Test
  void atTwiceTheLettersEveryChoiceCanBeRead(FxRobot robot) {
    robot.interact(() -> models.preferences().change(now -> now.letters(200)));
    sheet(robot);
    robot.interact(() -> Screens.write(dialog(), "export-200"));
    for (Node node : dialog().getRoot().lookupAll(".export-choices .toggle-button")) {
      Labeled choice = (Labeled) node;
      Text words = (Text) choice.lookup(".text");
      assertThat(words.getText()).isEqualTo(choice.getText());
    }
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void whoThinksBetterOfItWritesNothing(FxRobot robot) {
    sheet(robot);
    robot.interact(() -> button("Export…").fire());
    assertThat(isAsked()).as("no file was chosen").isTrue();
    robot.interact(() -> button("Close").fire());
    WindowHarness.await(() -> !isAsked());
    assertThat(models.messages().current().get()).isEmpty();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsOneSentenceAndTheWindowLivesOn(FxRobot robot) throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "text");
    sheet(robot);
    harness.pick(plain.resolve("sheet.pdf"));
    robot.interact(() -> button("Export…").fire());
    WindowHarness.await(() -> problem().startsWith("A folder is needed where a file is"));
    robot.interact(() -> Screens.write(dialog(), "export-refused-light"));
    assertThat(plain).hasContent("text");
    assertThat(stage.isShowing()).isTrue();

    Path fine = folder.resolve("fine.pdf");
    harness.pick(fine);
    robot.interact(() -> button("Export…").fire());
    WindowHarness.await(() -> !isAsked());
    assertThat(FigureFiles.read(fine).panels()).hasSize(6);
  }

  @Test
  void whileASideIsReadAnewThereIsNoSheet(FxRobot robot) {
    settle();
    robot.interact(
        () -> {
          models.context().toggle(SideName.B, 0);
          models.compare().cancel();
        });
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    assertThat(isAsked()).isFalse();
    assertThat(models.messages().current().get().orElseThrow().text())
        .startsWith("A sheet needs the pictures of A and of B");
  }
}
