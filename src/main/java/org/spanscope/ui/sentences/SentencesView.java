package org.spanscope.ui.sentences;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.spanscope.ui.shared.ControlRow;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.RunBar;
import org.spanscope.ui.shared.Segments;
import org.spanscope.ui.shared.StudiedSide;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;
import org.spanscope.ui.shared.WeightChooser;

/** The tab with each sentence alone: bars and a table. */
public final class SentencesView extends VBox {
  public SentencesView(SentencesViewModel model, Pictures pictures) {
    getStyleClass().add("sentences-tab");
    setSpacing(4);
    setPadding(new Insets(6, 0, 0, 0));
    setMinSize(0, 0);
    Segments<Chart> chart = new Segments<>("Bars", List.of(Chart.values()), Chart::label);
    Tips.install(chart.button(Chart.ALONE), Term.SENTENCE_TEST);
    Tips.install(chart.button(Chart.LONG_SHORT), Term.LONG_SHORT);
    chart.show(model.chart().get());
    chart.setOnChoice(model.chart()::set);
    model.chart().addListener((of, old, now) -> chart.show(now));
    chart.setMinWidth(170);
    chart.setPrefWidth(170);
    RunBar bar =
        new RunBar(
            model.run(),
            model::start,
            "Run",
            "Reads the whole text, then each of its sentences alone with the question.");
    ControlRow head =
        new ControlRow(new StudiedSide(model.run()), chart, new WeightChooser(model.by()), bar);
    FigureView picture = pictures.frame();
    picture.state().bind(model.picture());
    picture.setOnChoice(hit -> model.makeOther(model.barRow(hit.column())));
    picture.setMinSize(0, 60);
    picture.setPrefSize(440, 200);
    SentencesTable table = new SentencesTable(model, pictures.link());
    // Less would leave of the answers their first letters.
    table.setMinSize(384, 60);
    table.setPrefSize(440, 200);
    table.opacityProperty().bind(model.picture().map(now -> now.stale() ? 0.5 : 1.0));
    SplitPane body = new SplitPane(picture, table);
    body.setDividerPositions(0.5);
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
    model.shown();
  }
}
