package org.spanscope.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.spanscope.ui.context.ContextViewModel;
import org.spanscope.ui.examples.ExamplesViewModel;
import org.spanscope.ui.shared.Appearance;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.ExampleOpener;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.TokenLink;

/** The state behind the window: no nodes, one object for each matter. */
final class WindowModels {
  private final WindowParts parts;
  private final Messages messages = new Messages();
  private final TokenLink link = new TokenLink();
  private final Appearance appearance = new Appearance();
  private final BooleanProperty tabsMaximised = new SimpleBooleanProperty(this, "tabsMaximised");
  private final CompareState compare;
  private final ExampleOpener opener;
  private final ReadersViewModel readers;
  private final StatusViewModel status;
  private final ExamplesViewModel examples;
  private final ContextViewModel context;

  WindowModels(WindowParts parts) {
    this.parts = parts;
    compare = new CompareState(parts.library(), parts.sideReader(), parts.jobs());
    opener = new ExampleOpener(compare, parts.splitters(), messages, parts.jobs());
    readers =
        new ReadersViewModel(
            compare, messages, parts.jobs(), parts.start().reader(), parts.start().device());
    status = new StatusViewModel(compare);
    examples = new ExamplesViewModel(compare, opener, messages, parts.datasets(), parts.jobs());
    context = new ContextViewModel(compare, opener, messages, parts.jobs());
  }

  /** Opens what the window begins with. */
  void start() {
    readers.start();
    parts.start().dataset().ifPresentOrElse(examples::load, opener::blank);
  }

  void close() {
    compare.close();
  }

  WindowParts parts() {
    return parts;
  }

  Messages messages() {
    return messages;
  }

  TokenLink link() {
    return link;
  }

  Appearance appearance() {
    return appearance;
  }

  /** Whether the tab area has the room of the context and of the panes too. */
  BooleanProperty tabsMaximised() {
    return tabsMaximised;
  }

  CompareState compare() {
    return compare;
  }

  ExampleOpener opener() {
    return opener;
  }

  ReadersViewModel readers() {
    return readers;
  }

  StatusViewModel status() {
    return status;
  }

  ExamplesViewModel examples() {
    return examples;
  }

  ContextViewModel context() {
    return context;
  }
}
