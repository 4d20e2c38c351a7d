package org.spanscope.experiment.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spanscope.experiment.Compare;
import org.spanscope.experiment.Side;
import org.spanscope.reader.OriginalAnswer;
import org.spanscope.reader.Reading;
import org.spanscope.task.UserFault;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;

/** One question on its way from inputs over readings to rows. */
final class Question {
  private static final Logger LOG = LoggerFactory.getLogger(Question.class);

  private final int ordinal;
  private final Example example;
  private final Example asked;
  private final Context context;
  private final EvaluationSettings settings;
  private final Selection everything;
  private final List<Selection> selections = new ArrayList<>();
  private final Map<WeightName, double[]> weights = new LinkedHashMap<>();
  private final List<SentenceRow> sentences = new ArrayList<>();
  private final List<DeletionRow> deletions = new ArrayList<>();
  private List<Selection> steps = List.of();
  private List<Integer> removed = List.of();
  private @Nullable Side whole;
  private String problem = "";

  Question(int ordinal, Example example, Context context, EvaluationSettings settings) {
    this.ordinal = ordinal;
    this.example = example;
    this.context = context;
    this.settings = settings;
    asked =
        new Example(
            example.id(),
            example.title(),
            settings.ask().of(example.question()),
            example.text(),
            example.golds(),
            example.known());
    everything = Selection.all(context, settings.explaining().removal());
    if (example.question().isBlank()) {
      problem = "There is no question.";
    } else if (context.sentences().isEmpty()) {
      problem = "There is no context.";
    } else {
      selections.add(everything);
      if (settings.perSentence()) {
        everything.kept().forEach(i -> selections.add(everything.keeping(List.of(i))));
        if (everything.kept().size() > 1) {
          everything.kept().forEach(i -> selections.add(everything.toggle(i)));
        }
      }
    }
  }

  /** The whole text, each sentence alone, the text without each; none where nothing can be read. */
  List<ReaderInput> inputs() {
    return selections.stream().map(this::input).toList();
  }

  private ReaderInput input(Selection selection) {
    return ReaderInput.of(asked.question(), context, selection);
  }

  /** What the reader is asked. */
  Example asked() {
    return asked;
  }

  boolean isRead() {
    return whole != null;
  }

  Side whole() {
    return Objects.requireNonNull(whole);
  }

  List<Integer> kept() {
    return everything.kept();
  }

  void fail(UserFault why) {
    problem = String.valueOf(why.getMessage());
  }

  /**
   * @param readings one for each of {@link #inputs()}
   */
  void read(List<Reading> readings) {
    if (readings.isEmpty()) {
      return;
    }
    try {
      Side all = side(selections.get(0), readings.get(0));
      if (settings.perSentence()) {
        for (int i : kept()) {
          sentences.add(sentence(i, all, readings));
        }
      }
      whole = all;
    } catch (UserFault e) {
      sentences.clear();
      fail(e);
    }
  }

  private Side side(Selection selection, Reading reading) {
    return Compare.side(asked, selection, reading, settings.decoding());
  }

  private SentenceRow sentence(int sentence, Side all, List<Reading> readings) {
    int count = kept().size();
    Side alone = side(selections.get(1 + sentence), readings.get(1 + sentence));
    String without = "";
    double originalWithout = Double.NaN;
    double leaveOneOut = Double.NaN;
    if (count > 1) {
      int at = 1 + count + sentence;
      Side other = side(selections.get(at), readings.get(at));
      OriginalAnswer original = OriginalAnswer.of(all.prediction());
      without = other.prediction().text();
      originalWithout = original(original, other);
      leaveOneOut = original(original, all) - originalWithout;
    }
    Span place = context.sentences().get(sentence);
    return new SentenceRow(
        ordinal,
        sentence,
        place.start(),
        place.end(),
        example.placedGolds().stream().anyMatch(gold -> place.contains(gold.span())),
        all.probabilities().maxStart(sentence),
        all.probabilities().maxEnd(sentence),
        alone.prediction().text(),
        alone.score() != null && alone.score().exact(),
        f1(alone),
        alone.prediction().probability(),
        alone.prediction().nullProbability(),
        alone.probabilities().maxStart(),
        alone.probabilities().maxEnd(),
        without,
        originalWithout,
        leaveOneOut);
  }

  private double original(OriginalAnswer original, Side side) {
    return original.probability(
        side.reading(), side.prediction(), settings.decoding().temperature());
  }

  private static double f1(Side side) {
    return side.score() == null ? Double.NaN : side.score().f1();
  }

  /** Whether every sentence was left out once: what leave-one-out would read. */
  boolean knowsLeaveOneOut() {
    return sentences.size() > 1;
  }

  /** {@code [sentences]}. */
  double[] leaveOneOut() {
    return sentences.stream().mapToDouble(SentenceRow::leaveOneOut).toArray();
  }

  /**
   * @param values {@code [sentences]}, NaN where there is none
   */
  void weigh(WeightName by, double[] values) {
    weights.put(by, values);
  }

  void unweighed(WeightName by, UserFault why) {
    LOG.debug("Question {} has no weights by {}: {}", ordinal, by.name(), why.getMessage());
  }

  boolean hasWeights(WeightName by) {
    return weights.containsKey(by);
  }

  /** {@code [sentences]}; empty where there are none. */
  Optional<double[]> weights(WeightName by) {
    return Optional.ofNullable(weights.get(by));
  }

  /** What is left after each step, until one sentence is. */
  List<ReaderInput> steps(List<Integer> order) {
    removed = order.subList(0, Math.max(0, order.size() - 1));
    List<Selection> left = new ArrayList<>();
    Selection now = everything;
    for (int sentence : removed) {
      now = now.toggle(sentence);
      left.add(now);
    }
    steps = left;
    return left.stream().map(this::input).toList();
  }

  /**
   * @param readings one for each of {@link #steps}
   */
  void deleted(WeightName by, List<Reading> readings) {
    if (whole == null || !hasWeights(by)) {
      return;
    }
    OriginalAnswer original = OriginalAnswer.of(whole.prediction());
    deletions.add(step(0, -1, by, whole, original));
    for (int i = 0; i < readings.size(); i++) {
      Side side = side(steps.get(i), readings.get(i));
      deletions.add(step(i + 1, removed.get(i), by, side, original));
    }
  }

  private DeletionRow step(int step, int gone, WeightName by, Side side, OriginalAnswer original) {
    String answer = side.prediction().text();
    return new DeletionRow(
        ordinal, step, gone, by.name(), answer, f1(side), original(original, side));
  }

  /** All that is known by now. */
  Evaluated rows() {
    List<WeightRow> weighed = new ArrayList<>();
    weights.forEach(
        (by, values) -> {
          for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
              weighed.add(new WeightRow(ordinal, i, by.name(), values[i]));
            }
          }
        });
    QuestionRow row =
        new QuestionRows(ordinal, example, context, settings.decoding().maxTokens())
            .row(whole, label(), problem);
    return new Evaluated(row, sentences, weighed, deletions);
  }

  /** 0 the whole text, k the sentence k - 1 alone, by F1, ties to the first. */
  private int label() {
    if (whole == null || sentences.isEmpty() || !example.known()) {
      return -1;
    }
    double[] f1 = new double[sentences.size() + 1];
    f1[0] = f1(whole);
    for (int i = 0; i < sentences.size(); i++) {
      f1[i + 1] = sentences.get(i).f1();
    }
    double best = Arrays.stream(f1).max().orElse(0);
    int label = 0;
    while (f1[label] < best) {
      label++;
    }
    return label;
  }
}
