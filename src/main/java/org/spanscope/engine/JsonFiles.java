package org.spanscope.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.spanscope.reader.ReaderFault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON files of reader folders. */
final class JsonFiles {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private JsonFiles() {}

  /**
   * Reads a file that holds one JSON object.
   *
   * @param what what the file is, as a fault's sentence begins
   */
  static JsonNode readObject(Path file, String what) {
    JsonNode node;
    try {
      node = MAPPER.readTree(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new ReaderFault(
          what + " is missing", file, "Choose a whole reader folder, or save it again.", e);
    } catch (IOException e) {
      throw new ReaderFault(
          what + " cannot be read: " + e.getMessage(),
          file,
          "Check the file and the right to read it.",
          e);
    } catch (JacksonException e) {
      throw new ReaderFault(
          what
              + " is no JSON (line "
              + (e.getLocation() == null ? 0 : e.getLocation().getLineNr())
              + ": "
              + e.getOriginalMessage()
              + ")",
          file,
          "Download or save the folder again.",
          e);
    }
    if (!node.isObject()) {
      throw new ReaderFault(
          what + " is no JSON object", file, "Download or save the folder again.");
    }
    return node;
  }

  static JsonNode parse(String json) {
    return MAPPER.readTree(json);
  }

  static String write(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }
}
