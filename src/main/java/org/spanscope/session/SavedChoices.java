package org.spanscope.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What was chosen in one place of the window.
 *
 * @param chosen each choice as a word, by its name
 */
public record SavedChoices(Map<String, String> chosen) {
  public SavedChoices {
    Map<String, String> copy = new LinkedHashMap<>();
    chosen.forEach((name, word) -> copy.put(name, Objects.requireNonNull(word, name)));
    chosen = Collections.unmodifiableMap(copy);
  }
}
