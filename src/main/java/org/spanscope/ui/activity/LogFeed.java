package org.spanscope.ui.activity;

import java.util.List;

/** The log as the window sees it. Called from any thread. */
public interface LogFeed {
  /** Nothing is logged. */
  LogFeed NONE =
      new LogFeed() {
        @Override
        public List<LogLine> lines() {
          return List.of();
        }

        @Override
        public void onLine(Runnable listener) {
          // Nothing ever comes.
        }

        @Override
        public String place() {
          return "nowhere";
        }
      };

  /** The last lines, oldest first. */
  List<LogLine> lines();

  /**
   * @param listener called after each line, from whatever thread wrote it; must return at once
   */
  void onLine(Runnable listener);

  /** Where the log is kept, for people. */
  String place();
}
