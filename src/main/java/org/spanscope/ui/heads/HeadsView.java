package org.spanscope.ui.heads;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.plot.HeadOrder;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.Segments;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;

/** The tab with all heads: small maps to choose from, and beside them the chosen one as lines. */
public final class HeadsView extends VBox {
  /** Share of a side's room that its small maps take. */
  private static final double MAPS = 60;

  private final HeadsViewModel model;
  private final GridPane room = new GridPane();
  private final Map<SideName, List<Node>> frames = new EnumMap<>(SideName.class);

  public HeadsView(HeadsViewModel model, Pictures pictures) {
    this.model = model;
    getStyleClass().add("heads");
    setSpacing(4);
    setPadding(new Insets(6, 0, 0, 0));
    setMinSize(0, 0);
    for (SideName name : SideName.values()) {
      FigureView maps = pictures.frame();
      maps.state().bind(model.grid(name));
      maps.setOnChoice(hit -> model.choose(name, hit.row(), hit.column()));
      maps.setOnLevel(model::stepLevel);
      FigureView lines = pictures.frame();
      lines.state().bind(model.lines(name));
      lines.setOnLevel(model::stepLevel);
      frames.put(name, List.of(maps, lines));
    }
    room.setHgap(6);
    room.setMinSize(0, 60);
    RowConstraints row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    room.getRowConstraints().setAll(row);
    VBox.setVgrow(room, Priority.ALWAYS);
    getChildren().addAll(controls(), room);
    arrange(model.choice().get().sides());
    model
        .choice()
        .addListener(
            (of, old, now) -> {
              if (!old.only().equals(now.only())) {
                arrange(now.sides());
              }
            });
  }

  /** Maps and lines of A, then of B; one side alone takes all the room. */
  private void arrange(List<SideName> sides) {
    room.getChildren().clear();
    List<ColumnConstraints> columns = new ArrayList<>();
    for (SideName name : sides) {
      for (Node frame : frames.getOrDefault(name, List.of())) {
        boolean maps = columns.size() % 2 == 0;
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth((maps ? MAPS : 100 - MAPS) / sides.size());
        room.add(frame, columns.size(), 0);
        columns.add(column);
      }
    }
    room.getColumnConstraints().setAll(columns);
  }

  private FlowPane controls() {
    Segments<Optional<SideName>> sides =
        new Segments<>(
            "Sides",
            List.of(Optional.empty(), Optional.of(SideName.A), Optional.of(SideName.B)),
            side -> side.map(one -> one + " only").orElse("A and B"));
    sides.setPrefWidth(172);
    sides.show(now().only());
    sides.setOnChoice(side -> model.choose(now().with(side)));

    ComboBox<HeadStatistic> statistic = new ComboBox<>();
    statistic.getItems().setAll(HeadStatistic.values());
    statistic.setConverter(new Labels());
    statistic.setValue(now().statistic());
    statistic.setAccessibleText("What colours and sorts the heads");
    explain(statistic);
    statistic
        .valueProperty()
        .addListener(
            (of, old, chosen) -> {
              model.choose(now().with(chosen));
              explain(statistic);
            });

    Segments<HeadOrder> order =
        new Segments<>("Order of the heads", List.of(HeadOrder.values()), HeadOrder::label);
    order.setPrefWidth(150);
    order.show(now().order());
    order.setOnChoice(chosen -> model.choose(now().with(chosen)));
    Tips.install(order.button(HeadOrder.IN_PLACE), "A row a layer, a column a head.");
    Tips.install(
        order.button(HeadOrder.BY_NUMBER),
        "The head with the largest number first; each is named by layer and head.");

    Segments<Boolean> scale =
        new Segments<>(
            "Colours of the maps", List.of(true, false), own -> own ? "each map" : "one scale");
    scale.setPrefWidth(140);
    scale.show(now().ownScale());
    scale.setOnChoice(own -> model.choose(now().withOwnScale(own)));
    Tips.install(
        scale.button(true),
        "Each map is coloured up to its own largest weight, so that the pattern of weak heads shows"
            + " too.");
    Tips.install(
        scale.button(false),
        "All maps of A and B have one scale, so that equal colours are equal weights.");

    Slider threshold = new Slider(0, 1, now().threshold());
    threshold.setPrefWidth(84);
    threshold.setBlockIncrement(0.05);
    threshold.setAccessibleText("Least weight of a line, as a share of the thickest");
    threshold
        .valueProperty()
        .addListener((of, old, share) -> model.choose(now().withThreshold(share.doubleValue())));
    Label least = new Label();
    least.getStyleClass().add("muted");
    least.textProperty().bind(model.threshold());
    Tips.install(threshold, Term.HEAD_VIEW);
    HBox lines = new HBox(6, threshold, least);
    lines.setAlignment(Pos.CENTER_LEFT);

    FlowPane all = new FlowPane(10, 4, sides, statistic, order, scale, lines);
    all.setAlignment(Pos.CENTER_LEFT);
    // The button that gives the tabs all the room stands at the right end.
    all.setPadding(new Insets(0, 8, 0, 0));
    all.setMinHeight(USE_PREF_SIZE);
    return all;
  }

  private HeadsChoice now() {
    return model.choice().get();
  }

  private static void explain(ComboBox<HeadStatistic> statistic) {
    HeadStatistic chosen = statistic.getValue();
    Tips.install(statistic, chosen.label() + ": " + chosen.explanation());
  }

  private static final class Labels extends StringConverter<HeadStatistic> {
    @Override
    public String toString(HeadStatistic statistic) {
      return statistic == null ? "" : statistic.label();
    }

    @Override
    public HeadStatistic fromString(String label) {
      throw new UnsupportedOperationException("Statistics are chosen, not typed");
    }
  }
}
