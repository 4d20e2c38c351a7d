package org.spanscope.ui.shared;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TabPane;

/** Which tab is looked at, by its title, so that a session can keep it. */
public final class TabTitle {
  private TabTitle() {}

  /**
   * Shows the tab of that title, now and whenever the title changes, and puts there the title of
   * the tab that somebody chooses. A title that no tab has changes nothing.
   */
  public static void follow(TabPane pane, StringProperty title) {
    pane.getSelectionModel()
        .selectedItemProperty()
        .addListener((of, old, now) -> title.set(now.getText()));
    title.addListener((of, old, now) -> show(pane, now));
    show(pane, title.get());
  }

  private static void show(TabPane pane, String title) {
    pane.getTabs().stream()
        .filter(tab -> tab.getText().equals(title))
        .findFirst()
        .ifPresent(pane.getSelectionModel()::select);
  }
}
