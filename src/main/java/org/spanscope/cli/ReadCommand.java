package org.spanscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.reader.SpanDecoder;
import org.spanscope.reader.Taps;
import org.spanscope.reader.TokenProbabilities;
import org.spanscope.task.Cancellation;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Split;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** One reading. */
@Command(
    name = "read",
    sortOptions = false,
    description = "Read one question and context, and print the answer.",
    footerHeading = "%nExample:%n",
    footer = {
      "  java -jar target/spanscope.jar read --reader models/spanscope-reader \\",
      "      --question \"Where is the tower?\" --context \"The tower stands in Paris.\" --json -"
    })
final class ReadCommand implements Callable<Integer> {
  private static final int LISTED = 5;

  private final Services services;
  private final Output out;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private DecodeOptions decoding = new DecodeOptions();

  @Option(names = "--question", required = true, paramLabel = "Q", description = "The question.")
  private String question = "";

  @Option(
      names = "--context",
      required = true,
      paramLabel = "TEXT|@FILE",
      description =
          "The context, or @ and a text file in UTF-8 (@@ for a text that begins with @).")
  private String context = "";

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the reading as JSON; - prints it instead of the summary.")
  private @Nullable String json;

  @Option(
      names = "--tensors",
      paramLabel = "FILE",
      description =
          "Write safetensors: for window w w.start_logits [n], w.end_logits [n] and w.attentions"
              + " [layers, heads, n, n], F32.")
  private @Nullable String tensors;

  ReadCommand(Services services, Output out) {
    this.services = services;
    this.out = out;
  }

  @Override
  public Integer call() {
    Optional<OutputFile> jsonFile = OutputFile.of("--json", json);
    Optional<OutputFile> tensorFile = OutputFile.of("--tensors", tensors);
    if (tensorFile.filter(OutputFile::isStandardOutput).isPresent()) {
      throw new ArgumentFault("Tensors need a file", "--tensors", "Name a file, not -.");
    }
    DecodeSettings settings = decoding.settings();
    Context divided = services.splitters().apply(Split.SENTENCE).split(ContextText.of(context));
    ReaderInput input = ReaderInput.whole(question, divided);
    try (Reader reader = common.open(common.library(services))) {
      Cancellation never = new Cancellation();
      Taps taps = tensorFile.isPresent() ? Taps.ATTENTION : Taps.LOGITS;
      Reading reading = reader.read(input, taps, never);
      Prediction prediction = SpanDecoder.decode(reading, settings);
      TokenProbabilities probabilities = TokenProbabilities.of(reading, settings.temperature());
      tensorFile.ifPresent(file -> services.export().write(reader, reading, file.path(), never));
      if (jsonFile.isPresent()) {
        ObjectNode numbers = ReadingJson.of(reading, prediction, probabilities);
        numbers.set("trace", DecodeJson.trace(reading, prediction, settings));
        jsonFile.get().write(numbers, out);
      }
      if (jsonFile.map(file -> !file.isStandardOutput()).orElse(true)) {
        summary(reading, prediction).forEach(out::line);
      }
    }
    return Commands.OK;
  }

  private static List<String> summary(Reading reading, Prediction prediction) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "Answer: %s (probability %.3f)",
            prediction.text().isEmpty() ? "no answer" : quoted(prediction.text()),
            prediction.probability()));
    int listed = Math.min(LISTED, prediction.nbest().size());
    for (int i = 0; i < listed; i++) {
      Prediction.Candidate candidate = prediction.nbest().get(i);
      lines.add(
          String.format(
              Locale.ROOT,
              "  %d. %.3f  %s  [%d, %d)",
              i + 1,
              candidate.probability(),
              quoted(candidate.text()),
              candidate.span().start(),
              candidate.span().end()));
    }
    lines.add(String.format(Locale.ROOT, "  no answer: %.3f", prediction.nullProbability()));
    lines.add(
        String.format(
            Locale.ROOT,
            "%s on %s: %d tokens in %d window%s, %d ms",
            reading.reader().name(),
            reading.device(),
            reading.tokenCount(),
            reading.windows().size(),
            reading.windows().size() == 1 ? "" : "s",
            reading.time().toMillis()));
    return lines;
  }

  private static String quoted(String text) {
    return "\"" + text.replaceAll("\\s+", " ") + "\"";
  }
}
