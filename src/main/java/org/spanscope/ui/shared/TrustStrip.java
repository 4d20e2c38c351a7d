package org.spanscope.ui.shared;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.spanscope.attribution.Trust;
import org.spanscope.plot.TrustWords;

/**
 * One line of numbers under a picture: how far it is to be trusted. Worked out when asked for, or
 * shown where somebody else has worked it out.
 */
public final class TrustStrip extends HBox {
  private static final double DIMMED = 0.5;

  /**
   * A strip with a button of its own.
   *
   * @param run works out the numbers
   * @param start starts it
   */
  public TrustStrip(LongRun<Trust.Report> run, Runnable start) {
    this(run.state());
    RunBar bar =
        new RunBar(
            run,
            start,
            "Trust",
            "Works out how far this picture is to be trusted: some seconds for a lens, up to a"
                + " minute for gradients.");
    getChildren().add(0, bar);
  }

  /** A strip that shows what comes. */
  public TrustStrip(ObservableValue<RunState<Trust.Report>> state) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("trust-strip");
    setMinWidth(0);
    // Numbers that find no room go on in the next line: cut, they would say nothing.
    FlowPane numbers = new FlowPane(10, 1);
    numbers.setAlignment(Pos.CENTER_LEFT);
    numbers.setMinWidth(0);
    HBox.setHgrow(numbers, Priority.ALWAYS);
    getChildren().add(numbers);
    state.addListener((of, old, now) -> show(numbers, now));
    show(numbers, state.getValue());
  }

  private static void show(FlowPane numbers, RunState<Trust.Report> state) {
    Trust.Report report = state.result();
    List<TrustWords.Line> lines = report == null ? List.of() : TrustWords.strip(report);
    numbers.getChildren().setAll(lines.stream().map(TrustStrip::label).toList());
    numbers.setOpacity(state.isCurrent() ? 1 : DIMMED);
  }

  private static Label label(TrustWords.Line line) {
    Label label = new Label(line.name() + " " + line.value());
    label.getStyleClass().add("small");
    label.setMinWidth(0);
    label.setAccessibleText(line.name() + " " + line.value());
    Tips.install(label, line.meaning());
    return label;
  }
}
