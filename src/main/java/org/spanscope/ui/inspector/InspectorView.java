package org.spanscope.ui.inspector;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spanscope.attention.Block;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.Lens;
import org.spanscope.attention.Level;
import org.spanscope.attention.Sinks;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Pictures;
import org.spanscope.ui.shared.Segments;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;

/** What the pictures show: lens, head, block, level, sinks, colours, and the pinned token. */
public final class InspectorView extends VBox {
  private static final double DIMMED = 0.5;

  private final InspectorViewModel model;
  private final EventHandler<KeyEvent> keys = this::keyTyped;

  public InspectorView(InspectorViewModel model, Pictures pictures) {
    this.model = model;
    getStyleClass().add("inspector");
    setSpacing(4);
    setPadding(new Insets(8));
    setMinWidth(180);
    setPrefWidth(236);
    getChildren()
        .addAll(
            heading("Lens", Term.LENS),
            lenses(),
            gridHeading(),
            statistics(),
            faded(grid(pictures), model.gridStale()),
            mean(),
            heading("Block", Term.BLOCK),
            blocks(),
            heading("Level", Term.LEVEL),
            levels(),
            heading("Sinks ([CLS], [SEP])", Term.SINK),
            sinks(),
            faded(sinkMass(), model.stale()),
            heading("Colour scale", Term.SHARED_SCALE),
            new ScaleEditor(model),
            heading("Pinned", Term.TOKEN),
            faded(new PinnedCardView(model.pinned()), model.stale()));
    sceneProperty()
        .addListener(
            (of, old, now) -> {
              listen(old, false);
              listen(now, true);
            });
  }

  /** Fainter while its numbers are those of an older reading. */
  private static Node faded(Node node, ReadOnlyBooleanProperty stale) {
    node.opacityProperty().bind(Bindings.when(stale).then(DIMMED).otherwise(1.0));
    return node;
  }

  private void listen(@Nullable Scene scene, boolean on) {
    if (scene == null) {
      return;
    }
    if (on) {
      scene.addEventHandler(KeyEvent.KEY_TYPED, keys);
    } else {
      scene.removeEventHandler(KeyEvent.KEY_TYPED, keys);
    }
  }

  /** Brackets step through layers, braces through heads, wherever nobody is typing. */
  private void keyTyped(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl) {
      return;
    }
    switch (event.getCharacter()) {
      case "[" -> model.stepLayer(-1);
      case "]" -> model.stepLayer(1);
      case "{" -> model.stepHead(-1);
      case "}" -> model.stepHead(1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static Label heading(String text, Term term) {
    Label heading = new Label(text);
    heading.getStyleClass().add("heading");
    heading.setPadding(new Insets(6, 0, 0, 0));
    Tips.install(heading, term);
    return heading;
  }

  /** With the layer and head on screen. */
  private Node gridHeading() {
    Label heading = heading("Layer × head", Term.HEAD_GRID);
    heading.setMinWidth(Region.USE_PREF_SIZE);
    Label place = new Label();
    place.getStyleClass().addAll("muted", "small");
    place.textProperty().bind(model.place());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(6, heading, gap, place);
    row.setAlignment(Pos.BOTTOM_LEFT);
    return row;
  }

  private Node lenses() {
    ComboBox<Lens> chooser = new ComboBox<>();
    chooser.getItems().setAll(model.lenses());
    chooser.setMaxWidth(Double.MAX_VALUE);
    chooser.setAccessibleText("Lens");
    chooser.setCellFactory(list -> new LensCell());
    chooser.setButtonCell(new LensCell());
    model
        .lens()
        .addListener(
            (of, old, now) -> {
              chooser.setValue(now);
              Tips.install(chooser, now.explanation());
            });
    chooser.setValue(model.lens().get());
    Tips.install(chooser, model.lens().get().explanation());
    chooser
        .valueProperty()
        .addListener(
            (of, old, now) -> {
              if (now != null && now != model.lens().get()) {
                model.choose(now);
              }
            });
    return chooser;
  }

  /** A lens by name; its tip explains it. */
  private static final class LensCell extends ListCell<Lens> {
    @Override
    protected void updateItem(@Nullable Lens lens, boolean empty) {
      super.updateItem(lens, empty);
      setText(empty || lens == null ? null : lens.label());
      setTooltip(empty || lens == null ? null : Tips.tip(lens.explanation()));
    }
  }

  /** A statistic by name; its tip explains it. */
  private static final class StatisticCell extends ListCell<HeadStatistic> {
    @Override
    protected void updateItem(@Nullable HeadStatistic statistic, boolean empty) {
      super.updateItem(statistic, empty);
      setText(empty || statistic == null ? null : statistic.label());
      setTooltip(empty || statistic == null ? null : Tips.tip(statistic.explanation()));
    }
  }

  private Node statistics() {
    ComboBox<HeadStatistic> chooser = new ComboBox<>();
    chooser.getItems().setAll(HeadStatistic.values());
    chooser.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(chooser, Priority.ALWAYS);
    chooser.setAccessibleText("What colours the grid");
    chooser.setCellFactory(list -> new StatisticCell());
    chooser.setButtonCell(new StatisticCell());
    chooser.valueProperty().bindBidirectional(model.statistic());
    Tips.install(chooser, model.statistic().get().explanation());
    model.statistic().addListener((of, old, now) -> Tips.install(chooser, now.explanation()));
    Segments<SideName> side = new Segments<>("Grid of", List.of(SideName.values()), SideName::name);
    side.show(model.gridSide().get());
    side.setOnChoice(model.gridSide()::set);
    Tips.install(side.button(SideName.A), "The grid's colours are those of A.");
    Tips.install(side.button(SideName.B), "The grid's colours are those of B.");
    side.setMinWidth(56);
    side.setPrefWidth(56);
    return new HBox(6, chooser, side);
  }

  private Node grid(Pictures pictures) {
    HeadGrid grid = new HeadGrid(pictures);
    grid.setOnChoice(model::chooseHead);
    model.grid().addListener((of, old, now) -> grid.show(now));
    grid.show(model.grid().get());
    return grid;
  }

  /** What all heads together are differs by lens. */
  private static void name(CheckBox all, Lens lens) {
    all.setText(lens.allHeads());
    all.setAccessibleText(lens.allHeads() + ", of the layer");
    Stream.of(Term.MEAN_OF_HEADS, Term.HEADS_SUMMED)
        .filter(term -> term.label().equals(lens.allHeads()))
        .forEach(term -> Tips.install(all, term));
  }

  private Node mean() {
    CheckBox mean = new CheckBox();
    name(mean, model.lens().get());
    model.lens().addListener((of, old, now) -> name(mean, now));
    mean.disableProperty().bind(model.hasHeads().not());
    model.allHeads().addListener((of, old, now) -> mean.setSelected(now));
    mean.setSelected(model.allHeads().get());
    mean.setOnAction(event -> model.chooseAllHeads(mean.isSelected()));
    return mean;
  }

  private Node blocks() {
    Segments<Block> blocks =
        new Segments<>("Block", Arrays.asList(Block.values()), InspectorView::label);
    model.block().addListener((of, old, now) -> blocks.show(now));
    blocks.show(model.block().get());
    blocks.setOnChoice(model::choose);
    Tips.install(blocks.button(Block.QUESTION_TO_CONTEXT), "From the question to the context.");
    Tips.install(blocks.button(Block.CONTEXT_TO_QUESTION), "From the context to the question.");
    Tips.install(blocks.button(Block.ALL), "From everything to everything.");
    Tips.install(blocks.button(Block.CLS), "From [CLS], the token that stands for “no answer”.");
    return blocks;
  }

  private static String label(Block block) {
    return switch (block) {
      case QUESTION_TO_CONTEXT -> "Q→C";
      case CONTEXT_TO_QUESTION -> "C→Q";
      case ALL -> "All";
      case CLS -> "CLS→";
    };
  }

  private Node levels() {
    Segments<Level> levels = new Segments<>("Level", Arrays.asList(Level.values()), Level::label);
    model.level().addListener((of, old, now) -> levels.show(now));
    levels.show(model.level().get());
    levels.setOnChoice(model::choose);
    for (Level level : Level.values()) {
      Tips.install(
          levels.button(level),
          Term.LEVEL.explanation() + " Weights are summed over columns, averaged over rows.");
    }
    return levels;
  }

  private Node sinks() {
    Segments<Sinks> sinks =
        new Segments<>(
            "Sinks",
            Arrays.asList(Sinks.values()),
            one -> one == Sinks.RENORMALISED ? "renorm." : one.label());
    model.sinks().addListener((of, old, now) -> sinks.show(now));
    sinks.show(model.sinks().get());
    sinks.setOnChoice(model::choose);
    Tips.install(sinks.button(Sinks.RAW), Term.SINKS_RAW);
    Tips.install(sinks.button(Sinks.ZEROED), Term.SINKS_ZEROED);
    Tips.install(sinks.button(Sinks.RENORMALISED), Term.SINKS_RENORMALISED);
    return sinks;
  }

  private Node sinkMass() {
    Label mass = new Label();
    mass.getStyleClass().add("muted");
    mass.setWrapText(true);
    mass.setMinHeight(Region.USE_PREF_SIZE);
    mass.textProperty().bind(model.sinkMass());
    Tips.install(mass, Term.SINK);
    return mass;
  }
}
