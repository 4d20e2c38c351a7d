package org.spanscope.attention;

import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.Window;

/** Checks a choice of layer and head against the lens and the window. */
final class ChosenAttention {
  private ChosenAttention() {}

  /**
   * The attention of a window.
   *
   * @throws AttentionFault if the layer or head is not there, or the lens has none to choose
   */
  static AttentionTensor of(Lens lens, Window window, LensChoice choice) {
    AttentionTensor attention = window.attention();
    if (attention == null) {
      throw new IllegalArgumentException(
          "Window " + window.index() + " was read without attention");
    }
    if (lens.hasLayers() && (choice.layer() < 0 || choice.layer() >= attention.layers())) {
      throw new AttentionFault(
          "The reader has no such layer",
          "layer " + choice.layer(),
          "Its layers count from 0 to " + (attention.layers() - 1) + ".");
    }
    checkHead(lens, choice);
    if (choice.head() < LensChoice.ALL_HEADS || choice.head() >= attention.heads()) {
      throw new AttentionFault(
          "The reader has no such head",
          "head " + choice.head(),
          "Its heads count from 0 to " + (attention.heads() - 1) + ".");
    }
    return attention;
  }

  /**
   * @throws AttentionFault if a head is chosen where the lens has none
   */
  static void checkHead(Lens lens, LensChoice choice) {
    if (choice.head() != LensChoice.ALL_HEADS && !lens.hasHeads()) {
      throw new AttentionFault(
          "The lens " + lens.id() + " has no single heads",
          "head " + choice.head(),
          "Leave the head out, or choose the lens raw.");
    }
  }
}
