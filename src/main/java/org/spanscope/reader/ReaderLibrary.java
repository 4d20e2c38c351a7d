package org.spanscope.reader;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and opens readers. */
public interface ReaderLibrary {
  /**
   * Every reader folder in the places this library knows, by name; a broken one says what is wrong
   * in {@link Found#problem()}.
   */
  List<Found> readers();

  /** The devices that the engine reports; the best one first (a GPU where there is one). */
  List<Device> devices();

  /**
   * Opens a reader.
   *
   * @param reader a reader folder, or the name of one of {@link #readers()}
   * @param device a name of {@link #devices()}, or {@code auto} for the first of them
   * @throws ReaderFault if the folder is no reader, or the device is not there
   */
  Reader open(String reader, String device);

  /**
   * A folder that holds a {@code config.json}.
   *
   * @param folder where it lies
   * @param place why it was looked at: "user folder", "application" or "models"
   * @param info what it is, null where there is a problem
   * @param problem why it cannot be opened, null where it can
   */
  record Found(Path folder, String place, @Nullable ReaderInfo info, @Nullable String problem) {}
}
