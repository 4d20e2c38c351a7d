package org.spanscope.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spanscope.reader.Device;
import org.spanscope.reader.ReaderFault;

/** The tensor library, loaded, and the devices that it has. */
final class TensorEngine {
  private final Engine engine;
  private final List<Device> devices = new ArrayList<>();

  private TensorEngine(Engine engine) {
    this.engine = engine;
    for (int i = 0; i < engine.getGpuCount(); i++) {
      devices.add(new Device("gpu" + i, "GPU " + i));
    }
    int threads = ai.djl.pytorch.jni.JniUtils.getNumThreads();
    devices.add(
        new Device("cpu", "CPU (%d %s)".formatted(threads, threads == 1 ? "thread" : "threads")));
  }

  /**
   * Loads the library.
   *
   * @param cache where it unpacks its native parts
   */
  static TensorEngine start(Path cache) {
    // The library never asks the network unless the user said so when starting.
    setUnlessSet("ai.djl.offline", "true");
    setUnlessSet("DJL_CACHE_DIR", cache.resolve("djl").toAbsolutePath().toString());
    NativeSettings.apply();
    try {
      return new TensorEngine(Engine.getEngine("PyTorch"));
    } catch (RuntimeException | UnsatisfiedLinkError e) {
      throw new ReaderFault(
          "The tensor library cannot be loaded: " + e.getMessage(),
          cache,
          "Check that the folder can be written and has a gigabyte free; this build is for one"
              + " operating system, so take the one for yours.",
          e);
    }
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** Best one first. */
  List<Device> devices() {
    return List.copyOf(devices);
  }

  NDManager newManager(Device device) {
    String name = device.name().toLowerCase(Locale.ROOT);
    return engine.newBaseManager(ai.djl.Device.fromName(name));
  }
}
