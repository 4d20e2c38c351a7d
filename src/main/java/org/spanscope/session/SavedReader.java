package org.spanscope.session;

import java.util.Objects;

/**
 * The reader in use.
 *
 * @param folder where it lies
 * @param name what it is called
 * @param device the name of the device it runs on
 */
public record SavedReader(String folder, String name, String device) {
  public SavedReader {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(device, "device");
  }
}
