package org.spanscope.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.spanscope.figure.ExportSize;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureExport;
import org.spanscope.figure.FigureFault;
import org.spanscope.figure.FigureRaster;
import org.spanscope.session.Preferences;
import org.spanscope.task.FileFault;
import org.spanscope.ui.shared.Faults;
import org.spanscope.ui.shared.FilePicker;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.About;

/**
 * How a figure is written: kind of file, width, letters, resolution; what it will look like; and
 * the writing. Begins as preferred; what is chosen stays until the window is closed.
 */
public final class ExportViewModel {
  static final List<String> FORMATS = List.of("pdf", "svg", "png");
  private static final Duration QUIET = Duration.ofMillis(150);
  private static final double MM_PER_INCH = 25.4;

  private final FilePicker picker;
  private final Messages messages;
  private final Latest painting;
  private final Latest writing;
  private final StringProperty format = new SimpleStringProperty(this, "format");
  private final StringProperty width = new SimpleStringProperty(this, "width");
  private final StringProperty letters = new SimpleStringProperty(this, "letters");
  private final StringProperty dpi = new SimpleStringProperty(this, "dpi");
  private final BooleanProperty beside = new SimpleBooleanProperty(this, "beside", true);
  private final ReadOnlyObjectWrapper<Optional<FigureRaster.Picture>> preview =
      new ReadOnlyObjectWrapper<>(this, "preview", Optional.empty());
  private final ReadOnlyStringWrapper says = new ReadOnlyStringWrapper(this, "says", "");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private Optional<Figure> figure = Optional.empty();
  private double roomWidth;
  private double roomHeight;
  private Runnable onWritten = () -> {};

  public ExportViewModel(FilePicker picker, Messages messages, Jobs jobs) {
    this.picker = picker;
    this.messages = messages;
    this.painting = new Latest(jobs);
    this.writing = new Latest(jobs);
    for (Observable choice : List.of(format, width, letters, dpi)) {
      choice.addListener(of -> paint(QUIET));
    }
  }

  /** One of {@link #FORMATS}. */
  StringProperty format() {
    return format;
  }

  /** In millimetres, as typed. */
  StringProperty width() {
    return width;
  }

  /** In points, as typed. */
  StringProperty letters() {
    return letters;
  }

  /** Pixels an inch, as typed. */
  StringProperty dpi() {
    return dpi;
  }

  /** Whether numbers and caption are written beside the picture. */
  BooleanProperty beside() {
    return beside;
  }

  /** The figure as it will be on paper; empty until it is painted. */
  ReadOnlyObjectProperty<Optional<FigureRaster.Picture>> preview() {
    return preview.getReadOnlyProperty();
  }

  /** How large it will be. */
  ReadOnlyStringProperty says() {
    return says.getReadOnlyProperty();
  }

  /** Why it cannot be written so, or was not written, in one sentence; empty where nothing is. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Whether it is being written. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** The title of the figure at hand. */
  String title() {
    return figure.map(Figure::title).orElse("");
  }

  /** Called once a figure is written. */
  void onWritten(Runnable action) {
    onWritten = action;
  }

  /** Takes formats and sizes from the preferences, now that they are known or have changed. */
  public void prefer(Preferences now) {
    format.set(FORMATS.contains(now.figureFormat()) ? now.figureFormat() : FORMATS.get(0));
    width.set(typed(now.figureWidth()));
    letters.set(typed(now.figureLetters()));
    dpi.set(String.valueOf(now.figureDpi()));
  }

  private static String typed(double number) {
    return number == Math.rint(number)
        ? String.valueOf((long) number)
        : String.format(Locale.ROOT, "%s", number);
  }

  /** The figure to write. */
  void begin(Figure next) {
    figure = Optional.of(next);
    preview.set(Optional.empty());
    paint(Duration.ZERO);
  }

  /** How many pixels there are to show it in. */
  void room(double pixelsWide, double pixelsHigh) {
    if (pixelsWide != roomWidth || pixelsHigh != roomHeight) {
      roomWidth = pixelsWide;
      roomHeight = pixelsHigh;
      paint(QUIET);
    }
  }

  private static final String STACKED =
      "Too narrow for columns side by side: they stand one below the other. Choose a larger width to"
          + " have them side by side.";

  private record Wanted(Figure figure, ExportSize size, String format, double wide, double high) {}

  private void paint(Duration quiet) {
    problem.set("");
    if (figure.isEmpty()) {
      return;
    }
    try {
      Wanted wanted = new Wanted(figure.get(), size(), format.get(), roomWidth, roomHeight);
      painting.submit(
          quiet,
          cancellation -> FigureRaster.page(wanted.figure, wanted.size, wanted.wide, wanted.high),
          page -> shown(page, wanted),
          this::failed);
    } catch (FigureFault e) {
      painting.cancel();
      says.set("");
      failed(e);
    }
  }

  private void shown(FigureRaster.Page page, Wanted wanted) {
    String kind = wanted.format;
    preview.set(Optional.of(page.picture()).filter(picture -> picture.width() > 0));
    ExportSize size = page.size();
    String words =
        String.format(
            Locale.ROOT,
            "%s × %s mm, letters of %s pt",
            typed(size.widthMm()),
            typed(size.heightMm()),
            typed(size.fontPt()));
    String sized =
        kind.equals("png")
            ? String.format(
                Locale.ROOT,
                "%s, %d × %d pixels",
                words,
                Math.round(size.widthMm() / MM_PER_INCH * size.dpi()),
                Math.round(size.heightMm() / MM_PER_INCH * size.dpi()))
            : words;
    boolean stacked = FigureRaster.isStacked(wanted.figure, size);
    says.set(stacked ? sized + ". " + STACKED : sized);
  }

  private void failed(RuntimeException failure) {
    problem.set(Faults.sentence(failure));
  }

  /** The size that was asked for, with a height that shows everything. */
  private ExportSize size() {
    return new ExportSize(
        number("width", width.get()),
        0,
        number("size of letters", letters.get()),
        (int) Math.min(Integer.MAX_VALUE, number("resolution", dpi.get())));
  }

  private static double number(String what, String text) {
    try {
      return Double.parseDouble(text.strip().replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new FigureFault(
          "The " + what + " is no number: " + (text.isBlank() ? "nothing" : text),
          "",
          "Type one such as 8 or 8.5.",
          e);
    }
  }

  /** Asks where to, and writes; says so once it is done, or why it is not. */
  void export() {
    if (figure.isEmpty() || busy.get()) {
      return;
    }
    Figure now = figure.get();
    try {
      ExportSize size = size();
      picker
          .saveFile(
              "Export figure",
              "Pictures, their numbers (CSV) or caption (TXT)",
              List.of("*.pdf", "*.svg", "*.png", "*.csv", "*.txt", "*.json"),
              name(now) + "." + format.get())
          .ifPresent(file -> write(now, size, withEnding(file)));
    } catch (FigureFault e) {
      failed(e);
    }
  }

  private Path withEnding(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.contains(".") ? file : file.resolveSibling(name + "." + format.get());
  }

  private void write(Figure now, ExportSize size, Path file) {
    boolean all = beside.get();
    busy.set(true);
    problem.set("");
    writing.submit(
        Duration.ZERO,
        cancellation -> {
          if (all) {
            refuseToReplace(file);
            FigureExport.writeAll(now, size, file);
          } else {
            FigureExport.write(now, size, file);
          }
          return file;
        },
        done -> {
          busy.set(false);
          messages.note(About.FIGURE, "The figure is in " + done + ".");
          onWritten.run();
        },
        failure -> {
          busy.set(false);
          failed(failure);
        });
  }

  /** Whether the picture may be replaced was asked; of what goes beside it nobody was. */
  private static void refuseToReplace(Path picture) {
    for (Path other : FigureExport.beside(picture)) {
      if (Files.exists(other) && !Files.exists(picture)) {
        throw new FileFault(
            "Numbers or caption would replace a file that is there already",
            other,
            "Choose another name, or leave out what goes beside the picture.");
      }
    }
  }

  private static String name(Figure figure) {
    String name =
        figure
            .title()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String start = name.substring(0, Math.min(60, name.length())).replaceAll("-$", "");
    return start.isEmpty() ? "figure" : start;
  }

  /** Nothing is painted any more; what is being written is written to its end. */
  public void close() {
    painting.cancel();
  }
}
