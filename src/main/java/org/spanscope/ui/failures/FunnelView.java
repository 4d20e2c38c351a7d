package org.spanscope.ui.failures;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.spanscope.experiment.failures.CaseFilter;
import org.spanscope.experiment.failures.FunnelStep;
import org.spanscope.ui.shared.Tips;

/** The classes of a run with their counts; those that are ticked are looked at. */
final class FunnelView extends GridPane {
  private static final double BAR = 52;
  private static final double THICK = 3;
  private static final double HEIGHT = 21;

  private final CasesViewModel model;
  private boolean showing;

  FunnelView(CasesViewModel model) {
    this.model = model;
    getStyleClass().add("funnel");
    setHgap(6);
    setVgap(2);
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    names.setMinWidth(60);
    ColumnConstraints numbers = new ColumnConstraints();
    numbers.setHalignment(HPos.RIGHT);
    numbers.setMinWidth(Region.USE_PREF_SIZE);
    getColumnConstraints().addAll(names, numbers, new ColumnConstraints(BAR, BAR, BAR));
    model.funnel().addListener((of, old, now) -> fill());
    model.filter().addListener((of, old, now) -> fill());
    fill();
  }

  private void fill() {
    if (showing) {
      return;
    }
    getChildren().clear();
    List<FunnelStep> steps = model.funnel().get();
    for (int i = 0; i < steps.size(); i++) {
      add(i, steps.get(i));
    }
  }

  private void add(int row, FunnelStep step) {
    CheckBox box = new CheckBox(step.failure().label());
    box.setSelected(model.filter().get().classes().contains(step.failure()));
    box.setMinWidth(0);
    box.setWrapText(true);
    box.getStyleClass().add("funnel-class");
    String share = Double.isNaN(step.share()) ? "" : percent(step.share());
    String ofWrong =
        Double.isNaN(step.shareOfWrong())
            ? ""
            : ", " + percent(step.shareOfWrong()) + " of the wrong answers";
    String absent =
        step.needsFilter()
            ? " Stays empty where no filter or budget stood before the reader, as in this run."
            : "";
    box.setAccessibleText(step.failure().label() + ", " + step.count() + " questions, " + share);
    Tips.install(
        box,
        step.failure().label()
            + ": "
            + step.failure().explanation()
            + ". "
            + step.count()
            + " questions, "
            + share
            + ofWrong
            + "."
            + absent
            + " Tick to look at these only.");
    box.selectedProperty()
        .addListener(
            (of, old, now) -> {
              // What is being ticked keeps the keyboard: it is not made anew.
              showing = true;
              model.change(
                  filter -> filter.classes(CaseFilter.toggled(filter.classes(), step.failure())));
              showing = false;
            });
    Label count = new Label(step.needsFilter() && step.count() == 0 ? "–" : grouped(step.count()));
    Label part = new Label(step.needsFilter() && step.count() == 0 ? "" : share);
    part.getStyleClass().add("small");
    Region bar = new Region();
    bar.getStyleClass().addAll("funnel-bar", step.isWrong() ? "wrong" : "right");
    double length = step.count() > 0 ? Math.max(1, step.share() * BAR) : 0;
    bar.setMinSize(length, THICK);
    bar.setMaxSize(length, THICK);
    // Below the number, which no colour behind it makes hard to read.
    StackPane track = new StackPane(bar, part);
    track.setMinHeight(HEIGHT);
    StackPane.setAlignment(bar, Pos.BOTTOM_LEFT);
    StackPane.setAlignment(part, Pos.CENTER_RIGHT);
    if (step.count() == 0) {
      count.getStyleClass().add("muted");
      box.getStyleClass().add("nothing");
    }
    addRow(row, box, count, track);
  }

  static String grouped(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String percent(double share) {
    return share > 0 && share < 0.0005
        ? "<0.1 %"
        : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
