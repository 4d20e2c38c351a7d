package org.spanscope.session;

import org.jspecify.annotations.Nullable;
import org.spanscope.task.UserFault;

/** A session file that cannot be read, or must not be written. */
public final class SessionFault extends UserFault {
  public SessionFault(String what, Object where, String remedy) {
    super(what, where, remedy);
  }

  public SessionFault(String what, Object where, String remedy, @Nullable Throwable cause) {
    super(what, where, remedy, cause);
  }
}
