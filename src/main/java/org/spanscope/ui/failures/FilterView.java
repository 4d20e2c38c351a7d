package org.spanscope.ui.failures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.spanscope.experiment.evaluation.QuestionWord;
import org.spanscope.experiment.failures.CaseFilter;
import org.spanscope.experiment.failures.Change;
import org.spanscope.experiment.failures.Feature;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.Tips;

/** Everything by which questions are filtered. */
final class FilterView extends VBox {
  private final CasesViewModel model;
  private final TextField search = new TextField();
  private final SetMenu<String> words;
  private final SetMenu<String> tags;
  private final SetMenu<Change> changes;
  private final Button chosen = new Button();

  FilterView(FailuresViewModel failures, Pictures pictures) {
    super(6);
    this.model = failures.cases();
    getStyleClass().addAll("panel", "panel-left", "case-filters");
    search.setPromptText("Words in question, answer, gold, article or id…");
    search.setAccessibleText("Search questions by question, answer, gold, article or id");
    search.setId("case-search");
    search.textProperty().addListener((of, old, now) -> model.search(now));
    Label heading = new Label("Classes");
    heading.getStyleClass().add("heading");
    Tips.install(
        heading,
        "Every question is of one class: the first that fits, from the text that was kept to the"
            + " choice among spans.");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button wrong = small("Wrong", "Looks at all wrong answers.");
    wrong.setOnAction(event -> model.change(filter -> filter.classes(CaseFilter.wrong())));
    Button all = small("Show all", "Lets every question pass again.");
    all.setId("show-all");
    all.setOnAction(event -> model.filter().set(CaseFilter.ALL));
    all.disableProperty().bind(model.filter().map(CaseFilter::isAll));
    HBox head = new HBox(6, heading, space, wrong, all);
    words =
        new SetMenu<>(
            "Question word",
            "Looks at questions with these question words.",
            "",
            word -> word,
            now -> model.change(filter -> filter.words(now)));
    tags =
        new SetMenu<>(
            "Tag",
            "Looks at questions with one of these tags. Tags are given in the notes below the"
                + " examples (Ctrl+M).",
            "No question of this run has a tag. Give tags in the notes below the examples (Ctrl+M).",
            tag -> tag,
            now -> model.change(filter -> filter.tags(now)));
    changes =
        new SetMenu<>(
            "Change",
            "Looks at what became of questions since the run that is compared with.",
            "",
            Change::label,
            now -> model.change(filter -> filter.changes(now)));
    changes.managedProperty().bind(changes.visibleProperty());
    chosen.getStyleClass().add("small");
    chosen.managedProperty().bind(chosen.visibleProperty());
    Tips.install(chosen, "Lets the questions pass again that were not chosen in the scatter.");
    chosen.setOnAction(event -> model.change(filter -> filter.ordinals(Set.of())));
    VBox content = new VBox(8, head, new FunnelView(model), words, changes, tags, chosen);
    for (SetMenu<?> menu : List.of(words, changes, tags)) {
      menu.setMaxWidth(Double.MAX_VALUE);
    }
    for (Feature feature : Feature.values()) {
      content.getChildren().add(new FeatureView(model, feature, pictures));
    }
    content.getStyleClass().add("case-filter-list");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    // As wide as what it searches, which stands beside a scroll bar.
    search
        .maxWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> content.getWidth() - content.getInsets().getRight(),
                content.widthProperty(),
                content.insetsProperty()));
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(search, scroll);
    model.filter().addListener((of, old, now) -> fill());
    model.shown().addListener((of, old, now) -> fill());
    failures.second().addListener((of, old, now) -> showChanges(now));
    showChanges(failures.second().get());
    fill();
  }

  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private static Button small(String text, String tip) {
    Button button = new Button(text);
    button.getStyleClass().addAll("quiet", "small");
    button.setMinWidth(USE_PREF_SIZE);
    Tips.install(button, tip);
    return button;
  }

  private void showChanges(Optional<LoadedRun> other) {
    changes.setVisible(other.isPresent());
  }

  private void fill() {
    CaseFilter now = model.filter().get();
    words.show(QuestionWord.ALL, now.words());
    changes.show(List.of(Change.values()), now.changes());
    tags.show(model.tags(), now.tags());
    int count = now.ordinals().size();
    chosen.setVisible(count > 0);
    chosen.setText(count + " chosen in the scatter  ✕");
    if (!now.text().equals(search.getText())) {
      search.setText(now.text());
    }
  }
}
