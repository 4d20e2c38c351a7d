package org.spanscope.engine;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings of the C library and of the tensor library's threads; Linux only, nothing elsewhere. */
final class NativeSettings {
  private static final Logger LOG = LoggerFactory.getLogger(NativeSettings.class);

  private static final int M_TRIM_THRESHOLD = -1;
  private static final int M_MMAP_THRESHOLD = -3;
  private static final int M_ARENA_MAX = -8;

  private NativeSettings() {}

  /** To be called before the tensor library is loaded, which reads some of these once. */
  static void apply() {
    if (!Platform.isLinux()) {
      return;
    }
    try {
      keepFreedBlocks();
      yieldWhileWaiting();
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      LOG.debug("The C library keeps its own settings", e);
    }
  }

  /**
   * Freed blocks are kept instead of handed back to the system: each reading asks for the same
   * blocks again, and fresh pages cost more than the numbers put into them (ReaderBenchmark).
   */
  private static void keepFreedBlocks() {
    Function mallopt = Function.getFunction("c", "mallopt");
    mallopt.invokeInt(new Object[] {M_MMAP_THRESHOLD, 32 << 20});
    mallopt.invokeInt(new Object[] {M_TRIM_THRESHOLD, 512 << 20});
    mallopt.invokeInt(new Object[] {M_ARENA_MAX, 1});
  }

  /**
   * Threads that wait for each other spin for a moment only, then sleep. By default they spin for
   * milliseconds, and where other programs want the processors too, they wait for one that cannot
   * run because they spin: seconds a reading instead of tens of milliseconds. With less than a
   * tenth of a millisecond they sleep between most products, which costs a quarter
   * (ReaderBenchmark).
   */
  private static void yieldWhileWaiting() {
    Function.getFunction("c", "setenv").invokeInt(new Object[] {"GOMP_SPINCOUNT", "30000", 0});
  }
}
