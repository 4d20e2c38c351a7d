package org.spanscope.records;

import org.jspecify.annotations.Nullable;
import org.spanscope.task.UserFault;

/** Records that cannot be kept or read. */
public final class RecordsFault extends UserFault {
  RecordsFault(String what, Object where, String remedy, @Nullable Throwable cause) {
    super(what, where, remedy, cause);
  }
}
