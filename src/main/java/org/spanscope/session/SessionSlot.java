package org.spanscope.session;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spanscope.task.AtomicFiles;
import org.spanscope.task.FileFault;

/**
 * The file that one running window saves itself to: {@code window-1.spanscope.json}, or the next
 * number where another window has that one or it cannot be read. The system gives the lock free
 * when the process ends, however it ends.
 */
public final class SessionSlot implements AutoCloseable {
  private static final int MOST = 64;

  private final Path file;
  private final FileChannel channel;
  private final Optional<SessionDocument> last;
  private final List<SessionFault> passedOver;

  private SessionSlot(
      Path file, FileChannel channel, Optional<SessionDocument> last, List<SessionFault> faults) {
    this.file = file;
    this.channel = channel;
    this.last = last;
    this.passedOver = List.copyOf(faults);
  }

  /**
   * Takes the first free slot of a folder, which is made if it is missing.
   *
   * @throws SessionFault if all are taken
   * @throws FileFault if nothing can be written there
   */
  public static SessionSlot take(Path folder) {
    AtomicFiles.makeFolder(folder);
    List<SessionFault> faults = new ArrayList<>();
    for (int number = 1; number <= MOST; number++) {
      String name = "window-" + number;
      FileChannel lock = lock(folder.resolve(name + ".lock"));
      if (lock == null) {
        continue;
      }
      Path file = folder.resolve(name + SessionFiles.ENDING);
      try {
        Optional<SessionDocument> last =
            Files.exists(file) ? Optional.of(SessionFiles.read(file)) : Optional.empty();
        sweep(folder, file);
        return new SessionSlot(file, lock, last, faults);
      } catch (SessionFault e) {
        faults.add(e);
        release(lock);
      }
    }
    throw new SessionFault(
        "No session of a window is free", folder, "Close other windows or move damaged sessions.");
  }

  /** Where the window is saved. */
  public Path file() {
    return file;
  }

  /** What the last window left here. */
  public Optional<SessionDocument> last() {
    return last;
  }

  /** Why earlier slots were passed over; those that other windows have do not count. */
  public List<SessionFault> passedOver() {
    return passedOver;
  }

  /**
   * Saves; on return the session is on the disk.
   *
   * @throws FileFault if it cannot be written; what was there is there still
   */
  public void save(SessionDocument session) {
    SessionFiles.replace(file, session);
  }

  /**
   * Sets aside what the last window left here, as {@code previous.spanscope.json}, so that it is
   * not overwritten by a window that begins with something else.
   *
   * @throws FileFault if it cannot be written
   */
  public void setAside() {
    last.ifPresent(
        session ->
            SessionFiles.replace(file.resolveSibling("previous" + SessionFiles.ENDING), session));
  }

  /** Leaves the slot to the next window. */
  @Override
  public void close() {
    release(channel);
  }

  private static @Nullable FileChannel lock(Path file) {
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
      channel.close();
      return null;
    } catch (OverlappingFileLockException e) {
      // Another window of this very process.
      release(channel);
      return null;
    } catch (IOException e) {
      release(channel);
      throw new FileFault(
          "Sessions cannot be saved here",
          file,
          "Allow writing, or set SPANSCOPE_HOME to a folder that can be written.",
          e);
    }
  }

  private static void release(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new FileFault("A lock cannot be given back", "", "Close the program.", e);
      }
    }
  }

  /** Takes away what a process that was killed while it saved has left half written. */
  private static void sweep(Path folder, Path file) {
    String glob = "." + file.getFileName() + ".*.part";
    try (DirectoryStream<Path> halves = Files.newDirectoryStream(folder, glob)) {
      halves.forEach(AtomicFiles::delete);
    } catch (IOException e) {
      throw new FileFault("This folder cannot be listed", folder, "Allow reading it.", e);
    }
  }
}
