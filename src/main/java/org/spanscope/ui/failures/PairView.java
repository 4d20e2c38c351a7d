package org.spanscope.ui.failures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.spanscope.experiment.failures.Change;
import org.spanscope.experiment.failures.RunPair;
import org.spanscope.records.StoredRun;
import org.spanscope.ui.shared.Tips;

/** Two runs held against each other. */
final class PairView extends VBox {
  private final FailuresViewModel model;
  private final Runnable showTable;
  private final Button swap = new Button("⇅ Swap");

  /**
   * @param showTable brings the table of questions forward
   */
  PairView(FailuresViewModel model, Runnable showTable) {
    super(10);
    this.model = model;
    this.showTable = showTable;
    setPadding(new Insets(12));
    getStyleClass().add("run-pair");
    setFocusTraversable(false);
    swap.setId("swap-runs");
    swap.getStyleClass().add("small");
    swap.setMinWidth(USE_PREF_SIZE);
    Tips.install(swap, "What is fixed is broken then, and the other way round.");
    swap.setOnAction(event -> model.swap());
    model.pair().addListener((of, old, now) -> fill());
    model.first().addListener((of, old, now) -> fill());
    model.second().addListener((of, old, now) -> fill());
    fill();
  }

  private void fill() {
    // What is pressed keeps the keyboard, though all around it is made anew.
    boolean held = swap.isFocused();
    make();
    if (held) {
      swap.requestFocus();
    }
  }

  private void make() {
    getChildren().clear();
    Optional<RunPair> pair = model.pair().get();
    Optional<LoadedRun> second = model.second().get();
    if (pair.isEmpty() || second.isEmpty()) {
      getChildren().add(words(empty()));
      return;
    }
    RunPair now = pair.get();
    GridPane grid = new GridPane();
    grid.setHgap(14);
    grid.setVgap(6);
    grid.setMinHeight(USE_PREF_SIZE);
    int row = 0;
    for (Change change : Change.values()) {
      int count = PairWords.count(now, change);
      Label name = new Label(change.label());
      name.getStyleClass().add("help-name");
      Tips.install(name, change.label() + ": " + PairWords.explanation(change) + ".");
      Label number = new Label(FunnelView.grouped(count));
      GridPane.setHalignment(number, HPos.RIGHT);
      Label share =
          new Label(
              now.questions() == 0 ? "" : FunnelView.percent((double) count / now.questions()));
      share.getStyleClass().add("muted");
      GridPane.setHalignment(share, HPos.RIGHT);
      for (Region whole : List.of(name, number, share)) {
        whole.setMinWidth(USE_PREF_SIZE);
      }
      Label what = new Label(PairWords.explanation(change));
      what.setWrapText(true);
      what.getStyleClass().add("muted");
      Button show = new Button("Show");
      show.getStyleClass().add("small");
      show.setMinWidth(USE_PREF_SIZE);
      show.setAccessibleText("Show the questions: " + change.label());
      show.setDisable(count == 0);
      Tips.install(show, "Looks at these questions only, in the table.");
      show.setOnAction(
          event -> {
            model.cases().change(filter -> filter.changes(Set.of(change)));
            showTable.run();
          });
      grid.addRow(row++, name, number, share, show, what);
    }
    getChildren()
        .addAll(
            sides(second.get().run(), model.first().get().map(LoadedRun::run)),
            grid,
            words(PairWords.mcNemar(now)),
            words(PairWords.f1(now)));
    String apart = PairWords.apart(now);
    if (!apart.isEmpty()) {
      Label label = words(apart);
      label.getStyleClass().add("muted");
      getChildren().add(label);
    }
  }

  private HBox sides(StoredRun before, Optional<StoredRun> after) {
    RunNames names = new RunNames(model.runs());
    GridPane grid = new GridPane();
    grid.setHgap(8);
    grid.setVgap(4);
    grid.addRow(0, side("before:"), run(names, Optional.of(before)));
    grid.addRow(1, side("after:"), run(names, after));
    HBox row = new HBox(14, grid, swap);
    row.setMinHeight(USE_PREF_SIZE);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Label side(String name) {
    Label label = new Label(name);
    label.getStyleClass().add("help-name");
    label.setMinWidth(USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }

  private static Label run(RunNames names, Optional<StoredRun> run) {
    Label label = words(run.map(names::of).orElse(""));
    run.ifPresent(one -> Tips.install(label, names.settings(one)));
    return label;
  }

  private String empty() {
    if (model.first().get().isEmpty()) {
      return FailuresView.NOTHING_OPEN;
    }
    return model.runs().size() < 2
        ? "This file holds one run. Evaluate another reader, or the same with other settings, with"
            + " --records "
            + model.file().get().map(String::valueOf).orElse("FILE")
            + ", and open the file again."
        : "Choose another run above, at “compared with”.";
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMaxWidth(760);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
