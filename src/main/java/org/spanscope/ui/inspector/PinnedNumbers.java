package org.spanscope.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spanscope.attention.AttentionFault;
import org.spanscope.attention.Lens;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapUnit;
import org.spanscope.attention.MapView;
import org.spanscope.reader.TextPlace;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.TokenProbabilities;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.text.Span;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.MapResult;
import org.spanscope.ui.shared.MapResult.SideMap;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.TokenLink.Spot;

/**
 * The numbers of a pinned place under every lens. Made in the window's thread, worked out in any.
 */
final class PinnedNumbers {
  private static final String REMOVED = "";
  private static final String NOTHING = "–";
  private static final String LATER = "…";

  private final Spot pinned;
  private final Spot spot;
  private final MapState maps;
  private final MapResult result;
  private final Map<Lens, LensChoice> choices = new LinkedHashMap<>();

  PinnedNumbers(Spot spot, MapState maps) {
    this.pinned = spot;
    this.maps = maps;
    this.result = maps.result().get();
    this.spot = new Spot(spot.from().map(this::atLevel), atLevel(spot.to()));
    Lenses.all().forEach(lens -> choices.put(lens, maps.choiceFor(lens)));
  }

  /** "religion → catholic", "question → sentence 2", or the one place that is looked at. */
  String title() {
    return title(spot, this::name);
  }

  private static String title(Spot spot, Function<TextPlace, String> name) {
    return spot.from().map(from -> name.apply(from) + " → ").orElse("") + name.apply(spot.to());
  }

  /** The word or sentence on screen that holds a pinned token; the numbers are those of it. */
  private TextPlace atLevel(TextPlace place) {
    return units()
        .map(MapUnit::place)
        .filter(unit -> unit.touches(place))
        .filter(unit -> unit.start() <= place.start() && unit.end() >= place.end())
        .findFirst()
        .orElse(place);
  }

  private Stream<MapUnit> units() {
    return Stream.of(SideName.values())
        .flatMap(side -> result.view(side).stream())
        .flatMap(view -> Stream.concat(view.rows().stream(), view.columns().stream()));
  }

  private String name(TextPlace place) {
    if (result.settings().level() == Level.SENTENCE) {
      Optional<MapUnit> unit = units().filter(one -> one.place().equals(place)).findFirst();
      if (unit.isPresent() && place.area() == TextPlace.Area.CONTEXT) {
        return "sentence " + (unit.get().sentence() + 1);
      }
      if (unit.isPresent() && place.area() == TextPlace.Area.QUESTION) {
        return "question";
      }
    }
    return text(place);
  }

  PinnedCard card(Cancellation cancellation) {
    if (result.sides().isEmpty()) {
      return new PinnedCard(title(), List.of(), "Nothing was read yet.");
    }
    List<PinnedCard.Row> rows = new ArrayList<>();
    if (spot.to().area() == TextPlace.Area.CONTEXT || spot.to().equals(TextPlace.CLS)) {
      rows.add(probability("start p", Term.START_PROBABILITY, TokenProbabilities::start));
      rows.add(probability("end p", Term.END_PROBABILITY, TokenProbabilities::end));
    }
    for (Map.Entry<Lens, LensChoice> choice : choices.entrySet()) {
      cancellation.check();
      Lens lens = choice.getKey();
      rows.add(
          new PinnedCard.Row(
              lens.label() + where(lens, choice.getValue()),
              lens.explanation(),
              value(SideName.A, choice.getValue(), cancellation),
              value(SideName.B, choice.getValue(), cancellation)));
    }
    return new PinnedCard(title(), rows, note(rows));
  }

  private String note(List<PinnedCard.Row> rows) {
    String sinks = "sinks " + result.settings().sinks().label();
    String weights =
        spot.from().isPresent()
            ? "Weight from the first to the second, " + sinks + "."
            : "Mean weight over the rows on screen, " + sinks + ".";
    String removed =
        result.sides().entrySet().stream()
            .filter(side -> isRemoved(side.getValue()))
            .map(side -> " " + side.getKey() + ": removed.")
            .sorted()
            .collect(Collectors.joining());
    String held = spot.equals(pinned) ? "" : "Pinned: “" + title(pinned, this::text) + "”. ";
    boolean waits = rows.stream().anyMatch(row -> row.a().equals(LATER) || row.b().equals(LATER));
    String later =
        waits ? " Choose a lens to have the reader work out what shows " + LATER + "." : "";
    return held + weights + later + removed;
  }

  private boolean isRemoved(SideMap side) {
    return isRemoved(side, spot.to())
        || spot.from().filter(from -> isRemoved(side, from)).isPresent();
  }

  private static String where(Lens lens, LensChoice choice) {
    if (!lens.hasLayers()) {
      return "";
    }
    if (lens.isUpToLayer()) {
      return " ≤" + choice.layer();
    }
    return " " + choice.layer() + (choice.head() < 0 ? "" : "·" + choice.head());
  }

  private interface Curve {
    double[] of(TokenProbabilities probabilities);
  }

  private PinnedCard.Row probability(String name, Term term, Curve curve) {
    return new PinnedCard.Row(
        name,
        term.label() + ": " + term.explanation(),
        probability(SideName.A, curve),
        probability(SideName.B, curve));
  }

  private String probability(SideName name, Curve curve) {
    Optional<SideMap> side = result.side(name);
    if (side.isEmpty()) {
      return NOTHING;
    }
    if (isRemoved(side.get())) {
      return REMOVED;
    }
    TokenProbabilities probabilities = side.get().side().probabilities();
    double sum = 0;
    boolean seen = false;
    for (int i = 0; i < probabilities.tokens().size(); i++) {
      Token token = probabilities.tokens().get(i);
      if (token.kind() != TokenKind.MASKED && token.place().touches(spot.to())) {
        sum += curve.of(probabilities)[i];
        seen = true;
      }
    }
    return seen ? Decimals.precise(sum) : NOTHING;
  }

  private String value(SideName name, LensChoice choice, Cancellation cancellation) {
    Optional<SideMap> side = result.side(name);
    if (side.isEmpty()) {
      return NOTHING;
    }
    if (isRemoved(side.get())) {
      return REMOVED;
    }
    MapSettings settings = result.settings().with(choice);
    try {
      return maps.view(side.get(), settings, cancellation).map(this::value).orElse(LATER);
    } catch (AttentionFault fault) {
      return NOTHING;
    }
  }

  /** Mean over the rows, summed over the columns that the pinned places touch. */
  private String value(MapView view) {
    Predicate<MapUnit> row = spot.from().isPresent() ? touches(spot.from().get()) : unit -> true;
    Predicate<MapUnit> column = touches(spot.to());
    double sum = 0;
    int rows = 0;
    boolean seen = false;
    for (int r = 0; r < view.rows().size(); r++) {
      if (!row.test(view.rows().get(r))) {
        continue;
      }
      rows++;
      for (int c = 0; c < view.columns().size(); c++) {
        float value = view.at(r, c);
        if (column.test(view.columns().get(c)) && !Float.isNaN(value)) {
          sum += value;
          seen = true;
        }
      }
    }
    return seen ? Decimals.precise(sum / rows) : NOTHING;
  }

  private static Predicate<MapUnit> touches(TextPlace place) {
    return unit -> unit.place().touches(place);
  }

  private static boolean isRemoved(SideMap side, TextPlace place) {
    return place.area() == TextPlace.Area.CONTEXT
        && side.side().probabilities().tokens().stream()
            .noneMatch(t -> t.kind() != TokenKind.MASKED && t.place().touches(place));
  }

  private String text(TextPlace place) {
    return switch (place.area()) {
      case CLS -> "[CLS]";
      case SEPARATOR -> "[SEP]";
      case QUESTION, CONTEXT, DISTRACTOR ->
          result.sides().values().stream()
              .map(side -> clip(text(side, place)))
              .filter(words -> !words.isEmpty())
              .findFirst()
              .orElse("");
    };
  }

  private static String text(SideMap side, TextPlace place) {
    var input = side.side().reading().input();
    if (place.area() == TextPlace.Area.DISTRACTOR) {
      String words = input.distracting(new Span(place.start(), place.end()));
      return words.isEmpty() ? "" : Token.foreign(words);
    }
    String text =
        place.area() == TextPlace.Area.QUESTION ? input.question() : input.context().text();
    int end = Math.min(text.length(), place.end());
    return text.substring(Math.min(place.start(), end), end);
  }

  private static String clip(String text) {
    int[] points = text.codePoints().limit(61).toArray();
    return points.length <= 60 ? text : new String(points, 0, 59) + "…";
  }
}
