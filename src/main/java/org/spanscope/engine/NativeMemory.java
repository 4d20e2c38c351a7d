package org.spanscope.engine;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the C library deals with freed memory. */
final class NativeMemory {
  private static final Logger LOG = LoggerFactory.getLogger(NativeMemory.class);

  private static final int M_TRIM_THRESHOLD = -1;
  private static final int M_MMAP_THRESHOLD = -3;
  private static final int M_ARENA_MAX = -8;

  private NativeMemory() {}

  /**
   * Has glibc keep blocks that are freed instead of handing them back to the system: each reading
   * asks for the same blocks again, and fresh pages cost more than the numbers put into them
   * (ReaderBenchmark). Does nothing elsewhere.
   */
  static void keepFreedBlocks(Path cache) {
    if (!Platform.isLinux()) {
      return;
    }
    try {
      Function mallopt = Function.getFunction("c", "mallopt");
      mallopt.invokeInt(new Object[] {M_MMAP_THRESHOLD, 32 << 20});
      mallopt.invokeInt(new Object[] {M_TRIM_THRESHOLD, 512 << 20});
      mallopt.invokeInt(new Object[] {M_ARENA_MAX, 1});
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      LOG.debug("Freed memory goes back to the system at once", e);
    }
  }
}
