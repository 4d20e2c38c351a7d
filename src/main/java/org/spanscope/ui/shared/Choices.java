package org.spanscope.ui.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import org.spanscope.session.SavedChoices;
import org.spanscope.session.Section;
import org.spanscope.session.SessionFault;
import org.spanscope.task.UserFault;

/**
 * The choices of one tab, as a session keeps them: each a word under its name. One that a session
 * lacks stays as it is, so that a choice may be added at any time.
 */
public final class Choices {
  private final Section<SavedChoices> section;
  private final List<Choice> all = new ArrayList<>();

  private record Choice(
      String name, Observable changes, Supplier<String> word, Consumer<String> choose) {}

  /**
   * @param section the tab's name in a session; never changes once it was written
   */
  public Choices(String section) {
    this.section = new Section<>(section, SavedChoices.class);
  }

  /**
   * A choice of any kind.
   *
   * @param write its word
   * @param read takes the word back; an {@link IllegalArgumentException} or a {@link UserFault} for
   *     one that means nothing
   */
  public <T> Choices with(
      String name, Property<T> choice, Function<T, String> write, Function<String, T> read) {
    return made(name, choice, write, word -> choice.setValue(read.apply(word)));
  }

  /** A choice that is made by a call. */
  public <T> Choices made(
      String name, ObservableValue<T> choice, Function<T, String> write, Consumer<String> choose) {
    all.add(new Choice(name, choice, () -> write.apply(choice.getValue()), choose));
    return this;
  }

  /** One of several. */
  public <E extends Enum<E>> Choices one(String name, Property<E> choice) {
    Class<E> type = choice.getValue().getDeclaringClass();
    return with(name, choice, Choices::word, word -> one(type, word));
  }

  /** Yes or no. */
  public Choices flag(String name, BooleanProperty choice) {
    return with(name, choice, String::valueOf, Choices::flag);
  }

  /** What the session keeps of them, restored in the order in which they were added. */
  public SessionPart<SavedChoices> part() {
    List<Choice> choices = List.copyOf(all);
    return new SessionPart<>(
        section,
        () -> Optional.of(now(choices)),
        saved -> restore(choices, saved.chosen()),
        choices.stream().map(Choice::changes).toList());
  }

  /** The word of one of several: as in the code, in small letters. */
  public static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The one of that word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static <E extends Enum<E>> E one(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * Yes or no from its word.
   *
   * @throws IllegalArgumentException if it is neither "true" nor "false"
   */
  public static Boolean flag(String word) {
    if (!word.equals("true") && !word.equals("false")) {
      throw new IllegalArgumentException(word);
    }
    return Boolean.valueOf(word);
  }

  private static SavedChoices now(List<Choice> choices) {
    Map<String, String> words = new LinkedHashMap<>();
    choices.forEach(choice -> words.put(choice.name(), choice.word().get()));
    return new SavedChoices(words);
  }

  private void restore(List<Choice> choices, Map<String, String> words) {
    List<String> odd = new ArrayList<>();
    for (Choice choice : choices) {
      String word = words.get(choice.name());
      if (word != null) {
        try {
          choice.choose().accept(word);
        } catch (IllegalArgumentException | UserFault e) {
          odd.add(choice.name() + " = " + word);
        }
      }
    }
    if (!odd.isEmpty()) {
      throw new SessionFault(
          "The session has choices that this version does not know",
          section.name() + ": " + odd.stream().collect(Collectors.joining(", ")),
          "The rest of the session is used; choose these anew.");
    }
  }
}
