package org.spanscope.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spanscope.dataset.ExampleSink;
import org.spanscope.dataset.Remark;
import org.spanscope.dataset.SquadReader;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Span;
import org.spanscope.text.Splitter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The sub-sentences of a data set's contexts. */
@Command(
    name = "sentences",
    sortOptions = false,
    description = "Print each example's sub-sentences with their offsets, a line of JSON each.",
    footerHeading = "%nExample:%n",
    footer = "  java -jar target/spanscope.jar sentences --split clause samples/squad.json")
final class SentencesCommand implements Callable<Integer> {
  private final Services services;
  private final Output out;
  private final PrintStream err;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "FILE",
      description = "SQuAD v1.1 or v2.0 JSON, or JSON lines; also gzipped.")
  private Path file = Path.of("");

  @Mixin private SplitRule rule = new SplitRule();

  SentencesCommand(Services services, Output out, PrintStream err) {
    this.services = services;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    RemarkTeller teller = new RemarkTeller(common.debug(), err);
    SquadReader.stream(file, new Printer(services.splitters().apply(rule.split()), teller));
    teller.sum();
    return Commands.OK;
  }

  private final class Printer implements ExampleSink {
    private final Splitter splitter;
    private final RemarkTeller teller;
    private @Nullable Context last;

    Printer(Splitter splitter, RemarkTeller teller) {
      this.splitter = splitter;
      this.teller = teller;
    }

    @Override
    public boolean example(Example example) {
      // Neighbours often ask about the same context.
      if (last == null || !last.text().equals(example.text())) {
        last = splitter.split(example.text());
      }
      out.json(JsonText.line(json(example, last)));
      return true;
    }

    @Override
    public void remark(Remark remark) {
      teller.accept(remark);
    }
  }

  private static ObjectNode json(Example example, Context context) {
    ObjectNode line = JsonMapper.shared().createObjectNode();
    line.put("id", example.id());
    line.put("title", example.title());
    line.put("question", example.question());
    ArrayNode sentences = line.putArray("sentences");
    for (int i = 0; i < context.sentences().size(); i++) {
      Span span = context.sentences().get(i);
      ObjectNode sentence = sentences.addObject();
      sentence.put("index", i);
      sentence.put("start", span.start());
      sentence.put("end", span.end());
      sentence.put("text", context.sentence(i));
    }
    return line;
  }
}
