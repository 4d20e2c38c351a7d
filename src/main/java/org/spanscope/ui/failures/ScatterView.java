package org.spanscope.ui.failures;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.spanscope.experiment.failures.AnswerCurves;
import org.spanscope.experiment.failures.CaseFilter;
import org.spanscope.experiment.failures.FailureCase;
import org.spanscope.ui.shared.ControlRow;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.Segments;
import org.spanscope.ui.shared.Tips;

/** The tab with questions in a plane. */
final class ScatterView extends VBox {
  /**
   * @param open opens a question
   * @param showTable brings the table of questions forward
   */
  ScatterView(
      ScatterViewModel model,
      CasesViewModel cases,
      Pictures pictures,
      Consumer<FailureCase> open,
      Runnable showTable) {
    super(6);
    setPadding(new Insets(8, 0, 0, 0));
    getStyleClass().add("scatter");
    Segments<AnswerCurves> curves =
        new Segments<>("Laid out by", List.of(AnswerCurves.values()), AnswerCurves::label);
    for (AnswerCurves one : AnswerCurves.values()) {
      Tips.install(curves.button(one), one.explanation());
    }
    curves.show(model.curves().get());
    curves.setOnChoice(model.curves()::set);
    model.curves().addListener((of, old, now) -> curves.show(now));
    curves.setPrefWidth(260);
    Segments<Boolean> sampling =
        new Segments<>(
            "Sampling", List.of(false, true), even -> even ? "balanced" : "as they come");
    Tips.install(
        sampling.button(false),
        "At most " + ScatterViewModel.MOST + " questions, drawn whatever their class.");
    Tips.install(
        sampling.button(true),
        "As many of each class as the smallest with at least 20 questions has, so that rare"
            + " classes are seen and count as much in the components.");
    sampling.show(model.balanced().get());
    sampling.setOnChoice(model.balanced()::set);
    model.balanced().addListener((of, old, now) -> sampling.show(now));
    sampling.setPrefWidth(210);
    Button again = new Button("Draw others");
    again.getStyleClass().add("small");
    Tips.install(again, "Draws other questions, by the next seed.");
    again.setOnAction(event -> model.seed().set(model.seed().get() + 1));
    Label hint = new Label("Click: open. Drag around points: choose.");
    hint.getStyleClass().addAll("muted", "small");
    FigureView picture = pictures.frame();
    picture.setId("scatter-picture");
    picture.state().bind(model.picture());
    picture.setOnChoice(hit -> model.at(hit.column()).ifPresent(open));
    picture.setMinSize(200, 160);
    StackPane area = new StackPane(picture, new Lasso(picture, model::choose));
    VBox.setVgrow(area, Priority.ALWAYS);
    Label chosen = new Label();
    Button show = new Button("Show them in the table");
    show.getStyleClass().add("small");
    show.setOnAction(event -> showTable.run());
    HBox below = new HBox(8, chosen, show);
    below.setAlignment(Pos.CENTER_LEFT);
    below.managedProperty().bind(below.visibleProperty());
    Consumer<CaseFilter> tell =
        now -> {
          below.setVisible(!now.ordinals().isEmpty());
          chosen.setText(now.ordinals().size() + " questions chosen.");
        };
    cases.filter().addListener((of, old, now) -> tell.accept(now));
    tell.accept(cases.filter().get());
    getChildren().addAll(new ControlRow(curves, sampling, again, hint), area, below);
  }
}
