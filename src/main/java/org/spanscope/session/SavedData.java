package org.spanscope.session;

import java.util.Objects;

/**
 * The open data set.
 *
 * @param file where it lies
 */
public record SavedData(String file) {
  public SavedData {
    Objects.requireNonNull(file, "file");
  }
}
