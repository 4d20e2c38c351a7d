package org.spanscope.testing;

import org.spanscope.experiment.Compare;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.session.Preferences;
import org.spanscope.text.SentenceSplitter;
import org.spanscope.text.Splitter;
import org.spanscope.text.Splitters;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.ExampleOpener;
import org.spanscope.ui.shared.Messages;

/** What view models stand on, without a window: a comparison whose jobs run at once. */
public final class WindowState {
  private static final Splitters SPLITTERS = new Splitters(new SentenceSplitter());

  private final ManualJobs time = new ManualJobs();
  private final FakeReaders readers = new FakeReaders();
  private final Messages messages = new Messages();
  private final CompareState compare;
  private final ExampleOpener opener;

  public WindowState() {
    Compare sides = new Compare(DecodeSettings.STANDARD);
    compare =
        new CompareState(
            readers,
            (reader, inputs, side, progress, cancellation) ->
                sides.side(
                    reader,
                    inputs.example(),
                    inputs.context(),
                    inputs.selection(side),
                    progress,
                    cancellation),
            time.jobs());
    opener =
        new ExampleOpener(
            compare, () -> Preferences.STANDARD, WindowState::splitter, messages, time.jobs());
  }

  public static Splitter splitter(org.spanscope.text.Split split) {
    return SPLITTERS.of(split);
  }

  public ManualJobs time() {
    return time;
  }

  public FakeReaders readers() {
    return readers;
  }

  public Messages messages() {
    return messages;
  }

  public CompareState compare() {
    return compare;
  }

  public ExampleOpener opener() {
    return opener;
  }
}
