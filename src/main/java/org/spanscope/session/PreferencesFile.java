package org.spanscope.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.spanscope.task.AtomicFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where preferences are kept: {@code {"format": 1, "preferences": {…}}}. A file that this version
 * cannot read is left as it is.
 */
public final class PreferencesFile {
  static final int FORMAT = 1;

  private final Path file;

  public PreferencesFile(Path file) {
    this.file = file;
  }

  /**
   * What is kept; what the file lacks is as usual, and so is all where there is no file.
   *
   * @throws SessionFault if it is damaged, or a newer version wrote it
   */
  public Preferences read() {
    if (!Files.exists(file)) {
      return Preferences.STANDARD;
    }
    try {
      JsonNode root = SessionDocument.MAPPER.readTree(Files.readAllBytes(file));
      JsonNode kept = root.path("preferences");
      if (!kept.isObject() || !root.path("format").isInt()) {
        throw damaged(null);
      }
      int format = root.path("format").intValue();
      if (format != FORMAT) {
        throw new SessionFault(
            "The preferences have format " + format + ", which this version does not know",
            file,
            "Use a newer SpanScope, or move the file away; it is left as it is.");
      }
      ObjectNode all = SessionDocument.MAPPER.valueToTree(Preferences.STANDARD);
      all.setAll((ObjectNode) kept);
      return SessionDocument.MAPPER.treeToValue(all, Preferences.class);
    } catch (IOException | JacksonException e) {
      throw damaged(e);
    }
  }

  /**
   * Keeps preferences.
   *
   * @throws SessionFault if what is there cannot be read, and so is not overwritten
   * @throws org.spanscope.task.FileFault if the file cannot be written
   */
  public synchronized void write(Preferences preferences) {
    var unused = read();
    ObjectNode root = SessionDocument.MAPPER.createObjectNode();
    root.put("format", FORMAT);
    root.set("preferences", SessionDocument.MAPPER.valueToTree(preferences));
    AtomicFiles.write(
        file,
        out ->
            out.write(
                SessionDocument.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root)));
  }

  private SessionFault damaged(@Nullable Exception cause) {
    return new SessionFault(
        "The preferences cannot be read",
        file,
        "The usual ones are used; move the file away to choose anew. It is left as it is.",
        cause);
  }
}
