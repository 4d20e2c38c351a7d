package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.OriginalAnswer;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Taps;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Selection;

/** Reads selections of one context, in batches where they are known beforehand. */
final class SelectionReader {
  /** Inputs between two looks at the progress, of short texts. */
  private static final int TOGETHER = 16;

  /** Characters between two looks at the progress, of long ones: some seconds of reading. */
  private static final int CHARACTERS = 20_000;

  private final Compare compare;
  private final DecodeSettings settings;
  private final Reader reader;
  private final Example example;
  private final Context context;

  SelectionReader(DecodeSettings settings, Reader reader, Example example, Context context) {
    this.compare = new Compare(settings);
    this.settings = settings;
    this.reader = reader;
    this.example = example;
    this.context = context;
  }

  /**
   * Reads one.
   *
   * @throws org.spanscope.text.TextFault if there is nothing to read
   */
  Side side(Selection selection, Taps taps, Cancellation cancellation) {
    Reading reading = reader.read(input(selection), taps, cancellation);
    cancellation.check();
    return compare.side(example, selection, reading);
  }

  /** Reads many, those of like length together; results in their order. */
  List<SelectionResult> readAll(
      List<Selection> selections,
      OriginalAnswer original,
      Progress progress,
      Cancellation cancellation) {
    List<ReaderInput> inputs = selections.stream().map(this::input).toList();
    List<Integer> longestFirst = new ArrayList<>();
    List<SelectionResult> results = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      longestFirst.add(i);
    }
    // Long ones first, so that what is left never takes longer than what was done tells.
    longestFirst.sort(Comparator.comparingInt(i -> -inputs.get(i).text().length()));
    List<SelectionResult> read = new ArrayList<>();
    while (read.size() < inputs.size()) {
      cancellation.check();
      progress.at(read.size(), inputs.size());
      int longest = Math.max(1, inputs.get(longestFirst.get(read.size())).text().length());
      int together = Math.max(1, Math.min(TOGETHER, CHARACTERS / longest));
      int end = Math.min(inputs.size(), read.size() + together);
      List<Integer> batch = longestFirst.subList(read.size(), end);
      List<Reading> readings =
          reader.readAll(batch.stream().map(inputs::get).toList(), cancellation);
      for (int k = 0; k < batch.size(); k++) {
        Side side = compare.side(example, selections.get(batch.get(k)), readings.get(k));
        read.add(result(side, original));
      }
    }
    progress.at(inputs.size(), inputs.size());
    for (int i = 0; i < inputs.size(); i++) {
      results.add(read.get(longestFirst.indexOf(i)));
    }
    return results;
  }

  /** A side that it read, in numbers. */
  SelectionResult result(Side side, OriginalAnswer original) {
    return SelectionResult.of(side, original, settings.temperature());
  }

  private ReaderInput input(Selection selection) {
    return Compare.input("this side", example, context, selection);
  }
}
