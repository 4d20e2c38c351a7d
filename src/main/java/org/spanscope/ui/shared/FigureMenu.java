package org.spanscope.ui.shared;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureNumbers;
import org.spanscope.figure.FigureRaster;
import org.spanscope.figure.Look;
import org.spanscope.figure.Theme;

/** What can be taken out of a picture: by right click, the menu key, or keys of their own. */
final class FigureMenu {
  /** Pixels a logical pixel of a copied picture, for pages and slides. */
  private static final double SCALE = 2;

  private final FigureView view;
  private final Latest copying;
  private final MenuItem picture = item("Copy picture", "Shortcut+C", this::copyPicture);
  private final MenuItem numbers = item("Copy numbers", "Shortcut+Shift+C", this::copyNumbers);
  private final MenuItem export = item("Export this picture…", "", this::export);
  private final ContextMenu menu = new ContextMenu(picture, numbers, export);

  FigureMenu(FigureView view, Jobs jobs) {
    this.view = view;
    this.copying = new Latest(jobs);
    view.setOnContextMenuRequested(
        event -> {
          if (view.state().get().figure() != null) {
            menu.show(view, event.getScreenX(), event.getScreenY());
            event.consume();
          }
        });
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private static MenuItem item(String text, String keys, Runnable action) {
    MenuItem item = new MenuItem(text);
    if (!keys.isEmpty()) {
      item.setAccelerator(KeyCombination.keyCombination(keys));
    }
    item.setOnAction(event -> action.run());
    return item;
  }

  private void keyPressed(KeyEvent event) {
    if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(event)) {
      copyPicture();
      event.consume();
    } else if (new KeyCodeCombination(
            KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
        .match(event)) {
      copyNumbers();
      event.consume();
    }
  }

  private void copyPicture() {
    Look here = view.look(view.getWidth(), view.getHeight());
    Look look = new Look(here.width(), here.height() + 60, here.fontSize(), Theme.LIGHT, true);
    copy(
        figure -> FigureRaster.paint(figure, look, SCALE),
        raster -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(PixelImage.onWhite(raster));
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private void copyNumbers() {
    copy(
        FigureNumbers::tsv,
        text -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private <T> void copy(Function<Figure, T> work, Consumer<T> done) {
    view.shown()
        .ifPresent(
            shown ->
                copying.submit(
                    Duration.ZERO,
                    cancellation -> work.apply(shown.figure()),
                    done,
                    failure -> {
                      throw failure;
                    }));
  }

  private void export() {
    view.shown().ifPresent(shown -> view.fireEvent(new ExportRequest(shown.figure())));
  }
}
