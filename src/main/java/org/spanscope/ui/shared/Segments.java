package org.spanscope.ui.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SegmentedButton;

/** A choice of a few things side by side, one of them always chosen. Arrow keys move the choice. */
public final class Segments<T> extends SegmentedButton {
  private final List<Segment<T>> segments = new ArrayList<>();
  private Consumer<T> onChoice = item -> {};
  private boolean showing;

  /**
   * @param name what is chosen, for a screen reader
   * @param label what stands on an item's button
   */
  public Segments(String name, List<T> items, Function<T, String> label) {
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(name);
    setMaxWidth(Double.MAX_VALUE);
    for (T item : items) {
      Segment<T> segment = new Segment<>(item, label.apply(item));
      segment.setAccessibleText(name + ": " + segment.getText());
      // The control joins them only once it is on screen; until then two could be chosen.
      segment.setToggleGroup(getToggleGroup());
      segment.selectedProperty().addListener((of, old, now) -> selected(segment, now));
      segments.add(segment);
    }
    getButtons().setAll(segments);
  }

  /** The button of an item, to explain or disable it. */
  public ToggleButton button(T item) {
    return segment(item);
  }

  /** Shows a choice; nobody is called. */
  public void show(T item) {
    showing = true;
    segment(item).setSelected(true);
    showing = false;
  }

  /** Called when somebody chooses. */
  public void setOnChoice(Consumer<T> listener) {
    this.onChoice = listener;
  }

  private Segment<T> segment(T item) {
    return segments.stream().filter(one -> one.item.equals(item)).findFirst().orElseThrow();
  }

  private void selected(Segment<T> segment, boolean now) {
    if (now && !showing) {
      onChoice.accept(segment.item);
    }
  }

  /** All are equally wide; a second click on the chosen one leaves it chosen. */
  private static final class Segment<T> extends ToggleButton {
    private final T item;

    Segment(T item, String text) {
      super(text);
      this.item = item;
      setMinWidth(20);
      setPrefWidth(20);
      setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(this, Priority.ALWAYS);
    }

    @Override
    public void fire() {
      if (!isSelected()) {
        super.fire();
      }
    }
  }
}
