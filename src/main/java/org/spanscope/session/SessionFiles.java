package org.spanscope.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spanscope.task.AtomicFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Session files, {@code *.spanscope.json}: {@code {"format": 1, "sections": {…}}}.
 *
 * <p>A file is written whole or not at all ({@link AtomicFiles}), so that a process killed at any
 * moment leaves the last whole one. A file that this version cannot read is never overwritten.
 */
public final class SessionFiles {
  public static final String ENDING = ".spanscope.json";
  static final int FORMAT = 1;

  /**
   * Far above any text that a reader reads in a day; keeps a wrong file from filling the memory.
   */
  private static final long LARGEST = 256L << 20;

  private static final String ELSEWHERE = "Save under another name; the file is left as it is.";

  private SessionFiles() {}

  /**
   * Whether a file is meant as a session: by its name, or because it is JSON with sections. What is
   * wrong with it, {@link #read} tells.
   */
  public static boolean isSession(Path file) {
    if (String.valueOf(file.getFileName()).endsWith(ENDING)) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == '{' && tree(file).path("sections").isObject();
    } catch (IOException | SessionFault e) {
      return false;
    }
  }

  /**
   * Reads a session.
   *
   * @throws SessionFault if there is none, it is damaged, or a newer version wrote it
   */
  public static SessionDocument read(Path file) {
    JsonNode root = tree(file);
    JsonNode format = root.path("format");
    JsonNode sections = root.path("sections");
    if (!format.isInt() || !sections.isObject()) {
      throw new SessionFault(
          "This file is no SpanScope session",
          file,
          "Choose one that SpanScope has saved; its name ends in " + ENDING + ".");
    }
    if (format.intValue() != FORMAT) {
      throw new SessionFault(
          "This session has format " + format.intValue() + ", which this version does not know",
          file,
          "Open it with a newer SpanScope; it is left as it is.");
    }
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    sections.properties().forEach(part -> parts.put(part.getKey(), part.getValue()));
    return new SessionDocument(parts);
  }

  /**
   * Writes a session under a name that a person chose.
   *
   * @throws SessionFault if a file that this version cannot read has that name
   * @throws org.spanscope.task.FileFault if it cannot be written
   */
  public static void write(Path file, SessionDocument session) {
    if (Files.exists(file)) {
      try {
        read(file);
      } catch (SessionFault e) {
        throw new SessionFault(e.what() + ", so it is not overwritten", file, ELSEWHERE, e);
      }
    }
    replace(file, session);
  }

  /** Writes over a file that is known to be a readable session, or to be none yet. */
  static void replace(Path file, SessionDocument session) {
    ObjectNode root = SessionDocument.MAPPER.createObjectNode();
    root.put("format", FORMAT);
    ObjectNode sections = root.putObject("sections");
    session.sections().forEach(sections::set);
    AtomicFiles.write(file, out -> out.write(SessionDocument.MAPPER.writeValueAsBytes(root)));
  }

  private static JsonNode tree(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new SessionFault(
            "This file is too large for a session", file, "Choose a file ending in " + ENDING);
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length == 0) {
        throw new SessionFault(
            "This session is empty", file, "Open another one; this file is left as it is.");
      }
      return SessionDocument.MAPPER.readTree(bytes);
    } catch (NoSuchFileException e) {
      throw new SessionFault(
          "There is no such session", file, "Look whether it was moved or renamed.", e);
    } catch (AccessDeniedException e) {
      throw new SessionFault("There is no right to read this session", file, "Allow reading.", e);
    } catch (IOException e) {
      String said = Files.isDirectory(file) ? "it is a folder" : String.valueOf(e.getMessage());
      throw new SessionFault(
          "This session cannot be read: " + said, file, "Choose a file ending in " + ENDING, e);
    } catch (JacksonException e) {
      throw new SessionFault(
          "This session is damaged: it is no whole JSON",
          file,
          "Open another one; this file is left as it is.",
          e);
    }
  }
}
