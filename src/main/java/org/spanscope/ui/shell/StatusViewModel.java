package org.spanscope.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.spanscope.attention.Lens;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.MapSettings;
import org.spanscope.figure.ColourScale;
import org.spanscope.reader.Reading;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.MapResult;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.Ongoing;
import org.spanscope.ui.shared.SideState;

/** What runs, and what the last readings took. */
public final class StatusViewModel {
  private final CompareState state;
  private final MapState maps;
  private final ReadOnlyBooleanProperty openingData;
  private final List<Ongoing> work;
  private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper(this, "doing", "");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper shows = new ReadOnlyStringWrapper(this, "shows", "");
  private final ReadOnlyStringWrapper a = new ReadOnlyStringWrapper(this, "a", "");
  private final ReadOnlyStringWrapper b = new ReadOnlyStringWrapper(this, "b", "");

  /**
   * @param openingData whether a data set is being opened
   * @param work what tabs and pictures have worked out
   */
  public StatusViewModel(
      CompareState state, MapState maps, ReadOnlyBooleanProperty openingData, List<Ongoing> work) {
    this.work = List.copyOf(work);
    for (Ongoing one : work) {
      one.state().addListener((of, old, now) -> tell());
    }
    this.state = state;
    this.maps = maps;
    this.openingData = openingData;
    openingData.addListener((of, old, now) -> tell());
    maps.result().addListener((of, old, now) -> caption());
    maps.scale().addListener((of, old, now) -> caption());
    for (SideName side : SideName.values()) {
      state.side(side).addListener((of, old, now) -> tell());
      state.pace(side).addListener((of, old, now) -> tell());
    }
    state.readingWindow().addListener((of, old, now) -> tell());
    state.openingReader().addListener((of, old, now) -> tell());
    maps.probing().addListener((of, old, now) -> tell());
    maps.settings().addListener((of, old, now) -> tell());
    tell();
  }

  /** What is being done, in a few words. */
  public ReadOnlyStringProperty doing() {
    return doing.getReadOnlyProperty();
  }

  /** Whether there is something to cancel. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** What the maps show, in one line. */
  public ReadOnlyStringProperty shows() {
    return shows.getReadOnlyProperty();
  }

  /** Tokens and milliseconds of a side's reading. */
  public ReadOnlyStringProperty took(SideName side) {
    return (side == SideName.A ? a : b).getReadOnlyProperty();
  }

  private void tell() {
    List<String> reading = new ArrayList<>();
    for (SideName side : SideName.values()) {
      if (state.side(side).get().running()) {
        reading.add(side.name());
      }
    }
    boolean window = state.readingWindow().get();
    List<Ongoing> running = work.stream().filter(Ongoing::isRunning).toList();
    busy.set(
        !reading.isEmpty()
            || window
            || openingData.get()
            || maps.probing().get()
            || !running.isEmpty());
    if (!reading.isEmpty()) {
      doing.set("Reading " + String.join(" and ", reading) + share() + "…");
    } else if (window) {
      doing.set("Reading a window…");
    } else if (openingData.get()) {
      doing.set("Opening the data set…");
    } else if (state.openingReader().get()) {
      doing.set("Opening the reader…");
    } else if (maps.probing().get()) {
      doing.set("Computing " + maps.lens().label() + "…");
    } else if (!running.isEmpty()) {
      doing.set(running.get(0).doing());
    } else {
      doing.set("Idle");
    }
    a.set(took(SideName.A, state.side(SideName.A).get()));
    b.set(took(SideName.B, state.side(SideName.B).get()));
  }

  /** How much of what is being read is read, where that is known: a text of several windows. */
  private String share() {
    double[] shares =
        Arrays.stream(SideName.values())
            .filter(side -> state.side(side).get().running())
            .mapToDouble(side -> state.pace(side).get().share())
            .toArray();
    double sum = Arrays.stream(shares).map(one -> Math.max(0, one)).sum();
    boolean known = Arrays.stream(shares).anyMatch(one -> one >= 0);
    return known ? " (" + (int) (100 * sum / shares.length) + " %)" : "";
  }

  private void caption() {
    MapResult result = maps.result().get();
    if (result.view(SideName.A).isEmpty() && result.view(SideName.B).isEmpty()) {
      shows.set("");
      return;
    }
    MapSettings now = result.settings();
    LensChoice choice = now.choice();
    Lens lens = Lenses.byId(choice.lens());
    StringBuilder words = new StringBuilder(lens.label());
    if (lens.hasLayers()) {
      words.append(", ").append(lens.place(choice));
    }
    words.append(" · ").append(now.block().label().replace('-', ' '));
    words.append(" · by ").append(now.level().label());
    words.append(" · sinks ").append(now.sinks().label());
    if (maps.scale().get().shared()) {
      ColourScale scale = maps.colours(SideName.A);
      words.append(" · shared scale ");
      words.append(Decimals.precise(scale.min())).append(" to ");
      words.append(Decimals.precise(scale.max()));
    } else {
      words.append(" · own scales");
    }
    shows.set(words.toString());
  }

  private static String took(SideName name, SideState now) {
    if (now.side() == null || now.problem() != null) {
      return "";
    }
    Reading reading = now.side().reading();
    int windows = reading.windows().size();
    return name
        + " "
        + reading.tokenCount()
        + " tokens"
        + (windows > 1 ? " in " + windows + " windows" : "")
        + " · "
        + Math.max(1, reading.time().toMillis())
        + " ms";
  }
}
