package org.spanscope.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spanscope.session.RecentFiles;
import org.spanscope.session.RecentFiles.Kind;
import org.spanscope.session.RecentFiles.Recent;
import org.spanscope.ui.shared.Jobs;

/** What was opened last, by any window. */
final class RecentViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(RecentViewModel.class);

  private final Optional<RecentFiles> files;
  private final Jobs jobs;
  private final ReadOnlyObjectWrapper<List<Recent>> list =
      new ReadOnlyObjectWrapper<>(this, "list", List.of());

  /**
   * @param files where it is kept; empty where it is not
   */
  RecentViewModel(Optional<RecentFiles> files, Jobs jobs) {
    this.files = files;
    this.jobs = jobs;
    look();
  }

  /** Newest first. */
  ReadOnlyObjectProperty<List<Recent>> list() {
    return list.getReadOnlyProperty();
  }

  /** Looks what other windows opened meanwhile. */
  void look() {
    change(RecentFiles::list);
  }

  /** Something was opened. */
  void opened(Kind kind, Path path) {
    change(kept -> kept.add(kind, path));
  }

  void forget(Recent recent) {
    change(kept -> kept.remove(recent));
  }

  void forgetAll() {
    change(RecentFiles::clear);
  }

  private void change(Function<RecentFiles, List<Recent>> how) {
    files.ifPresent(
        kept ->
            // Not newest wins: what two things opened at once leave behind counts, both.
            jobs.pool()
                .execute(
                    () -> {
                      try {
                        List<Recent> now = how.apply(kept);
                        jobs.window().execute(() -> list.set(now));
                      } catch (RuntimeException e) {
                        LOG.warn("What was opened last is not remembered: {}", e.getMessage());
                      }
                    }));
  }
}
