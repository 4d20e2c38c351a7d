package org.spanscope.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.spanscope.ui.shell.Tour.Hint;

/** The hints of the tour, and where they stand. */
final class Hints {
  private Hints() {}

  static List<Hint> of(Node examples, Parent middle, SplitPane columns) {
    return List.of(
        new Hint(
            "Examples",
            "Choose a question here. The sign says how the reader does on it: ✓ right, ≈ partly,"
                + " ✗ wrong. Or type a question and a text of your own.",
            () -> examples,
            ArrowLocation.LEFT_TOP),
        new Hint(
            "What is read",
            "Each sentence has a box for A and one for B: what is on is read. Press 2 to take"
                + " sentence 2 away from the side that is underlined, or to give it back; only that"
                + " side is read again.",
            () -> middle.lookup(".context"),
            ArrowLocation.TOP_LEFT),
        new Hint(
            "A and B side by side",
            "Start and end probability over the text, and the attention below. Point at anything:"
                + " the same token lights up everywhere. Click to pin it.",
            () -> middle.lookup(".pane"),
            ArrowLocation.BOTTOM_LEFT),
        new Hint(
            "Which head",
            "Each cell is a head, coloured by a number of your choice. Click one to see it;"
                + " [ ] and { } step through layers and heads.",
            () -> columns.lookup(".inspector"),
            ArrowLocation.RIGHT_TOP),
        new Hint(
            "Further questions",
            "Each tab asks something else of the same inputs: sentences alone, attribution,"
                + " deletion, how far it is to be trusted. F11 gives them all the room, F1 lists the"
                + " keys.",
            () -> middle.lookup(".tabs"),
            ArrowLocation.BOTTOM_LEFT));
  }
}
