package org.spanscope.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Why the answer is not another: pairs of tokens (i, j) with a higher s_i + e_j than the best span,
 * which the rules rejected, and the null held against tau.
 *
 * @param rejected highest score first; a pair of the same tokens seen in several windows once, with
 *     its highest score
 * @param more whether there are more than are listed
 * @param best score of the best span; minus infinity where no token is a candidate
 * @param nullScore min over windows of s_CLS + e_CLS
 * @param tau the null threshold
 */
public record DecodeTrace(
    List<Rejected> rejected, boolean more, double best, double nullScore, double tau) {
  public DecodeTrace {
    rejected = List.copyOf(rejected);
  }

  /** How many pairs are listed where nobody asks for another number. */
  public static final int LISTED = 50;

  /** Why a pair is no span, told by the first of these that holds. */
  public enum Rule {
    QUESTION_OR_SPECIAL("question or special token"),
    MASKED("masked"),
    DISTRACTOR("distractor"),
    END_BEFORE_START("end before start"),
    TOO_LONG("longer than L"),
    BORDER("over a distractor or a moved border");

    private final String label;

    Rule(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * A pair that scores higher than the best span.
   *
   * @param start its first token
   * @param end its last token
   * @param score s_i + e_j
   * @param rule why it is no span
   * @param window in which it was seen, from 0
   * @param firstToken where the first token stands in that window
   * @param lastToken where the last one does
   * @param text the characters from its first to its last token; where the two are of different
   *     texts, stand in the wrong order or are parted, those of either with dots between
   * @param places what these tokens stand on
   */
  public record Rejected(
      Token start,
      Token end,
      double score,
      Rule rule,
      int window,
      int firstToken,
      int lastToken,
      String text,
      List<TextPlace> places) {
    public Rejected {
      places = List.copyOf(places);
    }
  }

  /** A pair as long as it is not known whether it is listed. */
  private record Pair(
      Token start, Token end, double score, Rule rule, int window, int firstToken, int lastToken) {
    private Key key() {
      return new Key(start.kind(), start.ordinal(), end.kind(), end.ordinal());
    }

    private Rejected rejected(ContextLayout layout, PairText texts) {
      List<Token> tokens = layout.windows().get(window).tokens();
      return new Rejected(
          start,
          end,
          score,
          rule,
          window,
          firstToken,
          lastToken,
          texts.of(start, end),
          texts.places(tokens, firstToken, lastToken));
    }
  }

  /** The same pair in every window. */
  private record Key(TokenKind startKind, int start, TokenKind endKind, int end) {}

  private static final Comparator<Pair> BEST_FIRST =
      Comparator.comparingDouble((Pair one) -> -one.score())
          .thenComparingInt(Pair::window)
          .thenComparingInt(Pair::firstToken)
          .thenComparingInt(Pair::lastToken);

  /**
   * The trace of a reading.
   *
   * @param prediction what {@link SpanDecoder} makes of it by these settings
   * @param most how many pairs are listed
   */
  public static DecodeTrace of(
      Reading reading, Prediction prediction, DecodeSettings settings, int most) {
    double best =
        prediction.nbest().isEmpty() ? Double.NEGATIVE_INFINITY : prediction.nbest().get(0).score();
    Collector collector = new Collector(most);
    ContextLayout layout = new ContextLayout(reading);
    SeenText seen = SeenText.of(reading.input());
    for (int w = 0; w < reading.windows().size(); w++) {
      collect(layout, seen, w, settings, best, collector);
    }
    PairText texts = new PairText(reading.input(), seen);
    return new DecodeTrace(
        collector.sorted.stream().map(pair -> pair.rejected(layout, texts)).toList(),
        collector.more,
        best,
        prediction.nullScore(),
        settings.nullThreshold());
  }

  /** null - best, which is held against tau; infinite where there is no span at all. */
  public double margin() {
    return nullScore - best;
  }

  /** Whether the null was chosen. */
  public boolean empty() {
    return margin() > tau;
  }

  private static void collect(
      ContextLayout layout,
      SeenText seen,
      int w,
      DecodeSettings settings,
      double best,
      Collector collector) {
    Window window = layout.windows().get(w);
    List<Token> tokens = window.tokens();
    List<Token> context = new ArrayList<>();
    for (int rank = layout.firstRank(w); rank < layout.endRank(w); rank++) {
      context.add(layout.token(w, rank));
    }
    int[] runs = seen.runs(context);
    int first = context.isEmpty() ? 0 : layout.index(w, layout.firstRank(w));
    double highestEnd = Double.NEGATIVE_INFINITY;
    for (float end : window.endLogits()) {
      highestEnd = Math.max(highestEnd, end);
    }
    for (int i = 0; i < tokens.size(); i++) {
      double start = window.startLogits()[i];
      if (start + highestEnd <= best) {
        continue;
      }
      for (int j = 0; j < tokens.size(); j++) {
        double score = start + window.endLogits()[j];
        boolean isNull = i == j && tokens.get(i).kind() == TokenKind.CLS;
        if (score > best && !isNull) {
          boolean border =
              tokens.get(i).kind() == TokenKind.CONTEXT && j >= first + runs[i - first];
          Rule rule = rule(tokens, i, j, settings.maxTokens(), border);
          collector.offer(
              new Pair(tokens.get(i), tokens.get(j), score, rule, window.index(), i, j));
        }
      }
    }
  }

  private static Rule rule(List<Token> tokens, int i, int j, int maxTokens, boolean border) {
    TokenKind start = tokens.get(i).kind();
    TokenKind end = tokens.get(j).kind();
    if (!start.isInText() || !end.isInText()) {
      return Rule.QUESTION_OR_SPECIAL;
    }
    if (start == TokenKind.MASKED || end == TokenKind.MASKED) {
      return Rule.MASKED;
    }
    if (start == TokenKind.DISTRACTOR || end == TokenKind.DISTRACTOR) {
      return Rule.DISTRACTOR;
    }
    if (j < i) {
      return Rule.END_BEFORE_START;
    }
    if (border && j - i < maxTokens) {
      return Rule.BORDER;
    }
    return Rule.TOO_LONG;
  }

  /** Keeps the best pairs, each once. */
  private static final class Collector {
    private final int most;
    private final TreeSet<Pair> sorted = new TreeSet<>(BEST_FIRST);
    private final Map<Key, Pair> known = new HashMap<>();
    private boolean more;

    Collector(int most) {
      this.most = most;
    }

    void offer(Pair next) {
      if (sorted.size() == most && next.score() < sorted.last().score()) {
        more |= !known.containsKey(next.key());
        return;
      }
      Pair same = known.get(next.key());
      if (same != null) {
        if (same.score() >= next.score()) {
          return;
        }
        sorted.remove(same);
      }
      known.put(next.key(), next);
      sorted.add(next);
      if (sorted.size() > most) {
        Pair worst = sorted.pollLast();
        known.remove(worst.key());
        more = true;
      }
    }
  }
}
