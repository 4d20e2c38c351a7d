package org.spanscope.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToolBar;

/**
 * Finds what a screen reader would meet without a name: controls, whatever else takes the keyboard,
 * items of menus, columns of tables. A name is a text of three letters or digits on it, an
 * accessible text, or a label that says whose label it is.
 */
public final class AccessibleNames {
  private final List<String> missing = new ArrayList<>();
  private final Set<Node> labelled = new HashSet<>();

  private AccessibleNames() {}

  /** What has no name below a node, each as its kind and where it stands; nothing is the aim. */
  public static List<String> missing(Parent root) {
    AccessibleNames names = new AccessibleNames();
    names.labels(root);
    names.walk(root);
    return names.missing;
  }

  /** The same of the items of a menu and of the menus in it. */
  public static List<String> missing(Collection<MenuItem> items) {
    AccessibleNames names = new AccessibleNames();
    names.menu("menu", items);
    return names.missing;
  }

  /**
   * Whether people or the keyboard can do something with a node, skins of other controls aside. A
   * tool bar hands the keyboard on to its buttons.
   */
  public static boolean isUsed(Node node) {
    if (node instanceof ScrollBar
        || node instanceof Cell
        || node instanceof ToolBar
        || isOfSkin(node)) {
      return false;
    }
    return node.isFocusTraversable()
        || node instanceof Control && !(node instanceof Label) && isOperated((Control) node);
  }

  /** Toggles and tools that leave the keyboard elsewhere are clicked all the same. */
  private static boolean isOperated(Control control) {
    return control instanceof javafx.scene.control.ButtonBase
        || control instanceof javafx.scene.control.TextInputControl
        || control instanceof ComboBoxBase
        || control instanceof javafx.scene.control.ChoiceBox
        || control instanceof javafx.scene.control.Slider
        || control instanceof Spinner
        || control instanceof TableView
        || control instanceof javafx.scene.control.ListView
        || control instanceof javafx.scene.control.ProgressIndicator
        || control instanceof javafx.scene.control.TabPane;
  }

  /** The field in a combo box and the like: the control around it has the name. */
  private static boolean isOfSkin(Node node) {
    for (Parent at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ComboBoxBase || at instanceof Spinner) {
        return true;
      }
    }
    return false;
  }

  private void labels(Node node) {
    if (node instanceof Label label && label.getLabelFor() != null && hasWords(label.getText())) {
      labelled.add(label.getLabelFor());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::labels);
    }
  }

  private void walk(Node node) {
    if (isUsed(node) && !isNamed(node)) {
      missing.add(where(node));
    }
    if (node instanceof TableView<?> table) {
      table.getColumns().stream()
          .filter(column -> !isNamed(column))
          .forEach(column -> missing.add("column of " + where(table)));
    }
    if (node instanceof MenuButton button) {
      menu(where(button), button.getItems());
    }
    if (node instanceof Control control && control.getContextMenu() != null) {
      menu("context menu of " + where(node), control.getContextMenu().getItems());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::walk);
    }
  }

  private boolean isNamed(Node node) {
    String text = node instanceof Labeled labeled ? labeled.getText() : "";
    return hasWords(text)
        || isSaid(node.getAccessibleText())
        || labelled.contains(node)
        || tells(node);
  }

  /** A picture's text is made when it is asked for. */
  private static boolean tells(Node node) {
    return !(node instanceof Control)
        && node.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT)
            instanceof String told
        && isSaid(told);
  }

  private static boolean isNamed(TableColumn<?, ?> column) {
    return isSaid(column.getText());
  }

  private void menu(String where, Collection<MenuItem> items) {
    for (MenuItem item : items) {
      boolean named =
          item instanceof SeparatorMenuItem
              || hasWords(item.getText())
              || item instanceof CustomMenuItem custom
                  && custom.getContent() instanceof Labeled labeled
                  && hasWords(labeled.getText());
      if (!named) {
        missing.add("item of " + where);
      }
      if (item instanceof Menu inner) {
        menu(where, inner.getItems());
      }
    }
  }

  private static boolean isSaid(String text) {
    return text != null && !text.isBlank();
  }

  private static boolean hasWords(String text) {
    return text != null && text.chars().filter(Character::isLetterOrDigit).count() >= 3;
  }

  private static String where(Node node) {
    StringBuilder path = new StringBuilder(node.getClass().getSimpleName());
    path.append(' ').append(node.getStyleClass());
    Optional.ofNullable(node.getId()).ifPresent(id -> path.append(" #").append(id));
    for (Parent at = node.getParent(); at != null; at = at.getParent()) {
      if (at.getClass().getName().startsWith("org.spanscope")) {
        return path + " in " + at.getClass().getSimpleName();
      }
    }
    return path.toString();
  }
}
