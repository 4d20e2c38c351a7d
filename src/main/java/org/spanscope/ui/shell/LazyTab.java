package org.spanscope.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import org.spanscope.ui.shared.Tips;

/** A tab whose content is made when it is first shown, so that hidden ones cost nothing. */
final class LazyTab extends Tab {
  LazyTab(String title, String tip, Supplier<Node> content) {
    super(title);
    setTooltip(Tips.tip(tip));
    selectedProperty()
        .addListener(
            (of, old, now) -> {
              if (now && getContent() == null) {
                setContent(content.get());
              }
            });
  }
}
