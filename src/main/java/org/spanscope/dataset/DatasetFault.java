package org.spanscope.dataset;

import org.jspecify.annotations.Nullable;
import org.spanscope.task.UserFault;

/** A data set that cannot be read. */
public final class DatasetFault extends UserFault {
  public DatasetFault(String what, Object where, String remedy) {
    super(what, where, remedy);
  }

  public DatasetFault(String what, Object where, String remedy, @Nullable Throwable cause) {
    super(what, where, remedy, cause);
  }
}
