package org.spanscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.InterventionPlan;
import org.spanscope.experiment.InterventionPlan.Head;
import org.spanscope.experiment.Knockout;
import org.spanscope.experiment.TokenBlock;
import org.spanscope.reader.Interventions;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.text.Context;
import picocli.CommandLine.Option;

/** What is changed inside the reader. */
final class InterventionOptions {
  private static final Pattern SCALE = Pattern.compile("([\\d.]+)=(.+)");
  private static final Pattern LAYERS = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

  @Option(
      names = "--off",
      paramLabel = "HEADS",
      description = "Switch heads off: layer.head or a whole layer, such as 3.2,5.")
  private @Nullable String off;

  @Option(
      names = "--scale",
      paramLabel = "LAYER=FACTOR",
      split = ",",
      description = "Multiply what a layer's heads (or one head, 3.2=0.5) give out by a factor.")
  private List<String> scales = new ArrayList<>();

  @Option(
      names = "--knockout",
      paramLabel = "FROM>TO",
      split = ",",
      description =
          "Let no attention through from one block of tokens to another, in quotes: question,"
              + " context, answer, cls, separators, all, sentence:N (from 1). Also shown layer by"
              + " layer.")
  private List<String> knockouts = new ArrayList<>();

  @Option(
      names = "--layers",
      paramLabel = "FIRST-LAST",
      description = "In which layers the knockouts of the changed run are (default: all).")
  private @Nullable String layers;

  @Option(
      names = "--width",
      paramLabel = "N",
      defaultValue = "3",
      description = "Layers of a stretch where knockouts go layer by layer (default: 3).")
  private int width = 3;

  @Option(
      names = "--patch",
      paramLabel = "HEADS",
      description =
          "Put these heads of A into B's run (with --b); the word each tries every head alone.")
  private @Nullable String patch;

  /** Whether every head of A is to be tried in B's run. */
  boolean patchesEach() {
    return "each".equals(patch);
  }

  int width() {
    if (width < 1) {
      throw new ArgumentFault("No layer is in a stretch", "--width " + width, "Give 1 or more.");
    }
    return width;
  }

  /**
   * The changes.
   *
   * @param patched whether the side that is read gets the heads of the other
   * @throws ArgumentFault if an option names no heads, layers or tokens of this reader and context
   */
  InterventionPlan plan(ReaderInfo reader, Context context, boolean patched) {
    List<Interventions.Gate> gates = new ArrayList<>();
    if (off != null) {
      for (Head head : HeadList.of("--off", off, reader)) {
        gates.add(new Interventions.Gate(head.layer(), head.head(), 0));
      }
    }
    scales.forEach(scale -> gates.add(gate(scale, reader)));
    List<Head> patches =
        patch == null || !patched || patchesEach()
            ? List.of()
            : HeadList.of("--patch", patch, reader);
    return new InterventionPlan(gates, knockouts(reader, context), patches);
  }

  /** Whether heads of A go into B's run. */
  boolean patches() {
    return patch != null;
  }

  private static Interventions.Gate gate(String scale, ReaderInfo reader) {
    Matcher parts = SCALE.matcher(scale.strip());
    if (parts.matches()) {
      Head head = HeadList.one("--scale", parts.group(1), reader);
      try {
        double factor = Double.parseDouble(parts.group(2));
        if (Double.isFinite(factor)) {
          return new Interventions.Gate(head.layer(), head.head(), factor);
        }
      } catch (NumberFormatException e) {
        throw noScale(scale, e);
      }
    }
    throw noScale(scale, null);
  }

  private static ArgumentFault noScale(String scale, @Nullable Throwable cause) {
    return new ArgumentFault(
        "\"" + scale + "\" scales nothing",
        "--scale",
        "Write a layer or layer.head, =, and a number, such as 5=0.5 or 3.2=2.",
        cause);
  }

  private List<Knockout> knockouts(ReaderInfo reader, Context context) {
    int first = 0;
    int last = reader.layers() - 1;
    if (layers != null) {
      Matcher stretch = LAYERS.matcher(layers.strip());
      if (!stretch.matches()) {
        throw new ArgumentFault(
            "\"" + layers + "\" are no layers", "--layers", "Write one, such as 5, or 4-7.");
      }
      first = HeadList.number("--layers", "layer", stretch.group(1), reader.layers());
      last =
          stretch.group(2) == null
              ? first
              : HeadList.number("--layers", "layer", stretch.group(2), reader.layers());
      if (last < first) {
        throw new ArgumentFault(
            "The last layer is before the first", "--layers " + layers, "Turn them round.");
      }
    }
    List<Knockout> all = new ArrayList<>();
    for (String knockout : knockouts) {
      String[] ends = knockout.split(">", -1);
      if (ends.length != 2) {
        throw noBlock(knockout);
      }
      all.add(
          new Knockout(
              block(ends[0].strip(), context), block(ends[1].strip(), context), first, last));
    }
    return all;
  }

  private static TokenBlock block(String name, Context context) {
    TokenBlock block = TokenBlock.named(name).orElseThrow(() -> noBlock(name));
    int sentences = context.sentences().size();
    if (block.kind() == TokenBlock.Kind.SENTENCE
        && (block.sentence() < 0 || block.sentence() >= sentences)) {
      throw new ArgumentFault(
          "There is no sentence " + (block.sentence() + 1),
          "--knockout",
          "The context has sentences 1 to " + sentences + ".");
    }
    return block;
  }

  private static ArgumentFault noBlock(String value) {
    return new ArgumentFault(
        "\"" + value + "\" names no attention",
        "--knockout",
        "Write FROM>TO in quotes, each one of question, context, answer, cls, separators, all,"
            + " sentence:N.");
  }
}
