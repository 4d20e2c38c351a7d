package org.spanscope.cli;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.spanscope.text.Context;
import org.spanscope.text.Span;
import org.spanscope.text.Split;
import org.spanscope.text.Splitter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the context is divided: by rule, then by hand. */
final class SplitOptions {
  @Mixin private SplitRule rule = new SplitRule();

  @Option(
      names = "--cut",
      paramLabel = "OFFSET",
      split = ",",
      description =
          "Cut sentences in two at these places of the context, in UTF-16 units from 0, after"
              + " --split.")
  private List<Integer> cuts = List.of();

  @Option(
      names = "--merge",
      paramLabel = "N",
      split = ",",
      description =
          "Join sentence N with the next one; the numbers are those from 1 after --split and"
              + " --cut. --a and --b count what comes out.")
  private List<Integer> merges = List.of();

  Split split() {
    return rule.split();
  }

  /**
   * Splits, then cuts, then merges.
   *
   * @throws ArgumentFault if there is nothing to cut at a place, or no sentence to merge
   */
  Context divide(String text, Function<Split, Splitter> splitters) {
    Context context = splitters.apply(rule.split()).split(text);
    for (int offset : new TreeSet<>(cuts)) {
      context = cut(context, offset);
    }
    int last = context.sentences().size() - 1;
    // From behind, so that the numbers in front stay what they were.
    for (int number : new TreeSet<>(merges).descendingSet()) {
      if (number < 1 || number > last) {
        throw new ArgumentFault(
            "Sentence " + number + " cannot be joined with a next one",
            "--merge",
            last < 1
                ? "The context has one sentence only."
                : "Sentences 1 to " + last + " have a next one.");
      }
      context = context.merge(number - 1);
    }
    return context;
  }

  private static Context cut(Context context, int offset) {
    int sentence = context.sentenceAt(offset);
    if (sentence < 0) {
      throw new ArgumentFault(
          "There is no place " + offset + " in the context",
          "--cut",
          "Its places go from 0 to " + (context.text().length() - 1) + ".");
    }
    Context cut = context.cut(offset);
    if (cut == context) {
      Span span = context.sentences().get(sentence);
      throw new ArgumentFault(
          "There is nothing to cut at " + offset,
          "--cut",
          "Choose a place inside a sentence; sentence "
              + (sentence + 1)
              + " goes from "
              + span.start()
              + " to "
              + span.end()
              + ".");
    }
    return cut;
  }
}
