package org.spanscope.ui.shared;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spanscope.attention.AttentionFault;
import org.spanscope.attention.AttentionMap;
import org.spanscope.attention.CurveDifference;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.HeadStatistics;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.MapDifference;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapView;
import org.spanscope.attention.Maps;
import org.spanscope.attention.SentenceMass;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.ColourScale;
import org.spanscope.plot.Scales;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Window;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.text.Example;
import org.spanscope.ui.shared.MapResult.SideMap;

/** Works out what the pictures show, in whatever thread. */
final class MapJob {
  /** Maps kept: every lens of both sides, and the heads looked at last. */
  private static final int KEPT = 24;

  /** Numbers of heads kept: those of both sides, and of both as they were before. */
  private static final int HEADS_KEPT = 4;

  private final Deque<Kept> kept = new ArrayDeque<>();
  private final Deque<KeptHeads> keptHeads = new ArrayDeque<>();

  /**
   * A side to look at.
   *
   * @param side its reading
   * @param window which window, resolved ({@link WindowChoice#in})
   * @param example what was asked; without golds where the reading is of another text
   * @param probe of the reader that read it; null while another one is open
   */
  record Wanted(
      Side side, WindowChoice window, Example example, @Nullable ContributionProbe probe) {
    /** Sentences of the context that a gold answer touches, from 0. */
    Set<Integer> golds() {
      return example.goldSentences(side.reading().input().context());
    }

    /** Whether the reader that a lens would have to ask is not open, and a newer reading comes. */
    boolean isOfAnotherReader(LensChoice choice) {
      return probe == null && Lenses.byId(choice.lens()).runsReader();
    }

    SideMap without(String problem) {
      ColourScale none = Scales.magnitudes(ColourScale.Colours.VIRIDIS);
      return new SideMap(side, example, window, null, none, Map.of(), new double[0], problem);
    }
  }

  private record Kept(Reading reading, WindowChoice window, LensChoice choice, AttentionMap map) {
    boolean is(Reading other, WindowChoice otherWindow, LensChoice otherChoice) {
      return reading == other && window.equals(otherWindow) && choice.equals(otherChoice);
    }
  }

  /** They change with the reading and its golds, not with the head that is looked at. */
  private record KeptHeads(
      Window window, Set<Integer> golds, Map<HeadStatistic, double[][]> numbers) {}

  MapResult work(
      Map<SideName, Wanted> wanted,
      MapSettings settings,
      boolean renormalise,
      Cancellation cancellation) {
    Map<SideName, SideMap> sides = new EnumMap<>(SideName.class);
    for (var side : wanted.entrySet()) {
      cancellation.check();
      sides.put(side.getKey(), side(side.getValue(), settings, cancellation));
    }
    cancellation.check();
    SideMap a = sides.get(SideName.A);
    SideMap b = sides.get(SideName.B);
    CurveDifference curves = null;
    MapDifference map = null;
    if (a != null && b != null) {
      curves = CurveDifference.of(a.side().probabilities(), b.side().probabilities(), renormalise);
      if (a.view() != null && b.view() != null) {
        map = MapDifference.of(a.view(), b.view(), renormalise);
      }
    }
    MapView[] views =
        sides.values().stream()
            .flatMap(side -> Stream.ofNullable(side.view()))
            .toArray(MapView[]::new);
    return new MapResult(
        settings,
        sides,
        curves,
        map,
        Scales.magnitudes(ColourScale.Colours.VIRIDIS, views),
        Scales.differences(map == null ? new float[0] : map.values()),
        "");
  }

  private SideMap side(Wanted wanted, MapSettings settings, Cancellation cancellation) {
    Side side = wanted.side();
    if (wanted.window().missing(side).isPresent() || wanted.isOfAnotherReader(settings.choice())) {
      return wanted.without("");
    }
    try {
      AttentionMap map = map(wanted, settings.choice(), cancellation);
      MapView view = Maps.view(map, settings, side.reading().input());
      return new SideMap(
          side,
          wanted.example(),
          wanted.window(),
          view,
          Scales.magnitudes(ColourScale.Colours.VIRIDIS, view),
          heads(wanted),
          mass(map, settings.choice().lens(), side),
          "");
    } catch (AttentionFault fault) {
      return wanted.without(String.valueOf(fault.getMessage()));
    }
  }

  /**
   * A side through another lens; empty while its window is not read, and where the reader would
   * have to be asked for it.
   */
  Optional<MapView> view(SideMap shown, MapSettings settings, Cancellation cancellation) {
    if (shown.window().missing(shown.side()).isPresent()) {
      return Optional.empty();
    }
    Wanted wanted = new Wanted(shown.side(), shown.window(), shown.example(), null);
    Optional<AttentionMap> map =
        wanted.isOfAnotherReader(settings.choice())
            ? kept(wanted, settings.choice())
            : Optional.of(map(wanted, settings.choice(), cancellation));
    return map.map(one -> Maps.view(one, settings, shown.side().reading().input()));
  }

  /** Whether the reader has to compute before all of these can be shown. */
  boolean asksReader(Collection<Wanted> wanted, LensChoice choice) {
    return Lenses.byId(choice.lens()).runsReader()
        && wanted.stream().anyMatch(one -> one.probe() != null && kept(one, choice).isEmpty());
  }

  private Optional<AttentionMap> kept(Wanted wanted, LensChoice choice) {
    synchronized (kept) {
      for (Kept one : kept) {
        if (one.is(wanted.side().reading(), wanted.window(), choice)) {
          kept.remove(one);
          kept.addFirst(one);
          return Optional.of(one.map());
        }
      }
    }
    return Optional.empty();
  }

  private AttentionMap map(Wanted wanted, LensChoice choice, Cancellation cancellation) {
    Optional<AttentionMap> known = kept(wanted, choice);
    if (known.isPresent()) {
      return known.get();
    }
    Reading reading = wanted.side().reading();
    ContributionProbe probe = Objects.requireNonNullElse(wanted.probe(), ContributionProbe.NONE);
    AttentionMap map = wanted.window().map(reading, choice, probe, cancellation);
    synchronized (kept) {
      kept.addFirst(new Kept(reading, wanted.window(), choice, map));
      while (kept.size() > KEPT) {
        kept.removeLast();
      }
    }
    return map;
  }

  private Map<HeadStatistic, double[][]> heads(Wanted wanted) {
    List<Window> windows = wanted.side().reading().windows();
    WindowChoice shown = wanted.window();
    Window window =
        windows.get(
            shown.equals(WindowChoice.WHOLE)
                ? WindowChoice.ANSWER.in(wanted.side()).index()
                : shown.index());
    Set<Integer> golds = wanted.golds();
    synchronized (keptHeads) {
      for (KeptHeads one : keptHeads) {
        if (one.window == window && one.golds.equals(golds)) {
          return one.numbers;
        }
      }
    }
    Map<HeadStatistic, double[][]> heads = new EnumMap<>(HeadStatistic.class);
    for (HeadStatistic statistic : HeadStatistic.values()) {
      heads.put(statistic, HeadStatistics.of(window, statistic, golds));
    }
    synchronized (keptHeads) {
      keptHeads.addFirst(new KeptHeads(window, golds, heads));
      while (keptHeads.size() > HEADS_KEPT) {
        keptHeads.removeLast();
      }
    }
    return heads;
  }

  private static double[] mass(AttentionMap map, String lens, Side side) {
    double[] mass = new double[side.reading().input().context().sentences().size()];
    Arrays.fill(mass, Double.NaN);
    for (SentenceMass one : SentenceMass.of(map, lens)) {
      if (one.sentence() >= 0 && one.sentence() < mass.length) {
        mass[one.sentence()] = one.mass();
      }
    }
    return mass;
  }
}
