package org.spanscope.ui.activity;

import java.time.Instant;

/**
 * A line of the log.
 *
 * @param when it was written
 * @param level from 0 (finest) upward, as {@link java.util.logging.Level#intValue()}
 * @param levelName such as "WARNING"
 * @param source the class that wrote it, without its package
 * @param text what it says, a stack trace included
 */
public record LogLine(Instant when, int level, String levelName, String source, String text) {}
