package org.spanscope.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spanscope.figure.ExportSize;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureExport;
import org.spanscope.figure.Theme;
import org.spanscope.task.AtomicFiles;
import org.spanscope.task.FileFault;

/**
 * The folder of a report. One that holds anything but a report is left alone; of an older report
 * the files that its page names are replaced, and go where the new one has none of that name.
 */
final class ReportFiles {
  private static final String PAGE = "index.html";
  private static final Pattern NAMED =
      Pattern.compile("(?:href|src|srcset)=\"([a-z0-9-]+\\.(?:csv|svg))\"");

  private final Path folder;
  private final Set<String> older;

  private ReportFiles(Path folder, Set<String> older) {
    this.folder = folder;
    this.older = older;
  }

  /**
   * Makes the folder where there is none.
   *
   * @throws FileFault if it cannot be made, or holds something else
   */
  static ReportFiles in(Path folder) {
    AtomicFiles.makeFolder(folder);
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isEmpty()) {
        return new ReportFiles(folder, Set.of());
      }
      Path page = folder.resolve(PAGE);
      String html =
          Files.isRegularFile(page)
              ? new String(Files.readAllBytes(page), StandardCharsets.UTF_8)
              : "";
      if (!html.contains(Page.GENERATOR)) {
        throw new FileFault(
            "This folder holds files that are no report",
            folder,
            "Name an empty folder, or one that is not there yet.");
      }
      Set<String> older = new TreeSet<>();
      Matcher named = NAMED.matcher(html);
      while (named.find()) {
        older.add(named.group(1));
      }
      return new ReportFiles(folder, older);
    } catch (AccessDeniedException e) {
      throw new FileFault(
          "There is no right to look into this folder",
          folder,
          "Choose another place, or allow reading and writing.",
          e);
    } catch (IOException e) {
      throw new FileFault(
          "This folder cannot be used: " + e.getMessage(), folder, "Name another one.", e);
    }
  }

  static String csv(String name) {
    return name + ".csv";
  }

  static String light(String name) {
    return name + ".svg";
  }

  static String dark(String name) {
    return name + "-dark.svg";
  }

  /**
   * Writes everything, the page last: it never names what is not there.
   *
   * @return the page's file
   * @throws FileFault if a file cannot be written
   */
  Path write(Page page) {
    Set<String> left = new TreeSet<>(older);
    for (Section section : page.sections()) {
      Table table = section.grid().table();
      AtomicFiles.write(file(csv(section.name()), left), table::write);
      if (section.figure().isPresent()) {
        Figure figure = section.figure().get();
        FigureExport.svg(figure, ExportSize.PAGE, Theme.LIGHT, file(light(section.name()), left));
        FigureExport.svg(figure, ExportSize.PAGE, Theme.DARK, file(dark(section.name()), left));
      }
    }
    AtomicFiles.writeString(folder.resolve(PAGE), page.html());
    left.forEach(name -> AtomicFiles.delete(folder.resolve(name)));
    return folder.resolve(PAGE);
  }

  private Path file(String name, Set<String> left) {
    left.remove(name);
    return folder.resolve(name);
  }
}
