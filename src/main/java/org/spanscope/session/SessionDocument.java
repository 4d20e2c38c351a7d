package org.spanscope.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a session file holds: a section for each feature. Sections that this version does not know
 * stay as they are.
 *
 * @param sections by name, in the order of the file
 */
public record SessionDocument(Map<String, JsonNode> sections) {
  public static final SessionDocument EMPTY = new SessionDocument(Map.of());

  /** Lone surrogates survive: everything beyond ASCII is escaped. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public SessionDocument {
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
  }

  /** With a feature's part as it is now. */
  public <S> SessionDocument with(Section<S> section, S value) {
    Map<String, JsonNode> next = new LinkedHashMap<>(sections);
    next.put(section.name(), MAPPER.valueToTree(value));
    return new SessionDocument(next);
  }

  /** Without a feature's part. */
  public SessionDocument without(Section<?> section) {
    Map<String, JsonNode> next = new LinkedHashMap<>(sections);
    next.remove(section.name());
    return new SessionDocument(next);
  }

  /**
   * A feature's part; empty if the session has none.
   *
   * @throws SessionFault if it is damaged; the others can still be read
   */
  public <S> Optional<S> get(Section<S> section) {
    JsonNode node = sections.get(section.name());
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.treeToValue(node, section.type()));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new SessionFault(
          "This part of the session makes no sense",
          section.name(),
          "The rest of the session is used; set this part anew.",
          e);
    }
  }
}
