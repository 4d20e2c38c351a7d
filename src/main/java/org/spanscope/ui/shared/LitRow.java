package org.spanscope.ui.shared;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.spanscope.ui.shared.TokenLink.Spot;

/** A row of a table that lights what it stands on in all pictures, under the pointer or chosen. */
public class LitRow<R> extends TableRow<R> {
  public LitRow(TokenLink link, Function<R, Spot> spot) {
    hoverProperty()
        .addListener(
            (of, old, now) -> {
              // A row whose item went away under the pointer takes its light with it.
              if (!now || getItem() != null) {
                link.hovered().set(now ? Optional.of(spot.apply(getItem())) : Optional.empty());
              }
            });
  }

  /** The row that the keyboard chose lights up too, as long as the table has the focus. */
  public static <R> void followChoice(TableView<R> table, TokenLink link, Function<R, Spot> spot) {
    table
        .focusedProperty()
        .addListener(
            (of, old, now) -> {
              if (!now) {
                link.hovered().set(Optional.empty());
              }
            });
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (of, old, now) -> {
              if (table.isFocused()) {
                link.hovered().set(Optional.ofNullable(now).map(spot));
              }
            });
  }
}
