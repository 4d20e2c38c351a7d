package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.OriginalAnswer;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reader;
import org.spanscope.task.Cancellation;
import org.spanscope.task.UserFault;
import org.spanscope.text.Context;
import org.spanscope.text.Distractors;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;

/**
 * What one removal of sentences comes to by each way of removing them, and by a control that
 * removes nothing but shuffles the whole text: whether a conclusion depends on the operator.
 *
 * @param rows one an operator, then the control
 */
public record OperatorSpread(List<Row> rows) {
  public OperatorSpread {
    rows = List.copyOf(rows);
  }

  /**
   * One operator.
   *
   * @param operator as on the command line, or "shuffled" for the control
   * @param side what the reader answers; its answer's probability is that of what it answers
   * @param original probability of the answer to the input that the operators are compared for, in
   *     this reading
   * @param changed whether it answers another text than the side as it was read
   */
  public record Row(String operator, Side side, double original, boolean changed) {
    public String answer() {
      return side.prediction().text();
    }

    public double probability() {
      return side.prediction().probability();
    }

    public double nullProbability() {
      return side.prediction().nullProbability();
    }
  }

  /** The name of the control. */
  public static final String SHUFFLED = "shuffled";

  /**
   * Reads a selection by every operator, and all sentences shuffled.
   *
   * @param chosen the side as it was read, by its own operator
   * @throws UserFault as reader and distractors do
   */
  public static OperatorSpread of(
      Reader reader,
      Example example,
      Context context,
      Side chosen,
      DecodeSettings settings,
      Distractors distractors,
      Cancellation cancellation) {
    Compare compare = new Compare(settings, distractors);
    return of(
        chosen,
        context,
        settings.temperature(),
        selection -> compare.side(reader, example, context, selection, cancellation));
  }

  /**
   * The same, where somebody else reads.
   *
   * @param temperature by which all sides are decoded
   * @param read reads and decodes a selection; looks up the distractors that it needs
   */
  public static OperatorSpread of(
      Side chosen, Context context, double temperature, Function<Selection, Side> read) {
    List<Row> rows = new ArrayList<>();
    boolean whole = chosen.selection().kept().size() == context.sentences().size();
    for (Removal removal : Removal.values()) {
      Selection selection = chosen.selection().with(removal);
      // Where nothing is removed every operator gives the same text.
      Side side = whole || selection.equals(chosen.selection()) ? chosen : read.apply(selection);
      rows.add(row(removal.label(), side, chosen, temperature));
    }
    Selection all = Selection.all(context, chosen.selection().removal());
    Selection shuffled = chosen.selection().keeping(all.kept()).with(Removal.DELETE).shuffled(true);
    Side control = read.apply(shuffled);
    rows.add(row(SHUFFLED, control, chosen, temperature));
    return new OperatorSpread(rows);
  }

  private static Row row(String operator, Side side, Side chosen, double temperature) {
    Prediction now = side.prediction();
    OriginalAnswer answer = OriginalAnswer.of(chosen.prediction());
    double original = answer.probability(side.reading(), now, temperature);
    boolean changed = !now.text().equals(chosen.prediction().text());
    return new Row(operator, side.withoutAttention(), original, changed);
  }

  /** The rows of the operators, without the control. */
  public List<Row> operators() {
    return rows.stream().filter(row -> !row.operator().equals(SHUFFLED)).toList();
  }

  /** How many different answers the operators give; no answer is one. */
  public int answers() {
    return (int) operators().stream().map(Row::answer).distinct().count();
  }

  /** Largest minus smallest probability of the answer to the input as it was read. */
  public double spread() {
    double[] values = operators().stream().mapToDouble(Row::original).sorted().toArray();
    return values[values.length - 1] - values[0];
  }
}
