package org.spanscope.reader;

import java.util.Arrays;
import java.util.List;

/**
 * Where the context tokens of a reading stand: each one gets a rank, its place among the context
 * tokens that were fed to the reader (masked ones and distractors included), and each window holds
 * a stretch of ranks.
 */
public final class ContextLayout {
  private final List<Window> windows;
  private final int[] ordinals;
  private final int[] firstRank;
  private final int[] firstToken;
  private final int[] length;

  public ContextLayout(Reading reading) {
    windows = reading.windows();
    if (windows.isEmpty()) {
      throw new IllegalArgumentException("A reading has at least one window");
    }
    int count = windows.size();
    firstToken = new int[count];
    length = new int[count];
    int total = 0;
    for (int w = 0; w < count; w++) {
      List<Token> tokens = windows.get(w).tokens();
      int first = 0;
      while (first < tokens.size() && !tokens.get(first).kind().isInText()) {
        first++;
      }
      int end = first;
      while (end < tokens.size() && tokens.get(end).kind().isInText()) {
        end++;
      }
      firstToken[w] = first;
      length[w] = end - first;
      total += length[w];
    }
    ordinals = distinctOrdinals(total);
    firstRank = new int[count];
    for (int w = 0; w < count; w++) {
      if (length[w] > 0) {
        firstRank[w] = Arrays.binarySearch(ordinals, ordinal(w, 0));
        int last = Arrays.binarySearch(ordinals, ordinal(w, length[w] - 1));
        if (last - firstRank[w] != length[w] - 1) {
          throw new IllegalArgumentException("Window " + w + " leaves context tokens out");
        }
      }
    }
  }

  private int[] distinctOrdinals(int total) {
    int[] all = new int[total];
    int at = 0;
    for (int w = 0; w < windows.size(); w++) {
      for (int i = 0; i < length[w]; i++) {
        all[at++] = ordinal(w, i);
      }
    }
    return Arrays.stream(all).sorted().distinct().toArray();
  }

  private int ordinal(int window, int place) {
    return windows.get(window).tokens().get(firstToken[window] + place).ordinal();
  }

  List<Window> windows() {
    return windows;
  }

  /** How many context tokens there are, each counted once. */
  public int size() {
    return ordinals.length;
  }

  /** The rank of the first context token of a window. */
  public int firstRank(int window) {
    return firstRank[window];
  }

  /** One behind the rank of the last context token of a window. */
  public int endRank(int window) {
    return firstRank[window] + length[window];
  }

  /** Whether the window holds the token of that rank. */
  public boolean holds(int window, int rank) {
    return firstRank(window) <= rank && rank < endRank(window);
  }

  /** Where the token stands in the window's tokens. */
  public int index(int window, int rank) {
    return firstToken[window] + rank - firstRank[window];
  }

  /** The window's copy of the token of that rank. */
  public Token token(int window, int rank) {
    return windows.get(window).tokens().get(index(window, rank));
  }

  /** How many context tokens stand beside this one in the window, on the side with fewer. */
  public int leastContext(int window, int rank) {
    return Math.min(rank - firstRank(window), endRank(window) - 1 - rank);
  }

  /** For each rank the window in which it has most context; the earlier one of equals. */
  public int[] bestWindows() {
    int[] best = new int[size()];
    int[] most = new int[size()];
    Arrays.fill(most, -1);
    for (int w = 0; w < windows.size(); w++) {
      for (int rank = firstRank(w); rank < endRank(w); rank++) {
        int least = leastContext(w, rank);
        if (least > most[rank]) {
          most[rank] = least;
          best[rank] = w;
        }
      }
    }
    return best;
  }

  /** The window with the smallest null score; the earlier one of equals. */
  public int nullWindow() {
    int best = 0;
    for (int w = 1; w < windows.size(); w++) {
      if (nullScore(w) < nullScore(best)) {
        best = w;
      }
    }
    return best;
  }

  /** s_CLS + e_CLS of a window. */
  double nullScore(int window) {
    Window read = windows.get(window);
    int cls = clsIndex(window);
    return (double) read.startLogits()[cls] + (double) read.endLogits()[cls];
  }

  int clsIndex(int window) {
    List<Token> tokens = windows.get(window).tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == TokenKind.CLS) {
        return i;
      }
    }
    throw new IllegalArgumentException("Window " + window + " has no token for no answer");
  }
}
