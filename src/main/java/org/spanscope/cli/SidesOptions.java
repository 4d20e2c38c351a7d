package org.spanscope.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.Compare;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.text.Context;
import org.spanscope.text.Distractors;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Split;
import org.spanscope.text.TextFault;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What is read: reader, question, context and how it is divided, and the sentences of A and B. The
 * same for every command that looks at one question.
 */
final class SidesOptions {
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private QuestionOptions questions = new QuestionOptions();
  @Mixin private SplitOptions splits = new SplitOptions();

  @Option(
      names = "--a",
      paramLabel = "SENTENCES",
      defaultValue = SentenceChoice.ALL,
      description =
          "Sentences of A: all, without-answer, or numbers from 1 such as 1,2,5 (default: all).")
  private String a = SentenceChoice.ALL;

  @Option(
      names = "--b",
      paramLabel = "SENTENCES",
      description =
          "Sentences of B, likewise. without-answer is all that hold no gold answer; where none is"
              + " known, all but that of the reader's best span. Without --b compare takes"
              + " without-answer, every other command looks at A alone.")
  private @Nullable String b;

  @Option(
      names = "--remove",
      paramLabel = "HOW",
      defaultValue = "delete",
      converter = Choices.Removals.class,
      completionCandidates = Choices.Removals.class,
      description = "What becomes of the others: ${COMPLETION-CANDIDATES} (default: delete).")
  private Removal removal = Removal.DELETE;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "What distractors, the order of --shuffle and random orders of sentences are drawn from"
              + " (default: 1).")
  private long seed = Selection.FIRST_SEED;

  @Option(names = "--shuffle", description = "Put the sentences into another order, as a control.")
  private boolean shuffled;

  Split split() {
    return splits.split();
  }

  Removal removal() {
    return removal;
  }

  /** How sentences are taken away and ordered; of no sentence, distractors not looked up. */
  Selection like() {
    return new Selection(List.of(), removal, shuffled, seed, List.of());
  }

  /** What is drawn is drawn from it. */
  long seed() {
    return seed;
  }

  /** Whether sentences of B were asked for. */
  boolean namesB() {
    return b != null;
  }

  /** A, and B where it was asked for. */
  private List<SideName> names() {
    return namesB() ? List.of(SideName.A, SideName.B) : List.of(SideName.A);
  }

  /** Something of each side that was asked for, in the order of the sides. */
  <T> Map<SideName, T> each(Function<SideName, T> of) {
    Map<SideName, T> all = new EnumMap<>(SideName.class);
    names().forEach(name -> all.put(name, of.apply(name)));
    return all;
  }

  /** What is read; where B was not asked for it is as A. */
  Inputs inputs(OpenSides open) {
    Selection keptA = open.selection(SideName.A);
    Selection keptB = namesB() ? open.selection(SideName.B) : keptA;
    return new Inputs(open.example(), split(), open.context(), keptA, keptB);
  }

  /**
   * Opens the reader for the question asked for.
   *
   * @throws TextFault if distractors are needed and there is no other article
   * @throws ArgumentFault if question or context is empty or cannot be divided as asked
   */
  OpenSides open(Services services, Output out) {
    return open(services, DecodeSettings.STANDARD, out);
  }

  /**
   * The same.
   *
   * @param settings how sides are decoded
   */
  OpenSides open(Services services, DecodeSettings settings, Output out) {
    return open(services, settings, Optional.empty(), out);
  }

  /**
   * The same.
   *
   * @param dataset where distractors for a typed question come from; empty for the samples
   */
  OpenSides open(Services services, DecodeSettings settings, Optional<Path> dataset, Output out) {
    Example example = questions.example();
    refuseBlank("question", example.question());
    refuseBlank("context", example.text());
    Context context = splits.divide(example.text(), services.splitters());
    Distractors distractors =
        services.distractors().of(questions.named().or(() -> dataset.map(Path::toString)));
    Selection ready = distractors.fill(example, context, like());
    Reader reader = common.open(common.library(services));
    SideReadings readings = new SideReadings(new Compare(settings), reader, example, context);
    String keptB = b == null ? SentenceChoice.WITHOUT_ANSWER : b;
    return new OpenSides(reader, readings, a, keptB, ready, distractors, out);
  }

  private static void refuseBlank(String what, String text) {
    if (text.isBlank()) {
      throw new ArgumentFault("The " + what + " is empty", "", "Give one that says something.");
    }
  }
}
