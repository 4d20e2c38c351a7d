package org.spanscope.ui.interventions;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.spanscope.ui.shared.ControlRow;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.RunBar;
import org.spanscope.ui.shared.Segments;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;

/** The tab in which the reader is changed inside: what to change, pictures, numbers. */
public final class InterventionsView extends VBox {
  private static final double CHANGES = 316;

  /** Without the grid of heads. */
  private static final double CONTROLS = 204;

  public InterventionsView(InterventionsViewModel model, Pictures pictures) {
    super(4);
    getStyleClass().add("interventions-tab");
    setPadding(new Insets(6, 0, 0, 0));
    setMinSize(0, 0);
    FigureView picture = pictures.frame();
    picture.state().bind(model.picture());
    picture.setOnChoice(
        hit -> {
          if (model.show().get() == Show.IMPORTANCE) {
            model.toggle(hit.row(), hit.column());
          }
        });
    picture.setMinSize(0, 60);
    picture.setPrefSize(300, 200);
    ResultTable table = new ResultTable(model::toggleRow);
    table.setMinSize(160, 60);
    table.setPrefSize(260, 200);
    table.show(model.table().get());
    model.table().addListener((of, old, now) -> table.show(now));
    ChangesPane changes = new ChangesPane(model, pictures);
    changes.setPrefWidth(CHANGES);
    SplitPane body = new SplitPane(changes, picture, table);
    body.widthProperty()
        .addListener(
            new InvalidationListener() {
              @Override
              public void invalidated(Observable of) {
                place(body, model.show().get());
                body.widthProperty().removeListener(this);
              }
            });
    model.show().addListener((of, old, now) -> place(body, now));
    SplitPane.setResizableWithParent(changes, false);
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head(model), body);
  }

  /** What is to be changed gets its width, picture and table share the rest. */
  private static void place(SplitPane body, Show show) {
    double wanted = show == Show.LAYERS ? CONTROLS : CHANGES;
    double first = Math.min(0.5, wanted / Math.max(1, body.getWidth()));
    body.setDividerPositions(first, first + picture(show) * (1 - first));
  }

  /** Share of the picture; words in a table need more than numbers. */
  private static double picture(Show show) {
    return switch (show) {
      case CHANGED -> 0.36;
      case LAYERS -> 0.38;
      case IMPORTANCE -> 0.38;
      case KNOCKOUT -> 0.38;
    };
  }

  private static ControlRow head(InterventionsViewModel model) {
    Segments<Show> shows = new Segments<>("What is shown", List.of(Show.values()), Show::label);
    for (Show show : Show.values()) {
      Tips.install(shows.button(show), show.term());
    }
    shows.show(model.show().get());
    shows.setOnChoice(model.show()::set);
    model.show().addListener((of, old, now) -> shows.show(now));
    shows.setMinWidth(460);
    shows.setPrefWidth(460);
    CheckBox gradient = new CheckBox("by gradient");
    gradient.selectedProperty().bindBidirectional(model.byGradient());
    gradient.visibleProperty().bind(model.show().isEqualTo(Show.IMPORTANCE));
    gradient.managedProperty().bind(gradient.visibleProperty());
    Tips.install(gradient, Term.GRADIENT_IMPORTANCE);
    StackPane bars = new StackPane();
    bars.setAlignment(Pos.CENTER_LEFT);
    for (Show show : Show.values()) {
      RunBar bar = new RunBar(model.run(show), model::start, show.verb(), show.tip());
      bar.visibleProperty().bind(model.show().isEqualTo(show));
      bars.getChildren().add(bar);
    }
    ControlRow head = new ControlRow(shows, gradient, bars);
    // The maximise button stands at the right.
    head.setPadding(new Insets(0, 8, 0, 0));
    return head;
  }
}
