package org.spanscope.attention;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spanscope.reader.SeenText;
import org.spanscope.reader.TextPlace;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Span;

/** Gathers tokens to the units of a level and names them. */
public final class MapUnits {
  private static final int LONGEST_LABEL = 28;

  private final List<Token> tokens;
  private final Level level;
  private final ReaderInput input;
  private final SeenText seen;

  /**
   * A unit and its tokens.
   *
   * @param tokens indices in the map, ascending
   */
  public record Group(MapUnit unit, int[] tokens) {}

  public MapUnits(List<Token> tokens, Level level, ReaderInput input) {
    this.tokens = tokens;
    this.level = level;
    this.input = input;
    this.seen = SeenText.of(input);
  }

  /** The units of some tokens, given by ascending indices. */
  public List<Group> groups(int[] indices) {
    List<Group> groups = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= indices.length; i++) {
      if (i == indices.length || !together(tokens.get(indices[first]), tokens.get(indices[i]))) {
        int[] members = java.util.Arrays.copyOfRange(indices, first, i);
        groups.add(new Group(unit(members), members));
        first = i;
      }
    }
    return groups;
  }

  private boolean together(Token one, Token next) {
    TextPlace.Area area = one.place().area();
    if (level == Level.TOKEN || area != next.place().area() || one.kind().isSink()) {
      return false;
    }
    if (level == Level.WORD) {
      return one.word() == next.word();
    }
    return area == TextPlace.Area.QUESTION || one.sentence() == next.sentence();
  }

  private MapUnit unit(int[] members) {
    Token first = tokens.get(members[0]);
    Token last = tokens.get(members[members.length - 1]);
    boolean masked = true;
    for (int member : members) {
      masked &= tokens.get(member).kind().isStandIn();
    }
    if (level == Level.TOKEN || first.kind().isSink()) {
      return new MapUnit(first.label(), first.place(), first.sentence(), 1, masked);
    }
    TextPlace place =
        new TextPlace(first.place().area(), first.start(), Math.max(first.start(), last.end()));
    String label = masked ? first.label() : word(place);
    if (first.kind() == TokenKind.DISTRACTOR) {
      return foreign(first, place, members.length);
    }
    if (level == Level.SENTENCE) {
      place = sentencePlace(first);
      label = sentenceLabel(first, masked);
    }
    return new MapUnit(label, place, first.sentence(), members.length, masked);
  }

  /** A word of a distractor, or all of it. */
  private MapUnit foreign(Token first, TextPlace place, int count) {
    ReaderInput.Distractor distractor =
        input.distractors().stream()
            .filter(one -> one.sentence() == first.sentence())
            .findFirst()
            .orElseThrow();
    Span all = distractor.place(distractor.text());
    String text = distractor.text().of(input.text());
    if (level == Level.SENTENCE) {
      String label = (first.sentence() + 1) + " " + Token.foreign(shorten(text));
      TextPlace whole = new TextPlace(place.area(), all.start(), all.end());
      return new MapUnit(label, whole, first.sentence(), count, true);
    }
    String word = new Span(place.start(), place.end()).shift(-all.start()).of(text);
    return new MapUnit(Token.foreign(word.strip()), place, first.sentence(), count, true);
  }

  private String word(TextPlace place) {
    Span span = new Span(place.start(), place.end());
    return (place.area() == TextPlace.Area.QUESTION ? span.of(input.question()) : seen.of(span))
        .strip();
  }

  private TextPlace sentencePlace(Token token) {
    if (token.kind() == TokenKind.QUESTION) {
      return new TextPlace(TextPlace.Area.QUESTION, 0, input.question().length());
    }
    Span sentence = input.context().sentences().get(token.sentence());
    return new TextPlace(TextPlace.Area.CONTEXT, sentence.start(), sentence.end());
  }

  private String sentenceLabel(Token token, boolean masked) {
    if (token.kind() == TokenKind.QUESTION) {
      return "Q " + shorten(input.question().strip());
    }
    String mask = masked ? token.text() + " " : "";
    String text = shorten(input.context().sentence(token.sentence()));
    return String.format(Locale.ROOT, "%d %s%s", token.sentence() + 1, mask, text);
  }

  /** Cut between words where there are any, else between characters as people count them. */
  private static String shorten(String text) {
    if (text.length() <= LONGEST_LABEL) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = characters.preceding(LONGEST_LABEL);
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > LONGEST_LABEL / 2 ? space : end) + "…";
  }
}
