package org.spanscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that saves one change after the other is killed; what it called saved must be there.
 */
class KilledWhileSavingTest {
  private static final int KILLS = 50;

  /** So large that a kill mostly comes in the middle of a save. */
  private static final String LONG_TEXT = "A sentence of some words. ".repeat(20_000);

  @TempDir private Path folder;

  /** Saves for ever; says each change once it is saved. */
  static final class Saver {
    private Saver() {}

    public static void main(String[] args) {
      SessionSlot slot = SessionSlot.take(Path.of(args[0]));
      int change = slot.last().map(KilledWhileSavingTest::change).orElse(0);
      while (true) {
        change++;
        slot.save(document(change));
        System.out.println(change);
      }
    }
  }

  private static SessionDocument document(int change) {
    return SessionDocument.EMPTY
        .with(Sections.DATA, new SavedData(LONG_TEXT))
        .with(Sections.DECODING, new SavedDecoding(change, 1));
  }

  private static int change(SessionDocument session) {
    assertThat(session.get(Sections.DATA).orElseThrow().file()).isEqualTo(LONG_TEXT);
    return (int) session.get(Sections.DECODING).orElseThrow().tau();
  }

  @Test
  void everyAcknowledgedChangeIsThereAfterFiftyKills() throws Exception {
    Random random = new Random(1);
    int acknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged = Math.max(acknowledged, killed(random.nextInt(12), random.nextInt(20)));
      try (SessionSlot slot = SessionSlot.take(folder)) {
        assertThat(slot.passedOver()).isEmpty();
        assertThat(change(slot.last().orElseThrow()))
            .as("after kill %s", kill + 1)
            .isGreaterThanOrEqualTo(acknowledged);
      }
    }
    assertThat(acknowledged).isGreaterThan(KILLS);
  }

  /**
   * Runs the saver and kills it some milliseconds after some changes.
   *
   * @return the last change that it called saved
   */
  private int killed(int changes, int millis) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Saver.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(said.toFile())
            .start();
    while (saved(said).size() < changes && process.isAlive()) {
      Thread.sleep(1);
    }
    Thread.sleep(millis);
    process.destroyForcibly();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    List<String> saved = saved(said);
    return saved.isEmpty() ? 0 : Integer.parseInt(saved.get(saved.size() - 1));
  }

  /** Whole lines only: the kill may cut one. */
  private static List<String> saved(Path said) throws IOException {
    String text = Files.readString(said);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }
}
