package org.spanscope.session;

import java.util.Objects;

/**
 * What is looked at.
 *
 * @param tab the title of the tab shown
 * @param tabsMaximised whether the tabs have all the room
 */
public record SavedView(String tab, boolean tabsMaximised) {
  public SavedView {
    Objects.requireNonNull(tab, "tab");
  }
}
