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
    for (int at = 0; at < input.text().length(); at++) {
      assertThat(input.text().charAt(at)).isEqualTo(text.charAt(input.toContext(at)));
    }
    int covered = 0;
    for (ReaderInput.Piece piece : input.pieces()) {
      assertThat(piece.text()).isEqualTo(covered);
      covered += piece.length();
    }
    assertThat(covered).isEqualTo(input.text().length());
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
    assertThat(ReaderInput.of("Q?", THREE, new Selection(List.of(), removal)).isEmpty()).isTrue();
    assertThat(ReaderInput.of("Q?", THREE, new Selection(List.of(1), removal)).isEmpty()).isFalse();
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
    return new Selection(kept.stream().filter(i -> i < size).toList(), removal);
  }
}
