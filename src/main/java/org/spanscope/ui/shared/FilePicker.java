package org.spanscope.ui.shared;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files; behind an interface since the headless platform has no choosers. */
public interface FilePicker {

  /**
   * Asks for a file to open.
   *
   * @param title what it is for
   * @param kind what the files are, such as "SQuAD data sets"
   * @param patterns such as {@code *.json}
   * @return empty if the user thought better of it
   */
  Optional<Path> openFile(String title, String kind, List<String> patterns);

  /**
   * Asks where to save; whether an existing file may be replaced is asked too.
   *
   * @param name what the file is called unless the user says otherwise
   * @return empty if the user thought better of it
   */
  Optional<Path> saveFile(String title, String kind, List<String> patterns, String name);

  /** Asks for a folder to open. */
  Optional<Path> openFolder(String title);
}
