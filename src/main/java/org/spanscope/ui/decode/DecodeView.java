package org.spanscope.ui.decode;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.session.SideName;
import org.spanscope.ui.decode.DecodeViewModel.Shown;
import org.spanscope.ui.shared.RunBar;
import org.spanscope.ui.shared.Segments;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;
import org.spanscope.ui.shared.TokenLink;

/** The tab that tells how answers come out of the logits, with tau and temperature to drag. */
public final class DecodeView extends VBox {
  private final DecodeViewModel model;

  public DecodeView(DecodeViewModel model, TokenLink link) {
    super(4);
    this.model = model;
    getStyleClass().add("decode-tab");
    setPadding(new Insets(6, 0, 0, 0));
    setMinSize(0, 0);
    HBox sides = new HBox(10, side(SideName.A, link), side(SideName.B, link));
    sides.setMinHeight(0);
    VBox.setVgrow(sides, Priority.ALWAYS);
    getChildren().addAll(head(), sides);
  }

  private Node head() {
    ValueSlider tau =
        new ValueSlider(
            "τ",
            Term.NULL_THRESHOLD,
            -DecodeSettings.MOST_TAU,
            DecodeSettings.MOST_TAU,
            false,
            model::tau);
    ValueSlider temperature =
        new ValueSlider(
            "T",
            Term.TEMPERATURE,
            DecodeSettings.LEAST_TEMPERATURE,
            DecodeSettings.MOST_TEMPERATURE,
            true,
            model::temperature);
    Button reset = new Button("Reset");
    reset.getStyleClass().addAll("quiet", "small");
    reset.setMinWidth(USE_PREF_SIZE);
    Tips.install(reset, "Back to τ = 0 and T = 1.");
    reset.setOnAction(event -> model.reset());
    model.decoding().addListener((of, old, now) -> show(now, tau, temperature, reset));
    show(model.decoding().get(), tau, temperature, reset);
    RunBar bar =
        new RunBar(
            model.spreads(),
            model::spread,
            "All operators",
            "Reads each side by every way of removing its sentences, and shuffled as a control.");
    HBox.setHgrow(bar, Priority.ALWAYS);
    Segments<Shown> tables = new Segments<>("Tables", List.of(Shown.values()), Shown::label);
    tables.setMinWidth(230);
    tables.setPrefWidth(230);
    tables.setMaxWidth(USE_PREF_SIZE);
    Tips.install(tables.button(Shown.PAIRS), Term.DECODE_TRACE);
    Tips.install(tables.button(Shown.OPERATORS), Term.OPERATOR);
    tables.setOnChoice(model.table()::set);
    model.table().addListener((of, old, now) -> tables.show(now));
    tables.show(model.table().get());
    HBox head = new HBox(12, tau, temperature, reset, tables, bar);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private static void show(
      DecodeSettings now, ValueSlider tau, ValueSlider temperature, Button reset) {
    tau.show(now.nullThreshold());
    temperature.show(now.temperature());
    reset.setDisable(now.equals(DecodeSettings.STANDARD));
  }

  private Node side(SideName name, TokenLink link) {
    Label badge = new Label(name.name());
    badge.getStyleClass().addAll("badge", name == SideName.A ? "side-a" : "side-b");
    badge.setMinWidth(USE_PREF_SIZE);
    Label line = new Label();
    line.setMinWidth(0);
    ObservableValue<Operators> operators =
        model.spreads().state().map(now -> Operators.of(name, now));
    ObservableValue<Boolean> pairs = model.table().map(now -> now == Shown.PAIRS);
    TraceTable trace = new TraceTable(name, model.traced(name), link);
    OperatorTable table = new OperatorTable(name, operators, link);
    trace.visibleProperty().bind(model.table().isEqualTo(Shown.PAIRS));
    table.visibleProperty().bind(trace.visibleProperty().not());
    line.textProperty()
        .bind(
            pairs.flatMap(
                now ->
                    now ? model.traced(name).map(Traced::line) : operators.map(Operators::line)));
    Tips.install(line, Term.NULL_THRESHOLD);
    HBox first = new HBox(8, badge, line);
    first.setAlignment(Pos.CENTER_LEFT);
    StackPane tables = new StackPane(trace, table);
    tables.setMinSize(0, 0);
    VBox.setVgrow(tables, Priority.ALWAYS);
    VBox side = new VBox(2, first, tables);
    side.setMinSize(0, 0);
    side.setPrefWidth(440);
    trace.opacityProperty().bind(model.traced(name).map(now -> now.stale() ? 0.5 : 1.0));
    table.opacityProperty().bind(operators.map(now -> now.stale() ? 0.5 : 1.0));
    HBox.setHgrow(side, Priority.ALWAYS);
    return side;
  }
}
