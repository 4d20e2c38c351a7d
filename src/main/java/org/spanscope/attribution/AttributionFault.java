package org.spanscope.attribution;

import org.spanscope.task.UserFault;

/** A reading that cannot be explained in the way that was asked for. */
public final class AttributionFault extends UserFault {
  public AttributionFault(String what, Object where, String remedy) {
    super(what, where, remedy);
  }
}
