package org.spanscope;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** Starts SpanScope: the window, or a command. */
public final class Main {
  private Main() {}

  /**
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    // Figures are painted into memory; a display that is named but dead must not stop that.
    System.setProperty("java.awt.headless", "true");
    String[] typed = Arguments.asTyped(args);
    Places places = Places.here();
    LogTail log = Logs.open(places.logs(), Arrays.asList(typed).contains("--debug"));
    LoggerFactory.getLogger(Main.class).debug("Started");
    Charset charset = charset();
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset);
    int code;
    try (Workbench workbench = new Workbench(places, out, err, charset, log)) {
      code = workbench.commands().run(typed);
    }
    // Threads of libraries may still stand around.
    System.exit(code);
  }

  /** UTF-8, as everywhere today; only the terminal of Windows has a code page of its own. */
  private static Charset charset() {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return windows && System.console() != null
        ? System.console().charset()
        : StandardCharsets.UTF_8;
  }
}
