package org.spanscope.task;

import org.jspecify.annotations.Nullable;

/** A file that cannot be written. */
public final class FileFault extends UserFault {
  public FileFault(String what, Object where, String remedy) {
    super(what, where, remedy);
  }

  public FileFault(String what, Object where, String remedy, @Nullable Throwable cause) {
    super(what, where, remedy, cause);
  }
}
