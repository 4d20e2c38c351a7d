package org.spanscope.text;

import java.util.Locale;
import java.util.Set;

/** English words whose full stop does not end a sentence, or only sometimes. */
final class Abbreviations {
  /** A name or a thing always follows. */
  private static final Set<String> NEVER_LAST =
      Set.of(
          "Mr", "Mrs", "Ms", "Messrs", "Dr", "Drs", "Prof", "Rev", "Hon", "Gen", "Col", "Capt",
          "Lt", "Sgt", "Maj", "Cmdr", "Gov", "Sen", "Rep", "Pres", "Fr", "St", "Mt", "Ft", "Gk",
          "Lat", "e.g", "i.e", "cf", "v", "vs", "viz", "ca", "c", "approx");

  /** Abbreviations before a number, words of their own elsewhere. */
  private static final Set<String> BEFORE_NUMBER =
      Set.of(
          "no", "nos", "fig", "figs", "vol", "vols", "p", "pp", "eq", "eqs", "sec", "ch", "art",
          "b", "d", "r", "fl", "ps", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
          "oct", "nov", "dec");

  /** These end a sentence as often as not. */
  private static final Set<String> SOMETIMES_LAST =
      Set.of(
          "etc", "al", "Inc", "Co", "Corp", "Ltd", "Bros", "Jr", "Sr", "Esq", "Ave", "Blvd", "Rd",
          "Dept", "Univ", "est", "ed", "eds", "trans");

  /** Words that begin a sentence more often than they are somebody's last name. */
  private static final Set<String> OPENERS =
      Set.of(
          "A", "An", "And", "As", "At", "But", "By", "For", "From", "He", "Her", "His", "How",
          "However", "If", "In", "It", "Its", "Of", "On", "One", "Or", "She", "So", "Some", "That",
          "The", "Their", "Then", "There", "These", "They", "This", "Those", "Thus", "To", "We",
          "What", "When", "Where", "While", "Who", "Why", "With", "You");

  private static final int LONGEST_WORD = 12;

  private Abbreviations() {}

  /**
   * Whether what follows belongs to the same sentence for certain, whatever a statistical model
   * says.
   *
   * @param stop place of a full stop
   * @param next place of the next unit that is not white space
   */
  static boolean joins(String text, int stop, int next) {
    String word = wordBefore(text, stop);
    char follows = text.charAt(next);
    if (NEVER_LAST.contains(word)) {
      return true;
    }
    if (BEFORE_NUMBER.contains(word.toLowerCase(Locale.ROOT)) && Character.isDigit(follows)) {
      return true;
    }
    if (isCapitals(word)) {
      return !OPENERS.contains(wordAt(text, next));
    }
    boolean goesOn = Character.isLowerCase(follows);
    if (word.length() <= 1) {
      return goesOn && (!word.isEmpty() || isEllipsis(text, stop));
    }
    return (isDotted(word) || SOMETIMES_LAST.contains(word))
        && (goesOn || Character.isDigit(follows));
  }

  /** Whether the word before this full stop may be an abbreviation. */
  static boolean isOneBefore(String text, int stop) {
    String word = wordBefore(text, stop);
    return NEVER_LAST.contains(word)
        || BEFORE_NUMBER.contains(word.toLowerCase(Locale.ROOT))
        || SOMETIMES_LAST.contains(word)
        || isCapitals(word)
        || isDotted(word);
  }

  /** An initial, or several: {@code J}, {@code J.R.R}, {@code U.S}. */
  private static boolean isCapitals(String word) {
    return (word.length() == 1 || isDotted(word))
        && word.chars().allMatch(unit -> unit == '.' || Character.isUpperCase(unit));
  }

  private static boolean isEllipsis(String text, int stop) {
    int before = Blank.skipBack(text, 0, stop) - 1;
    return before >= 0 && text.charAt(before) == '.';
  }

  /** Such as {@code U.S} or {@code a.m}: single letters between stops. */
  private static boolean isDotted(String word) {
    if (word.length() < 3 || word.length() % 2 == 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      boolean fits = i % 2 == 0 ? Character.isLetter(word.charAt(i)) : word.charAt(i) == '.';
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static String wordBefore(String text, int stop) {
    int start = stop;
    while (start > 0 && stop - start <= LONGEST_WORD && isWordUnit(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, stop);
  }

  private static String wordAt(String text, int start) {
    int end = start;
    while (end < text.length()
        && end - start <= LONGEST_WORD
        && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isWordUnit(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '.';
  }
}
