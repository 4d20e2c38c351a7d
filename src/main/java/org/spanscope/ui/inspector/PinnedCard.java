package org.spanscope.ui.inspector;

import java.util.List;

/**
 * The pinned place and its numbers.
 *
 * @param title what is pinned, such as "religion → catholic"
 * @param rows its value under every lens, A and B
 * @param note what the numbers are, and which side does not have the place
 */
record PinnedCard(String title, List<Row> rows, String note) {
  static final PinnedCard NOTHING =
      new PinnedCard("", List.of(), "Click a cell, a token or a curve to pin it here.");

  PinnedCard {
    rows = List.copyOf(rows);
  }

  /**
   * A number for both sides.
   *
   * @param name what it is
   * @param explanation its tip
   * @param a value of A; empty where A does not have the place
   * @param b value of B, likewise
   */
  record Row(String name, String explanation, String a, String b) {}
}
