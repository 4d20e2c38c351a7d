package org.spanscope.session;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.failures.CaseFilter;
import org.spanscope.experiment.failures.Change;
import org.spanscope.experiment.failures.Feature;
import org.spanscope.experiment.failures.Range;

/**
 * Which run is looked at, and which of its questions.
 *
 * @param file where the record file lies
 * @param run its id; null for the newest
 * @param other the run that it is compared with; null for none
 * @param filter which questions are looked at
 * @param sorts by what they are sorted, the first counting most
 * @param selected the ordinal of the question that is looked at; null for none
 */
public record SavedRecords(
    String file,
    @Nullable String run,
    @Nullable String other,
    SavedFilter filter,
    List<SavedSort> sorts,
    @Nullable Integer selected) {
  public SavedRecords {
    Objects.requireNonNull(file, "file");
    filter = Objects.requireNonNullElse(filter, SavedFilter.of(CaseFilter.ALL));
    sorts = List.copyOf(Objects.requireNonNullElse(sorts, List.of()));
  }

  /**
   * By what a table is sorted.
   *
   * @param column its name
   * @param descending whether the largest is first
   */
  public record SavedSort(String column, boolean descending) {
    public SavedSort {
      Objects.requireNonNull(column, "column");
    }
  }

  /**
   * Numbers from one to another.
   *
   * @param low null for no end below
   * @param high null for no end above
   * @param closed whether {@code high} itself is within
   */
  public record SavedRange(@Nullable Double low, @Nullable Double high, boolean closed) {
    static SavedRange of(Range range) {
      return new SavedRange(end(range.low()), end(range.high()), range.closed());
    }

    private static @Nullable Double end(double value) {
      return Double.isInfinite(value) ? null : value;
    }

    Range range() {
      return new Range(
          low == null ? Double.NEGATIVE_INFINITY : low,
          high == null ? Double.POSITIVE_INFINITY : high,
          closed);
    }
  }

  /** A {@link CaseFilter}, part by part; what is empty lets all pass. */
  public record SavedFilter(
      List<FailureClass> classes,
      List<String> words,
      List<Change> changes,
      List<String> tags,
      Map<Feature, SavedRange> ranges,
      List<Integer> ordinals,
      String text) {
    public SavedFilter {
      classes = sorted(classes);
      words = sorted(words);
      changes = sorted(changes);
      tags = sorted(tags);
      ranges = new TreeMap<>(Objects.requireNonNullElse(ranges, Map.of()));
      ordinals = sorted(ordinals);
      text = Objects.requireNonNullElse(text, "");
    }

    public static SavedFilter of(CaseFilter filter) {
      Map<Feature, SavedRange> ranges = new EnumMap<>(Feature.class);
      filter.ranges().forEach((feature, range) -> ranges.put(feature, SavedRange.of(range)));
      return new SavedFilter(
          List.copyOf(filter.classes()),
          List.copyOf(filter.words()),
          List.copyOf(filter.changes()),
          List.copyOf(filter.tags()),
          ranges,
          List.copyOf(filter.ordinals()),
          filter.text());
    }

    public CaseFilter filter() {
      Map<Feature, Range> numbers = new EnumMap<>(Feature.class);
      ranges.forEach((feature, range) -> numbers.put(feature, range.range()));
      return new CaseFilter(
          Set.copyOf(classes),
          Set.copyOf(words),
          Set.copyOf(changes),
          Set.copyOf(tags),
          numbers,
          Set.copyOf(ordinals),
          text);
    }

    /** The same choice is the same file, whatever the order in which it was made. */
    private static <T extends Comparable<? super T>> List<T> sorted(@Nullable Collection<T> some) {
      return some == null ? List.of() : some.stream().sorted().toList();
    }
  }
}
