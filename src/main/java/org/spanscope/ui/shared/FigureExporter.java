package org.spanscope.ui.shared;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.spanscope.figure.ExportSize;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureExport;
import org.spanscope.session.Preferences;
import org.spanscope.ui.shared.Messages.About;

/** Writes figures into files that the user names, always on light ground. */
public final class FigureExporter {
  private final FilePicker picker;
  private final Messages messages;
  private final Supplier<Preferences> preferences;
  private final Latest writing;

  /**
   * @param preferences how large, and in which form, figures are offered
   */
  public FigureExporter(
      FilePicker picker, Messages messages, Jobs jobs, Supplier<Preferences> preferences) {
    this.picker = picker;
    this.preferences = preferences;
    this.messages = messages;
    this.writing = new Latest(jobs);
  }

  /** Asks where to, writes, and says that it is done or why it is not. */
  public void export(Figure figure) {
    picker
        .saveFile(
            "Export figure",
            "Pictures, their numbers (CSV) or caption (TXT)",
            List.of("*.pdf", "*.svg", "*.png", "*.csv", "*.txt", "*.json"),
            name(figure) + "." + preferences.get().figureFormat())
        .ifPresent(file -> write(figure, file));
  }

  private void write(Figure figure, Path file) {
    Preferences now = preferences.get();
    writing.submit(
        Duration.ZERO,
        cancellation -> {
          // A size that no figure can have is said here, with what is possible.
          ExportSize size =
              new ExportSize(now.figureWidth(), 0, now.figureLetters(), now.figureDpi());
          FigureExport.write(figure, size, file);
          return file;
        },
        done -> messages.note(About.FIGURE, "The figure is in " + done + "."),
        failure -> messages.problem(About.FIGURE, Faults.sentence(failure)));
  }

  private static String name(Figure figure) {
    String name =
        figure
            .title()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return name.isEmpty() ? "figure" : name;
  }
}
