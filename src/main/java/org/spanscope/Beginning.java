package org.spanscope;

import java.nio.file.Path;
import java.util.Optional;
import org.spanscope.cli.WindowOptions;
import org.spanscope.session.Inputs;
import org.spanscope.session.SavedInputs;
import org.spanscope.session.Section;
import org.spanscope.session.Sections;
import org.spanscope.session.SessionDocument;
import org.spanscope.session.SessionFault;
import org.spanscope.session.SessionFiles;
import org.spanscope.session.SessionSlot;
import org.spanscope.task.UserFault;

/**
 * What the window begins with: where the last one ended, unless something else was asked for.
 *
 * @param slot where the window saves itself; empty where nothing can be saved
 * @param session what is put back
 * @param data the data set to open
 * @param reader the reader to open
 * @param device the device it runs on
 * @param problem why something of the last window is not there; empty where all is
 */
record Beginning(
    Optional<SessionSlot> slot,
    Optional<SessionDocument> session,
    Optional<Path> data,
    String reader,
    String device,
    Optional<String> problem) {
  private static final String AUTO = "auto";
  private static final String CPU = "cpu";

  /**
   * @param sessions the folder in which windows save themselves
   * @param samples the data set where nothing else is said
   * @throws SessionFault if the session that was asked for cannot be read
   */
  static Beginning of(WindowOptions options, Path sessions, Optional<Path> samples) {
    Optional<SessionDocument> asked = options.session().map(SessionFiles::read);
    Optional<SessionSlot> slot = Optional.empty();
    Optional<String> problem = Optional.empty();
    try {
      SessionSlot taken = SessionSlot.take(sessions);
      slot = Optional.of(taken);
      problem = taken.passedOver().stream().findFirst().map(UserFault::getMessage);
      if (options.fresh() || options.data().isPresent() || asked.isPresent()) {
        taken.setAside();
      } else {
        asked = taken.last();
      }
    } catch (UserFault e) {
      problem = Optional.ofNullable(e.getMessage());
    }
    return of(options, slot, asked, samples, problem);
  }

  private static Beginning of(
      WindowOptions options,
      Optional<SessionSlot> slot,
      Optional<SessionDocument> session,
      Optional<Path> samples,
      Optional<String> problem) {
    Optional<SessionDocument> used =
        options.reader().isPresent()
            ? session.map(document -> document.without(Sections.READER))
            : session;
    Optional<Path> data =
        options
            .data()
            .or(() -> part(used, Sections.DATA).map(saved -> Path.of(saved.file())))
            .or(() -> samples);
    String reader =
        options
            .reader()
            .or(() -> part(used, Sections.READER).map(saved -> saved.folder()))
            .orElse(WindowOptions.DEFAULT_READER);
    return new Beginning(slot, used, data, reader, device(options, used), problem);
  }

  /** A GPU of the last time may be gone; the best device is chosen anew, unless it was the CPU. */
  private static String device(WindowOptions options, Optional<SessionDocument> session) {
    boolean cpu =
        part(session, Sections.READER).filter(saved -> saved.device().equals(CPU)).isPresent();
    return options.device().equals(AUTO) && cpu ? CPU : options.device();
  }

  /** What is fed to the reader first, if the session says. */
  Optional<Inputs> inputs() {
    return part(session, Sections.INPUTS).map(SavedInputs::inputs);
  }

  /** A damaged part counts as none here; the window says so when it puts the session back. */
  private static <S> Optional<S> part(Optional<SessionDocument> session, Section<S> section) {
    try {
      return session.flatMap(document -> document.get(section));
    } catch (SessionFault e) {
      return Optional.empty();
    }
  }
}
