package org.spanscope.ui.failures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.failures.FailureCase;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.Tips;

/** The question that is looked at, in words, and what opening it sets up. */
final class CaseView extends VBox {
  static final String HIDDEN =
      "The question chosen last is not among those shown. Choose another, or let it pass again.";

  private final FailuresViewModel model;
  private final Label question = words("case-question");
  private final Label answers = words("case-answers");
  private final Label why = words("case-why");
  private final Button open = new Button("Open in the compare view");

  CaseView(FailuresViewModel model) {
    super(3);
    this.model = model;
    getStyleClass().add("case");
    why.getStyleClass().add("muted");
    open.setId("open-case");
    open.getStyleClass().add("primary");
    open.setMinWidth(USE_PREF_SIZE);
    Tips.install(
        open,
        "Opens the question in the main window: A is the whole text, B the step at which it fails"
            + " (Enter, or a double click on a row).");
    open.setOnAction(event -> model.cases().selected().get().ifPresent(model::openCase));
    VBox text = new VBox(3, question, answers, why);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(10, text, open);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    model.cases().selected().addListener((of, old, now) -> fill());
    model.first().addListener((of, old, now) -> fill());
    model.cases().shown().addListener((of, old, now) -> fill());
    fill();
  }

  private static Label words(String style) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinWidth(0);
    label.getStyleClass().add(style);
    return label;
  }

  private void fill() {
    Optional<FailureCase> chosen = model.cases().selected().get();
    Optional<LoadedRun> run = model.first().get();
    boolean there = chosen.isPresent() && run.isPresent() && model.cases().selectedRow() >= 0;
    open.setDisable(!there);
    if (!there) {
      question.setText(
          run.isEmpty()
              ? ""
              : chosen.isEmpty()
                  ? "Choose a question; Enter opens it in the compare view."
                  : HIDDEN);
      answers.setText("");
      why.setText("");
      return;
    }
    QuestionRow row = chosen.orElseThrow().row();
    question.setText(row.question().isBlank() ? "(no question)" : row.question());
    answers.setText(String.join("   ·   ", answers(chosen.orElseThrow())));
    String step = row.problem().isEmpty() ? run.orElseThrow().step(row).words() : row.problem();
    why.setText(row.failure().label() + ": " + row.failure().explanation() + ". " + step);
  }

  private static List<String> answers(FailureCase one) {
    QuestionRow row = one.row();
    List<String> parts = new ArrayList<>();
    parts.add(
        "gold: "
            + (row.answerable()
                ? String.join(" | ", row.golds().stream().distinct().toList())
                : "no answer"));
    parts.add("answer: " + answer(row) + ", F1 " + Decimals.share(row.f1()));
    one.other().ifPresent(there -> parts.add("before: " + answer(there)));
    return parts;
  }

  private static String answer(QuestionRow row) {
    return (row.answer().isEmpty() ? "no answer" : row.answer())
        + " ("
        + Decimals.share(row.probability())
        + ")";
  }
}
