package org.spanscope.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.text.Span;

/**
 * From start and end logits to an answer.
 *
 * <p>A span runs from context token i to context token j of one window, i &lt;= j &lt; i + L, and
 * has the score s_i + e_j; seen in several windows it counts once, with its highest score. The null
 * has the score min over windows of s_CLS + e_CLS. A probability is exp(score) over the sum of all
 * spans and the null, after both were divided by the temperature. Masked tokens neither begin nor
 * end a span; none runs over a distractor or a border that a shuffle made. L counts tokens as the
 * reader saw them, so removed sentences inside a span do not lengthen it.
 *
 * <p>The whole is decoded in passes over the scores, a row (all spans that begin at one token) at a
 * time, without keeping them: a text of 50,000 tokens has 1.5 million spans.
 */
public final class SpanDecoder {
  private static final Comparator<Best> BEST_FIRST =
      Comparator.comparingDouble((Best best) -> -best.score)
          .thenComparingInt(best -> best.span.start())
          .thenComparingInt(best -> best.span.end())
          .thenComparingInt(Best::from)
          .thenComparingInt(Best::to);

  private final ContextLayout layout;
  private final DecodeSettings settings;
  private final String seen;

  /** {@code [windows][context tokens of the window]}; minus infinity where masked. */
  private final double[][] starts;

  private final double[][] ends;

  /** For each rank where its token begins and ends in the seen text. */
  private final int[] seenStart;

  private final int[] seenEnd;

  /** For each rank one behind the last rank that a span from it can end at, L apart. */
  private final int[] runs;

  /** For each rank the first window that holds it. */
  private final int[] firstWindow;

  /** The best span of a text so far; {@code from} and {@code to} are ranks of the layout. */
  private record Best(int from, int to, double score, Span span) {}

  private SpanDecoder(Reading reading, DecodeSettings settings) {
    this.layout = new ContextLayout(reading);
    this.settings = settings;
    SeenText text = SeenText.of(reading.input());
    seen = text.text();
    int windows = layout.windows().size();
    starts = new double[windows][];
    ends = new double[windows][];
    seenStart = new int[layout.size()];
    seenEnd = new int[layout.size()];
    Token[] tokens = new Token[layout.size()];
    firstWindow = new int[layout.size()];
    for (int w = windows - 1; w >= 0; w--) {
      starts[w] = candidates(w, layout.windows().get(w).startLogits());
      ends[w] = candidates(w, layout.windows().get(w).endLogits());
      for (int rank = layout.firstRank(w); rank < layout.endRank(w); rank++) {
        Token token = layout.token(w, rank);
        tokens[rank] = token;
        seenStart[rank] = text.start(token.start());
        // White space alone, a token of its own for byte-level readers, has no characters.
        boolean blank = token.start() == token.end();
        seenEnd[rank] = blank ? seenStart[rank] : text.end(token.end());
        firstWindow[rank] = w;
      }
    }
    runs = text.runs(List.of(tokens));
  }

  /**
   * Decodes a reading.
   *
   * @throws ReaderFault if a logit is no finite number
   */
  public static Prediction decode(Reading reading, DecodeSettings settings) {
    for (Window window : reading.windows()) {
      refuseDamage(window.startLogits(), reading);
      refuseDamage(window.endLogits(), reading);
    }
    return new SpanDecoder(reading, settings).decode();
  }

  private static void refuseDamage(float[] logits, Reading reading) {
    for (float logit : logits) {
      if (!Float.isFinite(logit)) {
        throw new ReaderFault(
            "The reader gave a logit that is not a finite number",
            reading.reader().name(),
            "Its weights are damaged or too large for its number format; open another reader.");
      }
    }
  }

  private double[] candidates(int window, float[] logits) {
    double[] values = new double[layout.endRank(window) - layout.firstRank(window)];
    for (int i = 0; i < values.length; i++) {
      int rank = layout.firstRank(window) + i;
      boolean candidate = layout.token(window, rank).kind() == TokenKind.CONTEXT;
      values[i] = candidate ? logits[layout.index(window, rank)] : Double.NEGATIVE_INFINITY;
    }
    return values;
  }

  private Prediction decode() {
    double nullScore = layout.nullScore(layout.nullWindow());
    List<Best> best = bestOfDistinctTexts();
    double max = best.isEmpty() ? nullScore : Math.max(nullScore, best.get(0).score());
    double sum = sumOfExponentials(max) + Math.exp((nullScore - max) / settings.temperature());
    double logSum = max / settings.temperature() + Math.log(sum);
    double[] textScores = new double[best.size()];
    addTexts(best, logSum, textScores);
    List<Prediction.Candidate> nbest = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      nbest.add(candidate(best.get(i), logSum, textScores[i]));
    }
    boolean empty = best.isEmpty() || nullScore - best.get(0).score() > settings.nullThreshold();
    return new Prediction(empty, nbest, nullScore, probability(nullScore, logSum));
  }

  private double probability(double score, double logSum) {
    return Math.exp(score / settings.temperature() - logSum);
  }

  private Prediction.Candidate candidate(Best best, double logSum, double textProbability) {
    int window = firstWindow[best.from()];
    while (score(window, best.from(), best.to()) != best.score()) {
      window++;
    }
    return new Prediction.Candidate(
        text(best.from(), best.to()),
        best.span(),
        best.score(),
        probability(best.score(), logSum),
        textProbability,
        layout.windows().get(window).index(),
        layout.index(window, best.from()),
        layout.index(window, best.to()));
  }

  /**
   * The scores of all spans that begin at a token.
   *
   * @param scores {@code [L]}; receives minus infinity where there is no span
   * @return how many of them are set
   */
  private int row(int from, double[] scores) {
    int count = 0;
    for (int w = firstWindow[from]; w < starts.length && layout.firstRank(w) <= from; w++) {
      int offset = from - layout.firstRank(w);
      double start = starts[w][offset];
      double[] end = ends[w];
      int here = Math.min(Math.min(settings.maxTokens(), end.length - offset), runs[from] - from);
      if (here > count) {
        Arrays.fill(scores, count, here, Double.NEGATIVE_INFINITY);
        count = here;
      }
      for (int k = 0; k < here; k++) {
        scores[k] = Math.max(scores[k], start + end[offset + k]);
      }
    }
    return count;
  }

  private double score(int window, int from, int to) {
    if (!layout.holds(window, from) || !layout.holds(window, to)) {
      return Double.NEGATIVE_INFINITY;
    }
    int first = layout.firstRank(window);
    return starts[window][from - first] + ends[window][to - first];
  }

  private double score(int from, int to) {
    double best = Double.NEGATIVE_INFINITY;
    for (int w = firstWindow[from]; w < starts.length && layout.firstRank(w) <= from; w++) {
      best = Math.max(best, score(w, from, to));
    }
    return best;
  }

  private double[] newRow() {
    return new double[Math.min(settings.maxTokens(), Math.max(1, layout.size()))];
  }

  private double sumOfExponentials(double max) {
    double[] scores = newRow();
    double sum = 0;
    for (int from = 0; from < layout.size(); from++) {
      int count = row(from, scores);
      for (int k = 0; k < count; k++) {
        sum += Math.exp((scores[k] - max) / settings.temperature());
      }
    }
    return sum;
  }

  /**
   * The best span of each of the best texts. A text that fell off the list comes back only by a
   * span that is better than the worst on it, so one pass with a list of the wanted size is exact.
   */
  private List<Best> bestOfDistinctTexts() {
    List<Best> list = new ArrayList<>();
    double[] scores = newRow();
    for (int from = 0; from < layout.size(); from++) {
      int count = row(from, scores);
      for (int k = 0; k < count; k++) {
        boolean full = list.size() == settings.size();
        double worst =
            full ? list.get(list.size() - 1).score() : Math.nextUp(Double.NEGATIVE_INFINITY);
        if (scores[k] >= worst) {
          offer(list, new Best(from, from + k, scores[k], span(from, from + k)));
        }
      }
    }
    return list;
  }

  private void offer(List<Best> list, Best next) {
    Best same = sameText(list, next);
    if (same != null) {
      if (BEST_FIRST.compare(same, next) <= 0) {
        return;
      }
      list.remove(same);
    }
    int at = list.size();
    while (at > 0 && BEST_FIRST.compare(next, list.get(at - 1)) < 0) {
      at--;
    }
    list.add(at, next);
    if (list.size() > settings.size()) {
      list.remove(list.size() - 1);
    }
  }

  private @Nullable Best sameText(List<Best> list, Best next) {
    int length = length(next.from(), next.to());
    for (Best best : list) {
      if (length(best.from(), best.to()) == length
          && seen.regionMatches(seenStart[best.from()], seen, seenStart[next.from()], length)) {
        return best;
      }
    }
    return null;
  }

  /** Adds to each text the probability of every span that has it. */
  private void addTexts(List<Best> texts, double logSum, double[] sums) {
    for (int t = 0; t < texts.size(); t++) {
      int start = seenStart[texts.get(t).from()];
      int length = length(texts.get(t).from(), texts.get(t).to());
      for (int from = 0; from < layout.size(); from++) {
        if (seen.regionMatches(start, seen, seenStart[from], length)) {
          int end = Math.min(runs[from], from + settings.maxTokens());
          for (int to = from; to < end; to++) {
            if (length(from, to) == length) {
              sums[t] += probability(score(from, to), logSum);
            }
          }
        }
      }
    }
  }

  private int length(int from, int to) {
    return Math.max(0, seenEnd[to] - seenStart[from]);
  }

  private String text(int from, int to) {
    return seen.substring(seenStart[from], seenStart[from] + length(from, to));
  }

  private Span span(int from, int to) {
    Token first = layout.token(firstWindow[from], from);
    Token last = layout.token(firstWindow[to], to);
    return new Span(first.start(), Math.max(first.start(), last.end()));
  }
}
