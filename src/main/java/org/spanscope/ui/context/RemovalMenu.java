package org.spanscope.ui.context;

import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.spanscope.session.Inputs;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;

/** What becomes of sentences that are off, in which order the others stand, and from which seed. */
final class RemovalMenu extends MenuButton {
  private final ToggleGroup removals = new ToggleGroup();
  private final CheckMenuItem shuffled = new CheckMenuItem("sentences shuffled (a control)");
  private final MenuItem draw = new MenuItem();

  RemovalMenu(ContextViewModel model) {
    getStyleClass().addAll("quiet", "plain");
    setAccessibleText("What becomes of sentences that are taken away");
    StringBuilder tip = new StringBuilder();
    for (Removal removal : Removal.values()) {
      RadioMenuItem item = new RadioMenuItem(Term.of(removal).label());
      item.setUserData(removal);
      item.setToggleGroup(removals);
      item.setOnAction(event -> model.remove(removal));
      getItems().add(item);
      tip.append(line(Term.of(removal)));
    }
    Tips.install(this, tip + line(Term.SHUFFLED) + line(Term.SEED).strip());
    shuffled.setOnAction(event -> model.shuffle(shuffled.isSelected()));
    draw.setOnAction(event -> model.drawAgain());
    getItems().addAll(new SeparatorMenuItem(), shuffled, draw);
    model.inputs().addListener((of, old, now) -> show(now));
    show(model.inputs().get());
  }

  private static String line(Term term) {
    return term.label() + ": " + term.explanation() + "\n";
  }

  private void show(Optional<Inputs> inputs) {
    Removal removal = inputs.map(now -> now.b().removal()).orElse(Removal.DELETE);
    boolean moved = inputs.map(now -> now.b().shuffled()).orElse(false);
    boolean drawn = inputs.map(now -> now.b().usesSeed()).orElse(false);
    long seed = inputs.map(now -> now.b().seed()).orElse(Selection.FIRST_SEED);
    setText(
        "Removes: "
            + Term.of(removal).label()
            + (moved ? ", shuffled" : "")
            + (drawn ? ", seed " + seed : ""));
    removals.getToggles().stream()
        .filter(toggle -> removal == toggle.getUserData())
        .forEach(removals::selectToggle);
    shuffled.setSelected(moved);
    draw.setText("draw again (seed " + (seed + 1) + ")");
    draw.setDisable(!drawn);
  }
}
