package org.spanscope.ui.shared;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.spanscope.figure.ExportSize;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureExport;
import org.spanscope.ui.shared.Messages.About;

/** Writes figures into files that the user names, always on light ground. */
public final class FigureExporter {
  private final FilePicker picker;
  private final Messages messages;
  private final Latest writing;

  public FigureExporter(FilePicker picker, Messages messages, Jobs jobs) {
    this.picker = picker;
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
            name(figure) + ".pdf")
        .ifPresent(file -> write(figure, file));
  }

  private void write(Figure figure, Path file) {
    writing.submit(
        Duration.ZERO,
        cancellation -> {
          FigureExport.write(figure, ExportSize.PAGE, file);
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
