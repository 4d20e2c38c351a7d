package org.spanscope.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.spanscope.attention.Block;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.Level;
import org.spanscope.attention.Sinks;
import org.spanscope.dataset.EmptyRows;
import org.spanscope.experiment.HeadImportance;
import org.spanscope.text.Removal;
import org.spanscope.text.Split;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options that take one of a few words. */
final class Choices {
  private Choices() {}

  /** Words and what they stand for. */
  abstract static class ByLabel<T> implements ITypeConverter<T>, Iterable<String> {
    private final Map<String, T> values = new LinkedHashMap<>();

    ByLabel(T[] values, Function<T, String> label) {
      Arrays.stream(values).forEach(value -> this.values.put(label.apply(value), value));
    }

    @Override
    public T convert(String word) {
      T value = values.get(word);
      if (value == null) {
        throw new TypeConversionException(
            "'" + word + "' is none of " + String.join(", ", values.keySet()));
      }
      return value;
    }

    @Override
    public Iterator<String> iterator() {
      return values.keySet().iterator();
    }
  }

  static final class Splits extends ByLabel<Split> {
    Splits() {
      super(Split.values(), Split::label);
    }
  }

  static final class Empties extends ByLabel<EmptyRows> {
    Empties() {
      super(EmptyRows.values(), EmptyRows::label);
    }
  }

  static final class Removals extends ByLabel<Removal> {
    Removals() {
      super(Removal.values(), Removal::label);
    }
  }

  static final class Blocks extends ByLabel<Block> {
    Blocks() {
      super(Block.values(), Block::label);
    }
  }

  static final class Levels extends ByLabel<Level> {
    Levels() {
      super(Level.values(), Level::label);
    }
  }

  static final class SinkTreatments extends ByLabel<Sinks> {
    SinkTreatments() {
      super(Sinks.values(), Sinks::label);
    }
  }

  static final class HeadStatistics extends ByLabel<HeadStatistic> {
    HeadStatistics() {
      super(
          HeadStatistic.values(),
          statistic -> statistic.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  /** Which importance of heads is worked out. */
  enum Importance {
    ABLATION("ablation", HeadImportance.Measure.ABLATION),
    GRADIENT("gradient", HeadImportance.Measure.GRADIENT),
    BOTH("both", HeadImportance.Measure.BOTH),
    NONE("none", HeadImportance.Measure.BOTH);

    private final String label;
    private final HeadImportance.Measure measure;

    Importance(String label, HeadImportance.Measure measure) {
      this.label = label;
      this.measure = measure;
    }

    String label() {
      return label;
    }

    HeadImportance.Measure measure() {
      return measure;
    }
  }

  static final class Importances extends ByLabel<Importance> {
    Importances() {
      super(Importance.values(), Importance::label);
    }
  }
}
