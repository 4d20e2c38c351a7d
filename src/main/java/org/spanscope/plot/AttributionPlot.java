package org.spanscope.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapUnit;
import org.spanscope.attribution.Attribution;
import org.spanscope.attribution.ExplainSettings.Part;
import org.spanscope.attribution.UnitValues;
import org.spanscope.experiment.Explained;
import org.spanscope.figure.BarsPanel;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.Panel;
import org.spanscope.figure.Role;
import org.spanscope.figure.TextPanel;
import org.spanscope.reader.TextPlace;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;

/** Pictures of an attribution of one side; those of A and B share their scales. */
public final class AttributionPlot {
  /** Places along a drawn path. */
  private static final int PLACES = 101;

  /** Pieces of text from this share of the scale on are underlined. */
  private static final double STRONG = 0.5;

  private final Provenance provenance;

  public AttributionPlot(Provenance provenance) {
    this.provenance = provenance;
  }

  /** One scale for all sides at a level, equally far below and above zero. */
  public static ColourScale scale(Level level, List<Explained> sides) {
    double[] all =
        sides.stream().flatMapToDouble(one -> Arrays.stream(one.units(level).values())).toArray();
    float[] values = new float[all.length];
    for (int i = 0; i < all.length; i++) {
      values[i] = (float) all[i];
    }
    return Scales.differences(values);
  }

  /**
   * The text that was read, coloured; one piece a unit of {@link Explained#units}.
   *
   * @param name of the side, A or B
   */
  public Figure text(String name, Explained one, Level level, ColourScale scale) {
    UnitValues units = one.units(level);
    ReaderInput input = one.side().reading().input();
    List<TextPanel.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < units.units().size(); i++) {
      MapUnit unit = units.units().get(i);
      TextPanel.Joint joint =
          i == 0 ? TextPanel.Joint.GLUED : joint(units.units().get(i - 1), unit);
      pieces.add(new TextPanel.Piece(surface(unit, input), joint, units.values()[i]));
    }
    TextPanel panel =
        new TextPanel("", pieces, scale, AttributionWords.unit(one), STRONG * scale.max());
    return figure("Attribution, side " + name, name, one, level.label() + " level", panel);
  }

  private static TextPanel.Joint joint(MapUnit before, MapUnit unit) {
    if (before.place().area() == unit.place().area() && before.sentence() == unit.sentence()) {
      return before.place().end() == unit.place().start()
          ? TextPanel.Joint.GLUED
          : TextPanel.Joint.SPACE;
    }
    return unit.place().area() == TextPlace.Area.CONTEXT
        ? TextPanel.Joint.SENTENCE
        : TextPanel.Joint.SPACE;
  }

  /** The characters that a unit stands on; what was masked or is special has its name. */
  private static String surface(MapUnit unit, ReaderInput input) {
    TextPlace place = unit.place();
    if (unit.masked()) {
      return unit.label();
    }
    return switch (place.area()) {
      case QUESTION -> input.question().substring(place.start(), place.end());
      case CONTEXT -> input.context().text().substring(place.start(), place.end());
      case CLS, SEPARATOR, DISTRACTOR -> unit.label();
    };
  }

  /** The axis of bars, the same for all sides: from the lowest to the highest end. */
  public static CurveScale barScale(Level level, List<Explained> sides) {
    double[] ends =
        sides.stream()
            .flatMapToDouble(
                one ->
                    level == Level.SENTENCE
                        ? one.attribution().sentences().stream()
                            .flatMapToDouble(AttributionPlot::ends)
                        : Arrays.stream(one.units(level).values()))
            .toArray();
    double least = Math.min(0, DoubleStream.of(ends).min().orElse(0));
    double most = Math.max(0, DoubleStream.of(ends).max().orElse(0));
    return new CurveScale(
        least < 0 ? -Scales.roundUp(-least) : 0,
        most > 0 || least == 0 ? Scales.roundUp(most) : 0,
        false);
  }

  /** Both ends of a sentence's whisker, or its value. */
  private static DoubleStream ends(Attribution.SentenceValue sentence) {
    double error = sentence.error() == null ? 0 : sentence.error();
    return DoubleStream.of(sentence.value() - error, sentence.value() + error);
  }

  /** Bars; at the level of sentences one for each of the context, also of those that are off. */
  public Figure bars(String name, Explained one, Level level, CurveScale scale) {
    Role role = name.equals("A") ? Role.A : Role.B;
    BarsPanel panel =
        level == Level.SENTENCE
            ? sentences(name, one, role, scale)
            : units(name, one, level, role, scale);
    return figure("Attribution, side " + name, name, one, level.label() + " level", panel);
  }

  private static BarsPanel units(
      String name, Explained one, Level level, Role role, CurveScale scale) {
    UnitValues units = one.units(level);
    return new BarsPanel(
        "",
        level.label(),
        AttributionWords.unit(one),
        units.units().stream().map(MapUnit::label).toList(),
        List.of(BarsPanel.Series.of(name, units.values(), role)),
        List.of(),
        scale.min(),
        scale.max(),
        BarsPanel.Direction.UP,
        BarsPanel.NONE);
  }

  private static BarsPanel sentences(String name, Explained one, Role role, CurveScale scale) {
    Context context = one.side().reading().input().context();
    int n = context.sentences().size();
    double[] values = new double[n];
    double[] errors = new double[n];
    Arrays.fill(values, Double.NaN);
    Arrays.fill(errors, Double.NaN);
    boolean sampled = false;
    for (Attribution.SentenceValue sentence : one.attribution().sentences()) {
      values[sentence.sentence()] = sentence.value();
      if (sentence.error() != null) {
        errors[sentence.sentence()] = sentence.error();
        sampled = true;
      }
    }
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      labels.add((i + 1) + " " + context.sentence(i));
    }
    return new BarsPanel(
        "",
        "sentence",
        AttributionWords.unit(one) + (sampled ? " ± standard error" : ""),
        labels,
        List.of(BarsPanel.Series.of(name, values, errors, role)),
        List.of(),
        scale.min(),
        scale.max(),
        BarsPanel.Direction.RIGHT,
        BarsPanel.NONE);
  }

  /** Whether F was followed along a path. */
  public static boolean hasPath(Explained one) {
    return one.attribution().detail() instanceof Attribution.Path;
  }

  /** The y axis of paths, the same for all sides. */
  public static CurveScale pathScale(List<Explained> sides) {
    double[] all =
        sides.stream()
            .filter(AttributionPlot::hasPath)
            .flatMapToDouble(one -> Arrays.stream(path(one).scores()))
            .toArray();
    double least = DoubleStream.of(all).min().orElse(0);
    double most = DoubleStream.of(all).max().orElse(1);
    double room = Math.max(0.5, (most - least) * 0.05);
    return new CurveScale(
        Math.floor((least - room) * 2) / 2, Math.ceil((most + room) * 2) / 2, false);
  }

  private static Attribution.Path path(Explained one) {
    return (Attribution.Path) one.attribution().detail();
  }

  /** F from the baseline to the input, straight between the places where it was looked at. */
  public Figure path(String name, Explained one, CurveScale scale) {
    Attribution.Path path = path(one);
    double[] values = new double[PLACES];
    List<String> ticks = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      double alpha = (double) i / (PLACES - 1);
      values[i] = at(path, alpha);
      ticks.add(Integer.toString(i));
    }
    CurvesPanel panel =
        new CurvesPanel(
            "",
            "place on the path, % of the way from baseline to input",
            "F, logits",
            ticks,
            List.of(new CurvesPanel.Curve("F", values, false, Role.START)),
            List.of(),
            scale.min(),
            scale.max(),
            false);
    return figure("F along the path, side " + name, name, one, "", panel);
  }

  private static double at(Attribution.Path path, double alpha) {
    double[] alphas = path.alphas();
    int found = Arrays.binarySearch(alphas, alpha);
    if (found >= 0) {
      return path.scores()[found];
    }
    int above = Math.min(alphas.length - 1, -found - 1);
    int below = Math.max(0, above - 1);
    double share = (alpha - alphas[below]) / (alphas[above] - alphas[below]);
    return path.scores()[below] + share * (path.scores()[above] - path.scores()[below]);
  }

  /** Whether pairs of sentences were looked at: there are at least two, and all sets are known. */
  public static boolean hasInteractions(Explained one) {
    return one.attribution().detail() instanceof Attribution.Interactions pairs
        && pairs.values().length > 1;
  }

  /** One scale for the interactions of all sides. */
  public static ColourScale interactionScale(List<Explained> sides) {
    double[] all =
        sides.stream()
            .filter(AttributionPlot::hasInteractions)
            .flatMap(one -> Arrays.stream(interactions(one)))
            .flatMapToDouble(Arrays::stream)
            .toArray();
    float[] values = new float[all.length];
    for (int i = 0; i < all.length; i++) {
      values[i] = (float) all[i];
    }
    return Scales.differences(values);
  }

  private static double[][] interactions(Explained one) {
    return ((Attribution.Interactions) one.attribution().detail()).values();
  }

  /** What pairs of sentences are worth beyond each alone. */
  public Figure interactions(String name, Explained one, ColourScale scale) {
    double[][] values = interactions(one);
    int n = values.length;
    float[] cells = new float[n * n];
    for (int i = 0; i < n * n; i++) {
      cells[i] = (float) values[i / n][i % n];
    }
    List<String> labels =
        one.attribution().sentences().stream()
            .map(sentence -> Integer.toString(sentence.sentence() + 1))
            .toList();
    HeatmapPanel panel =
        new HeatmapPanel(
            "",
            "sentence",
            "sentence",
            labels,
            labels,
            cells,
            scale,
            "interaction, probability",
            "the sentence itself");
    return figure("Interactions of sentences, side " + name, name, one, "", panel);
  }

  private Figure figure(String title, String name, Explained one, String level, Panel panel) {
    List<String> says = new ArrayList<>(AttributionWords.says(one));
    if (!level.isEmpty()) {
      says.add(level);
    }
    says.add(Says.sentences(one.side()));
    says.addAll(Says.reader(one.side().reading()));
    Provenance with =
        provenance
            .side(name, one.side())
            .with("method", one.method().id())
            .with("target", one.attribution().target());
    if (one.method().takes().contains(Part.BASELINE)) {
      with =
          with.with("baseline", one.settings().baseline().label())
              .with("steps", Integer.toString(one.settings().steps()));
    }
    return new Figure(title, says, List.of(panel), with.entries());
  }
}
