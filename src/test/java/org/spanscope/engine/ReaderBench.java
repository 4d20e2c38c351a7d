package org.spanscope.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.Readers;
import org.spanscope.text.ReaderInput;

/** The shipped reader's network and its matrix products alone, for measuring on one thread. */
public final class ReaderBench implements AutoCloseable {
  private static final String WORDS =
      "the tower of a university in the north was built by an old king and his great machine ";

  private final ForwardPass pass;
  private final NDManager products;
  private final WindowInput window;
  private final ReaderConfig config;
  private final List<NDArray> weights = new ArrayList<>();
  private final NDArray narrow;
  private final NDArray wide;
  private final NDArray queries;
  private final NDArray turnedKeys;
  private final NDArray attention;
  private final NDArray values;

  /**
   * @param tokens of the window to read, special ones included
   */
  public ReaderBench(int tokens) {
    TensorEngine engine = TensorEngine.start(Path.of("target", "spanscope-home", "cache"));
    ReaderFolder folder = ReaderFolder.open(Goldens.SHIPPED_READER);
    config = folder.config();
    pass =
        new ForwardPass(
            config,
            engine.newManager(engine.devices().get(0)),
            HostWeights.load(folder.weights(), config));
    window = window(folder, tokens);
    products = engine.newManager(engine.devices().get(0));
    int hidden = config.hidden();
    int inner = config.inner();
    int heads = config.heads();
    int head = config.headSize();
    for (int layer = 0; layer < config.layers(); layer++) {
      weights.add(random(3L * hidden, hidden).transpose());
      weights.add(random(hidden, hidden).transpose());
      weights.add(random(inner, hidden).transpose());
      weights.add(random(hidden, inner).transpose());
    }
    narrow = random(tokens, hidden);
    wide = random(tokens, inner);
    queries = random(heads, tokens, head);
    turnedKeys = random(heads, tokens, head).transpose(0, 2, 1);
    attention = random(heads, tokens, tokens);
    values = random(heads, tokens, head);
  }

  private NDArray random(long... shape) {
    return products.randomNormal(0, 0.05f, new Shape(shape), DataType.FLOAT32);
  }

  private static WindowInput window(ReaderFolder folder, int tokens) {
    try (TextTokenizer tokenizer =
        TextTokenizer.open(
            TokenizerFiles.read(folder.folder(), folder.config().family()), folder.config())) {
      InputComposer composer = new InputComposer(tokenizer, folder.config().maxTokens());
      return composer.compose(text(tokens, input -> composer.compose(input).get(0).size())).get(0);
    }
  }

  /** A question to a text that have so many tokens together, special ones included. */
  static ReaderInput text(int tokens, ToIntFunction<ReaderInput> size) {
    String[] words = WORDS.repeat(40).split(" ");
    for (int count = 1; count < words.length; count++) {
      String text = String.join(" ", java.util.Arrays.copyOf(words, count));
      ReaderInput input = Readers.input("Who built it?", text);
      if (size.applyAsInt(input) == tokens) {
        return input;
      }
    }
    throw new IllegalStateException("No text of " + tokens + " tokens");
  }

  /** All attentions delivered as arrays of Java. */
  public Object attention() {
    return pass.run(Batch.of(List.of(window)), true, new Cancellation());
  }

  /** Logits alone. */
  public Object plain() {
    return pass.run(Batch.of(List.of(window)), false, new Cancellation());
  }

  /** Logits of several windows at once. */
  public Object batched(int windows) {
    return pass.run(Batch.of(Collections.nCopies(windows, window)), false, new Cancellation());
  }

  /** The products of all layers, without bias, on numbers made before; results are dropped. */
  public void floor() {
    for (int layer = 0; layer < config.layers(); layer++) {
      narrow.matMul(weights.get(4 * layer)).close();
      Ops.products(queries, turnedKeys).close();
      Ops.products(attention, values).close();
      narrow.matMul(weights.get(4 * layer + 1)).close();
      narrow.matMul(weights.get(4 * layer + 2)).close();
      wide.matMul(weights.get(4 * layer + 3)).close();
    }
  }

  @Override
  public void close() {
    pass.close();
    products.close();
  }
}
