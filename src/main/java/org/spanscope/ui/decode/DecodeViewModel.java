package org.spanscope.ui.decode;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.spanscope.experiment.Compare;
import org.spanscope.experiment.OperatorSpread;
import org.spanscope.experiment.Side;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.DecodeTrace;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.session.Inputs;
import org.spanscope.session.SavedChoices;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.ui.shared.Choices;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.Faults;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;
import org.spanscope.ui.shared.LongRun;
import org.spanscope.ui.shared.NoReading;
import org.spanscope.ui.shared.Ongoing;
import org.spanscope.ui.shared.SessionPart;
import org.spanscope.ui.shared.SideReader;
import org.spanscope.ui.shared.SideState;

/** Why A and B answer what they answer: rejected pairs, the null held against tau. */
public final class DecodeViewModel {
  /** What the tables show. */
  enum Shown {
    PAIRS("Rejected pairs"),
    OPERATORS("Operators");

    private final String label;

    Shown(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private final CompareState compare;
  private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
  private final Map<SideName, Latest> runs = new EnumMap<>(SideName.class);
  private final Map<SideName, ReadOnlyObjectWrapper<Traced>> traces = new EnumMap<>(SideName.class);

  private final ObjectProperty<Shown> table =
      new SimpleObjectProperty<>(this, "table", Shown.PAIRS);
  private final LongRun<Map<SideName, OperatorSpread>> spreads;
  private final Map<SideName, Reading> spreadOf = new EnumMap<>(SideName.class);

  public DecodeViewModel(CompareState compare, Jobs jobs) {
    this.compare = compare;
    spreads = new LongRun<>(jobs);
    for (SideName name : SideName.values()) {
      runs.put(name, new Latest(jobs));
      traces.put(name, new ReadOnlyObjectWrapper<>(this, "trace" + name, Traced.words("")));
      compare.side(name).addListener((of, old, now) -> sideChanged(name, now));
    }
    compare.reader().addListener(of -> traceAll());
    compare.openingReader().addListener(of -> traceAll());
    compare
        .decoding()
        .addListener(
            of -> {
              spreadChanged();
              traceAll();
            });
    shown.addListener(of -> traceAll());
  }

  /** Whether anybody looks; nothing is worked out while nobody does. */
  public BooleanProperty shown() {
    return shown;
  }

  ReadOnlyObjectProperty<DecodeSettings> decoding() {
    return compare.decoding();
  }

  ReadOnlyObjectProperty<Traced> traced(SideName name) {
    return wrapper(name).getReadOnlyProperty();
  }

  /** Another null threshold; what is beyond the ends becomes the end. */
  void tau(double value) {
    if (!Double.isNaN(value)) {
      double most = DecodeSettings.MOST_TAU;
      put(compare.decoding().get().tau(Math.max(-most, Math.min(most, value))));
    }
  }

  /** Another temperature, likewise. */
  void temperature(double value) {
    if (!Double.isNaN(value)) {
      double most = DecodeSettings.MOST_TEMPERATURE;
      double fit = Math.max(DecodeSettings.LEAST_TEMPERATURE, Math.min(most, value));
      put(compare.decoding().get().temperature(fit));
    }
  }

  void reset() {
    put(DecodeSettings.STANDARD);
  }

  /** What the tables show; the operators once somebody reads by them. */
  ObjectProperty<Shown> table() {
    return table;
  }

  /** What a session keeps, besides the rules of decoding. */
  public SessionPart<SavedChoices> choices() {
    return new Choices("decode").one("table", table).part();
  }

  /** What runs here now and then. */
  public List<Ongoing> work() {
    return List.of(Ongoing.of("Reading under every operator…", spreads));
  }

  /** Each side's removal by every operator. */
  LongRun<Map<SideName, OperatorSpread>> spreads() {
    return spreads;
  }

  /** Reads the sides there are by every operator. */
  void spread() {
    Optional<Reader> reader = compare.reader().get();
    Optional<Inputs> inputs = compare.inputs().get();
    Map<SideName, Side> sides = new EnumMap<>(SideName.class);
    for (SideName name : SideName.values()) {
      SideState now = compare.side(name).get();
      if (now.isCurrent() && now.side() != null) {
        sides.put(name, now.side());
      }
    }
    if (reader.isEmpty() || inputs.isEmpty() || sides.isEmpty()) {
      return;
    }
    table.set(Shown.OPERATORS);
    spreadOf.clear();
    sides.forEach((name, side) -> spreadOf.put(name, side.reading()));
    DecodeSettings rules = compare.decoding().get();
    SideReader read = compare.sideReader();
    spreads.start(
        (progress, cancellation) -> {
          Map<SideName, OperatorSpread> all = new EnumMap<>(SideName.class);
          sides.forEach(
              (name, side) -> {
                progress.at(all.size(), sides.size());
                all.put(name, spread(side, inputs.get(), rules, reader.get(), read, cancellation));
              });
          return all;
        });
  }

  private static OperatorSpread spread(
      Side side,
      Inputs inputs,
      DecodeSettings rules,
      Reader reader,
      SideReader read,
      Cancellation cancellation) {
    return OperatorSpread.of(
        side,
        inputs.context(),
        rules.temperature(),
        selection -> {
          Inputs other =
              new Inputs(inputs.example(), inputs.split(), inputs.context(), selection, selection);
          Side raw = read.read(reader, other, SideName.A, Progress.NONE, cancellation);
          return Compare.decoded(raw, inputs.example(), rules);
        });
  }

  private void sideChanged(SideName name, SideState now) {
    Side side = now.side();
    Reading last = spreadOf.get(name);
    // A window that was read again, or other rules, are no other text.
    if (last != null && now.isCurrent() && side != null) {
      boolean same =
          side.reading().input().equals(last.input())
              && side.reading().reader().equals(last.reader());
      if (!same) {
        spreadChanged();
      }
    } else if (last != null || !spreadOf.isEmpty()) {
      spreadChanged();
    }
    trace(name);
  }

  private void spreadChanged() {
    if (!spreadOf.isEmpty()) {
      spreads.inputsChanged();
    }
  }

  /** Nothing is worked out any more. */
  public void close() {
    spreads.clear();
    runs.values().forEach(Latest::cancel);
  }

  private void put(DecodeSettings next) {
    compare.decode(next);
  }

  private void traceAll() {
    for (SideName name : SideName.values()) {
      trace(name);
    }
  }

  private void trace(SideName name) {
    if (!shown.get()) {
      return;
    }
    SideState now = compare.side(name).get();
    Side side = now.side();
    if (side == null) {
      wrapper(name).set(Traced.words(NoReading.why(compare, name)));
      return;
    }
    DecodeSettings settings = compare.decoding().get();
    Objects.requireNonNull(runs.get(name))
        .submit(
            Duration.ZERO,
            cancellation ->
                DecodeTrace.of(side.reading(), side.prediction(), settings, DecodeTrace.LISTED),
            trace -> wrapper(name).set(Traced.of(trace, !now.isCurrent())),
            failure -> wrapper(name).set(Traced.words(Faults.sentence(failure))));
  }

  private ReadOnlyObjectWrapper<Traced> wrapper(SideName name) {
    return Objects.requireNonNull(traces.get(name));
  }
}
