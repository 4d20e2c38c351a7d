package org.spanscope.cli;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as text. */
final class JsonText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonText() {}

  /** On one line. */
  static String line(JsonNode json) {
    return escapeLoneSurrogates(MAPPER.writeValueAsString(json));
  }

  /** Indented, for a file that people open too. */
  static String pretty(JsonNode json) {
    return escapeLoneSurrogates(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json))
        + "\n";
  }

  /** Half a character has no UTF-8; JSON can still name it. */
  private static String escapeLoneSurrogates(String json) {
    StringBuilder escaped = null;
    int done = 0;
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < json.length()
          && Character.isLowSurrogate(json.charAt(i + 1))) {
        i++;
        continue;
      }
      escaped = escaped == null ? new StringBuilder(json.length() + 16) : escaped;
      escaped.append(json, done, i).append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
      done = i + 1;
    }
    return escaped == null ? json : escaped.append(json, done, json.length()).toString();
  }
}
