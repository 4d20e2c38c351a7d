package org.spanscope.engine;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.testing.Readers;

/** A library for all tests of a class, and a folder for the readers that a test makes. */
abstract class LibraryUse {
  static DjlReaderLibrary library;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    library = Readers.library();
  }

  @AfterAll
  static void close() {
    library.close();
  }
}
