package org.spanscope.reader;

import org.jspecify.annotations.Nullable;
import org.spanscope.task.UserFault;

/** A reader folder, device or input that a reader cannot work with. */
public final class ReaderFault extends UserFault {
  public ReaderFault(String what, Object where, String remedy) {
    super(what, where, remedy);
  }

  public ReaderFault(String what, Object where, String remedy, @Nullable Throwable cause) {
    super(what, where, remedy, cause);
  }
}
