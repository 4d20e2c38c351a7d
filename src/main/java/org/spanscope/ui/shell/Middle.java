package org.spanscope.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spanscope.session.SideName;
import org.spanscope.ui.attribution.AttributionView;
import org.spanscope.ui.compare.CompareView;
import org.spanscope.ui.context.ContextView;
import org.spanscope.ui.context.QuestionView;
import org.spanscope.ui.decode.DecodeView;
import org.spanscope.ui.deletion.DeletionView;
import org.spanscope.ui.difference.DifferenceView;
import org.spanscope.ui.heads.HeadsView;
import org.spanscope.ui.interventions.InterventionsView;
import org.spanscope.ui.sentences.SentencesView;
import org.spanscope.ui.shared.TabTitle;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;
import org.spanscope.ui.trust.TrustView;

/** Question, context, the panes of A and B, and the tabs below them. */
final class Middle extends VBox {
  private static final double LEAST_CONTEXT = 0.13;
  private static final double MOST_CONTEXT = 0.3;

  /** Share of what the context leaves that the panes take; the tabs have the rest. */
  private static final double PANES = 0.6;

  /** Where the window is low the panes need more of it than the Difference does. */
  private static final double PANES_IF_LOW = 0.66;

  /** The other tabs have pictures and tables of their own, and are what is looked at meanwhile. */
  private static final double PANES_IF_LOW_BESIDE_TAB = 0.42;

  private static final double LOW = 800;

  private final WindowModels models;
  private final CompareView panes;
  private final SplitPane rows = new SplitPane();
  private final List<Node> all;
  private final StackPane tabs;
  private final ContextView context;
  private double[] dividers = {0.2, 0.67};
  private Optional<Node> focusedBefore = Optional.empty();
  private Optional<Node> focusedMeanwhile = Optional.empty();
  private boolean placedByHand;
  private boolean fitting;

  /** Whether a tab other than the Difference is looked at. */
  private boolean besideTab;

  Middle(WindowModels models, QuestionView question) {
    super(8);
    this.models = models;
    getStyleClass().add("centre");
    context = new ContextView(models.context(), models.link());
    panes = new CompareView(models.panes(), models.pictures());
    panes.setMinHeight(140);
    tabs = tabs();
    tabs.setMinHeight(90);
    all = List.of(context, panes, tabs);
    rows.setOrientation(Orientation.VERTICAL);
    VBox.setVgrow(rows, Priority.ALWAYS);
    getChildren().addAll(question, rows);
    models.tabsMaximised().addListener((of, old, now) -> arrange(now));
    arrange(models.tabsMaximised().get());
    // A divider that somebody took in hand stays where it was put.
    rows.addEventFilter(
        MouseEvent.MOUSE_DRAGGED,
        event -> placedByHand |= !models.tabsMaximised().get() && isDivider(event.getTarget()));
    rows.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> keepRows());
    models.rows().addListener((of, old, now) -> place(now));
    place(models.rows().get());
    models.context().rows().addListener((ListChangeListener<Object>) change -> fitSoon());
    rows.widthProperty().addListener(of -> fitSoon());
    rows.heightProperty().addListener(of -> fitSoon());
  }

  boolean isCutting() {
    return context.isCutting();
  }

  /** Once for all that changes at a time. */
  private void fitSoon() {
    if (!fitting) {
      fitting = true;
      Platform.runLater(this::fit);
    }
  }

  /** Gives the context the height of its sentences, as far as there is room. */
  private void fit() {
    fitting = false;
    if (placedByHand || models.tabsMaximised().get() || rows.getHeight() <= 0) {
      return;
    }
    boolean low = rows.getHeight() < LOW;
    double most = low && besideTab ? LEAST_CONTEXT : MOST_CONTEXT;
    double share = context.heightFor(rows.getWidth(), most * rows.getHeight()) / rows.getHeight();
    double first = Math.max(LEAST_CONTEXT, Math.min(most, share));
    double lowShare = besideTab ? PANES_IF_LOW_BESIDE_TAB : PANES_IF_LOW;
    double second = first + (low ? lowShare : PANES) * (1 - first);
    double[] now = rows.getDividerPositions();
    if (Math.abs(first - now[0]) > 0.005 || Math.abs(second - now[1]) > 0.005) {
      rows.setDividerPositions(first, second);
    }
  }

  private void keepRows() {
    if (placedByHand && !models.tabsMaximised().get()) {
      models.rows().set(Arrays.stream(rows.getDividerPositions()).boxed().toList());
    }
  }

  /** Dividers of another time. */
  private void place(List<Double> wanted) {
    if (wanted.size() == all.size() - 1) {
      placedByHand = true;
      dividers = wanted.stream().mapToDouble(Double::doubleValue).toArray();
      if (!models.tabsMaximised().get()) {
        rows.setDividerPositions(dividers);
      }
    }
  }

  private static boolean isDivider(EventTarget target) {
    return target instanceof Node node && node.getStyleClass().contains("split-pane-divider");
  }

  /** The pane that the keyboard came to is the side that digits toggle. */
  void focusMoved(@Nullable Node focused) {
    for (Node node = focused; node != null; node = node.getParent()) {
      int pane = panes.getChildren().indexOf(node);
      if (pane >= 0 && pane < SideName.values().length) {
        models.context().focusedSide().set(SideName.values()[pane]);
        return;
      }
    }
  }

  private void arrange(boolean maximised) {
    Optional<Node> focused = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    if (maximised) {
      dividers = rows.getDividerPositions();
      rows.getItems().setAll(List.of(tabs));
    } else {
      rows.getItems().setAll(all);
      rows.setDividerPositions(dividers);
    }
    keepFocus(focused, maximised);
  }

  /** Takes the keyboard to the titles of the tabs. */
  void focusTabs() {
    firstTab().ifPresent(Node::requestFocus);
  }

  private Optional<Node> firstTab() {
    return tabs.getChildren().stream().filter(TabPane.class::isInstance).findFirst();
  }

  /** Nodes that leave the window, if only for a moment, lose the focus. */
  private void keepFocus(Optional<Node> focused, boolean maximised) {
    Optional<Node> wanted = focused;
    if (maximised) {
      focusedBefore = focused;
    } else if (focused.equals(focusedMeanwhile)) {
      // Nobody took the keyboard elsewhere meanwhile.
      wanted = focusedBefore;
    }
    // Where what had the keyboard is gone, the tabs are what is left.
    wanted
        .filter(node -> node.getScene() != null)
        .or(() -> firstTab())
        .ifPresent(Node::requestFocus);
    focusedMeanwhile = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
  }

  private StackPane tabs() {
    Tab difference =
        new Tab("Difference", new DifferenceView(models.difference(), models.pictures()));
    difference.setTooltip(Tips.tip(Term.DIFFERENCE.explanation()));
    Tab sentences =
        new LazyTab(
            "Sentences",
            Term.SENTENCE_TEST.explanation(),
            () -> new SentencesView(models.sentences(), models.pictures()));
    Tab attribution =
        new LazyTab(
            "Attribution",
            Term.ATTRIBUTION.explanation(),
            () -> new AttributionView(models.attribution(), models.pictures()));
    Tab deletion =
        new LazyTab(
            "Deletion",
            Term.STEPWISE_DELETION.explanation(),
            () -> new DeletionView(models.deletion(), models.pictures()));
    Tab decode =
        new LazyTab(
            "Decode",
            Term.DECODE_TRACE.explanation(),
            () -> new DecodeView(models.decode(), models.link()));
    models.decode().shown().bind(decode.selectedProperty());
    Tab trust =
        new LazyTab(
            "Trust",
            Term.TRUST.explanation(),
            () -> new TrustView(models.trust(), models.pictures()));
    Tab heads =
        new LazyTab(
            "Heads",
            Term.ALL_HEADS.explanation(),
            () -> new HeadsView(models.heads(), models.pictures()));
    models.heads().shown().bind(heads.selectedProperty());
    Tab interventions =
        new LazyTab(
            "Interventions",
            Term.INTERVENTION.explanation(),
            () -> new InterventionsView(models.interventions(), models.pictures()));
    TabPane pane =
        new TabPane(
            difference, sentences, heads, attribution, deletion, decode, trust, interventions);
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    pane.setMinHeight(0);
    pane.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (of, old, now) -> {
              besideTab = now != difference;
              fitSoon();
            });
    TabTitle.follow(pane, models.tab());
    pane.setAccessibleText("Pictures and tables of the comparison");
    ToggleButton maximise = new ToggleButton("⤢");
    maximise.getStyleClass().addAll("quiet", "maximise");
    maximise.setAccessibleText("Give the tabs all the room");
    Tips.install(maximise, "Gives the tabs all the room, and back (F11).");
    maximise.selectedProperty().bindBidirectional(models.tabsMaximised());
    StackPane.setAlignment(maximise, Pos.TOP_RIGHT);
    // On top of the tabs' headings, yet before what the tabs hold where Tab walks.
    maximise.setViewOrder(-1);
    StackPane area = new StackPane(maximise, pane);
    area.getStyleClass().addAll("card", "tabs");
    return area;
  }
}
