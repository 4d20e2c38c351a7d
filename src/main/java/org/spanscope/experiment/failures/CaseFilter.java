package org.spanscope.experiment.failures;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.spanscope.experiment.evaluation.FailureClass;

/**
 * Which questions of a run are looked at: those that pass every part. An empty set lets all pass.
 *
 * @param classes failure classes
 * @param words question words
 * @param changes what became of it since another run
 * @param tags one of which a question has
 * @param ranges a question without the number is in none
 * @param ordinals chosen one by one
 * @param text that stands in question, answer, a gold, article or id, in any case
 */
public record CaseFilter(
    Set<FailureClass> classes,
    Set<String> words,
    Set<Change> changes,
    Set<String> tags,
    Map<Feature, Range> ranges,
    Set<Integer> ordinals,
    String text) {
  /** Everything passes. */
  public static final CaseFilter ALL =
      new CaseFilter(Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), "");

  public CaseFilter {
    classes = Set.copyOf(classes);
    words = Set.copyOf(words);
    changes = Set.copyOf(changes);
    tags = Set.copyOf(tags);
    ranges = Map.copyOf(ranges);
    ordinals = Set.copyOf(ordinals);
  }

  public boolean isAll() {
    return equals(ALL);
  }

  public CaseFilter classes(Set<FailureClass> other) {
    return new CaseFilter(other, words, changes, tags, ranges, ordinals, text);
  }

  /** Every class of a wrong answer. */
  public static Set<FailureClass> wrong() {
    return Collections.unmodifiableSet(
        EnumSet.complementOf(EnumSet.of(FailureClass.RIGHT, FailureClass.UNKNOWN)));
  }

  public CaseFilter words(Set<String> other) {
    return new CaseFilter(classes, other, changes, tags, ranges, ordinals, text);
  }

  public CaseFilter changes(Set<Change> other) {
    return new CaseFilter(classes, words, other, tags, ranges, ordinals, text);
  }

  public CaseFilter tags(Set<String> other) {
    return new CaseFilter(classes, words, changes, other, ranges, ordinals, text);
  }

  public CaseFilter ordinals(Set<Integer> other) {
    return new CaseFilter(classes, words, changes, tags, ranges, other, text);
  }

  public CaseFilter text(String other) {
    return new CaseFilter(classes, words, changes, tags, ranges, ordinals, other);
  }

  /** With this range of a number in the place of what was there. */
  public CaseFilter with(Feature feature, Range range) {
    Map<Feature, Range> next = new EnumMap<>(Feature.class);
    next.putAll(ranges);
    next.put(feature, range);
    return new CaseFilter(classes, words, changes, tags, next, ordinals, text);
  }

  /** Whatever the number is. */
  public CaseFilter without(Feature feature) {
    Map<Feature, Range> next = new EnumMap<>(Feature.class);
    next.putAll(ranges);
    next.remove(feature);
    return new CaseFilter(classes, words, changes, tags, next, ordinals, text);
  }

  /** A set with an element more, or less where it was there. */
  public static <T> Set<T> toggled(Set<T> set, T element) {
    Set<T> next = new HashSet<>(set);
    if (!next.remove(element)) {
      next.add(element);
    }
    return next;
  }

  /** Whether a question passes. */
  public Predicate<FailureCase> test() {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return one ->
        (classes.isEmpty() || classes.contains(one.row().failure()))
            && (words.isEmpty() || words.contains(one.row().questionWord()))
            && (changes.isEmpty() || one.change().filter(changes::contains).isPresent())
            && (tags.isEmpty() || one.tags().stream().anyMatch(tags::contains))
            && (ordinals.isEmpty() || ordinals.contains(one.row().ordinal()))
            && ranges.entrySet().stream()
                .allMatch(part -> part.getValue().contains(part.getKey().of(one.row())))
            && (lower.isEmpty() || holds(one, lower));
  }

  private static boolean holds(FailureCase one, String lower) {
    return holds(one.row().question(), lower)
        || holds(one.row().answer(), lower)
        || holds(one.row().article(), lower)
        || holds(one.row().id(), lower)
        || one.row().golds().stream().anyMatch(gold -> holds(gold, lower));
  }

  private static boolean holds(String text, String lower) {
    return text.toLowerCase(Locale.ROOT).contains(lower);
  }
}
