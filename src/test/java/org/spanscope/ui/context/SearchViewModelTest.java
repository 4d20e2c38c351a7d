package org.spanscope.ui.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spanscope.session.Inputs;
import org.spanscope.testing.StepJobs;
import org.spanscope.testing.WindowState;
import org.spanscope.text.Example;

class SearchViewModelTest {
  private static final String TEXT = "Rollo stayed in Rouen. The rain stayed too; it rained.";

  private final StepJobs jobs = new StepJobs();
  private final WindowState state = new WindowState();
  private final ReadOnlyObjectWrapper<Optional<Inputs>> inputs =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final SearchViewModel model =
      new SearchViewModel(inputs.getReadOnlyProperty(), jobs.jobs());

  @BeforeEach
  void begin() {
    open("Who stayed?", TEXT);
    model.begin();
    jobs.run();
  }

  @AfterEach
  void end() {
    jobs.close();
  }

  @Test
  void theQuestionIsSearchedBeforeTheContext() {
    find("stayed");
    assertThat(places()).containsExactly("QUESTION 4-10", "CONTEXT 6-12", "CONTEXT 32-38");
    assertThat(count()).isEqualTo("1 of 3, in the question");
    model.next();
    assertThat(count()).isEqualTo("2 of 3");
  }

  @Test
  void stepsGoRoundBothEnds() {
    find("rain");
    assertThat(count()).isEqualTo("1 of 2");
    model.previous();
    assertThat(count()).isEqualTo("2 of 2");
    model.next();
    assertThat(count()).isEqualTo("1 of 2");
  }

  @Test
  void capitalsCountWhereAskedTo() {
    find("R");
    assertThat(places()).hasSize(4);
    model.matchCase().set(true);
    jobs.run();
    assertThat(places()).containsExactly("CONTEXT 0-1", "CONTEXT 16-17");
  }

  @Test
  void wholeWordsLeaveOutWhatGoesOnAsAWord() {
    open("", "rain rained Rain, (rain) rain_a räin rain1 rain");
    model.wholeWords().set(true);
    find("rain");
    assertThat(places())
        .containsExactly("CONTEXT 0-4", "CONTEXT 12-16", "CONTEXT 19-23", "CONTEXT 43-47");
  }

  @Test
  void matchesDoNotOverlap() {
    open("", "ananana aaaa");
    find("ana");
    assertThat(places()).containsExactly("CONTEXT 0-3", "CONTEXT 4-7");
    find("aa");
    assertThat(places()).containsExactly("CONTEXT 8-10", "CONTEXT 10-12");
  }

  @Test
  void placesAreInUnitsOfTheTextBehindEmojiAndLettersThatGrow() {
    // İ has a lower case of two characters; 𐐀 is a capital outside the basic plane.
    open("", "İ 😀 straße 𐐀x 😀");
    find("STRASSE");
    assertThat(places()).isEmpty();
    find("😀");
    assertThat(places()).containsExactly("CONTEXT 2-4", "CONTEXT 16-18");
    find("𐐨X");
    assertThat(places()).containsExactly("CONTEXT 12-15");
    find("😀".substring(1));
    assertThat(places()).as("half a character").isEmpty();
  }

  @Test
  void theQueryIsNoPattern() {
    open("", "a.c abc [x] \\E");
    find("a.c");
    assertThat(places()).containsExactly("CONTEXT 0-3");
    find("\\E");
    assertThat(places()).containsExactly("CONTEXT 12-14");
  }

  @Test
  void nothingIsFoundForNothing() {
    find("rain");
    find("");
    assertThat(places()).isEmpty();
    assertThat(count()).isEmpty();
    find("snow");
    assertThat(count()).isEqualTo("no match");
    model.next();
    assertThat(model.found().get()).isEqualTo(Found.NOTHING);
  }

  @Test
  void aLetterMoreStaysAtTheMatchLookedAt() {
    find("stayed");
    model.previous();
    find("stayed t");
    assertThat(count()).isEqualTo("1 of 1");
    find("stay");
    assertThat(count()).isEqualTo("3 of 3");
  }

  @Test
  void anotherTextIsSearchedWhileTheSearchIsOpenAndOldPlacesAreForgottenAtOnce() {
    find("rain");
    open("Rain?", "No rain.");
    assertThat(places()).isEmpty();
    jobs.run();
    assertThat(places()).containsExactly("QUESTION 0-4", "CONTEXT 3-7");
  }

  @Test
  void onlyTheNewestQueryIsShown() {
    model.query().set("rain");
    model.query().set("Rouen");
    assertThat(places()).isEmpty();
    jobs.run();
    assertThat(places()).containsExactly("CONTEXT 16-21");
  }

  @Test
  void aClosedSearchMarksNothingAndBeginsAgainWithWhatWasLookedFor() {
    find("rain");
    model.end();
    open("", "It rains.");
    jobs.run();
    assertThat(places()).isEmpty();
    model.next();
    jobs.run();
    assertThat(model.open().get()).isTrue();
    assertThat(places()).containsExactly("CONTEXT 3-7");
  }

  @Test
  void aRowHasItsOwnPartsOfTheMatches() {
    find("n. The r");
    SentenceRow.Half half = new SentenceRow.Half(true, 0, SentenceRow.NOWHERE);
    SentenceRow first = new SentenceRow(0, TEXT.substring(0, 22), 0, half, half, List.of());
    SentenceRow second = new SentenceRow(1, TEXT.substring(23), 23, half, half, List.of());
    assertThat(model.found().get().in(first))
        .extracting(s -> s.of(first.text()))
        .containsExactly("n.");
    assertThat(model.found().get().currentIn(second))
        .extracting(s -> s.of(second.text()))
        .containsExactly("The r");
  }

  private void find(String query) {
    model.query().set(query);
    jobs.run();
  }

  private void open(String question, String text) {
    state.opener().open(new Example("q", "", question, text, List.of(), false));
    state.time().settle();
    inputs.set(state.compare().inputs().get());
  }

  private List<String> places() {
    return model.found().get().places().stream()
        .map(place -> place.area() + " " + place.start() + "-" + place.end())
        .toList();
  }

  private String count() {
    return model.count(model.found().get());
  }
}
