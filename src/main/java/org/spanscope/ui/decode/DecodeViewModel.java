package org.spanscope.ui.decode;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.spanscope.experiment.Side;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.DecodeTrace;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.Faults;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;
import org.spanscope.ui.shared.NoReading;
import org.spanscope.ui.shared.SideState;

/** Why A and B answer what they answer: rejected pairs, the null held against tau. */
public final class DecodeViewModel {
  /** Least and largest null threshold of the slider, as a score. */
  static final double MOST_TAU = 10;

  static final double LEAST_TEMPERATURE = 0.1;
  static final double MOST_TEMPERATURE = 10;

  private final CompareState compare;
  private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
  private final Map<SideName, Latest> runs = new EnumMap<>(SideName.class);
  private final Map<SideName, ReadOnlyObjectWrapper<Traced>> traces = new EnumMap<>(SideName.class);

  public DecodeViewModel(CompareState compare, Jobs jobs) {
    this.compare = compare;
    for (SideName name : SideName.values()) {
      runs.put(name, new Latest(jobs));
      traces.put(name, new ReadOnlyObjectWrapper<>(this, "trace" + name, Traced.words("")));
      compare.side(name).addListener((of, old, now) -> trace(name));
    }
    compare.reader().addListener(of -> traceAll());
    compare.openingReader().addListener(of -> traceAll());
    compare.decoding().addListener(of -> traceAll());
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
      put(compare.decoding().get().tau(Math.max(-MOST_TAU, Math.min(MOST_TAU, value))));
    }
  }

  /** Another temperature, likewise. */
  void temperature(double value) {
    if (!Double.isNaN(value)) {
      double fit = Math.max(LEAST_TEMPERATURE, Math.min(MOST_TEMPERATURE, value));
      put(compare.decoding().get().temperature(fit));
    }
  }

  void reset() {
    put(DecodeSettings.STANDARD);
  }

  /** Nothing is worked out any more. */
  public void close() {
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
