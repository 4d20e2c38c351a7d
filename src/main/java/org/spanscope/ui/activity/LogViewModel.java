package org.spanscope.ui.activity;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.spanscope.ui.shared.Jobs;

/** The last lines of the log from some level on. */
public final class LogViewModel {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

  private final LogFeed feed;
  private final Jobs jobs;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private final ObjectProperty<Least> least =
      new SimpleObjectProperty<>(this, "least", Least.EVERYTHING);
  private final ReadOnlyObjectWrapper<List<LogLine>> lines =
      new ReadOnlyObjectWrapper<>(this, "lines", List.of());
  private volatile boolean closed;

  /** From which level on lines are shown. */
  public enum Least {
    EVERYTHING("everything", Level.ALL),
    WARNINGS("warnings", Level.WARNING),
    ERRORS("errors", Level.SEVERE);

    private final String label;
    private final int level;

    Least(String label, Level level) {
      this.label = label;
      this.level = level.intValue();
    }

    public String label() {
      return label;
    }
  }

  public LogViewModel(LogFeed feed, Jobs jobs) {
    this.feed = feed;
    this.jobs = jobs;
    least.addListener(of -> refresh());
    feed.onLine(this::arrived);
    refresh();
  }

  ObjectProperty<Least> least() {
    return least;
  }

  /** Oldest first. */
  ReadOnlyObjectProperty<List<LogLine>> lines() {
    return lines.getReadOnlyProperty();
  }

  /** Where the log is kept. */
  String place() {
    return feed.place();
  }

  /** All lines shown, as text. */
  String text() {
    return lines.get().stream().map(LogViewModel::words).collect(Collectors.joining("\n"));
  }

  static String words(LogLine line) {
    return TIME.format(line.when())
        + " "
        + line.levelName()
        + " "
        + line.source()
        + ": "
        + line.text();
  }

  /** Nothing is shown any more. */
  public void close() {
    closed = true;
  }

  /** Many lines at once are one refresh. */
  private void arrived() {
    if (!closed && underWay.compareAndSet(false, true)) {
      jobs.window()
          .execute(
              () -> {
                underWay.set(false);
                refresh();
              });
    }
  }

  private void refresh() {
    lines.set(feed.lines().stream().filter(line -> line.level() >= least.get().level).toList());
  }
}
