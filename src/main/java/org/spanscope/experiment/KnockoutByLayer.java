package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderFault;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Example;

/** In which layers does the answer need the attention between two blocks? */
public final class KnockoutByLayer {
  private final DecodeSettings settings;

  public KnockoutByLayer(DecodeSettings settings) {
    this.settings = settings;
  }

  /**
   * What came out.
   *
   * @param knockout the blocks, in all layers
   * @param width layers of a stretch
   * @param probability of the answer when nothing is changed
   * @param rows a row a layer
   * @param everywhere change of its log probability with the attention out in all layers
   */
  public record Result(
      Knockout knockout, int width, double probability, List<Row> rows, double everywhere) {}

  /**
   * One layer.
   *
   * @param layer from 0
   * @param alone change of the log probability (natural) with the attention out in this layer
   * @param first first layer of the stretch around it
   * @param last last layer of that
   * @param stretch the same with the attention out in the whole stretch
   */
  public record Row(int layer, double alone, int first, int last, double stretch) {}

  /**
   * Takes the attention out layer by layer, and in stretches of layers around each.
   *
   * @param width layers of a stretch, at least 1; cut at the ends
   * @throws ReaderFault if the side was read without tokens of one of the blocks
   */
  public Result run(
      Reader reader,
      Example example,
      Side side,
      Knockout blocks,
      int width,
      Progress progress,
      Cancellation cancellation) {
    int layers = reader.info().layers();
    Knockout knockout = blocks.in(0, layers - 1);
    check(knockout, side);
    List<Knockout> all = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      all.add(knockout.in(layer, layer));
      int first = layer - (width - 1) / 2;
      all.add(knockout.in(Math.max(0, first), Math.min(layers - 1, first + width - 1)));
    }
    all.add(knockout);
    ChangedReadings.LogChanges changes =
        new ChangedReadings(settings, reader, example, side)
            .logChanges(
                all.stream().map(one -> one.change(side.prediction())).toList(),
                progress,
                cancellation);
    List<Row> rows = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      Knockout stretch = all.get(2 * layer + 1);
      rows.add(
          new Row(
              layer,
              changes.changes()[2 * layer],
              stretch.first(),
              stretch.last(),
              changes.changes()[2 * layer + 1]));
    }
    return new Result(
        knockout,
        width,
        changes.plain().prediction().probability(),
        rows,
        changes.changes()[2 * layers]);
  }

  static void check(Knockout knockout, Side side) {
    if (!knockout.touches(side)) {
      throw new ReaderFault(
          "There is no attention from " + knockout.from().label() + " to " + knockout.to().label(),
          "",
          "Choose blocks that were read; an answer has tokens only where there is a span.");
    }
  }
}
