package org.spanscope.figure;

import org.jspecify.annotations.Nullable;
import org.spanscope.task.UserFault;

/** A file that holds no figure, or sizes that no figure can have. */
public final class FigureFault extends UserFault {
  public FigureFault(String what, Object where, String remedy) {
    super(what, where, remedy);
  }

  public FigureFault(String what, Object where, String remedy, @Nullable Throwable cause) {
    super(what, where, remedy, cause);
  }
}
