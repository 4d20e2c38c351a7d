package org.spanscope.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that break careless offsets. */
public final class NastyTexts {
  private static final String[] PIECES = {
    "",
    " ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    "\n\n",
    "\r\n\r\n",
    "\u00a0",
    "\u2003",
    "\u2028",
    "\u0085",
    "\u0000",
    "\ufeff",
    "\u200b",
    "\u200d",
    "\ud83d",
    "\ude00",
    "\ud83d\ude00",
    "\ud83d\udc69\u200d\ud83d\udd2c",
    "\ud83c\udde9\ud83c\uddea",
    "e\u0301",
    "\u0301",
    " \u0301",
    "\u0e19\u0e33",
    "\u05e9\u05dc\u05d5\u05dd",
    "\u0645\u0631\u062d\u0628\u0627.",
    "\u6771\u4eac\u3002",
    "Dr. ",
    "U.S. ",
    "e.g. ",
    "J. R. ",
    "1,000",
    "3.14",
    "He ran. ",
    "\"Really?\" ",
    "one, two; three. ",
    ". ",
    ", ",
    "; ",
    "...",
    "!? ",
    "(it was.) ",
    "word",
    "A"
  };

  private NastyTexts() {}

  /** Short texts out of pieces that go badly together, and any strings at all. */
  public static Arbitrary<String> any() {
    Arbitrary<String> pieces =
        Arbitraries.of(PIECES).list().ofMaxSize(30).map(parts -> String.join("", parts));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(6, pieces),
        net.jqwik.api.Tuple.of(1, Arbitraries.strings().all().ofMaxLength(60)),
        net.jqwik.api.Tuple.of(1, Arbitraries.strings().whitespace().ofMaxLength(10)));
  }
}
