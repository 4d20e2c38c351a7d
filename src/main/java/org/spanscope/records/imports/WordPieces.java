package org.spanscope.records.imports;

/** Joins the WordPieces of answers, and counts what it joined. */
final class WordPieces {
  private static final String JOINT = " ##";

  private int joined;

  /** The answer with each {@code ##piece} set to the piece before it. */
  String of(String answer) {
    if (!answer.contains(JOINT)) {
      return answer;
    }
    joined++;
    return answer.replace(JOINT, "");
  }

  /** How many answers had such pieces. */
  int joined() {
    return joined;
  }
}
