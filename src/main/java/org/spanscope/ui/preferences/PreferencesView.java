package org.spanscope.ui.preferences;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.DefaultPropertyEditorFactory;
import org.controlsfx.property.editor.Editors;
import org.controlsfx.property.editor.PropertyEditor;
import org.spanscope.session.Preferences;
import org.spanscope.text.Removal;
import org.spanscope.text.Split;
import org.spanscope.ui.shared.PreferencesState;

/** All preferences, one a row; each counts as soon as it is changed. */
public final class PreferencesView extends VBox {
  private static final String LOOK = "Look";
  private static final String TEXTS = "New texts";
  private static final String FIGURES = "Figures for papers";

  private final PreferencesState state;
  private final PropertySheet sheet = new PropertySheet();

  public PreferencesView(PreferencesState state) {
    super(8);
    this.state = state;
    getStyleClass().add("preferences");
    sheet.setAccessibleText("Preferences");
    // Its fields take the keyboard; itself it would show nothing.
    sheet.setFocusTraversable(false);
    sheet.setMode(PropertySheet.Mode.CATEGORY);
    sheet.setModeSwitcherVisible(false);
    sheet.setSearchBoxVisible(false);
    sheet.setCategoryComparator(Comparator.comparingInt(List.of(LOOK, TEXTS, FIGURES)::indexOf));
    sheet.setPropertyEditorFactory(new Factory());
    sheet.getItems().setAll(items());
    VBox.setVgrow(sheet, Priority.ALWAYS);
    Label words = new Label("Each counts at once, and at every start to come.");
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Button reset = new Button("Reset all");
    reset.setMinWidth(USE_PREF_SIZE);
    reset.setOnAction(event -> state.change(now -> Preferences.STANDARD.tour(now.tour())));
    HBox bottom = new HBox(8, words, reset);
    bottom.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(sheet, bottom);
  }

  private List<PropertySheet.Item> items() {
    return List.of(
        choice(
            LOOK,
            "Theme",
            "The ground of the window; exported figures are light always.",
            List.of("light", "dark"),
            Preferences::theme,
            Preferences::theme),
        number(
            LOOK,
            "Size of letters, %",
            "Of all letters of the window, from 80 to 200 percent (Ctrl+Plus, Ctrl+Minus, Ctrl+0).",
            Integer.class,
            Preferences::letters,
            Preferences::letters),
        number(
            LOOK,
            "Tool bar",
            "Buttons for what is done most.",
            Boolean.class,
            Preferences::toolBar,
            Preferences::toolBar),
        number(
            LOOK,
            "Hints at start",
            "Five hints for newcomers, once, when the next window opens.",
            Boolean.class,
            Preferences::tour,
            Preferences::tour),
        choice(
            TEXTS,
            "Divided by",
            "How a context is divided where nothing was open before.",
            Arrays.stream(Split.values()).map(Split::label).toList(),
            Preferences::split,
            Preferences::split),
        choice(
            TEXTS,
            "Sentences that are off",
            "What becomes of them where nothing was open before.",
            Arrays.stream(Removal.values()).map(Removal::label).toList(),
            Preferences::removal,
            Preferences::removal),
        choice(
            FIGURES,
            "Format",
            "The form in which figures are offered for export.",
            List.of("pdf", "svg", "png"),
            Preferences::figureFormat,
            (now, value) ->
                now.figures(value, now.figureWidth(), now.figureLetters(), now.figureDpi())),
        number(
            FIGURES,
            "Width, mm",
            "Of one column of a page 85, of both 180. Counts once the field is left.",
            Double.class,
            Preferences::figureWidth,
            (now, value) ->
                now.figures(now.figureFormat(), value, now.figureLetters(), now.figureDpi())),
        number(
            FIGURES,
            "Letters, pt",
            "Size of ordinary text in points.",
            Double.class,
            Preferences::figureLetters,
            (now, value) ->
                now.figures(now.figureFormat(), now.figureWidth(), value, now.figureDpi())),
        number(
            FIGURES,
            "Resolution, dpi",
            "Pixels an inch of a PNG.",
            Integer.class,
            Preferences::figureDpi,
            (now, value) ->
                now.figures(now.figureFormat(), now.figureWidth(), now.figureLetters(), value)));
  }

  private PropertySheet.Item choice(
      String category,
      String name,
      String description,
      List<String> choices,
      Function<Preferences, String> get,
      BiFunction<Preferences, String, Preferences> set) {
    return new PreferenceItem<>(
        state, category, name, description, String.class, choices, get, set);
  }

  private <T> PropertySheet.Item number(
      String category,
      String name,
      String description,
      Class<T> type,
      Function<Preferences, T> get,
      BiFunction<Preferences, T, Preferences> set) {
    return new PreferenceItem<>(state, category, name, description, type, List.of(), get, set);
  }

  /** As usual, but choices where there are some, and a name for those who do not see the row. */
  private static final class Factory extends DefaultPropertyEditorFactory {
    @Override
    public PropertyEditor<?> call(PropertySheet.Item item) {
      PropertyEditor<?> editor =
          item instanceof PreferenceItem<?> one && !one.choices().isEmpty()
              ? Editors.createChoiceEditor(item, one.choices())
              : super.call(item);
      Node node = editor.getEditor();
      node.setAccessibleText(item.getName());
      node.setAccessibleHelp(item.getDescription());
      return editor;
    }
  }
}
