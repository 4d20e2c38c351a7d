package org.spanscope.cli;

import org.jspecify.annotations.Nullable;
import org.spanscope.task.UserFault;

/** An argument of the command line that cannot be used. */
final class ArgumentFault extends UserFault {
  ArgumentFault(String what, Object where, String remedy) {
    super(what, where, remedy);
  }

  ArgumentFault(String what, Object where, String remedy, @Nullable Throwable cause) {
    super(what, where, remedy, cause);
  }
}
