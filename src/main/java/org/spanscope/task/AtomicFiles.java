package org.spanscope.task;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes files whole: into a temporary file beside, forced to the disk, moved into place. What was
 * there stays as it was until then, and stays for good if anything fails.
 *
 * <p>Missing folders are made; a link is followed; something that is no plain file (a pipe, {@code
 * /dev/stdout}) is written to directly.
 */
public final class AtomicFiles {
  /** What goes into a file, as a stream. */
  @FunctionalInterface
  public interface Content {
    /**
     * @param out buffered; need not be closed
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /** What goes into a file, by its channel. */
  @FunctionalInterface
  public interface ChannelContent {
    /**
     * @param channel empty, at 0; need not be closed
     */
    void writeTo(FileChannel channel) throws IOException;
  }

  /** What goes into a file, by another library that opens files itself. */
  @FunctionalInterface
  public interface PathContent {
    /**
     * @param file an empty file, to be filled or replaced
     */
    void writeTo(Path file) throws IOException;
  }

  private AtomicFiles() {}

  /**
   * Writes a text in UTF-8.
   *
   * @throws FileFault if the file cannot be written
   */
  public static void writeString(Path file, CharSequence text) {
    write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes what {@code content} puts out.
   *
   * @throws FileFault if the file cannot be written; every {@link IOException} of {@code content}
   *     counts as that
   */
  public static void write(Path file, Content content) {
    writeChannel(
        file,
        channel -> {
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
          content.writeTo(out);
          out.flush();
        });
  }

  /** As {@link #write}, for content that wants a file of its own. */
  public static void writePath(Path file, PathContent content) {
    writeInto(
        file,
        (temporary, channel) -> {
          if (temporary != null) {
            content.writeTo(temporary);
            return;
          }
          Path whole = Files.createTempFile("spanscope", ".part");
          try {
            content.writeTo(whole);
            Files.copy(whole, Channels.newOutputStream(channel));
          } finally {
            Files.deleteIfExists(whole);
          }
        });
  }

  /** As {@link #write}, for content that wants the channel. */
  public static void writeChannel(Path file, ChannelContent content) {
    writeInto(file, (temporary, channel) -> content.writeTo(channel));
  }

  /** Fills the temporary file, or what is no plain file: then there is only its channel. */
  @FunctionalInterface
  private interface Filling {
    void fill(@Nullable Path temporary, FileChannel channel) throws IOException;
  }

  private static void writeInto(Path file, Filling content) {
    try {
      Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
      if (Files.isDirectory(target)) {
        throw new FileFault("This is a folder, not a file", file, "Name a file inside it.");
      }
      makeFolder(parent(target));
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
          content.fill(null, channel);
        }
      } else {
        replace(target, content);
      }
    } catch (IOException e) {
      throw fault(file, e);
    }
  }

  /**
   * Takes a file away if it is there.
   *
   * @throws FileFault if that cannot be done
   */
  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw fault(file, e);
    }
  }

  /**
   * Makes the folder that a file is to lie in, and those above it.
   *
   * @throws FileFault if that cannot be done
   */
  public static void makeFolderOf(Path file) {
    makeFolder(parent(file.toAbsolutePath()));
  }

  /**
   * Makes a folder and those above it; one that is there already is left alone.
   *
   * @throws FileFault if that cannot be done
   */
  public static void makeFolder(Path folder) {
    for (Path above = folder.toAbsolutePath(); above != null; above = above.getParent()) {
      if (Files.isDirectory(above)) {
        break;
      }
      if (Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileFault(
            "A folder is needed where a file is", above, "Choose another place, or move the file.");
      }
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw fault(folder, e);
    }
  }

  private static void replace(Path target, Filling content) throws IOException {
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    Path temporary =
        parent(target).resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    // The process may be told to stop (Ctrl+C) while it writes.
    Thread sweep = new Thread(() -> temporary.toFile().delete());
    Runtime.getRuntime().addShutdownHook(sweep);
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        content.fill(temporary, channel);
        channel.force(true);
      }
      keepPermissions(target, temporary);
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
      forget(sweep);
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network file systems; the content is whole by now.
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void keepPermissions(Path target, Path temporary) throws IOException {
    if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
    }
  }

  private static void forget(Thread sweep) {
    try {
      Runtime.getRuntime().removeShutdownHook(sweep);
    } catch (IllegalStateException e) {
      // The process is stopping: the hook runs, and finds nothing left to delete.
      return;
    }
  }

  private static Path parent(Path absolute) {
    Path parent = absolute.getParent();
    if (parent == null) {
      throw new FileFault("This is no name of a file", absolute, "Name a file inside a folder.");
    }
    return parent;
  }

  private static FileFault fault(Path file, IOException e) {
    if (e instanceof AccessDeniedException) {
      return new FileFault(
          "There is no right to write here", file, "Choose another place, or allow writing.", e);
    }
    if (e instanceof NoSuchFileException) {
      return new FileFault(
          "There is no such folder, and none can be made here",
          file,
          "Choose another place to write to.",
          e);
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    String said = reason == null ? e.toString() : reason;
    String low = said.toLowerCase(Locale.ROOT);
    if (low.contains("no space") || low.contains("too large") || low.contains("quota")) {
      return new FileFault(
          "The disk is full or the file grew beyond what is allowed",
          file,
          "Free some space or choose another place; what was there before is unchanged.",
          e);
    }
    return new FileFault(
        "The file cannot be written: " + said, file, "Choose another place to write to.", e);
  }
}
