package org.spanscope.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.RandomWeights;
import org.spanscope.task.Cancellation;

/** Runs a reader's network over a batch. Called on the engine thread. */
interface Runner extends AutoCloseable {

  /**
   * What comes out for one window of n tokens.
   *
   * @param start {@code [n]}
   * @param end {@code [n]}
   * @param attention null unless asked for
   */
  record Output(float[] start, float[] end, @Nullable AttentionTensor attention) {}

  /**
   * @param attention whether attention comes out; only for batches of one
   * @return one output a window
   */
  List<Output> run(Batch batch, boolean attention, Cancellation cancellation);

  /** Gradients of the network's logits. */
  GradientPass gradients();

  /** What tokens contribute to each other in the network's layers. */
  ContributionPass contributions();

  /**
   * The same network with some weights drawn anew. It uses the others and must be closed before
   * this one.
   */
  Runner randomised(RandomWeights what);

  /** The same network with something changed inside. */
  InterventionPass interventions();

  @Override
  void close();
}
