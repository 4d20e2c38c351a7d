package org.spanscope.ui.difference;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.Segments;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;

/** The tab with B - A. */
public final class DifferenceView extends VBox {
  public DifferenceView(DifferenceViewModel model, Pictures pictures) {
    getStyleClass().add("difference");
    setSpacing(4);
    setPadding(new Insets(6, 0, 0, 0));
    setMinSize(0, 0);
    Segments<Boolean> mode =
        new Segments<>(
            "Rows of the difference",
            List.of(true, false),
            renormalised -> renormalised ? "rows renormalised" : "raw");
    Tips.install(
        mode.button(true),
        "Each row of A and of B is first scaled so that it adds up to 1 over the tokens that both"
            + " share. Without it the longer side looks weaker everywhere.");
    Tips.install(
        mode.button(false),
        "The weights as they are. What A spends on tokens that B does not have is missing here, so"
            + " B looks stronger on what is left.");
    mode.show(model.renormalised().get());
    mode.setOnChoice(model.renormalised()::set);
    model.renormalised().addListener((of, old, now) -> mode.show(now));
    mode.setMinWidth(250);
    mode.setPrefWidth(250);
    Label says = new Label();
    says.getStyleClass().add("muted");
    says.textProperty().bind(model.says());
    says.setMinWidth(0);
    says.opacityProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> model.picture().get().stale() ? 0.5 : 1, model.picture()));
    model
        .says()
        .addListener(
            (of, old, now) ->
                Tips.install(
                    says, now.replace(" · ", "\n") + "\n" + Term.DIFFERENCE.explanation()));
    Tips.install(says, Term.DIFFERENCE);
    HBox.setHgrow(says, Priority.ALWAYS);
    HBox head = new HBox(10, mode, says);
    head.setAlignment(Pos.CENTER_LEFT);
    FigureView picture = pictures.frame();
    picture.state().bind(model.picture());
    picture.setOnLevel(model::stepLevel);
    picture.setMinSize(0, 60);
    picture.setPrefSize(640, 220);
    VBox.setVgrow(picture, Priority.ALWAYS);
    Label mapNote = new Label();
    mapNote.getStyleClass().addAll("figure-message", "muted");
    mapNote.setWrapText(true);
    mapNote.setMinHeight(USE_PREF_SIZE);
    mapNote.setMaxWidth(Double.MAX_VALUE);
    mapNote.setAlignment(Pos.CENTER);
    mapNote.textProperty().bind(model.mapNote());
    mapNote.visibleProperty().bind(model.mapNote().isNotEmpty());
    mapNote.managedProperty().bind(mapNote.visibleProperty());
    getChildren().addAll(head, picture, mapNote);
  }
}
