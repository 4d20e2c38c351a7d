package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Interventions;
import org.spanscope.reader.OriginalAnswer;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Example;

/** Reads a side again with something changed inside the reader. */
final class ChangedReadings {
  private final Reader reader;
  private final Example example;
  private final Side side;
  private final Compare compare;

  /**
   * @param side a reading of this reader
   */
  ChangedReadings(DecodeSettings settings, Reader reader, Example example, Side side) {
    this.compare = new Compare(settings);
    this.reader = reader;
    this.example = example;
    this.side = side;
  }

  /** A side for each change, in order, without attention. */
  List<Side> read(List<WindowChange> changes, Progress progress, Cancellation cancellation) {
    List<Window> windows = side.reading().windows();
    List<List<Window>> changed = new ArrayList<>();
    for (int w = 0; w < windows.size(); w++) {
      Window window = windows.get(w);
      List<Interventions> variants = changes.stream().map(change -> change.in(window)).toList();
      Progress part = progress.part((double) w / windows.size(), (double) (w + 1) / windows.size());
      changed.add(reader.interventions().read(window, variants, Taps.LOGITS, part, cancellation));
    }
    List<Side> sides = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      int variant = i;
      sides.add(side(changed.stream().map(all -> all.get(variant)).toList()));
    }
    return sides;
  }

  /** The side as windows of its own tokens give it. */
  Side side(List<Window> windows) {
    Reading old = side.reading();
    Reading reading = new Reading(old.input(), windows, old.reader(), old.device(), old.time());
    return compare.side(example, side.selection(), reading);
  }

  /**
   * The plain run and, for each change, the change of the log probability of the plain run's
   * answer.
   */
  LogChanges logChanges(List<WindowChange> changes, Progress progress, Cancellation cancellation) {
    List<WindowChange> all = new ArrayList<>();
    all.add(window -> Interventions.NONE);
    all.addAll(changes);
    List<Side> sides = read(all, progress, cancellation);
    Side plain = sides.get(0);
    OriginalAnswer answer = OriginalAnswer.of(plain.prediction());
    double before = answer.logProbability(plain.reading(), plain.prediction());
    double[] differences = new double[changes.size()];
    for (int i = 0; i < differences.length; i++) {
      Side changed = sides.get(i + 1);
      differences[i] = answer.logProbability(changed.reading(), changed.prediction()) - before;
    }
    return new LogChanges(plain, differences);
  }

  /**
   * @param plain nothing changed
   * @param changes natural logarithms, one a change
   */
  record LogChanges(Side plain, double[] changes) {}
}
