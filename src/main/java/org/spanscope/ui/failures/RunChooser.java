package org.spanscope.ui.failures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.spanscope.records.StoredRun;
import org.spanscope.ui.shared.Tips;

/** Chooses one of the runs of a file, or none where that is allowed. */
final class RunChooser extends ComboBox<Optional<StoredRun>> {
  private final String tip;
  private RunNames names = new RunNames(List.of());
  private boolean showing;

  RunChooser(String name, String tip, String none, Consumer<Optional<StoredRun>> onChoice) {
    this.tip = tip;
    setAccessibleText(name);
    Tips.install(this, tip);
    setMinWidth(120);
    setConverter(
        new StringConverter<Optional<StoredRun>>() {
          @Override
          public String toString(@Nullable Optional<StoredRun> run) {
            return run == null ? "" : run.map(names::of).orElse(none);
          }

          @Override
          public Optional<StoredRun> fromString(String text) {
            throw new UnsupportedOperationException("Runs are chosen, not typed");
          }
        });
    valueProperty()
        .addListener(
            (of, old, now) -> {
              if (!showing && now != null) {
                onChoice.accept(now);
              }
            });
  }

  /**
   * @param all runs of the file, which names tell apart
   */
  void show(
      List<StoredRun> all, List<StoredRun> runs, boolean withNone, Optional<StoredRun> chosen) {
    showing = true;
    names = new RunNames(all);
    List<Optional<StoredRun>> items = new ArrayList<>();
    if (withNone) {
      items.add(Optional.empty());
    }
    runs.forEach(run -> items.add(Optional.of(run)));
    if (!items.equals(getItems())) {
      getItems().setAll(items);
    }
    setValue(chosen.isPresent() || withNone ? chosen : null);
    setDisable(items.isEmpty());
    Tips.install(this, tip + chosen.map(run -> "\n\n" + names.settings(run)).orElse(""));
    showing = false;
  }
}
