package org.spanscope.ui.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.spanscope.ui.shared.Ongoing;
import org.spanscope.ui.shared.RunState;

/** What runs, and what ended last. */
public final class TasksViewModel {
  private static final int REMEMBERED = 20;

  private final Clock clock;
  private final ReadOnlyObjectWrapper<List<Task>> tasks =
      new ReadOnlyObjectWrapper<>(this, "tasks", List.of());

  // Kept: a state that is bound to others lives only as long as somebody has it.
  private final List<Ongoing> work;
  private final Map<Ongoing, Task> running = new LinkedHashMap<>();
  private final List<Task> ended = new ArrayList<>();

  /**
   * Work that runs or ran.
   *
   * @param name what is done, such as "Explaining…"
   * @param running whether it still runs
   * @param share how much of it is done, 0 to 1; negative where that is not known
   * @param secondsLeft negative where that is not known
   * @param begun when it began
   * @param ended when it ended; when it began, while it runs
   * @param problem why it has no result; empty where it has or runs
   * @param cancel stops it
   */
  public record Task(
      String name,
      boolean running,
      double share,
      long secondsLeft,
      Instant begun,
      Instant ended,
      String problem,
      Runnable cancel) {}

  public TasksViewModel(List<Ongoing> work, Clock clock) {
    this.work = List.copyOf(work);
    this.clock = clock;
    for (Ongoing one : this.work) {
      one.state().addListener((of, old, now) -> changed(one, now));
      changed(one, one.state().getValue());
    }
  }

  /** Those that run first, then those that ended, the last one first. */
  ReadOnlyObjectProperty<List<Task>> tasks() {
    return tasks.getReadOnlyProperty();
  }

  private void changed(Ongoing one, RunState<?> now) {
    Task known = running.get(one);
    if (now.running()) {
      Instant begun = known == null ? clock.instant() : known.begun();
      running.put(
          one,
          new Task(
              one.doing(), true, now.share(), now.secondsLeft(), begun, begun, "", one.cancel()));
    } else if (known != null) {
      running.remove(one);
      ended.add(
          0,
          new Task(
              known.name(), false, 1, -1, known.begun(), clock.instant(), now.problem(), () -> {}));
      while (ended.size() > REMEMBERED) {
        ended.remove(ended.size() - 1);
      }
    } else {
      return;
    }
    List<Task> all = new ArrayList<>(running.values());
    all.addAll(ended);
    tasks.set(List.copyOf(all));
  }
}
