package org.spanscope.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableNumberValue;
import javafx.scene.Group;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** Pictures of the tool bar's buttons, 16 units wide and high, drawn as lines. */
enum Icon {
  OPEN("M1.5 13 V3 H6 L7.5 5 H13 V7 M1.5 13 L4 7 H15 L12.5 13 Z"),
  UNDO("M6 3 L2.5 6.5 L6 10 M2.5 6.5 H10 A3.7 3.7 0 0 1 10 13.5 H6"),
  REDO("M10 3 L13.5 6.5 L10 10 M13.5 6.5 H6 A3.7 3.7 0 0 0 6 13.5 H10"),
  RUN("M4 2.5 L13 8 L4 13.5 Z"),
  STOP("M3.5 3.5 H12.5 V12.5 H3.5 Z"),
  EXPORT("M8 2 V10 M4.8 6.8 L8 10 L11.2 6.8 M2 10.5 V14 H14 V10.5"),
  SHEET("M1.5 3 H14.5 V13 H1.5 Z M6 3 V13 M10.2 3 V13 M1.5 6.5 H14.5"),
  SEARCH("M7 2 A4.8 4.8 0 1 0 7.01 2 Z M10.6 10.6 L14.5 14.5"),
  SMALLER("M1.5 13 L5.5 3 L9.5 13 M3 9.5 H8 M11 8 H15"),
  LARGER("M1.5 13 L5.5 3 L9.5 13 M3 9.5 H8 M11 8 H15 M13 6 V10"),
  DARK("M8 1.8 A6.2 6.2 0 1 0 14.2 8 A4.8 4.8 0 0 1 8 1.8 Z");

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  /**
   * The picture, as large as letters are.
   *
   * @param percent of its usual size
   */
  Group shape(ObservableNumberValue percent) {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    shape.getStyleClass().add("icon");
    Scale scale = new Scale();
    scale.xProperty().bind(Bindings.divide(percent, 100.0));
    scale.yProperty().bind(scale.xProperty());
    shape.getTransforms().add(scale);
    return new Group(shape);
  }
}
