package org.spanscope.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureFiles;
import org.spanscope.figure.NotePanel;
import org.spanscope.session.Preferences;
import org.spanscope.testing.ManualJobs;
import org.spanscope.ui.shared.FilePicker;
import org.spanscope.ui.shared.Messages;

class ExportViewModelTest {
  private final Messages messages = new Messages();
  private final ManualJobs jobs = new ManualJobs();
  private final Picks picks = new Picks();
  private final ExportViewModel model = new ExportViewModel(picks, messages, jobs.jobs());
  private final Figure figure =
      new Figure("Raw, side A", List.of(), List.of(new NotePanel("", "words")), Map.of());
  private int written;

  @TempDir Path folder;

  private static final class Picks implements FilePicker {
    private Optional<Path> pick = Optional.empty();
    private String proposed = "";

    @Override
    public Optional<Path> openFile(String title, String kind, List<String> patterns) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> saveFile(String title, String kind, List<String> patterns, String name) {
      proposed = name;
      return pick;
    }

    @Override
    public Optional<Path> openFolder(String title) {
      return Optional.empty();
    }
  }

  @BeforeEach
  void begin() {
    model.onWritten(() -> written++);
    model.prefer(Preferences.STANDARD.figures("svg", 85, 7.5, 600));
    model.room(300, 200);
    model.begin(figure);
    jobs.settle();
  }

  private void export(Path file) {
    picks.pick = Optional.of(file);
    model.export();
    jobs.settle();
  }

  @Test
  void itBeginsAsPreferredAndShowsWhatItComesTo() {
    assertThat(model.format().get()).isEqualTo("svg");
    assertThat(model.width().get()).isEqualTo("85");
    assertThat(model.letters().get()).isEqualTo("7.5");
    assertThat(model.dpi().get()).isEqualTo("600");
    assertThat(model.says().get()).startsWith("85 × ").endsWith(" mm, letters of 7.5 pt");
    var picture = model.preview().get().orElseThrow();
    assertThat(picture.width()).isLessThanOrEqualTo(300);
    assertThat(picture.height()).isLessThanOrEqualTo(200);
    assertThat(Math.max(picture.width() / 300.0, picture.height() / 200.0)).isGreaterThan(0.98);
    assertThat(picture.pixels()[0]).as("light ground").isEqualTo(0xffffffff);
  }

  @Test
  void whatIsChosenIsPaintedAndWritten() {
    model.format().set("png");
    model.width().set("120,5");
    model.dpi().set("150");
    jobs.settle();
    assertThat(model.says().get()).startsWith("120.5 × ").contains("712 × ").endsWith("pixels");
    Path file = folder.resolve("figure.png");
    export(file);
    assertThat(picks.proposed).isEqualTo("raw-side-a.png");
    FigureFiles.Saved saved = FigureFiles.open(file);
    assertThat(saved.size().widthMm()).isEqualTo(120.5);
    assertThat(saved.size().dpi()).isEqualTo(150);
    assertThat(messages.current().get().orElseThrow().text())
        .isEqualTo("The figure is in " + file + ".");
    assertThat(written).isEqualTo(1);
  }

  @Test
  void numbersAndCaptionGoBesideItUnlessTheyAreLeftOut() {
    export(folder.resolve("one.svg"));
    assertThat(folder.resolve("one.csv")).exists();
    assertThat(folder.resolve("one.txt")).content().startsWith("Raw, side A");
    model.beside().set(false);
    export(folder.resolve("two.svg"));
    assertThat(folder.resolve("two.svg")).exists();
    assertThat(folder.resolve("two.csv")).doesNotExist();
  }

  @Test
  void aTableThatIsThereAlreadyIsNotReplacedUnasked() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.csv"), "mine");
    export(folder.resolve("mine.svg"));
    assertThat(model.problem().get()).contains("would replace a file").contains("mine.csv");
    assertThat(mine).hasContent("mine");
    assertThat(folder.resolve("mine.svg")).doesNotExist();
    assertThat(written).isZero();
  }

  @Test
  void aNameWithoutAnEndingGetsThatOfTheFormat() {
    export(folder.resolve("plain"));
    assertThat(folder.resolve("plain.svg")).exists();
  }

  @Test
  void aNameThatTellsNoKindIsAProblemInOneSentence() {
    export(folder.resolve("figure.gif"));
    assertThat(model.problem().get()).startsWith("The name does not tell which kind of picture");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void placesThatCannotBeWrittenAreAProblemInOneSentence() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "text");
    export(plain.resolve("figure.pdf"));
    assertThat(model.problem().get()).startsWith("A folder is needed where a file is");
    assertThat(model.busy().get()).isFalse();
    assertThat(written).isZero();
    assertThat(messages.current().get()).isEmpty();
    export(folder.resolve("figure.pdf"));
    assertThat(model.problem().get()).isEmpty();
    assertThat(written).isEqualTo(1);
  }

  @Test
  void sizesThatNoFigureCanHaveAreSaidAtOnceAndNobodyIsAskedForAFile() {
    model.width().set("3");
    assertThat(model.problem().get()).startsWith("A figure cannot have a width of 3.0 mm");
    assertThat(model.says().get()).isEmpty();
    model.width().set("");
    assertThat(model.problem().get()).startsWith("The width is no number: nothing");
    model.export();
    assertThat(picks.proposed).isEmpty();
    model.width().set("90");
    jobs.settle();
    assertThat(model.problem().get()).isEmpty();
    assertThat(model.says().get()).startsWith("90 × ");
  }

  @Test
  void thatColumnsStandOneBelowTheOtherIsSaidOfANarrowPageAlone() {
    List<Figure.Column> columns =
        List.of(new Figure.Column("A", List.of(0)), new Figure.Column("B", List.of(1)));
    NotePanel words = new NotePanel("", "words");
    model.width().set("40");
    model.begin(new Figure("Sheet", List.of(), List.of(words, words), columns, Map.of()));
    jobs.settle();
    assertThat(model.says().get()).contains("one below the other");
    model.width().set("180");
    jobs.settle();
    assertThat(model.says().get()).startsWith("180 × ").doesNotContain("below");
  }

  @Test
  void whoThinksBetterOfItWritesNothing() {
    model.export();
    jobs.settle();
    assertThat(picks.proposed).isEqualTo("raw-side-a.svg");
    assertThat(messages.current().get()).isEmpty();
    assertThat(folder).isEmptyDirectory();
    assertThat(written).isZero();
  }
}
