package org.spanscope.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.spanscope.ui.shared.Ongoing;
import org.spanscope.ui.shared.RunState;

class TasksViewModelTest {
  private final SimpleBooleanProperty reading = new SimpleBooleanProperty();

  private Ongoing bound() {
    return new Ongoing(
        "Reading A…",
        Bindings.createObjectBinding(
            () -> new RunState<>(null, false, reading.get(), -1, -1, ""), reading),
        () -> {});
  }

  @Test
  void whatNobodyElseHasIsFollowedAllTheSame() {
    TasksViewModel tasks = new TasksViewModel(List.of(bound()), Clock.systemUTC());
    collectGarbage();

    reading.set(true);
    assertThat(tasks.tasks().get()).extracting(TasksViewModel.Task::running).containsExactly(true);
    reading.set(false);
    assertThat(tasks.tasks().get()).extracting(TasksViewModel.Task::running).containsExactly(false);
  }

  private static void collectGarbage() {
    WeakReference<Object> gone = new WeakReference<>(new Object());
    for (int i = 0; i < 100 && gone.get() != null; i++) {
      System.gc();
    }
    assertThat(gone.get()).isNull();
  }
}
