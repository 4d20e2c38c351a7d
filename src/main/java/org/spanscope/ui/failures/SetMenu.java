package org.spanscope.ui.failures;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import org.spanscope.experiment.failures.CaseFilter;
import org.spanscope.ui.shared.Tips;

/**
 * Chooses some of a few things; none chosen means all.
 *
 * @param <T> what is chosen
 */
final class SetMenu<T> extends MenuButton {
  private final String name;
  private final String none;
  private final Function<T, String> label;
  private final Consumer<Set<T>> onChoice;
  private Set<T> chosen = Set.of();

  /**
   * @param none why there is nothing to choose, where there is not
   */
  SetMenu(
      String name, String tip, String none, Function<T, String> label, Consumer<Set<T>> onChoice) {
    this.name = name;
    this.none = none;
    this.label = label;
    this.onChoice = onChoice;
    setAccessibleText(name);
    Tips.install(this, tip);
    setMinWidth(0);
  }

  void show(List<T> all, Set<T> now) {
    chosen = now;
    getItems().clear();
    for (T one : all) {
      CheckMenuItem item = new CheckMenuItem(label.apply(one));
      item.setMnemonicParsing(false);
      item.setSelected(now.contains(one));
      item.setOnAction(event -> onChoice.accept(CaseFilter.toggled(chosen, one)));
      getItems().add(item);
    }
    if (all.isEmpty()) {
      // Not a disabled menu, which could not say why it is one.
      Label why = new Label(none);
      why.getStyleClass().add("muted");
      getItems().add(new CustomMenuItem(why));
    }
    String words =
        now.isEmpty()
            ? "all"
            : all.stream().filter(now::contains).map(label).collect(Collectors.joining(", "));
    setText(name + ": " + words);
    setAccessibleText(name + ": " + words);
  }
}
