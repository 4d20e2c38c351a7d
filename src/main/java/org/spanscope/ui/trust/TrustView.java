package org.spanscope.ui.trust;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.ControlRow;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.RunBar;
import org.spanscope.ui.shared.Segments;
import org.spanscope.ui.shared.Tips;
import org.spanscope.ui.shared.TrustStrip;
import org.spanscope.ui.shared.WeightChooser;

/** The tab that tells how far an attribution or a lens is to be trusted; A and B side by side. */
public final class TrustView extends VBox {
  private final TrustViewModel model;

  public TrustView(TrustViewModel model, Pictures pictures) {
    super(4);
    this.model = model;
    getStyleClass().add("trust-tab");
    setPadding(new Insets(6, 0, 0, 0));
    setMinSize(0, 0);
    HBox sides = new HBox(10, side(SideName.A, pictures), side(SideName.B, pictures));
    sides.setMinHeight(0);
    VBox.setVgrow(sides, Priority.ALWAYS);
    getChildren().addAll(head(), sides);
  }

  private Node head() {
    Segments<TrustPicture> picture =
        new Segments<>("Picture", List.of(TrustPicture.values()), TrustPicture::label);
    for (TrustPicture one : TrustPicture.values()) {
      Tips.install(picture.button(one), one.term());
    }
    picture.show(model.picture().get());
    picture.setOnChoice(model.picture()::set);
    model.picture().addListener((of, old, now) -> picture.show(now));
    picture.setMinWidth(440);
    picture.setPrefWidth(440);
    RunBar bar =
        new RunBar(
            model.run(),
            model::start,
            "Run",
            "Judges the chosen attribution or lens on A and on B: with sentences masked, with"
                + " weights drawn anew five times at each depth, and beside all others. Some"
                + " seconds to a few minutes.");
    return new ControlRow(picture, new WeightChooser(model.by()), bar);
  }

  private Node side(SideName name, Pictures pictures) {
    Label badge = new Label(name.name());
    badge.getStyleClass().addAll("badge", name == SideName.A ? "side-a" : "side-b");
    TrustStrip strip = new TrustStrip(model.report(name));
    HBox.setHgrow(strip, Priority.ALWAYS);
    HBox line = new HBox(8, badge, strip);
    line.setAlignment(Pos.CENTER_LEFT);
    FigureView picture = pictures.frame();
    picture.state().bind(model.figure(name));
    picture.setMinSize(0, 60);
    picture.setPrefSize(440, 160);
    VBox.setVgrow(picture, Priority.ALWAYS);
    VBox side = new VBox(2, line, picture);
    side.setMinSize(0, 0);
    side.setPrefWidth(440);
    HBox.setHgrow(side, Priority.ALWAYS);
    return side;
  }
}
