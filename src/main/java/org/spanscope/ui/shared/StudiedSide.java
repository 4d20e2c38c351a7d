package org.spanscope.ui.shared;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.spanscope.session.SideName;

/** Chooses the side whose text is studied, and says how much of the context that is. */
public final class StudiedSide extends HBox {
  public StudiedSide(TextRun<?, ?> run) {
    super(6);
    setAlignment(Pos.CENTER_LEFT);
    Segments<SideName> sides =
        new Segments<>("Side that is studied", List.of(SideName.values()), SideName::name);
    sides.show(run.side().get());
    sides.setOnChoice(run.side()::set);
    run.side().addListener((of, old, now) -> sides.show(now));
    Tips.install(sides.button(SideName.A), "The text that side A reads is studied.");
    Tips.install(sides.button(SideName.B), "The text that side B reads is studied.");
    sides.setMinWidth(60);
    sides.setPrefWidth(60);
    Label extent = new Label();
    extent.getStyleClass().addAll("muted", "studied");
    extent.setMinWidth(USE_PREF_SIZE);
    run.text().addListener((of, old, now) -> show(extent, now));
    show(extent, run.text().get());
    getChildren().addAll(sides, extent);
  }

  private static void show(Label extent, Optional<AskedText> text) {
    Optional<AskedText> there = text.filter(one -> one.problem().isEmpty());
    extent.setText(there.map(AskedText::extent).orElse(""));
    there.ifPresent(
        one ->
            Tips.install(
                extent, "Side " + one.side() + ": " + one.extent() + " (" + one.manner() + ")."));
  }
}
