package org.spanscope.ui.failures;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.spanscope.experiment.failures.Feature;
import org.spanscope.experiment.failures.FeatureCounts;
import org.spanscope.experiment.failures.Range;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.Tips;

/** A number: how many questions have which, and from where to where it is looked at. */
final class FeatureView extends VBox {
  private static final double HEIGHT = 104;

  private final CasesViewModel model;
  private final Feature feature;
  private final TextField low;
  private final TextField high;
  private final Button reset = new Button("✕");
  private final FigureView picture;

  FeatureView(CasesViewModel model, Feature feature, Pictures pictures) {
    super(1);
    this.model = model;
    this.feature = feature;
    getStyleClass().add("feature");
    Label name = new Label(feature.label());
    name.getStyleClass().add("feature-name");
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Tips.install(
        name,
        feature.axis()
            + ": "
            + feature.explanation()
            + " A bar that is clicked is all that is looked at; clicked again it lets all pass.");
    low = field("from");
    high = field("to");
    reset.getStyleClass().addAll("quiet", "small");
    reset.setAccessibleText("Any " + feature.label());
    Tips.install(reset, "Whatever the " + feature.label() + " is.");
    reset.setOnAction(event -> model.change(filter -> filter.without(feature)));
    HBox head = new HBox(4, name, low, new Label("–"), high, reset);
    head.setAlignment(Pos.CENTER_LEFT);
    picture = pictures.frame();
    picture.setPrefHeight(HEIGHT);
    picture.setMinHeight(HEIGHT);
    picture.setOnChoice(hit -> toggle(hit.column()));
    getChildren().addAll(head, picture);
    model.shown().addListener((of, old, now) -> fill());
    model.filter().addListener((of, old, now) -> ends());
    fill();
    ends();
  }

  private TextField field(String what) {
    TextField field = new TextField();
    field.getStyleClass().addAll("range-end", "small");
    field.setPromptText(what);
    field.setAccessibleText(feature.label() + ", " + what);
    field.setMinWidth(USE_PREF_SIZE);
    field.setPrefColumnCount(3);
    field.setOnAction(event -> typed());
    field
        .focusedProperty()
        .addListener(
            (of, old, now) -> {
              if (!now) {
                typed();
              }
            });
    return field;
  }

  private void typed() {
    Optional<Double> from = number(low, Double.NEGATIVE_INFINITY);
    Optional<Double> to = number(high, Double.POSITIVE_INFINITY);
    if (from.isEmpty() || to.isEmpty() || from.get() > to.get()) {
      // What is no range is not looked for; the fields go back to the one that is.
      ends();
      return;
    }
    if (text(from.get()).equals(text(lowNow())) && text(to.get()).equals(text(highNow()))) {
      return;
    }
    boolean any = from.get().isInfinite() && to.get().isInfinite();
    model.change(
        filter ->
            any ? filter.without(feature) : filter.with(feature, Range.of(from.get(), to.get())));
  }

  private static Optional<Double> number(TextField field, double none) {
    String text = field.getText().strip().replace(',', '.').replace('−', '-');
    if (text.isEmpty()) {
      return Optional.of(none);
    }
    try {
      double value = Double.parseDouble(text);
      return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private double lowNow() {
    return range().map(Range::low).orElse(Double.NEGATIVE_INFINITY);
  }

  private double highNow() {
    return range().map(Range::high).orElse(Double.POSITIVE_INFINITY);
  }

  private Optional<Range> range() {
    return Optional.ofNullable(model.filter().get().ranges().get(feature));
  }

  private void ends() {
    low.setText(text(lowNow()));
    high.setText(text(highNow()));
    reset.setVisible(range().isPresent());
  }

  private static String text(double value) {
    return Double.isInfinite(value)
        ? ""
        : String.valueOf(value).replaceFirst("\\.0$", "").replaceFirst("^0\\.", ".");
  }

  private void toggle(int bin) {
    FeatureCounts counts = model.shown().get().counts().get(feature);
    if (counts != null && bin < counts.bins()) {
      Range range = counts.range(bin);
      model.change(
          filter ->
              range.equals(filter.ranges().get(feature))
                  ? filter.without(feature)
                  : filter.with(feature, range));
    }
  }

  private void fill() {
    FeatureCounts counts = model.shown().get().counts().get(feature);
    LoadedRun run = model.run().get().orElse(null);
    if (counts == null || run == null) {
      picture.state().set(FigureState.words(""));
    } else if (counts.bins() == 0) {
      picture.state().set(FigureState.words("No question of this run has this number."));
    } else {
      picture
          .state()
          .set(
              FigureState.of(
                  HistogramFigure.draw(
                      counts, run.run().plan(), counts.binOf(model.filter().get().ranges())),
                  false));
    }
  }
}
