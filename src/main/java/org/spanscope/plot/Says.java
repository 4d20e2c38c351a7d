package org.spanscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spanscope.attention.Lens;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.MapSettings;
import org.spanscope.experiment.Side;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.Numbers;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reading;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;

/** The short lines that say what a picture shows. */
final class Says {
  /** More stretches of sentences than that are counted, not named. */
  private static final int MOST_STRETCHES = 20;

  private static final String QUESTION = "question: ";

  private Says() {}

  /** Lens, layer, head, block and level. */
  static List<String> map(MapSettings settings) {
    return List.of(lens(settings.choice()), block(settings), settings.level().label() + " level");
  }

  /** What the map shows, for a title. */
  static String lensName(MapSettings settings) {
    return Lenses.byId(settings.choice().lens()).label();
  }

  private static String lens(LensChoice choice) {
    Lens lens = Lenses.byId(choice.lens());
    return lens.hasLayers() ? lens.label() + ", " + lens.place(choice) : lens.label();
  }

  static String block(MapSettings settings) {
    return switch (settings.block()) {
      case QUESTION_TO_CONTEXT -> "from the question (rows) to the context (columns)";
      case CONTEXT_TO_QUESTION -> "from the context (rows) to the question (columns)";
      case ALL -> "from all (rows) to all (columns)";
      case CLS -> "from [CLS] (row) to all (columns)";
    };
  }

  /** How sinks were treated, and how much they had. */
  static String sinks(MapSettings settings, double mass) {
    String had = Double.isNaN(mass) ? "" : " (they hold " + percent(mass) + " of the weight)";
    return switch (settings.sinks()) {
      case RAW -> "sinks raw" + had;
      case ZEROED -> "sinks zeroed" + had;
      case RENORMALISED -> "sinks zeroed, rows renormalised" + had;
    };
  }

  static String scale(ColourScale scale) {
    String map = scale.map().name().toLowerCase(Locale.ROOT);
    return "colours "
        + map
        + " "
        + Numbers.format(scale.min())
        + " to "
        + Numbers.format(scale.max());
  }

  /** Who read, where, and how. */
  static List<String> reader(Reading reading) {
    List<String> says = new ArrayList<>();
    says.add("reader " + reading.reader().name());
    says.add("device " + reading.device());
    if (reading.windows().size() > 1) {
      says.add("read in " + reading.windows().size() + " windows");
    }
    return says;
  }

  /** Which sentences, counted from 1 as people do; how many where they are all over the place. */
  static String sentences(Side side) {
    Selection selection = side.selection();
    int all = side.reading().input().context().sentences().size();
    String moved = selection.shuffled() ? ", shuffled by seed " + selection.seed() : "";
    if (selection.kept().size() == all) {
      return (all == 1 ? "its one sentence" : "all " + all + " sentences") + moved;
    }
    List<String> stretches = stretches(selection.kept());
    String of = " of " + all;
    String seed =
        selection.removal() == Removal.DISTRACTOR && !selection.shuffled()
            ? " by seed " + selection.seed()
            : "";
    String how = " (" + selection.removal().label() + seed + moved + ")";
    if (stretches.size() > MOST_STRETCHES) {
      return selection.kept().size() + of + " sentences" + how;
    }
    String word = selection.kept().size() == 1 ? "sentence " : "sentences ";
    return word + String.join(", ", stretches) + of + how;
  }

  /** Neighbours from three on become one stretch. */
  private static List<String> stretches(List<Integer> kept) {
    List<String> stretches = new ArrayList<>();
    int first = 0;
    while (first < kept.size()) {
      int last = first;
      while (last + 1 < kept.size() && kept.get(last + 1) == kept.get(last) + 1) {
        last++;
      }
      int end = last - first < 2 ? first : last;
      String from = Integer.toString(kept.get(first) + 1);
      stretches.add(end == first ? from : from + "–" + (kept.get(end) + 1));
      first = end + 1;
    }
    return stretches;
  }

  static String answer(Prediction prediction) {
    String answer = prediction.empty() ? "no answer" : "“" + prediction.text() + "”";
    return answer + ", p " + Numbers.format(prediction.probability());
  }

  /** What was asked; nothing where that is not known. */
  static List<String> question(Provenance provenance) {
    String question = provenance.entries().getOrDefault("question", "");
    return question.isBlank() ? List.of() : List.of(QUESTION + question);
  }

  /** Whether a line tells what was asked. */
  static boolean isQuestion(String line) {
    return line.startsWith(QUESTION);
  }

  /** By which rules answers were decoded, where they are others than usual. */
  static List<String> rules(DecodeSettings rules) {
    List<String> says = new ArrayList<>();
    if (rules.nullThreshold() != DecodeSettings.STANDARD.nullThreshold()) {
      says.add("null threshold τ " + Numbers.format(rules.nullThreshold()));
    }
    if (rules.temperature() != DecodeSettings.STANDARD.temperature()) {
      says.add("temperature T " + Numbers.format(rules.temperature()));
    }
    return says;
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }
}
