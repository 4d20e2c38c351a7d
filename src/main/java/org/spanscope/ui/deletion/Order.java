package org.spanscope.ui.deletion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spanscope.experiment.DeletionPlan;
import org.spanscope.text.TextFault;

/** In which order sentences go, as chosen in the tab; equal where the same order would come out. */
sealed interface Order {
  /**
   * What it comes to.
   *
   * @throws TextFault if somebody typed what is no order
   */
  DeletionPlan plan();

  /**
   * By weights.
   *
   * @param plan by which
   */
  record ByWeights(DeletionPlan plan) implements Order {}

  /**
   * As somebody clicked or typed it.
   *
   * @param typed numbers of sentences from 1, with commas or blanks between
   */
  record ByHand(String typed) implements Order {
    static ByHand of(List<Integer> sentences) {
      return new ByHand(
          sentences.stream().map(i -> Integer.toString(i + 1)).collect(Collectors.joining(", ")));
    }

    @Override
    public DeletionPlan plan() {
      return new DeletionPlan.Manual(sentences());
    }

    /**
     * Sentences from 0; none where nothing is typed.
     *
     * @throws TextFault if there is something else than numbers
     */
    List<Integer> sentences() {
      List<Integer> sentences = new ArrayList<>();
      for (String word : typed.isBlank() ? new String[0] : typed.strip().split("[\\s,;]+")) {
        if (!word.matches("[1-9]\\d{0,8}")) {
          throw new TextFault(
              "This is no order of sentences: " + typed,
              "",
              "Click sentences, or type their numbers in the order in which they go, such as 3, 1,"
                  + " 2.");
        }
        sentences.add(Integer.parseInt(word) - 1);
      }
      return sentences;
    }

    /** The same; none where something else than numbers is typed. */
    List<Integer> sentencesIfAny() {
      try {
        return sentences();
      } catch (TextFault e) {
        return List.of();
      }
    }
  }
}
