package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureFiles;
import org.spanscope.session.Preferences;
import org.spanscope.testing.ManualJobs;

class FigureExporterTest {
  private final Messages messages = new Messages();
  private final ManualJobs jobs = new ManualJobs();
  private final Figure figure = new Figure("Raw, side A", List.of(), List.of(), Map.of());
  private String proposed = "";

  @TempDir Path folder;

  @Test
  void theFigureIsWrittenAndTheWindowSaysWhere() {
    Path file = folder.resolve("figure.pdf");
    export(Optional.of(file));
    assertThat(proposed).isEqualTo("raw-side-a.pdf");
    assertThat(FigureFiles.read(file).title()).isEqualTo("Raw, side A");
    assertThat(message().text()).isEqualTo("The figure is in " + file + ".");
    assertThat(message().problem()).isFalse();
  }

  @Test
  void aNameThatTellsNoKindIsAProblemInOneSentence() {
    export(Optional.of(folder.resolve("figure.gif")));
    assertThat(message().problem()).isTrue();
    assertThat(message().text()).startsWith("The name does not tell which kind of picture");
  }

  @Test
  void whoThinksBetterOfItWritesNothing() {
    export(Optional.empty());
    assertThat(messages.current().get()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  private Messages.Message message() {
    return messages.current().get().orElseThrow();
  }

  private void export(Optional<Path> pick) {
    FilePicker picker =
        new FilePicker() {
          @Override
          public Optional<Path> openFile(String title, String kind, List<String> patterns) {
            return Optional.empty();
          }

          @Override
          public Optional<Path> saveFile(
              String title, String kind, List<String> patterns, String name) {
            proposed = name;
            return pick;
          }

          @Override
          public Optional<Path> openFolder(String title) {
            return Optional.empty();
          }
        };
    new FigureExporter(picker, messages, jobs.jobs(), () -> Preferences.STANDARD).export(figure);
    jobs.settle();
  }
}
