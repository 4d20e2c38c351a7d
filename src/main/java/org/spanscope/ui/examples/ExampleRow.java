package org.spanscope.ui.examples;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.spanscope.experiment.Outcome;
import org.spanscope.metric.AnswerScore;
import org.spanscope.session.ExampleNote;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;

/** An example as it stands in the list. Used from the window's thread alone. */
final class ExampleRow {
  private final Example example;
  private final ReadOnlyObjectWrapper<Optional<Result>> result =
      new ReadOnlyObjectWrapper<>(this, "result", Optional.empty());

  private final ReadOnlyObjectWrapper<Optional<ExampleNote>> note =
      new ReadOnlyObjectWrapper<>(this, "note", Optional.empty());

  ExampleRow(Example example) {
    this.example = example;
  }

  /** What a person noted about it. */
  ReadOnlyObjectProperty<Optional<ExampleNote>> note() {
    return note.getReadOnlyProperty();
  }

  void noted(Optional<ExampleNote> now) {
    note.set(now);
  }

  /** The tags, and a sign where there is a note; "" where nothing is noted. */
  String marks() {
    return note.get()
        .map(
            now ->
                (now.text().isBlank() ? "" : "✎ ")
                    + now.tags().stream().map(tag -> "#" + tag).collect(Collectors.joining(" ")))
        .orElse("")
        .strip();
  }

  Example example() {
    return example;
  }

  /** What the reader answered; empty where it was not read yet. */
  ReadOnlyObjectProperty<Optional<Result>> result() {
    return result.getReadOnlyProperty();
  }

  void know(Result read) {
    result.set(Optional.of(read));
  }

  void forget() {
    result.set(Optional.empty());
  }

  /** Empty where it was not read yet or no gold is known. */
  Optional<Outcome> outcome() {
    return result.get().flatMap(Result::outcome);
  }

  /** The line under the question: gold, and what was answered instead. */
  String detail() {
    if (result.get().isEmpty()) {
      return gold();
    }
    Result read = result.get().get();
    String answer = read.answer().isEmpty() ? "no answer" : read.answer();
    if (read.outcome().isEmpty() || read.outcome().get() == Outcome.RIGHT) {
      return answer;
    }
    double f1 = read.score().map(AnswerScore::f1).orElse(0.0);
    String overlap = f1 > 0 ? String.format(Locale.ROOT, ", F1 %.2f", f1) : "";
    return gold() + " → " + answer + overlap;
  }

  String spoken() {
    String how = outcome().map(Outcome::label).orElse("outcome not known");
    String tags =
        note.get()
            .map(ExampleNote::tags)
            .filter(list -> !list.isEmpty())
            .map(List::toString)
            .map(list -> ", tags " + list.substring(1, list.length() - 1))
            .orElse("");
    String noted = note.get().filter(now -> !now.text().isBlank()).isPresent() ? ", noted" : "";
    return example.question() + ", " + how + ", " + detail() + tags + noted;
  }

  /** Whether question, golds, title, id, tags or note hold the words looked for, in any case. */
  boolean matches(String lowerCase) {
    return holds(example.question(), lowerCase)
        || holds(example.id(), lowerCase)
        || holds(example.title(), lowerCase)
        || example.golds().stream().anyMatch(gold -> holds(gold.text(), lowerCase))
        || result.get().map(read -> holds(read.answer(), lowerCase)).orElse(false)
        || note.get().filter(now -> holds(now.text(), lowerCase)).isPresent()
        || holds(marks(), lowerCase);
  }

  private static boolean holds(String text, String lowerCase) {
    return text.toLowerCase(Locale.ROOT).contains(lowerCase);
  }

  private String gold() {
    if (!example.known()) {
      return "no gold known";
    }
    return example.golds().stream().findFirst().map(Answer::text).orElse("no answer");
  }
}
