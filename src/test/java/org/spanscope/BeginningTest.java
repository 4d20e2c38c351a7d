package org.spanscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.cli.WindowOptions;
import org.spanscope.session.SavedData;
import org.spanscope.session.SavedReader;
import org.spanscope.session.Sections;
import org.spanscope.session.SessionDocument;
import org.spanscope.session.SessionFault;
import org.spanscope.session.SessionFiles;
import org.spanscope.session.SessionSlot;

class BeginningTest {
  private static final Optional<Path> SAMPLES = Optional.of(Path.of("samples.json"));
  private static final SessionDocument LAST =
      SessionDocument.EMPTY
          .with(Sections.READER, new SavedReader("/r/mine", "mine", "cpu"))
          .with(Sections.DATA, new SavedData("/d/mine.json"));

  @TempDir private Path folder;

  private static WindowOptions options(
      Optional<String> reader, Optional<Path> data, Optional<Path> session, boolean fresh) {
    return new WindowOptions(reader, "auto", data, session, fresh, false);
  }

  private static WindowOptions nothing() {
    return options(Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  private Beginning begin(WindowOptions options) {
    Beginning beginning = Beginning.of(options, folder.resolve("sessions"), SAMPLES);
    beginning.slot().ifPresent(SessionSlot::close);
    return beginning;
  }

  private void leave(SessionDocument session) {
    try (SessionSlot slot = SessionSlot.take(folder.resolve("sessions"))) {
      slot.save(session);
    }
  }

  @Test
  void theFirstStartOpensTheSamples() {
    Beginning beginning = begin(nothing());
    assertThat(beginning.session()).isEmpty();
    assertThat(beginning.data()).isEqualTo(SAMPLES);
    assertThat(beginning.reader()).isEqualTo(WindowOptions.DEFAULT_READER);
    assertThat(beginning.device()).isEqualTo("auto");
    assertThat(beginning.problem()).isEmpty();
  }

  @Test
  void theNextStartGoesOnWhereTheLastWindowEnded() {
    leave(LAST);
    Beginning beginning = begin(nothing());
    assertThat(beginning.session()).contains(LAST);
    assertThat(beginning.data()).contains(Path.of("/d/mine.json"));
    assertThat(beginning.reader()).isEqualTo("/r/mine");
    assertThat(beginning.device()).isEqualTo("cpu");
  }

  @Test
  void whatIsAskedForComesBeforeTheLastSessionWhichIsSetAside() {
    leave(LAST);
    Path data = Path.of("other.json");
    Beginning beginning =
        begin(options(Optional.empty(), Optional.of(data), Optional.empty(), false));
    assertThat(beginning.session()).isEmpty();
    assertThat(beginning.data()).contains(data);
    assertThat(beginning.reader()).isEqualTo(WindowOptions.DEFAULT_READER);
    Path aside = folder.resolve("sessions").resolve("previous" + SessionFiles.ENDING);
    assertThat(SessionFiles.read(aside)).isEqualTo(LAST);
    assertThat(begin(options(Optional.empty(), Optional.empty(), Optional.empty(), true)).session())
        .isEmpty();
  }

  @Test
  void anotherReaderCanReadTheLastSession() {
    leave(LAST);
    Beginning beginning =
        begin(options(Optional.of("other"), Optional.empty(), Optional.empty(), false));
    assertThat(beginning.reader()).isEqualTo("other");
    assertThat(beginning.session().orElseThrow().get(Sections.READER)).isEmpty();
    assertThat(beginning.data()).contains(Path.of("/d/mine.json"));
  }

  @Test
  void aNamedSessionIsGoneOnWithAndABadOneIsRefused() throws IOException {
    Path named = folder.resolve("named" + SessionFiles.ENDING);
    SessionFiles.write(named, LAST);
    Optional<Path> asked = Optional.of(named);
    assertThat(begin(options(Optional.empty(), Optional.empty(), asked, false)).session())
        .contains(LAST);
    Files.writeString(named, "no session");
    assertThatThrownBy(() -> begin(options(Optional.empty(), Optional.empty(), asked, false)))
        .isInstanceOf(SessionFault.class)
        .hasMessageContaining(named.toString());
  }

  @Test
  void aWindowOpensThoughNothingCanBeSaved() throws IOException {
    Files.writeString(folder.resolve("sessions"), "a file where the folder should be");
    Beginning beginning = begin(nothing());
    assertThat(beginning.slot()).isEmpty();
    assertThat(beginning.problem().orElseThrow()).contains("sessions");
    assertThat(beginning.data()).isEqualTo(SAMPLES);
  }
}
