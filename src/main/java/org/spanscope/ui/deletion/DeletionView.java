package org.spanscope.ui.deletion;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.spanscope.ui.shared.ControlRow;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.RunBar;
import org.spanscope.ui.shared.Segments;
import org.spanscope.ui.shared.StudiedSide;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;
import org.spanscope.ui.shared.WeightChooser;

/** The tab with the stepwise deletion: curves, steps, and the text of one step. */
public final class DeletionView extends VBox {
  private final DeletionViewModel model;

  public DeletionView(DeletionViewModel model, Pictures pictures) {
    this.model = model;
    getStyleClass().add("deletion-tab");
    setSpacing(4);
    setPadding(new Insets(6, 0, 0, 0));
    setMinSize(0, 0);
    FigureView picture = pictures.frame();
    picture.state().bind(model.picture());
    picture.setMinSize(0, 60);
    picture.setPrefSize(320, 200);
    picture.setOnChoice(hit -> model.step().set(hit.column()));
    StepsTable table = new StepsTable(model);
    // Less would leave of the answers their first letters.
    table.setMinSize(344, 60);
    table.setPrefSize(400, 200);
    picture.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    Node text = text();
    for (Node dimmed : List.of(table, text)) {
      dimmed.opacityProperty().bind(model.picture().map(now -> now.stale() ? 0.5 : 1.0));
    }
    HandList hand = new HandList(model);
    show(hand, true);
    show(text, false);
    StackPane right = new StackPane(text, hand);
    right.setMinSize(80, 60);
    right.setPrefSize(240, 200);
    SplitPane body = new SplitPane(picture, table, right);
    body.setDividerPositions(0.31, 0.77);
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head(), body);
    model.shown();
  }

  private ControlRow head() {
    Segments<Mode> modes = new Segments<>("Order", List.of(Mode.values()), Mode::label);
    for (Mode mode : Mode.values()) {
      Tips.install(modes.button(mode), mode.term());
    }
    modes.show(model.mode().get());
    modes.setOnChoice(model.mode()::set);
    model.mode().addListener((of, old, now) -> modes.show(now));
    modes.setMinWidth(225);
    modes.setPrefWidth(225);
    WeightChooser by = new WeightChooser(model.by());
    CheckBox least = new CheckBox("least first");
    least.selectedProperty().bindBidirectional(model.ascending());
    Tips.install(least, "The sentence with the least weight goes first, not the one with most.");
    least.setMinWidth(USE_PREF_SIZE);
    TextField order = new TextField();
    order.setPromptText("3, 1, 2");
    order.setAccessibleText("Sentences in the order in which they go");
    order.textProperty().bindBidirectional(model.order());
    order.setOnAction(event -> model.start());
    order.setPrefWidth(120);
    Tips.install(order, Term.MANUAL_DELETION);
    Button undo = new Button("Undo");
    undo.getStyleClass().addAll("quiet", "small");
    undo.setMinWidth(USE_PREF_SIZE);
    undo.setAccessibleText("Give the last sentence back");
    undo.setOnAction(event -> model.giveBack());
    undo.disableProperty().bind(model.order().isEmpty());
    Tips.install(undo, "The sentence that went last comes back (Backspace).");
    show(order, true);
    show(undo, true);
    show(by, false);
    show(least, false);
    Button put = new Button();
    put.textProperty().bind(model.run().side().map(side -> "Into " + side.other()));
    put.getStyleClass().add("small");
    put.setMinWidth(USE_PREF_SIZE);
    put.setOnAction(event -> model.putIntoOther());
    put.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.run().state().get().isCurrent(), model.run().state()));
    Tips.install(put, "The other side reads what is left at this step.");
    RunBar bar =
        new RunBar(
            model.run(),
            model::start,
            "Run",
            "Takes the sentences away one after the other and reads what is left.");
    return new ControlRow(new StudiedSide(model.run()), modes, by, least, order, undo, put, bar);
  }

  private void show(Node node, boolean byHand) {
    node.visibleProperty().bind(model.mode().map(mode -> (mode == Mode.MANUAL) == byHand));
    node.managedProperty().bind(node.visibleProperty());
  }

  private Node text() {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("step-text");
    model.text().addListener((of, old, now) -> fill(flow, now));
    fill(flow, model.text().get());
    ScrollPane scroll = new ScrollPane(flow);
    scroll.setFitToWidth(true);
    scroll.setMinSize(80, 60);
    scroll.setPrefSize(240, 200);
    scroll.setAccessibleText("The text of this step; what was taken away is struck");
    return scroll;
  }

  private static void fill(TextFlow flow, List<StepText.Piece> pieces) {
    flow.getChildren().setAll(pieces.stream().map(DeletionView::piece).toList());
  }

  private static Text piece(StepText.Piece piece) {
    Text text = new Text(piece.text());
    boolean gone = piece.kind() == StepText.Kind.GONE || piece.kind() == StepText.Kind.GONE_NOW;
    text.setStrikethrough(gone);
    text.setUnderline(piece.kind() == StepText.Kind.ANSWER);
    text.getStyleClass().add("words");
    switch (piece.kind()) {
      case GONE -> text.getStyleClass().add("gone");
      case GONE_NOW -> text.getStyleClass().add("gone-now");
      case ANSWER -> text.getStyleClass().add("step-answer");
      case KEPT -> {}
    }
    return text;
  }

  /** Left and right step back and forth, as up and down do in the list. */
  private void step(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT, UP -> model.move(-1);
      case RIGHT, DOWN -> model.move(1);
      case BACK_SPACE -> {
        if (model.mode().get() == Mode.MANUAL) {
          model.giveBack();
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }
}
