package org.spanscope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.task.FileFault;

class SessionSlotTest {
  private static final SessionDocument DOCUMENT =
      SessionDocument.EMPTY.with(Sections.DECODING, new SavedDecoding(1, 2));

  @TempDir private Path folder;

  @Test
  void aWindowFindsWhatTheLastOneLeft() {
    try (SessionSlot slot = SessionSlot.take(folder.resolve("sessions"))) {
      assertThat(slot.last()).isEmpty();
      slot.save(DOCUMENT);
    }
    try (SessionSlot slot = SessionSlot.take(folder.resolve("sessions"))) {
      assertThat(slot.last()).contains(DOCUMENT);
    }
  }

  @Test
  void aSecondWindowHasASessionOfItsOwn() {
    try (SessionSlot first = SessionSlot.take(folder);
        SessionSlot second = SessionSlot.take(folder)) {
      assertThat(second.file()).isNotEqualTo(first.file());
      second.save(DOCUMENT);
      assertThat(first.file()).doesNotExist();
    }
  }

  @Test
  void aDamagedSessionIsPassedOverAndLeftAsItIs() throws IOException {
    Path damaged = folder.resolve("window-1" + SessionFiles.ENDING);
    Files.writeString(damaged, "{\"format\":1,\"sec");
    try (SessionSlot slot = SessionSlot.take(folder)) {
      assertThat(slot.passedOver()).hasSize(1);
      assertThat(slot.passedOver().get(0)).hasMessageContaining(damaged.toString());
      slot.save(DOCUMENT);
    }
    assertThat(damaged).hasContent("{\"format\":1,\"sec");
  }

  @Test
  void whatAKilledProcessHalfWroteIsSweptAway() throws IOException {
    Path half = folder.resolve(".window-1" + SessionFiles.ENDING + ".abc.part");
    Path others = folder.resolve(".window-2" + SessionFiles.ENDING + ".abc.part");
    Files.writeString(half, "{");
    Files.writeString(others, "{");
    SessionSlot.take(folder).close();
    assertThat(half).doesNotExist();
    assertThat(others).exists();
  }

  @Test
  void theLastSessionCanBeSetAside() {
    try (SessionSlot slot = SessionSlot.take(folder)) {
      slot.save(DOCUMENT);
    }
    try (SessionSlot slot = SessionSlot.take(folder)) {
      slot.setAside();
      slot.save(SessionDocument.EMPTY);
    }
    assertThat(SessionFiles.read(folder.resolve("previous" + SessionFiles.ENDING)))
        .isEqualTo(DOCUMENT);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> SessionSlot.take(file.resolve("sessions")))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining(file.toString());
  }
}
