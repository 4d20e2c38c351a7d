package org.spanscope.attention;

import org.spanscope.task.UserFault;

/** A lens, layer or head that cannot be shown. */
public final class AttentionFault extends UserFault {
  public AttentionFault(String what, Object where, String remedy) {
    super(what, where, remedy);
  }
}
