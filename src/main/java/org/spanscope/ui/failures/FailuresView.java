package org.spanscope.ui.failures;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.spanscope.records.StoredRun;
import org.spanscope.ui.shared.ControlRow;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.TabTitle;
import org.spanscope.ui.shared.Tips;

/** A run over a data set: where and why a reader fails. */
public final class FailuresView extends VBox {
  static final String NOTHING_OPEN =
      "No records are open. Press Open records…, or drop a record file here. Record files are"
          + " written by: evaluate DATA --reader READER --per-sentence --records FILE.duckdb";

  private static final double CHOOSER = 380;

  private final FailuresViewModel model;
  private final Label name = new Label();
  private final Label totals = new Label();
  private final Label count = new Label();
  private final Label empty = new Label();
  private final RunChooser first;
  private final RunChooser second;
  private final TabPane tabs = new TabPane();
  private final CasesTable table;
  private final FilterView filters;

  /**
   * @param openFile asks for a record file
   */
  public FailuresView(FailuresViewModel model, Pictures pictures, Runnable openFile) {
    this.model = model;
    getStyleClass().add("failures");
    first =
        new RunChooser("Run", "Which run is looked at.", "", run -> run.ifPresent(model::choose));
    second =
        new RunChooser(
            "Compared with",
            "The run before: changes from it to the run that is looked at, question by question.",
            "no other run",
            model::compareWith);
    table = new CasesTable(model.cases(), model::openCase);
    VBox.setVgrow(table, Priority.ALWAYS);
    empty.setWrapText(true);
    empty.setMaxWidth(520);
    empty.getStyleClass().add("muted");
    table.empty(empty);
    count.getStyleClass().addAll("muted", "small");
    VBox questions = new VBox(4, count, table, new CaseView(model));
    questions.setPadding(new Insets(4, 0, 0, 0));
    Tab scatter =
        tab(
            "Scatter",
            "Questions whose answers look alike lie near each other.",
            new ScatterView(
                model.scatter(), model.cases(), pictures, model::openCase, this::showTable));
    model.scatter().shown().bind(scatter.selectedProperty());
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setAccessibleText("What is known of the run");
    tabs.getTabs()
        .addAll(
            tab("Questions", "Every question that passes the filters.", questions),
            tab(
                "Two runs",
                "What another run fixes and breaks.",
                scrolled(new PairView(model, this::showTable))),
            tab(
                "Lenses and heads",
                "How often each lens, head and attribution ranks a gold sentence first, and whether"
                    + " it weighs it otherwise where the answer is right.",
                new RankingsView(model.rankings(), pictures)),
            scatter);
    TabTitle.follow(tabs, model.tab());
    VBox middle = new VBox(tabs);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    middle.getStyleClass().addAll("card", "tabs");
    filters = new FilterView(model, pictures);
    filters.setMinWidth(210);
    filters.setPrefWidth(350);
    middle.setMinWidth(380);
    SplitPane body = new SplitPane(filters, middle);
    SplitPane.setResizableWithParent(filters, false);
    body.setDividerPositions(0.28);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head(openFile), body);
    model.file().addListener((of, old, now) -> tell());
    model.first().addListener((of, old, now) -> tell());
    model.second().addListener((of, old, now) -> tell());
    model.doing().addListener((of, old, now) -> tell());
    model.runs().addListener((ListChangeListener<StoredRun>) change -> tell());
    model.cases().shown().addListener((of, old, now) -> counted());
    tell();
    counted();
  }

  /** Takes the keyboard to the table of questions. */
  public void focusTable() {
    table.requestFocus();
  }

  private void showTable() {
    tabs.getSelectionModel().select(0);
    table.requestFocus();
  }

  /** Takes the keyboard to the search. */
  public void focusSearch() {
    filters.focusSearch();
  }

  private static ScrollPane scrolled(Region content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private static Tab tab(String title, String tip, Region content) {
    Tab tab = new Tab(title, content);
    tab.setTooltip(Tips.tip(tip));
    return tab;
  }

  private VBox head(Runnable openFile) {
    Button open = new Button("Open records…");
    open.setId("open-records");
    open.setMinWidth(USE_PREF_SIZE);
    Tips.install(open, "Opens a record file that evaluate … --records FILE has written (Ctrl+O).");
    open.setOnAction(event -> openFile.run());
    name.getStyleClass().add("heading");
    Label with = new Label("compared with");
    with.getStyleClass().add("muted");
    with.setMinWidth(USE_PREF_SIZE);
    ProgressIndicator turning = new ProgressIndicator();
    turning.setPrefSize(16, 16);
    turning.setMinSize(16, 16);
    turning.setAccessibleText("Reading");
    Label doing = new Label();
    doing.getStyleClass().add("muted");
    doing.textProperty().bind(model.doing());
    Button stop = new Button("Cancel");
    stop.getStyleClass().addAll("quiet", "small");
    stop.setMinWidth(USE_PREF_SIZE);
    Tips.install(stop, "Stops reading; what is on screen stays (Esc).");
    stop.setOnAction(event -> model.cancel());
    HBox busy = new HBox(6, turning, doing, stop);
    busy.setAlignment(Pos.CENTER_LEFT);
    busy.visibleProperty().bind(model.doing().isNotEmpty());
    busy.managedProperty().bind(busy.visibleProperty());
    first.setPrefWidth(CHOOSER);
    second.setPrefWidth(CHOOSER);
    second.setMinWidth(CHOOSER);
    second.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(second, Priority.ALWAYS);
    HBox other = new HBox(8, with, second);
    other.setAlignment(Pos.CENTER_LEFT);
    totals.getStyleClass().add("run-totals");
    totals.setMinWidth(0);
    totals.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(totals, Priority.ALWAYS);
    HBox below = new HBox(8, totals, busy);
    below.setAlignment(Pos.CENTER_LEFT);
    VBox head = new VBox(5, new ControlRow(open, name, first, other), below);
    head.getStyleClass().add("top-bar");
    return head;
  }

  private void tell() {
    Optional<Path> file = model.file().get();
    Optional<LoadedRun> run = model.first().get();
    name.setText(file.map(path -> String.valueOf(path.getFileName())).orElse(""));
    file.ifPresent(path -> Tips.install(name, path.toString()));
    List<StoredRun> all = List.copyOf(model.runs());
    first.show(all, all, false, run.map(LoadedRun::run));
    List<StoredRun> others =
        all.stream().filter(one -> run.filter(now -> now.run().equals(one)).isEmpty()).toList();
    second.show(all, others, true, model.second().get().map(LoadedRun::run));
    totals.setText(run.map(now -> RunNames.totals(now.run(), now.totals())).orElse(""));
    run.ifPresent(now -> Tips.install(totals, new RunNames(all).settings(now.run())));
    table.compared(model.second().get().isPresent());
    empty.setText(
        run.isPresent()
            ? "No question passes all filters. Show all lets every question pass again."
            : model.doing().get().isEmpty() ? NOTHING_OPEN : model.doing().get());
  }

  private void counted() {
    ShownCases now = model.cases().shown().get();
    count.setText(
        now.all().size() == 0
            ? ""
            : now.rows().size() == now.all().size()
                ? FunnelView.grouped(now.all().size()) + " questions"
                : FunnelView.grouped(now.rows().size())
                    + " of "
                    + FunnelView.grouped(now.all().size())
                    + " questions");
  }
}
