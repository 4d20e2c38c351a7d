package org.spanscope.ui.context;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.Inputs;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;

/** Finds characters in the question and in the context, and goes from match to match. */
public final class SearchViewModel {
  private final Latest searching;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final BooleanProperty matchCase = new SimpleBooleanProperty(this, "matchCase");
  private final BooleanProperty wholeWords = new SimpleBooleanProperty(this, "wholeWords");
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
  private final ReadOnlyIntegerWrapper begun = new ReadOnlyIntegerWrapper(this, "begun");
  private final ReadOnlyObjectWrapper<Found> found =
      new ReadOnlyObjectWrapper<>(this, "found", Found.NOTHING);
  private String question = "";
  private String context = "";
  // Outlives the matches, so that a letter more or another text goes on where one was.
  private Optional<TextPlace> anchor = Optional.empty();

  SearchViewModel(ReadOnlyObjectProperty<Optional<Inputs>> inputs, Jobs jobs) {
    searching = new Latest(jobs);
    query.addListener(of -> search());
    matchCase.addListener(of -> search());
    wholeWords.addListener(of -> search());
    inputs.addListener((of, old, now) -> take(now));
    take(inputs.get());
  }

  /** What is looked for, as typed. */
  StringProperty query() {
    return query;
  }

  BooleanProperty matchCase() {
    return matchCase;
  }

  BooleanProperty wholeWords() {
    return wholeWords;
  }

  ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  /** How often a search was begun: each time the keyboard goes to what is looked for. */
  ReadOnlyIntegerProperty begun() {
    return begun.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Found> found() {
    return found.getReadOnlyProperty();
  }

  /** Opens the search, with what was looked for last. */
  public void begin() {
    if (!open.get()) {
      open.set(true);
      search();
    }
    begun.set(begun.get() + 1);
  }

  /** Ends the search; nothing is marked any more. */
  void end() {
    searching.cancel();
    open.set(false);
    anchor = Optional.empty();
    found.set(Found.NOTHING);
  }

  /** Goes to the next match; begins a search where there is none. */
  public void next() {
    step(1);
  }

  /** Goes to the match before; begins a search where there is none. */
  public void previous() {
    step(-1);
  }

  /** Which match of how many; empty where nothing is looked for. */
  String count(Found now) {
    if (query.get().isEmpty()) {
      return "";
    }
    if (now.at() < 0) {
      return searching.isRunning() ? "" : "no match";
    }
    boolean asked = now.places().get(now.at()).area() == TextPlace.Area.QUESTION;
    return now.at() + 1 + " of " + now.places().size() + (asked ? ", in the question" : "");
  }

  void close() {
    searching.cancel();
  }

  private void step(int by) {
    if (open.get()) {
      show(found.get().step(by));
    } else {
      begin();
    }
  }

  private void take(Optional<Inputs> now) {
    String asked = now.map(inputs -> inputs.example().question()).orElse("");
    String text = now.map(inputs -> inputs.context().text()).orElse("");
    if (asked.equals(question) && text.equals(context)) {
      return;
    }
    question = asked;
    context = text;
    // Places of the text that was would be marked in the text that is.
    found.set(Found.NOTHING);
    search();
  }

  private void search() {
    if (!open.get()) {
      return;
    }
    TextSearch search = new TextSearch(query.get(), matchCase.get(), wholeWords.get());
    String asked = question;
    String text = context;
    searching.submit(
        Duration.ZERO,
        cancellation -> search.places(asked, text, cancellation),
        this::arrive,
        failure -> {
          throw failure;
        });
  }

  private void arrive(List<TextPlace> places) {
    show(Found.from(places, anchor));
  }

  private void show(Found now) {
    anchor = now.current().or(() -> anchor);
    found.set(now);
  }
}
