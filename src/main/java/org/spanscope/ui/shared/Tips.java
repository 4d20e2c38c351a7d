package org.spanscope.ui.shared;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Tips that explain what the pointer is on. */
public final class Tips {
  private static final Duration DELAY = Duration.millis(400);
  private static final Duration SHOWN = Duration.seconds(30);
  private static final double WIDTH = 340;

  private Tips() {}

  /** Explains a term; screen readers hear it as help. */
  public static void install(Node node, Term term) {
    install(node, term.label() + ": " + term.explanation());
  }

  /** Any other tip. A second one replaces the first. */
  public static void install(Node node, String text) {
    Tooltip tip = tip(text);
    if (node instanceof Control control) {
      control.setTooltip(tip);
    } else {
      Tooltip.install(node, tip);
    }
    node.setAccessibleHelp(text);
  }

  /** A tip that is not yet anywhere. */
  public static Tooltip tip(String text) {
    Tooltip tip = new Tooltip(text);
    tip.setWrapText(true);
    tip.setMaxWidth(WIDTH);
    tip.setShowDelay(DELAY);
    tip.setShowDuration(SHOWN);
    return tip;
  }
}
