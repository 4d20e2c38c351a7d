package org.spanscope.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spanscope.engine.SafetensorsFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reference outputs of one reader, from {@code src/test/resources/goldens}.
 *
 * @param folder where they lie; for the tiny readers the reader's folder too
 * @param items {@code golden.json}: an array, an item a text
 * @param tensors {@code golden.safetensors}: item i's tensors are called {@code i.NAME}
 */
public record Goldens(Path folder, JsonNode items, SafetensorsFile tensors) {
  /** The reader that the product ships, relative to the project's folder. */
  public static final Path SHIPPED_READER = Path.of("models", "spanscope-reader");

  private static final Path ALL = Path.of("src", "test", "resources", "goldens");

  /** Of a tiny reader: bert, bert-cased, distilbert, roberta or electra. */
  public static Goldens tiny(String name) {
    return open(ALL.resolve("tiny").resolve(name));
  }

  /** Of the reader that the product ships. */
  public static Goldens reader() {
    return open(ALL.resolve("reader"));
  }

  private static Goldens open(Path folder) {
    try {
      return new Goldens(
          folder,
          JsonMapper.shared().readTree(Files.readString(folder.resolve("golden.json"))),
          SafetensorsFile.open(folder.resolve("golden.safetensors")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tensor of an item, row-major. */
  public float[] floats(int item, String name) {
    return tensors.floats(item + "." + name);
  }

  /** Asserts that the largest difference is at most {@code tolerance} times the largest number. */
  public static void assertClose(float[] actual, float[] expected, double tolerance, String what) {
    assertThat(actual).as("%s: how many numbers", what).hasSameSizeAs(expected);
    double largest = 0;
    double difference = 0;
    for (int i = 0; i < expected.length; i++) {
      largest = Math.max(largest, Math.abs(expected[i]));
      double here = Math.abs(actual[i] - expected[i]);
      difference = Double.isNaN(here) ? Double.POSITIVE_INFINITY : Math.max(difference, here);
    }
    assertThat(difference / largest).as("%s: relative difference", what).isLessThan(tolerance);
  }
}
