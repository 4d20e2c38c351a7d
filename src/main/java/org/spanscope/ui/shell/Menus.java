package org.spanscope.ui.shell;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** Makes menu items. */
final class Menus {
  private Menus() {}

  /**
   * @param keys such as {@code Shortcut+O}; empty for none
   */
  static MenuItem item(String text, String keys, Runnable action) {
    MenuItem item = new MenuItem(text);
    dress(item, keys);
    item.setOnAction(event -> action.run());
    return item;
  }

  static CheckMenuItem check(String text, String keys) {
    CheckMenuItem item = new CheckMenuItem(text);
    dress(item, keys);
    return item;
  }

  static Menu menu(String text, MenuItem... items) {
    Menu menu = new Menu(text);
    menu.getItems().addAll(items);
    return menu;
  }

  private static void dress(MenuItem item, String keys) {
    // A question mark or underscore in a text is text, not a mnemonic.
    item.setMnemonicParsing(false);
    if (!keys.isEmpty()) {
      item.setAccelerator(KeyCombination.keyCombination(keys));
    }
  }
}
