package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.HeadOutputs;
import org.spanscope.reader.Interventions;
import org.spanscope.reader.OriginalAnswer;
import org.spanscope.reader.Reader;
import org.spanscope.reader.TextPlace;
import org.spanscope.reader.Token;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Example;

/**
 * Heads of one side's run put into the other's: what of the difference do they carry? Tokens are
 * aligned by their place; those that the other side did not read keep their own output.
 */
public final class HeadPatching {
  private final DecodeSettings settings;

  public HeadPatching(DecodeSettings settings) {
    this.settings = settings;
  }

  /**
   * What each head carries, {@code [layers][heads]}, natural logarithms.
   *
   * @param shared tokens of the patched side that have a partner
   * @param tokens all tokens of the patched side
   * @param own change of the log probability of the patched side's own answer
   * @param other change of that of the other side's answer; NaN where its text was not read
   */
  public record Result(int shared, int tokens, double[][] own, double[][] other) {}

  /** A run's heads, for each window of a side that receives them. */
  static final class Donor {
    private final Map<Integer, HeadOutputs> outputs = new HashMap<>();
    private final Map<Integer, int[]> rows = new HashMap<>();

    /**
     * @param from whose heads
     * @param into who gets them
     */
    Donor(Reader reader, Side from, Side into, Cancellation cancellation) {
      Map<Integer, HeadOutputs> known = new HashMap<>();
      for (Window window : into.reading().windows()) {
        Window nearest = nearest(window, from.reading().windows());
        HeadOutputs heads =
            known.computeIfAbsent(
                nearest.index(), i -> reader.interventions().headOutputs(nearest, cancellation));
        outputs.put(window.index(), heads);
        rows.put(window.index(), aligned(window, nearest));
      }
    }

    Interventions.Patch patch(Window window, int layer, int head) {
      return new Interventions.Patch(
          layer,
          head,
          Objects.requireNonNull(outputs.get(window.index())),
          Objects.requireNonNull(rows.get(window.index())));
    }

    int shared() {
      return rows.values().stream()
          .mapToInt(all -> (int) Arrays.stream(all).filter(row -> row >= 0).count())
          .sum();
    }

    /** The window that shares most tokens, the earlier one of equals. */
    private static Window nearest(Window window, List<Window> others) {
      Window best = others.get(0);
      long most = -1;
      for (Window other : others) {
        long shared = Arrays.stream(aligned(window, other)).filter(r -> r >= 0).count();
        if (shared > most) {
          most = shared;
          best = other;
        }
      }
      return best;
    }

    private static int[] aligned(Window window, Window other) {
      Map<TextPlace, Integer> places = new HashMap<>();
      for (int i = 0; i < other.size(); i++) {
        places.putIfAbsent(other.tokens().get(i).place(), i);
      }
      return window.tokens().stream()
          .map(Token::place)
          .mapToInt(place -> places.getOrDefault(place, -1))
          .toArray();
    }
  }

  /**
   * Puts each head of one side into the other, one at a time.
   *
   * @param from whose heads
   * @param into whose run they are put into
   */
  public Result each(
      Reader reader,
      Example example,
      Side from,
      Side into,
      Progress progress,
      Cancellation cancellation) {
    int layers = reader.info().layers();
    int heads = reader.info().heads();
    Donor donor = new Donor(reader, from, into, cancellation);
    List<WindowChange> changes = new ArrayList<>();
    changes.add(window -> Interventions.NONE);
    for (int i = 0; i < layers * heads; i++) {
      int layer = i / heads;
      int head = i % heads;
      changes.add(
          window ->
              new Interventions(List.of(), List.of(), List.of(donor.patch(window, layer, head))));
    }
    List<Side> sides =
        new ChangedReadings(settings, reader, example, into).read(changes, progress, cancellation);
    OriginalAnswer own = OriginalAnswer.of(sides.get(0).prediction());
    OriginalAnswer other = OriginalAnswer.of(from.prediction());
    double[][] ownChange = new double[layers][heads];
    double[][] otherChange = new double[layers][heads];
    for (int i = 0; i < layers * heads; i++) {
      ownChange[i / heads][i % heads] = log(own, sides.get(i + 1)) - log(own, sides.get(0));
      // Minus infinity less itself is NaN: the answer's text is not among what was read.
      otherChange[i / heads][i % heads] = log(other, sides.get(i + 1)) - log(other, sides.get(0));
    }
    return new Result(donor.shared(), into.reading().tokenCount(), ownChange, otherChange);
  }

  private static double log(OriginalAnswer answer, Side side) {
    return answer.logProbability(side.reading(), side.prediction());
  }
}
