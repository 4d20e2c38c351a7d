package org.spanscope.ui.compare;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;
import org.spanscope.ui.shared.TrustStrip;

/** One pane: the answer, the facts, the best answers on demand, curves over the map. */
final class PaneView extends VBox {
  private static final double CURVES_ONLY = 150;
  private static final double DIMMED = 0.5;

  /** Head, facts and a picture that can still be read; what is above it goes to the n-best. */
  private static final double LEFT_TO_PICTURE = 310;

  private final PaneViewModel model;
  private final Label answer = new Label();
  private final Label probability = new Label();
  private final HBox facts = new HBox();
  private final NBestTable table;

  PaneView(PaneViewModel model, Pictures pictures) {
    this.model = model;
    getStyleClass().addAll("card", "pane");
    setSpacing(4);
    setMinSize(0, 0);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText("Side " + model.name());

    ToggleButton list = new ToggleButton("n-best");
    list.getStyleClass().add("pane-toggle");
    Tips.install(list, Term.N_BEST);
    table = new NBestTable(model, pictures.link());
    shownWhile(table, list.selectedProperty());

    FigureView picture = pictures.frame();
    picture.state().bind(model.picture());
    picture.setOnLevel(model::stepLevel);
    VBox.setVgrow(picture, Priority.ALWAYS);
    Label mapNote = new Label();
    mapNote.getStyleClass().addAll("figure-message", "muted");
    mapNote.setWrapText(true);
    mapNote.textProperty().bind(model.mapNote());
    VBox.setVgrow(mapNote, Priority.ALWAYS);
    mapNote.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    mapNote.setAlignment(Pos.CENTER);
    shownWhile(mapNote, model.mapNote().isNotEmpty());
    picture
        .maxHeightProperty()
        .bind(
            javafx.beans.binding.Bindings.when(model.mapNote().isNotEmpty())
                .then(CURVES_ONLY)
                .otherwise(Double.MAX_VALUE));
    picture.setMinSize(0, 60);
    picture.setPrefSize(320, 300);

    TrustStrip trust = new TrustStrip(model.trust().run(), model.trust()::start);
    getChildren().addAll(head(list), facts, table, windows(), picture, mapNote, trust);
    heightProperty().addListener((of, old, now) -> table.fit(now.doubleValue() - LEFT_TO_PICTURE));
    model.answer().addListener((of, old, now) -> fill(now));
    model.stale().addListener((of, old, now) -> dim(now));
    fill(model.answer().get());
    dim(model.stale().get());
  }

  private HBox head(ToggleButton list) {
    Label badge = new Label(model.name().name());
    badge.getStyleClass().addAll("badge", model.name() == SideName.A ? "side-a" : "side-b");
    Tips.install(badge, model.name() == SideName.A ? Term.SIDE_A : Term.SIDE_B);
    answer.getStyleClass().add("title");
    answer.setMinWidth(40);
    probability.setMinWidth(Region.USE_PREF_SIZE);
    Tips.install(probability, Term.SPAN_PROBABILITY);
    Label note = new Label();
    note.getStyleClass().addAll("muted", "small");
    note.textProperty().bind(model.note());
    note.setMinWidth(Region.USE_PREF_SIZE);
    Tips.install(
        note,
        "What is fainter here is of the last reading, not of the question, text and sentences above."
            + " It stays until a new reading is there.");
    shownWhile(note, model.note().isNotEmpty());
    Label says = new Label("i");
    says.getStyleClass().add("info");
    says.setAccessibleText("What the picture shows");
    says.setMinWidth(Region.USE_PREF_SIZE);
    model.picture().addListener((of, old, now) -> tell(says, now));
    tell(says, model.picture().get());
    CheckBox log = new CheckBox("log");
    log.selectedProperty().bindBidirectional(model.logCurves());
    log.setMinWidth(Region.USE_PREF_SIZE);
    log.setAccessibleText("Logarithmic axis of the curves");
    Tips.install(
        log,
        Term.LOG_SCALE.label()
            + ": "
            + Term.LOG_SCALE.explanation()
            + " Switches A and B together, so that their curves can be compared.");
    list.setMinWidth(Region.USE_PREF_SIZE);
    HBox answered = new HBox(8, badge, answer, probability, note);
    answered.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(answered, Priority.ALWAYS);
    HBox head = new HBox(8, answered, says, log, list);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinHeight(Region.USE_PREF_SIZE);
    return head;
  }

  /** What the pictures show, in a tip. */
  private static void tell(Label says, FigureState now) {
    LinkedFigure figure = now.figure();
    says.setVisible(figure != null);
    if (figure != null) {
      Tips.install(says, String.join("\n", figure.figure().says()));
    }
  }

  private Node windows() {
    ComboBox<WindowChoice> chooser = new ComboBox<>(model.windows());
    chooser.setAccessibleText("Window of side " + model.name());
    Tips.install(chooser, Term.WINDOW);
    chooser.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable WindowChoice choice) {
            return choice == null ? "" : model.label(choice);
          }

          @Override
          public WindowChoice fromString(String text) {
            throw new UnsupportedOperationException("Windows are chosen, not typed");
          }
        });
    model.window().addListener((of, old, now) -> now.ifPresent(chooser::setValue));
    model.window().get().ifPresent(chooser::setValue);
    chooser
        .valueProperty()
        .addListener(
            (of, old, now) -> {
              if (now != null && !Optional.of(now).equals(model.window().get())) {
                model.choose(now);
              }
            });
    Label says = new Label("Map of");
    says.getStyleClass().add("muted");
    HBox row = new HBox(6, says, chooser);
    row.setAlignment(Pos.CENTER_LEFT);
    shownWhile(row, javafx.beans.binding.Bindings.isNotEmpty(model.windows()));
    return row;
  }

  private void fill(Optional<AnswerLine> line) {
    answer.setText(line.map(AnswerLine::answer).orElse("–"));
    answer.setTooltip(line.map(AnswerLine::answer).map(Tips::tip).orElse(null));
    if (line.map(AnswerLine::empty).orElse(false)) {
      Tips.install(answer, Term.NULL);
    }
    probability.setText(line.map(AnswerLine::probability).orElse(""));
    facts.getChildren().clear();
    if (line.isEmpty()) {
      // Keeps the pictures of both panes level.
      facts.getChildren().add(new Label(" "));
    }
    line.ifPresent(
        now -> {
          for (AnswerLine.Fact fact : now.facts()) {
            boolean first = facts.getChildren().isEmpty();
            Label label = new Label((first ? "" : " · ") + fact.text());
            label.getStyleClass().add("muted");
            // One line in both panes keeps their axes level: only the quoted span may be cut.
            label.setMinWidth(fact.mayBeCut() ? 60 : Region.USE_PREF_SIZE);
            fact.term()
                .ifPresent(
                    term ->
                        Tips.install(
                            label, fact.text() + "\n" + term.label() + ": " + term.explanation()));
            facts.getChildren().add(label);
          }
        });
  }

  private void dim(boolean stale) {
    double opacity = stale ? DIMMED : 1;
    answer.setOpacity(opacity);
    probability.setOpacity(opacity);
    facts.setOpacity(opacity);
    table.setOpacity(opacity);
  }

  private static void shownWhile(Node node, javafx.beans.value.ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }
}
