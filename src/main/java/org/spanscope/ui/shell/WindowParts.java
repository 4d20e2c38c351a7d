package org.spanscope.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.spanscope.dataset.DatasetSource;
import org.spanscope.reader.ReaderLibrary;
import org.spanscope.session.PreferencesFile;
import org.spanscope.session.RecentFiles;
import org.spanscope.session.SessionDocument;
import org.spanscope.session.SessionSlot;
import org.spanscope.text.Split;
import org.spanscope.text.Splitter;
import org.spanscope.ui.activity.LogFeed;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.SideReader;

/**
 * What the window is made of.
 *
 * @param library finds and opens readers
 * @param sideReader reads one side of a comparison
 * @param splitters divides contexts
 * @param datasets reads a data set
 * @param jobs where work is done and where its results arrive
 * @param start what to open first
 * @param slot where the window is saved by itself; empty where it is not
 * @param preferences what the user prefers; empty for what is usual
 * @param recent what was opened last; empty where that is not remembered
 * @param log what is logged
 */
public record WindowParts(
    ReaderLibrary library,
    SideReader sideReader,
    Function<Split, Splitter> splitters,
    DatasetSource datasets,
    Jobs jobs,
    Start start,
    Optional<SessionSlot> slot,
    Optional<PreferencesFile> preferences,
    Optional<RecentFiles> recent,
    LogFeed log) {

  /**
   * What to open first.
   *
   * @param dataset a data set; empty for a blank question
   * @param reader a reader's name or folder
   * @param device a device's name, or {@code auto}
   * @param fallback the reader to open where that of the session is gone
   * @param session what to put back; its data set and reader count only where they are named above
   * @param problem what to tell at once; empty where all is well
   */
  public record Start(
      Optional<Path> dataset,
      String reader,
      String device,
      String fallback,
      Optional<SessionDocument> session,
      Optional<String> problem) {}
}
