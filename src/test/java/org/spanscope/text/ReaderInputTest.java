package org.spanscope.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spanscope.testing.NastyTexts;

class ReaderInputTest {
  private static final ClauseSplitter SPLITTER = new ClauseSplitter(new SentenceSplitter());
  private static final Context THREE =
      new SentenceSplitter().split(" He ran.  She won! They slept. ");

  @Provide
  Arbitrary<String> nasty() {
    return NastyTexts.any();
  }

  @Provide
  Arbitrary<Set<Integer>> kept() {
    return Arbitraries.integers().between(0, 12).set().ofMaxSize(8);
  }

  @Property(tries = 2000)
  void everyUnitOfTheTextStandsAtItsPlaceInTheContext(
      @ForAll("nasty") String text, @ForAll("kept") Set<Integer> kept, @ForAll Removal removal) {
    Context context = SPLITTER.split(text);
    ReaderInput input = ReaderInput.of("Q?", context, selection(context, kept, removal));
    int covered = 0;
    for (ReaderInput.Piece piece : input.pieces()) {
      String between = input.text().substring(covered, piece.text());
      if (input.joined()) {
        assertThat(between).isEmpty();
      }
      for (int at = piece.text(); at < piece.text() + piece.length(); at++) {
        assertThat(input.text().charAt(at)).isEqualTo(text.charAt(input.toContext(at)));
      }
      covered = piece.text() + piece.length();
    }
    if (input.joined()) {
      assertThat(covered).isEqualTo(input.text().length());
    }
  }

  @Property(tries = 1000)
  void sentencesThatAreShuffledStandThereOnceEachAndNothingElseDoes(
      @ForAll("nasty") String text, @ForAll("kept") Set<Integer> kept, @ForAll long seed) {
    Context context = SPLITTER.split(text);
    int size = context.sentences().size();
    Selection all = Selection.all(context, Removal.DELETE).shuffled(true).seed(seed);
    List<Integer> wanted = kept.stream().filter(i -> i < size).toList();
    ReaderInput input = ReaderInput.of("Q?", context, all.keeping(wanted));
    String seen =
        input.pieces().stream()
            .map(p -> input.text().substring(p.text(), p.text() + p.length()))
            .collect(Collectors.joining(" "));
    assertThat(sorted(seen))
        .isEqualTo(
            sorted(
                wanted.stream().sorted().map(context::sentence).collect(Collectors.joining(" "))));
    int[] order = all.order(size);
    assertThat(order).containsExactlyInAnyOrder(IntStream.range(0, size).toArray());
    if (size > 1) {
      assertThat(order).isNotEqualTo(IntStream.range(0, size).toArray());
    }
    assertThat(all.order(size)).isEqualTo(order);
  }

  /** Its characters but white space, which may be another between sentences, in order. */
  private static String sorted(String text) {
    return text.chars()
        .filter(unit -> !Blank.is((char) unit))
        .sorted()
        .mapToObj(unit -> Integer.toString(unit))
        .collect(Collectors.joining(" "));
  }

  @Test
  void aDistractorStandsInThePlaceOfTheSentenceAndNowhereInTheContext() {
    Selection selection =
        new Selection(List.of(0, 2), Removal.DISTRACTOR).with(List.of("Ab.", "It rains.", "Cde."));
    ReaderInput input = ReaderInput.of("Q?", THREE, selection);
    assertThat(input.text()).isEqualTo("He ran.  It rains. They slept.");
    assertThat(input.joined()).isFalse();
    Span rains = new Span(9, 18);
    assertThat(input.distractors()).containsExactly(new ReaderInput.Distractor(1, rains, 3));
    assertThat(input.distractorAt(new Span(12, 17))).isPresent();
    assertThat(input.distractorAt(new Span(19, 23))).isEmpty();
    assertThat(input.distracting(new Span(6, 11))).isEqualTo("rains");
    assertThat(input.toContext(new Span(19, 23)).of(THREE.text())).isEqualTo("They");
    assertThat(input.toContext(new Span(18, 23)).of(THREE.text())).isEqualTo("They");
  }

  @Test
  void aDistractorNeverGrowsTogetherWithItsNeighbours() {
    Context cut =
        new Context("onetwothree", List.of(new Span(0, 3), new Span(3, 6), new Span(6, 11)));
    Selection selection =
        new Selection(List.of(0, 2), Removal.DISTRACTOR).with(List.of("x", "four", "y"));
    assertThat(ReaderInput.of("Q?", cut, selection).text()).isEqualTo("one four three");
  }

  @Test
  void distractorsThatNobodyLookedUpAreAFault() {
    Selection selection = new Selection(List.of(0, 2), Removal.DISTRACTOR);
    assertThatThrownBy(() -> ReaderInput.of("Q?", THREE, selection))
        .isInstanceOf(TextFault.class)
        .hasMessageContaining("distractors");
    assertThat(ReaderInput.of("Q?", THREE, selection.keeping(List.of(0, 1, 2))).text())
        .isEqualTo(THREE.text());
  }

  @Test
  void shuffledSentencesKeepTheirPlacesInTheContext() {
    Selection selection = Selection.all(THREE, Removal.DELETE).shuffled(true);
    ReaderInput input = ReaderInput.of("Q?", THREE, selection);
    for (int i = 0; i < 3; i++) {
      int at = input.text().indexOf(THREE.sentence(i));
      Span span = new Span(at, at + THREE.sentence(i).length());
      assertThat(input.toContext(span)).isEqualTo(THREE.sentences().get(i));
    }
    assertThat(input.text()).isNotEqualTo(THREE.text());
  }

  @Property(tries = 2000)
  void justTheKeptSentencesAreSeen(
      @ForAll("nasty") String text, @ForAll("kept") Set<Integer> kept, @ForAll Removal removal) {
    Context context = SPLITTER.split(text);
    Selection selection = selection(context, kept, removal);
    ReaderInput input = ReaderInput.of("Q?", context, selection);
    Set<Integer> seen =
        IntStream.range(0, input.text().length())
            .filter(at -> input.hidden().stream().noneMatch(span -> span.contains(at)))
            .filter(at -> isOfContext(input, at))
            .map(input::toContext)
            .filter(at -> context.sentences().stream().anyMatch(s -> s.contains(at)))
            .boxed()
            .collect(Collectors.toSet());
    Set<Integer> wanted =
        selection.kept().stream()
            .map(context.sentences()::get)
            .flatMapToInt(span -> IntStream.range(span.start(), span.end()))
            .boxed()
            .collect(Collectors.toSet());
    assertThat(seen).isEqualTo(wanted);
    assertThat(input.isEmpty()).isEqualTo(wanted.isEmpty());
  }

  private static boolean isOfContext(ReaderInput input, int at) {
    return input.pieces().stream().anyMatch(p -> p.text() <= at && at < p.text() + p.length());
  }

  @Property
  void nothingRemovedIsTheWholeText(@ForAll("nasty") String text, @ForAll Removal removal) {
    Context context = SPLITTER.split(text);
    ReaderInput input = ReaderInput.of("Q?", context, Selection.all(context, removal));
    assertThat(input.text())
        .isEqualTo(context.sentences().isEmpty() && removal == Removal.DELETE ? "" : text);
    assertThat(input.hidden()).isEmpty();
  }

  @Test
  void deletedTextClosesUp() {
    ReaderInput input = ReaderInput.of("Q?", THREE, new Selection(List.of(0, 2), Removal.DELETE));
    assertThat(input.text()).isEqualTo(" He ran.  They slept. ");
    assertThat(input.hidden()).isEmpty();
    int they = input.text().indexOf("They");
    assertThat(input.toContext(new Span(they, they + 4)).of(THREE.text())).isEqualTo("They");
  }

  @Test
  void noWhiteSpaceIsLeftBehindTheLastKeptSentence() {
    ReaderInput input = ReaderInput.of("Q?", THREE, new Selection(List.of(1), Removal.DELETE));
    assertThat(input.text()).isEqualTo("She won!");
    assertThat(input.toContext(0)).isEqualTo(10);
  }

  @Test
  void aSpanAcrossAClosedGapCoversWhatWasRemoved() {
    ReaderInput input = ReaderInput.of("Q?", THREE, new Selection(List.of(0, 2), Removal.DELETE));
    Span across = input.toContext(new Span(1, input.text().length() - 1));
    assertThat(across.of(THREE.text())).isEqualTo("He ran.  She won! They slept.");
  }

  @ParameterizedTest
  @EnumSource(names = {"DELETE_KEEP_POSITIONS", "MASK"})
  void hiddenSentencesStayInTheText(Removal removal) {
    ReaderInput input = ReaderInput.of("Q?", THREE, new Selection(List.of(0, 2), removal));
    assertThat(input.text()).isEqualTo(THREE.text());
    assertThat(input.hidden()).containsExactly(THREE.owned(1));
    assertThat(input.removal()).isEqualTo(removal);
    assertThat(input.toContext(new Span(3, 7))).isEqualTo(new Span(3, 7));
  }

  @ParameterizedTest
  @EnumSource
  void nothingKeptIsEmpty(Removal removal) {
    Selection none = new Selection(List.of(), removal).with(List.of("A a.", "B b.", "C c."));
    assertThat(ReaderInput.of("Q?", THREE, none).isEmpty()).isTrue();
    assertThat(ReaderInput.of("Q?", THREE, none.shuffled(true)).isEmpty()).isTrue();
    assertThat(ReaderInput.of("Q?", THREE, none.keeping(List.of(1))).isEmpty()).isFalse();
    Context blank = Context.whole(" \u00a0\n");
    assertThat(ReaderInput.of("Q?", blank, Selection.all(blank, removal)).isEmpty()).isTrue();
  }

  @Test
  void aPlaceBeforeTheTextHasNoPlaceInTheContext() {
    ReaderInput input = ReaderInput.of("Q?", THREE, new Selection(List.of(), Removal.DELETE));
    assertThatThrownBy(() -> input.toContext(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Selection selection(Context context, Set<Integer> kept, Removal removal) {
    int size = context.sentences().size();
    List<String> others = IntStream.range(0, size).mapToObj(i -> "Other " + i + ".").toList();
    return new Selection(kept.stream().filter(i -> i < size).toList(), removal).with(others);
  }
}
