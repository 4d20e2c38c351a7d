package org.spanscope.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.spanscope.records.RunStore;

/** A record file that another process writes to until this is closed. */
public final class HeldRecords implements AutoCloseable {
  private final Process process;

  private HeldRecords(Process process) {
    this.process = process;
  }

  /** Returns once the other process has the file. */
  public static HeldRecords of(Path file, Path temporary) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.getInputStream().read() < 0) {
      throw new IOException("The other process did not take " + file);
    }
    return new HeldRecords(process);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The other process: takes the file, says so, and waits. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws IOException {
      try (RunStore store = RunStore.open(Path.of(args[0]))) {
        System.out.println(store.runs().size());
        while (System.in.read() >= 0) {
          System.out.println("held");
        }
      }
    }
  }
}
