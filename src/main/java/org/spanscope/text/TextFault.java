package org.spanscope.text;

import org.spanscope.task.UserFault;

/** A question, context or selection that cannot be used. */
public final class TextFault extends UserFault {
  public TextFault(String what, Object where, String remedy) {
    super(what, where, remedy);
  }
}
