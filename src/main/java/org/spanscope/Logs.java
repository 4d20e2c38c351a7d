package org.spanscope;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sets logging up: a few files that take turns, and a quiet terminal. */
final class Logs {
  private static final int FILE_BYTES = 1 << 20;
  private static final int FILES = 4;

  private static final String LEVELS =
      String.join(
          "\n",
          ".level=WARNING",
          "org.spanscope.level=%s",
          // It warns of every start from the class path, which is how SpanScope starts.
          "javafx.level=SEVERE",
          // Whoever opens a damaged PDF is told so in one sentence; the steps of it help nobody.
          "org.apache.pdfbox.level=OFF",
          "java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tL %%4$s %%3$s: %%5$s%%6$s%%n");

  private Logs() {}

  /**
   * @param folder where the files go; without a right to write there, there is no file
   * @param debug whether the terminal shows the log too, and finer grained
   * @return the last lines, for whoever wants to show them
   */
  static LogTail open(Path folder, boolean debug) {
    String levels = String.format(LEVELS, debug ? "FINE" : "INFO");
    try {
      LogManager.getLogManager()
          .readConfiguration(new ByteArrayInputStream(levels.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalStateException("The levels are read from memory", e);
    }
    Logger root = Logger.getLogger("");
    LogTail tail = new LogTail(folder);
    tail.setLevel(Level.ALL);
    root.addHandler(tail);
    if (debug) {
      root.addHandler(handler(new ConsoleHandler()));
    }
    try {
      Files.createDirectories(folder);
      String pattern = folder.toString().replace("%", "%%") + "/spanscope-%u.%g.log";
      root.addHandler(handler(new FileHandler(pattern, FILE_BYTES, FILES, true)));
    } catch (IOException e) {
      // Told on the terminal where somebody looks at it; no reason not to start.
      root.log(Level.WARNING, "There is no log file, since this folder cannot be written", e);
    }
    return tail;
  }

  private static Handler handler(Handler handler) {
    handler.setLevel(Level.ALL);
    handler.setFormatter(new SimpleFormatter());
    return handler;
  }
}
