package org.spanscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class EarlyTest {
  private final List<String> asked = new ArrayList<>();
  private final Deque<Runnable> pool = new ArrayDeque<>();
  private final CompletableFuture<String> question = new CompletableFuture<>();
  private final Early<String, Integer> lengths = new Early<>(this::length, question, pool::add);

  private int length(String text) {
    asked.add(text);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("nothing there");
    }
    return text.length();
  }

  private void work() {
    while (!pool.isEmpty()) {
      pool.remove().run();
    }
  }

  @Test
  void theFirstAnswerIsThereBeforeItIsAskedForAndIsHandedOverOnce() {
    question.complete("first");
    work();
    assertThat(asked).containsExactly("first");
    assertThat(lengths.apply("first")).isEqualTo(5);
    assertThat(asked).containsExactly("first");
    assertThat(lengths.answer()).isEmpty();
    lengths.apply("first");
    assertThat(asked).containsExactly("first", "first");
  }

  @Test
  void anotherQuestionIsAnsweredAndLeavesTheEarlyAnswerWhereItIs() {
    question.complete("first");
    work();
    assertThat(lengths.apply("other one")).isEqualTo(9);
    assertThat(lengths.takeIf("first")).contains(5);
  }

  @Test
  void nobodyWaitsForAQuestionThatIsNotKnown() {
    assertThat(lengths.apply("first")).isEqualTo(5);
    question.completeExceptionally(new IllegalStateException("no question"));
    assertThat(lengths.apply("first")).isEqualTo(5);
    assertThat(asked).containsExactly("first", "first");
  }

  @Test
  void whatWentWrongEarlyIsToldAsItWas() {
    question.complete("");
    work();
    assertThatThrownBy(() -> lengths.apply(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing there");
  }
}
