package org.spanscope.ui.shared;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.spanscope.figure.Theme;

/** Light or dark, and how large letters are: one choice for every window, picture and popup. */
public final class Appearance {
  /** Letters of ordinary size, in pixels; all sizes of the style sheet follow it. */
  private static final double LETTERS = 12.5;

  private final ObjectProperty<Theme> theme =
      new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
  private final IntegerProperty letters = new SimpleIntegerProperty(this, "letters", 100);

  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /** Size of letters in percent of the usual. */
  public IntegerProperty letters() {
    return letters;
  }

  /** Dresses a scene, now and whenever theme or letters change. */
  public void dress(Scene scene) {
    dress(scene, ".root");
  }

  /**
   * Dresses the scene of a window that zooms its middle by itself ({@link Zoomed}): only what is
   * around that, and what pops up, has other letters.
   */
  public void dressFrame(Scene scene) {
    dress(scene, ".frame, .context-menu, .tooltip, .combo-box-popup > .list-view, .popover");
  }

  /**
   * Gives a window the room that its letters need, now and whenever they change, as far as the
   * screen has it.
   *
   * @param width in pixels, with letters of the usual size
   * @param height likewise
   */
  public void size(Stage stage, double width, double height) {
    Runnable put =
        () -> {
          Rectangle2D screen = Screen.getPrimary().getVisualBounds();
          double share = letters.get() / 100.0;
          stage.setWidth(Math.min(screen.getWidth(), width * share));
          stage.setHeight(Math.min(screen.getHeight(), height * share));
        };
    letters.addListener((of, old, now) -> put.run());
    put.run();
  }

  private void dress(Scene scene, String whose) {
    // Style sheets, not style classes or a style of the root: popups take the sheets of the window
    // they belong to, and nothing else of it.
    Runnable put =
        () -> scene.getStylesheets().setAll(sheet("spanscope.css"), colours(), sizes(whose));
    theme.addListener((of, old, now) -> put.run());
    letters.addListener((of, old, now) -> put.run());
    put.run();
  }

  private String colours() {
    return sheet(theme.get() == Theme.DARK ? "dark.css" : "light.css");
  }

  private String sizes(String whose) {
    String rule =
        String.format(
            Locale.ROOT, "%s { -fx-font-size: %.3fpx; }", whose, LETTERS * letters.get() / 100);
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
  }

  private static String sheet(String name) {
    URL url = Appearance.class.getResource(name);
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
