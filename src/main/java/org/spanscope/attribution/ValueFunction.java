package org.spanscope.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.OriginalAnswer;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.reader.SpanDecoder;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;

/**
 * v(S): how probable the original answer of a reading is when only the sentences S are kept.
 *
 * <p>The original answer is known by its place in the full context. v(S) is the probability of the
 * span with that place, 0 where any character of the answer that the reader saw went with its
 * sentence, and 0 where nothing is kept. Where the original answer is empty, v is the null
 * probability. All logits are decoded by {@link DecodeSettings#STANDARD}.
 *
 * <p>Each set is read once, whoever asks for it; sets whose value is known beforehand are not read.
 * Not thread-safe.
 */
public final class ValueFunction {
  /** Inputs between two looks at the progress: a few hundred milliseconds to a second. */
  private static final int TOGETHER = 16;

  /** To find the best answer alone. */
  private static final DecodeSettings BEST =
      new DecodeSettings(
          DecodeSettings.STANDARD.maxTokens(), DecodeSettings.STANDARD.nullThreshold(), 1);

  private static final Value NOTHING = new Value(0, false);

  private final Reader reader;
  private final ReaderInput input;
  private final Removal removal;
  private final List<Integer> sentences;
  private final OriginalAnswer answer;
  private final List<Integer> answerSentences;
  private final Map<List<Integer>, Value> known = new HashMap<>();

  /**
   * What keeping some sentences gives.
   *
   * @param probability v(S)
   * @param sameAnswer whether the answer has the same place in the context (or is empty again)
   */
  public record Value(double probability, boolean sameAnswer) {}

  /**
   * The value function of a reading.
   *
   * @param reader who read it
   * @param removal what becomes of the sentences that are not in S (see {@link
   *     ReaderInput#keepOnly})
   * @throws org.spanscope.reader.ReaderFault if a logit is no finite number
   */
  public ValueFunction(Reader reader, Reading reading, Removal removal) {
    this(reader, reading, SpanDecoder.decode(reading, DecodeSettings.STANDARD), null, removal);
  }

  private ValueFunction(
      Reader reader,
      Reading reading,
      Prediction prediction,
      @Nullable OriginalAnswer original,
      Removal removal) {
    this.reader = reader;
    this.input = reading.input();
    this.removal = removal;
    sentences = input.keptSentences();
    answer = original == null ? OriginalAnswer.of(prediction) : original;
    answerSentences =
        sentences.stream().filter(i -> answer.span().overlaps(input.context().owned(i))).toList();
    known.put(
        sentences,
        new Value(
            answer.probability(reading, prediction), OriginalAnswer.of(prediction).equals(answer)));
    known.putIfAbsent(List.of(), NOTHING);
  }

  /**
   * Of a reader that need not be the one that made the reading: the original answer is that of the
   * reading, its probabilities are this reader's.
   */
  static ValueFunction of(
      Reader reader, Reading reading, Removal removal, Cancellation cancellation) {
    if (reading.reader().equals(reader.info())) {
      return new ValueFunction(reader, reading, removal);
    }
    OriginalAnswer original =
        OriginalAnswer.of(SpanDecoder.decode(reading, DecodeSettings.STANDARD));
    Reading own = reader.readAll(List.of(reading.input()), cancellation).get(0);
    return new ValueFunction(
        reader, own, SpanDecoder.decode(own, DecodeSettings.STANDARD), original, removal);
  }

  /** The sentences that were kept in the reading, from 0, ascending: the largest S. */
  public List<Integer> sentences() {
    return sentences;
  }

  /** The sentences that hold characters of the original answer; none where it is empty. */
  public List<Integer> answerSentences() {
    return answerSentences;
  }

  /** What v is the probability of, for people and files. */
  String target() {
    return answer.empty() ? "null-probability" : "answer-probability";
  }

  /** v of all sentences: the probability of the original answer. */
  public double full() {
    return known(sentences).probability();
  }

  /**
   * v of several sets.
   *
   * @param sets each some of {@link #sentences()}, ascending
   * @param progress hears how many of the inputs to read were read
   * @return a value for each set
   * @throws java.util.concurrent.CancellationException within one batch of being cancelled
   */
  public List<Value> of(List<List<Integer>> sets, Progress progress, Cancellation cancellation) {
    Set<List<Integer>> unknown = new LinkedHashSet<>();
    for (List<Integer> set : sets) {
      if (!known.containsKey(set) && set.containsAll(answerSentences)) {
        unknown.add(List.copyOf(set));
      }
    }
    List<List<Integer>> waiting = new ArrayList<>(unknown);
    // Inputs of like length are read at once, the long ones first: time left is then never less
    // than it seems.
    waiting.sort(Comparator.comparingInt(set -> -length(set)));
    for (int from = 0; from < waiting.size(); from += TOGETHER) {
      cancellation.check();
      int to = Math.min(waiting.size(), from + TOGETHER);
      read(waiting.subList(from, to), cancellation);
      progress.at(to, waiting.size());
    }
    return sets.stream().map(this::known).toList();
  }

  private int length(List<Integer> set) {
    return set.stream().mapToInt(i -> input.context().owned(i).length()).sum();
  }

  private Value known(List<Integer> set) {
    return known.getOrDefault(set, NOTHING);
  }

  private void read(List<List<Integer>> sets, Cancellation cancellation) {
    List<ReaderInput> inputs = sets.stream().map(set -> input.keepOnly(set, removal)).toList();
    List<Reading> readings = reader.readAll(inputs, cancellation);
    for (int i = 0; i < sets.size(); i++) {
      known.put(sets.get(i), value(readings.get(i)));
    }
  }

  private Value value(Reading reading) {
    Prediction prediction = SpanDecoder.decode(reading, BEST);
    return new Value(
        answer.probability(reading, prediction), OriginalAnswer.of(prediction).equals(answer));
  }
}
