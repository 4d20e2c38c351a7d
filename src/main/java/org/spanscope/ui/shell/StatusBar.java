package org.spanscope.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;

/** The line at the bottom: what runs, what the readings took, what the pictures show. */
final class StatusBar extends HBox {
  StatusBar(StatusViewModel model, ObservableValue<String> device, Runnable cancel) {
    super(14);
    getStyleClass().add("status-bar");
    Label doing = label(model.doing(), "doing");
    Button stop = new Button("Cancel");
    stop.getStyleClass().addAll("quiet", "small");
    stop.setAccessibleText("Cancel what runs");
    Tips.install(stop, "Stops reading; the last pictures stay (Esc).");
    stop.setOnAction(event -> cancel.run());
    stop.visibleProperty().bind(model.busy());
    stop.managedProperty().bind(stop.visibleProperty());
    Label a = label(model.took(SideName.A), "took-a");
    Tips.install(a, Term.READING);
    Label b = label(model.took(SideName.B), "took-b");
    Tips.install(b, Term.READING);
    Label picture = label(model.shows(), "shows");
    picture.setMinWidth(0);
    HBox.setHgrow(picture, Priority.ALWAYS);
    picture.setMaxWidth(Double.MAX_VALUE);
    Label where = label(device, "device");
    Tips.install(where, Term.DEVICE);
    getChildren().addAll(doing, stop, a, b, picture, where);
  }

  private static Label label(ObservableValue<String> text, String style) {
    Label label = new Label();
    label.textProperty().bind(text);
    label.getStyleClass().addAll("muted", style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
