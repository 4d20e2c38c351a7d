package org.spanscope.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.Explainers;
import org.spanscope.attribution.ValueFunction;
import org.spanscope.engine.ShippedBench;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Taps;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;
import org.spanscope.text.Span;

/**
 * What exact Shapley values of eight sentences cost: read {@code shapley}, which is per set of
 * sentences, as a ratio to {@code plain}, a forward pass of the whole text. The aim is 0.6. Where
 * the answer is empty all sets are read, else only those that hold the answer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmn96m"})
public class AttributionBenchmark {
  private static final int SENTENCES = 8;
  private static final int SETS = 1 << SENTENCES;
  private static final int TOKENS = 190;
  private static final String SENTENCE =
      "The old tower of the town was built by a king in the north and stood for years";

  /** Whether the question has an answer in the text. */
  @Param({"false", "true"})
  public boolean answered;

  private ShippedBench bench;

  @Setup
  public void open() {
    bench = new ShippedBench(this::text, Taps.LOGITS);
    boolean empty =
        new ValueFunction(bench.reader(), bench.reading(), Removal.DELETE)
            .answerSentences()
            .isEmpty();
    if (empty == answered) {
      throw new IllegalStateException("The reader finds " + (empty ? "no" : "an") + " answer");
    }
  }

  private ReaderInput text(Reader reader) {
    String question = answered ? "Who built the old tower?" : "What does the moon weigh?";
    int more = 0;
    ReaderInput input = ReaderInput.whole(question, context(more));
    while (reader.tokenize(input).get(0).size() < TOKENS) {
      more++;
      input = ReaderInput.whole(question, context(more));
    }
    return input;
  }

  /** Eight sentences of like length, with so many words more in all. */
  private static Context context(int more) {
    StringBuilder text = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    for (int i = 0; i < SENTENCES; i++) {
      int start = text.length();
      text.append(SENTENCE).append(" on".repeat(more / SENTENCES));
      text.append(i < more % SENTENCES ? " on." : ".");
      sentences.add(new Span(start, text.length()));
      text.append(i < SENTENCES - 1 ? " " : "");
    }
    return new Context(text.toString(), sentences);
  }

  @TearDown
  public void close() {
    bench.close();
  }

  /** Logits of the whole text. */
  @Benchmark
  public Object plain() {
    return bench.plain();
  }

  /** Shapley values and interactions, per set. */
  @Benchmark
  @OperationsPerInvocation(SETS)
  public Object shapley() {
    return Explainers.byId("shapley")
        .explain(
            bench.reader(),
            bench.reading(),
            ExplainSettings.STANDARD,
            Progress.NONE,
            new Cancellation());
  }
}
