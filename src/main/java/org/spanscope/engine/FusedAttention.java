package org.spanscope.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Attention in one piece, for readings that want no attention out: the maps are never written down
 * (Dao 2022). The tensor library has it, but hands it out through its script language only, so that
 * a script of three lines is put together and loaded here.
 */
final class FusedAttention implements AutoCloseable {
  /** From this many tokens on it is faster than single operations (ReaderBenchmark). */
  static final int FROM = 192;

  private static final String SCRIPT =
      """
      class Attention(Module):
        __parameters__ = []
        __buffers__ = []
        training : bool
        _is_full_backward_hook : Optional[bool]
        def forward(self: __torch__.Attention,
          parts: Tensor,
          mask: Optional[Tensor]=None) -> Tensor:
          q, k, v, = torch.unbind(torch.permute(parts, [2, 0, 3, 1, 4]))
          o = torch.scaled_dot_product_attention(q, k, v, mask, 0., False, scale=1.)
          return torch.flatten(torch.flatten(torch.transpose(o, 1, 2), 2, 3), 0, 1)
      """;

  /** An object of the script's class, as Python pickles it. */
  private static final String PICKLE =
      "\u0080\u0002c__torch__\nAttention\nq\u0000)\u0081}("
          + "X\u0008\u0000\u0000\u0000trainingq\u0001\u0089"
          + "X\u0016\u0000\u0000\u0000_is_full_backward_hookq\u0002Nub.";

  /** An empty tuple: the script has no constants. */
  private static final String CONSTANTS = "\u0080\u0002).";

  /** Of the archive's format. */
  private static final String VERSION = "10\n";

  private final PtSymbolBlock block;

  FusedAttention(NDManager manager) {
    try {
      block =
          JniUtils.loadModule(
              (PtNDManager) manager, new ByteArrayInputStream(archive()), false, false);
    } catch (IOException e) {
      throw new IllegalStateException("Nothing is read from outside here", e);
    }
  }

  /**
   * Values weighted by attention, heads joined: {@code [b * n, h * d]}.
   *
   * @param parts queries, scaled, keys and values, {@code [b, n, 3, h, d]}
   * @param mask what is added to scores, {@code [b, 1, 1, n]}, or null
   */
  NDArray apply(NDArray parts, @Nullable NDArray mask) {
    NDList inputs = mask == null ? new NDList(parts) : new NDList(parts, mask);
    return IValueUtils.forward(block, inputs, false).get(0);
  }

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "attention/data.pkl", PICKLE);
      put(zip, "attention/code/__torch__.py", SCRIPT);
      put(zip, "attention/constants.pkl", CONSTANTS);
      put(zip, "attention/version", VERSION);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCompressedSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  @Override
  public void close() {
    block.close();
  }
}
