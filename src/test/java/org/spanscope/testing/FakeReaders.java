package org.spanscope.testing;

import java.nio.file.Path;
import java.util.List;
import org.spanscope.reader.Device;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.reader.ReaderLibrary;

/** Two readers that work and a broken one, on a CPU and a second device. */
public final class FakeReaders implements ReaderLibrary {
  public static final String PROBLEM =
      "The reader folder has no weights (models/broken). Put model.safetensors into it.";

  private static final Device GPU = new Device("gpu0", "GPU 0");

  private final FakeReader first = new FakeReader("first");
  private final FakeReader firstOnGpu = new FakeReader("first", 2, 2, 512, GPU);
  private final FakeReader second = new FakeReader("second");

  public FakeReader first() {
    return first;
  }

  /** The first one, as it is opened on the second device. */
  public FakeReader firstOnGpu() {
    return firstOnGpu;
  }

  public FakeReader second() {
    return second;
  }

  @Override
  public List<Found> readers() {
    return List.of(
        new Found(Path.of("models/broken"), "models", null, PROBLEM),
        found(first.info()),
        found(second.info()));
  }

  @Override
  public List<Device> devices() {
    return List.of(GPU, new Device("cpu", "CPU"));
  }

  @Override
  public Reader open(String reader, String device) {
    String name = Path.of(reader).getFileName().toString();
    if (name.equals("first")) {
      return device.equals(GPU.name()) ? firstOnGpu : first;
    }
    if (name.equals("second")) {
      return second;
    }
    throw new ReaderFault(
        "The reader folder has no weights", reader, "Put model.safetensors into it.");
  }

  private static Found found(ReaderInfo info) {
    return new Found(info.folder(), "models", info, null);
  }
}
