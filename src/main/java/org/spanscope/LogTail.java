package org.spanscope;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.spanscope.ui.activity.LogFeed;
import org.spanscope.ui.activity.LogLine;

/** Keeps the last lines of the log for the window. */
final class LogTail extends Handler implements LogFeed {
  private static final int MOST = 500;

  private final Path folder;
  private final SimpleFormatter formatter = new SimpleFormatter();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Guarded by itself. */
  private final Deque<LogLine> last = new ArrayDeque<>();

  /**
   * @param folder where the log's files are
   */
  LogTail(Path folder) {
    this.folder = folder;
  }

  @Override
  public void publish(LogRecord line) {
    String source = String.valueOf(line.getLoggerName()).replaceFirst(".*\\.", "");
    Throwable thrown = line.getThrown();
    String text = formatter.formatMessage(line) + (thrown == null ? "" : " (" + thrown + ")");
    synchronized (last) {
      last.addLast(
          new LogLine(
              line.getInstant(),
              line.getLevel().intValue(),
              line.getLevel().getName(),
              source,
              text));
      if (last.size() > MOST) {
        last.removeFirst();
      }
    }
    listeners.forEach(Runnable::run);
  }

  @Override
  public void flush() {
    // Nothing waits.
  }

  @Override
  public void close() {
    // The lines stay.
  }

  @Override
  public List<LogLine> lines() {
    synchronized (last) {
      return List.copyOf(last);
    }
  }

  @Override
  public void onLine(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public String place() {
    return folder.toString();
  }
}
