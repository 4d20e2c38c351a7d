package org.spanscope.ui.failures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.failures.SentenceRanking;
import org.spanscope.plot.RankingPlot;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.RunBar;
import org.spanscope.ui.shared.RunState;
import org.spanscope.ui.shared.Tips;

/** The tab with what lenses, heads and attributions say over a whole run. */
final class RankingsView extends VBox {
  private final RankingsViewModel model;
  private final Label words = new Label();
  private final Label empty = new Label();
  private final FigureView picture;

  RankingsView(RankingsViewModel model, Pictures pictures) {
    super(6);
    this.model = model;
    setPadding(new Insets(8, 0, 0, 0));
    getStyleClass().add("rankings");
    RunBar bar =
        new RunBar(
            model.run(),
            model::start,
            "Work out",
            "Ranks the sentences of every question by everything that the run weighed them with.");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    empty.setWrapText(true);
    empty.setMaxWidth(460);
    empty.getStyleClass().add("muted");
    TableView<SentenceRanking> table = table();
    picture = pictures.frame();
    picture.setMinSize(120, 80);
    SplitPane body = new SplitPane(table, picture);
    body.setOrientation(Orientation.VERTICAL);
    body.setDividerPositions(0.45);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(bar, words, body);
    bar.disableProperty()
        .bind(Bindings.createBooleanBinding(() -> !model.canStart(), model.source()));
    model.run().state().addListener((of, old, now) -> show(now));
    model.source().addListener((of, old, now) -> show(model.run().state().get()));
    show(model.run().state().get());
  }

  private TableView<SentenceRanking> table() {
    TableView<SentenceRanking> table = new TableView<>(model.rows());
    table.setId("rankings");
    table.getStyleClass().add("experiment-table");
    table.setAccessibleText("What weighs sentences, and how often a gold one is first");
    table.setFixedCellSize(22);
    table.setPlaceholder(empty);
    TableColumn<SentenceRanking, String> source = new TableColumn<>();
    head(source, "source", "What weighed the sentences; baselines know nothing of the reader.");
    source.setPrefWidth(210);
    source.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue().label()).getReadOnlyProperty());
    table
        .getColumns()
        .addAll(
            List.of(
                source,
                number(
                    "n",
                    "Questions with a gold in one of at least two sentences.",
                    48,
                    SentenceRanking::questions,
                    one -> FunnelView.grouped(one.questions())),
                number(
                    "hit@1",
                    "How often a gold sentence is first; sentences of equal weight share the place.",
                    50,
                    one -> one.hitAtOne().mean(),
                    one -> Decimals.share(one.hitAtOne().mean())),
                number(
                    "95 %",
                    "Its interval, by resampling articles (contexts where there are fewer than 20).",
                    76,
                    one -> one.hitAtOne().low(),
                    one -> interval(one.hitAtOne().low(), one.hitAtOne().high())),
                number(
                    "AP",
                    "Mean average precision: how high all gold sentences stand.",
                    44,
                    one -> one.averagePrecision().mean(),
                    one -> Decimals.share(one.averagePrecision().mean())),
                number(
                    "right",
                    "Median share of the weight on gold sentences where the answer is right.",
                    48,
                    SentenceRanking::right,
                    one -> Decimals.share(one.right())),
                number(
                    "wrong",
                    "The same where it is wrong.",
                    50,
                    SentenceRanking::wrong,
                    one -> Decimals.share(one.wrong())),
                number(
                    "δ",
                    "Effect size (Cliff’s delta) of that share, right against wrong: +1 always larger"
                        + " where it is right, 0 no difference.",
                    74,
                    one -> one.difference().delta(),
                    one -> Decimals.signed(one.difference().delta())),
                number(
                    "95 %",
                    "Interval of the effect size.",
                    156,
                    one -> one.difference().low(),
                    one ->
                        Double.isNaN(one.difference().low())
                            ? "–"
                            : Decimals.signed(one.difference().low())
                                + " to "
                                + Decimals.signed(one.difference().high())),
                number(
                    "p adj.",
                    "p of Mann-Whitney’s test, adjusted for all sources (Benjamini-Hochberg).",
                    70,
                    SentenceRanking::adjusted,
                    RankingsView::p)));
    return table;
  }

  private static String p(SentenceRanking one) {
    return one.adjusted() < 1e-4 ? "<.0001" : Decimals.precise(one.adjusted());
  }

  private static String interval(double low, double high) {
    return Double.isNaN(low) ? "–" : Decimals.share(low) + " to " + Decimals.share(high);
  }

  private static void head(TableColumn<SentenceRanking, ?> column, String name, String tip) {
    Label head = new Label(name);
    Tips.install(head, tip);
    column.setGraphic(head);
    column.setText(name);
    column.getStyleClass().add("explained");
  }

  private static TableColumn<SentenceRanking, SentenceRanking> number(
      String name,
      String tip,
      double width,
      ToDoubleFunction<SentenceRanking> number,
      Function<SentenceRanking, String> text) {
    TableColumn<SentenceRanking, SentenceRanking> column = new TableColumn<>();
    head(column, name, tip);
    column.setPrefWidth(width);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue()).getReadOnlyProperty());
    column.setComparator(
        (one, other) -> Double.compare(number.applyAsDouble(one), number.applyAsDouble(other)));
    column.setCellFactory(
        of ->
            new TableCell<>() {
              {
                setAlignment(Pos.CENTER_RIGHT);
              }

              @Override
              protected void updateItem(@Nullable SentenceRanking item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : text.apply(item));
              }
            });
    return column;
  }

  private void show(RunState<List<SentenceRanking>> now) {
    List<SentenceRanking> all = now.result();
    Optional<LoadedRun> loaded = model.loaded();
    if (all == null || loaded.isEmpty()) {
      words.setText("");
      empty.setText(waiting(loaded, now.running()));
      picture.state().set(FigureState.words(""));
      return;
    }
    words.setText(RankingWords.of(all));
    List<SentenceRanking> drawn = RankingPlot.drawn(all);
    picture
        .state()
        .set(
            FigureState.of(
                new LinkedFigure(
                    RankingPlot.of(drawn, all.size(), loaded.get().run().plan()),
                    List.of(Cells.apart((row, column) -> tip(drawn.get(row))))),
                false));
  }

  private static String tip(SentenceRanking one) {
    return String.format(
        Locale.ROOT,
        "%s%nhit@1 %s, 95 %% %s%naverage precision %s",
        one.label(),
        Decimals.share(one.hitAtOne().mean()),
        interval(one.hitAtOne().low(), one.hitAtOne().high()),
        Decimals.share(one.averagePrecision().mean()));
  }

  private String waiting(Optional<LoadedRun> loaded, boolean running) {
    if (loaded.isEmpty()) {
      return FailuresView.NOTHING_OPEN;
    }
    if (loaded.get().details().isEmpty()) {
      return "Reading the run…";
    }
    if (!model.canStart()) {
      return "This run weighed no sentences. Evaluate with --by, such as --by"
          + " rollout,leave-one-out,raw:9.7, to have lenses, heads and attributions ranked.";
    }
    return running
        ? "Ranking…"
        : "Press Work out: "
            + FunnelView.grouped(loaded.get().details().orElseThrow().sources().size())
            + " sources weighed the sentences of this run.";
  }
}
