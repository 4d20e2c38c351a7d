package org.spanscope.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.spanscope.reader.Token;
import org.spanscope.task.Cancellation;

/** What each layer begins with in a run over one window: {@code [n, H]} a layer. */
final class LayerInputs implements AutoCloseable {
  private final WindowInput window;
  private final NDManager manager;
  private final List<NDArray> inputs;

  private LayerInputs(WindowInput window, NDManager manager, List<NDArray> inputs) {
    this.window = window;
    this.manager = manager;
    this.inputs = inputs;
  }

  static LayerInputs of(ForwardPass pass, WindowInput window, Cancellation cancellation) {
    NDManager manager = pass.newScratch();
    List<NDArray> inputs = new ArrayList<>();
    Batch batch = Batch.of(List.of(window));
    try (NDManager scratch = pass.newScratch()) {
      NDArray x = pass.embeddings(scratch, batch);
      for (int i = 0; i < pass.config().layers(); i++) {
        cancellation.check();
        NDArray kept = x.duplicate();
        kept.attach(manager);
        inputs.add(kept);
        ReaderWeights.Layer<NDArray> layer = pass.weights().layers().get(i);
        if (i + 1 < pass.config().layers()) {
          NDArray joined = pass.joinedContexts(x, layer, batch, null, i, null);
          x = pass.feedForward(pass.attended(joined, x, layer), layer);
        }
      }
      return new LayerInputs(window, manager, inputs);
    } catch (RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  boolean isOf(WindowInput other) {
    List<Token> tokens = window.tokens();
    return tokens.equals(other.tokens());
  }

  /** What a layer begins with, {@code [n, H]}, in a manager of the caller's. */
  NDArray of(int layer, NDManager manager) {
    NDArray copy = inputs.get(layer).duplicate();
    copy.attach(manager);
    return copy;
  }

  @Override
  public void close() {
    manager.close();
  }
}
