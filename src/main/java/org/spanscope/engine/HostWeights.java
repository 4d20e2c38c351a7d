package org.spanscope.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.spanscope.reader.ReaderFault;

/**
 * Brings a reader's weights into the host's memory as floats. F32 weights stay mapped files; others
 * are converted, and nothing of them is held twice.
 */
final class HostWeights {
  private static final int CHUNK = 1 << 13;

  private final SafetensorsFile file;
  private final float queryScale;

  private HostWeights(SafetensorsFile file, ReaderConfig config) {
    this.file = file;
    this.queryScale = (float) (1 / Math.sqrt(config.headSize()));
  }

  /**
   * @throws ReaderFault if a weight is missing, of another shape, or no finite number
   */
  static ReaderWeights<HostTensor> load(SafetensorsFile file, ReaderConfig config) {
    WeightNames.Names names = WeightNames.of(file, config);
    HostWeights loader = new HostWeights(file, config);
    List<ReaderWeights.Layer<HostTensor>> layers = new ArrayList<>();
    for (int i = 0; i < config.layers(); i++) {
      ReaderWeights.Layer<String> layer = names.weights().layers().get(i);
      layers.add(
          new ReaderWeights.Layer<>(
              loader.fused(names.attention().get(i)),
              layer.output().map(loader::tensor),
              layer.attentionNorm().map(loader::tensor),
              layer.inner().map(loader::tensor),
              layer.outer().map(loader::tensor),
              layer.outputNorm().map(loader::tensor)));
    }
    ReaderWeights<String> outside = names.weights();
    return new ReaderWeights<>(
        loader.tensor(outside.words()),
        loader.tensor(outside.positions()),
        outside.types() == null ? null : loader.tensor(outside.types()),
        outside.norm().map(loader::tensor),
        outside.projection() == null ? null : outside.projection().map(loader::tensor),
        layers,
        outside.answer().map(loader::tensor));
  }

  private HostTensor tensor(String name) {
    TensorEntry entry = file.entry(name);
    long[] shape = entry.shape().stream().mapToLong(Long::longValue).toArray();
    boolean usable = entry.type() == TensorType.F32 && entry.offset() % Float.BYTES == 0;
    ByteBuffer numbers = usable ? file.bytes(name) : allocate(name, entry.count());
    if (!usable) {
      file.copyFloats(name, numbers.asFloatBuffer());
    }
    checkFinite(name, numbers.asFloatBuffer());
    return new HostTensor(shape, numbers);
  }

  private ReaderWeights.Affine<HostTensor> fused(WeightNames.Attention names) {
    HostTensor bias = fused(names.query().bias(), names.key().bias(), names.value().bias());
    int count = (int) file.entry(names.key().bias()).count();
    // The key's bias adds one number to all scores of a row, which the softmax takes away again;
    // large as it is in some readers, it would cost the scores their last digits.
    FloatBuffer floats = bias.numbers().asFloatBuffer();
    for (int i = 0; i < count; i++) {
      floats.put(count + i, 0);
    }
    return new ReaderWeights.Affine<>(
        fused(names.query().weight(), names.key().weight(), names.value().weight()), bias);
  }

  private HostTensor fused(String query, String key, String value) {
    long[] shape = file.shape(query).stream().mapToLong(Long::longValue).toArray();
    int count = (int) file.entry(query).count();
    ByteBuffer numbers = allocate(query, 3L * count);
    FloatBuffer floats = numbers.asFloatBuffer();
    file.copyFloats(query, floats);
    file.copyFloats(key, floats);
    file.copyFloats(value, floats);
    checkFinite(query, floats.slice(0, count));
    checkFinite(key, floats.slice(count, count));
    checkFinite(value, floats.slice(2 * count, count));
    for (int i = 0; i < count; i++) {
      floats.put(i, floats.get(i) * queryScale);
    }
    shape[0] *= 3;
    return new HostTensor(shape, numbers);
  }

  private ByteBuffer allocate(String name, long count) {
    if (count * Float.BYTES > Integer.MAX_VALUE) {
      throw new ReaderFault(
          "The tensor " + name + " is larger than 2 GiB", file.path(), "Choose a smaller reader.");
    }
    return ByteBuffer.allocateDirect((int) count * Float.BYTES).order(ByteOrder.nativeOrder());
  }

  private void checkFinite(String name, FloatBuffer numbers) {
    float[] chunk = new float[CHUNK];
    int special = 0;
    while (numbers.hasRemaining()) {
      int count = Math.min(CHUNK, numbers.remaining());
      numbers.get(chunk, 0, count);
      for (int i = 0; i < count; i++) {
        // An exponent of all ones, as infinity and NaN have, carries into the sign.
        special |= (Float.floatToRawIntBits(chunk[i]) & 0x7f800000) + 0x00800000;
      }
    }
    if (special < 0) {
      throw new ReaderFault(
          "The weights " + name + " hold NaN or infinite numbers",
          file.entry(name).file(),
          "Take a checkpoint from before training went wrong, or save it in F32.");
    }
  }
}
