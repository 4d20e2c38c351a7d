package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.OriginalAnswer;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.text.Example;

/**
 * What would the answer head say after each layer? (The "logit lens", nostalgebraist 2020, with the
 * reader's own answer head, which was trained on the last layer alone.)
 */
public final class AnswerByLayer {
  private final DecodeSettings settings;

  public AnswerByLayer(DecodeSettings settings) {
    this.settings = settings;
  }

  /**
   * After some layers.
   *
   * @param layers how many layers were passed: 0 is the embeddings alone
   * @param prediction what the answer head gives there
   * @param probability of the answer that the whole reader gives
   */
  public record Row(int layers, Prediction prediction, double probability) {}

  /** A row for the embeddings and each layer; the last is the plain run. */
  public List<Row> run(Reader reader, Example example, Side side, Cancellation cancellation) {
    List<List<Window>> byWindow = new ArrayList<>();
    for (Window window : side.reading().windows()) {
      byWindow.add(reader.interventions().afterEachLayer(window, cancellation));
    }
    ChangedReadings changed = new ChangedReadings(settings, reader, example, side);
    List<Side> sides = new ArrayList<>();
    for (int i = 0; i < byWindow.get(0).size(); i++) {
      int layers = i;
      sides.add(changed.side(byWindow.stream().map(all -> all.get(layers)).toList()));
    }
    OriginalAnswer answer = OriginalAnswer.of(sides.get(sides.size() - 1).prediction());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      Side one = sides.get(i);
      rows.add(new Row(i, one.prediction(), answer.probability(one.reading(), one.prediction())));
    }
    return rows;
  }
}
