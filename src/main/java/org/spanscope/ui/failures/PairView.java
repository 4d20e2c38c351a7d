package org.spanscope.ui.failures;

import java.util.Optional;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.spanscope.experiment.failures.Change;
import org.spanscope.experiment.failures.RunPair;
import org.spanscope.ui.shared.Tips;

/** Two runs held against each other. */
final class PairView extends VBox {
  private final FailuresViewModel model;
  private final Runnable showTable;

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
    model.pair().addListener((of, old, now) -> fill());
    model.first().addListener((of, old, now) -> fill());
    model.second().addListener((of, old, now) -> fill());
    fill();
  }

  private void fill() {
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
    int row = 0;
    for (Change change : Change.values()) {
      int count = PairWords.count(now, change);
      Label name = new Label(change.label());
      name.getStyleClass().add("help-name");
      Tips.install(name, change.label() + ": " + change.explanation() + ".");
      Label number = new Label(FunnelView.grouped(count));
      GridPane.setHalignment(number, HPos.RIGHT);
      Label share =
          new Label(
              now.questions() == 0 ? "" : FunnelView.percent((double) count / now.questions()));
      share.getStyleClass().add("muted");
      GridPane.setHalignment(share, HPos.RIGHT);
      Label what = new Label(change.explanation());
      what.getStyleClass().add("muted");
      Button show = new Button("Show");
      show.getStyleClass().add("small");
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
            words("First: " + model.first().get().map(one -> RunNames.of(one.run())).orElse("")),
            words("Second: " + RunNames.of(second.get().run())),
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
