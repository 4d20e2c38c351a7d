package org.spanscope.ui.shared;

import java.net.URL;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import org.spanscope.figure.Theme;

/** Light or dark: one choice for every window, picture and popup. */
public final class Appearance {
  private final ObjectProperty<Theme> theme =
      new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);

  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /** Dresses a scene, now and whenever the theme changes. */
  public void dress(Scene scene) {
    // A style sheet of colours, not a style class: popups take the sheets of the window they belong
    // to, never its classes.
    Runnable put = () -> scene.getStylesheets().setAll(sheet("spanscope.css"), colours());
    theme.addListener((of, old, now) -> put.run());
    put.run();
  }

  private String colours() {
    return sheet(theme.get() == Theme.DARK ? "dark.css" : "light.css");
  }

  private static String sheet(String name) {
    URL url = Appearance.class.getResource(name);
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
