package org.spanscope.records;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.spanscope.task.UserFault;

/** Records that cannot be kept or read. */
public final class RecordsFault extends UserFault {
  /** What to do where a file is none to be read. */
  static final String CHOOSE = "Choose a file that evaluate … --records FILE has written.";

  /** What to do where a file is none to be written to. */
  static final String NAME = "Name a record file, or one that is not there yet.";

  private static final Pattern HOLDER = Pattern.compile("PID (\\d+)");

  RecordsFault(String what, Object where, String remedy, @Nullable Throwable cause) {
    super(what, where, remedy, cause);
  }

  /**
   * What DuckDB says of a record file, for a person.
   *
   * @param reading whether the file was to be looked at only, not written to
   */
  static RecordsFault of(Path file, SQLException cause, boolean reading) {
    String said = String.valueOf(cause.getMessage()).strip();
    String low = said.toLowerCase(Locale.ROOT);
    if (low.contains("could not set lock") || low.contains("conflicting lock")) {
      Matcher holder = HOLDER.matcher(said);
      return new RecordsFault(
          "Another program has this record file open"
              + (holder.find() ? ", process " + holder.group(1) : ""),
          file,
          reading
              ? "Wait until it has ended, or end it, and open the file again."
              : "Wait until it has ended or end it, or name another file.",
          cause);
    }
    if (low.contains("not a valid duckdb")) {
      return new RecordsFault("This is no record file", file, reading ? CHOOSE : NAME, cause);
    }
    if (low.contains("version number")) {
      return new RecordsFault(
          "This file was written by another version of DuckDB than can be read here",
          file,
          "Take the program that wrote it, or evaluate again into a new file.",
          cause);
    }
    if (low.contains("permission denied") || low.contains("read-only file system")) {
      return new RecordsFault(
          "There is no right to use this record file",
          file,
          reading ? "Allow reading it." : "Allow reading and writing it, or name another.",
          cause);
    }
    if (low.contains("no space") || low.contains("too large") || low.contains("quota")) {
      return new RecordsFault(
          "The disk is full or the record file grew beyond what is allowed",
          file,
          "Free some space and begin again: what was kept by then is still there, and counts.",
          cause);
    }
    return new RecordsFault(
        "The record file cannot be used: " + said.lines().findFirst().orElse("no reason is given"),
        file,
        reading
            ? "Open another file; if this one is damaged, take a copy of it."
            : "Name another file; if this one is damaged, take a copy of it.",
        cause);
  }
}
