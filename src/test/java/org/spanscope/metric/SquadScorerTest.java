package org.spanscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

class SquadScorerTest {
  /** A row that the official script scored: metric/squad-scores.json. */
  private record Row(String answer, List<String> golds, boolean exact, double f1) {}

  @TestFactory
  Stream<DynamicTest> scoresAreThoseOfTheOfficialScript() throws Exception {
    Row[] rows;
    try (InputStream in = getClass().getResourceAsStream("/metric/squad-scores.json")) {
      rows = JsonMapper.shared().readValue(in, Row[].class);
    }
    return IntStream.range(0, rows.length)
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    i + ": " + rows[i].answer() + " for " + rows[i].golds(),
                    () -> {
                      AnswerScore score = SquadScorer.score(rows[i].answer(), rows[i].golds());
                      assertThat(score.exact()).isEqualTo(rows[i].exact());
                      assertThat(score.f1()).isEqualTo(rows[i].f1(), within(1e-12));
                    }));
  }

  @Test
  void withoutGoldOnlyNothingIsRight() {
    assertThat(SquadScorer.score("", List.of())).isEqualTo(new AnswerScore(true, 1));
    assertThat(SquadScorer.score("Harvard", List.of())).isEqualTo(new AnswerScore(false, 0));
  }

  @Test
  void theBestGoldCounts() {
    AnswerScore score = SquadScorer.score("John Harvard", List.of("Harvard", "John Harvard"));
    assertThat(score).isEqualTo(new AnswerScore(true, 1));
  }

  @Test
  void partOfAnAnswerCountsByItsWords() {
    AnswerScore score = SquadScorer.score("the clergyman John Harvard", List.of("John Harvard"));
    assertThat(score.exact()).isFalse();
    assertThat(score.f1()).isEqualTo(0.8, within(1e-12));
  }
}
